import { Component, computed, inject, input } from '@angular/core';
import { type Status } from '@malbild/domain';
import { StatusBadge } from '../status/status-badge';
import { Words } from '../words/words';

/** The three voices side by side with their names, always in the same order, and what they make of each other. */
@Component({
  selector: 'ui-three-voices',
  imports: [StatusBadge],
  template: `
    <dl class="ui-three-voices">
      @for (voice of voices(); track voice.name) {
        <div>
          <dt>{{ voice.name }}</dt>
          <dd>
            @if (voice.status; as status) {
              <ui-status-badge short quiet [status]="status" />
            } @else {
              <span class="ui-silent">{{ voice.silent }}</span>
            }
          </dd>
        </div>
      }
    </dl>
    @if (disagree()) {
      <span class="ui-mark" data-mark="disagree">{{ words.ui().voices.disagree }}</span>
    }
    @if (withoutData()) {
      <span class="ui-mark" data-mark="without-data">{{ words.ui().voices.withoutData }}</span>
    }
  `,
  host: { class: 'ui-three-voices-host' },
})
export class ThreeVoices {
  /** The committee's own assessment; null until it is handed in. */
  readonly self = input.required<Status | null>();
  readonly data = input.required<Status>();
  /** The process owner's overall judgement; null until it is given. */
  readonly overall = input.required<Status | null>();
  readonly disagree = input(false);
  readonly withoutData = input(false);

  protected readonly words = inject(Words);
  protected readonly voices = computed(() => {
    const { voices } = this.words.ui();
    return [
      { name: voices.committee, status: this.self(), silent: voices.silent },
      { name: voices.data, status: this.data(), silent: '' },
      { name: voices.overall, status: this.overall(), silent: voices.notJudged },
    ];
  });
}
