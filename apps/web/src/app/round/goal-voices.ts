import { Component, computed, inject, input } from '@angular/core';
import { type GoalVoices as Voices, type Status } from '@malbild/contract';
import { Distribution, StatusBadge, Words } from '@malbild/ui';
import { roundNameOf } from './round-name';

/** The three voices about a goal as a whole: the committees as a distribution, the data, the overall judgement. */
@Component({
  selector: 'mb-goal-voices',
  imports: [Distribution, StatusBadge],
  template: `
    <dl class="goal-voices">
      <dt>{{ words.ui().voices.committees }}</dt>
      <dd><ui-distribution [counts]="voices().self" /></dd>
      <dt>{{ words.ui().voices.data }}</dt>
      <dd><ui-status-badge short quiet [status]="data()" /></dd>
      <dt>{{ words.ui().voices.overall }}</dt>
      <dd>
        @if (voices().overall; as overall) {
          <ui-status-badge short quiet [status]="overall.status" />
        } @else {
          <span class="label">{{ words.ui().voices.notJudged }}</span>
        }
        @if (voices().disagree) {
          <span class="ui-mark" data-mark="disagree">{{ words.ui().voices.disagree }}</span>
        }
        @if (voices().withoutData) {
          <span class="ui-mark" data-mark="without-data">{{ words.ui().voices.withoutData }}</span>
        }
      </dd>
    </dl>
    @if (before(); as text) {
      <p class="label">{{ text }}</p>
    }
  `,
})
export class GoalVoices {
  readonly voices = input.required<Voices>();
  readonly data = input.required<Status>();

  protected readonly words = inject(Words);
  protected readonly before = computed(() => {
    const { before } = this.voices();
    const words = this.words.ui();
    return (
      before &&
      words.voices.before({ round: roundNameOf(before.round, words), status: words.status.short[before.status] })
    );
  });
}
