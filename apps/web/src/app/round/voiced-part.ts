import { Component, inject, input } from '@angular/core';
import { type CommitteePage } from '@malbild/contract';
import { ThreeVoices, Words } from '@malbild/ui';
import { OriginMark } from '../page/origin-mark';

/** A committee's part of a goal in a round: the three voices, and what the two that people speak with say for themselves. */
@Component({
  selector: 'mb-voiced-part',
  imports: [OriginMark, ThreeVoices],
  template: `
    @let voiced = part();
    <ui-three-voices
      [self]="voiced.self?.status ?? null"
      [data]="voiced.rollUp.status"
      [overall]="voiced.overall?.status ?? null"
      [disagree]="voiced.disagree"
      [withoutData]="voiced.withoutData"
    />
    <p class="label">
      {{ words.ui().voices.data }}: {{ words.reason(voiced.rollUp.reason) }} <mb-origin [of]="voiced.rollUp.origin" />
    </p>
    @if (voiced.self; as self) {
      @if (self.analysis) {
        <details class="voiced-text">
          <summary>{{ words.ui().voices.analysis }}</summary>
          <p>{{ self.analysis }} <mb-origin [of]="self.origin" /></p>
        </details>
      }
    }
    @if (voiced.overall; as overall) {
      @if (overall.reason) {
        <details class="voiced-text">
          <summary>{{ words.ui().voices.reason }}</summary>
          <p>{{ overall.reason }} <mb-origin [of]="overall.origin" /></p>
        </details>
      }
    }
  `,
  host: { class: 'voiced-part' },
})
export class VoicedPart {
  readonly part = input.required<Omit<CommitteePage['goals'][number], 'goal'>>();
  protected readonly words = inject(Words);
}
