import { Component, inject, input } from '@angular/core';
import { type IndicatorPage } from '@malbild/contract';
import { StatusBadge, Words } from '@malbild/ui';

/** The verdicts that the indicator has had, newest first. */
@Component({
  selector: 'mb-verdict-history',
  imports: [StatusBadge],
  template: `
    @let words_ = words.ui().indicator;
    <section class="block" aria-labelledby="history-title">
      <h2 id="history-title">{{ words_.history }}</h2>
      @if (history().length > 1) {
        <ol role="list" class="history">
          @for (entry of history(); track entry.recordedAt) {
            <li>
              <span class="label">{{ words.format().date(entry.recordedAt.slice(0, 10)) }}</span>
              <ui-status-badge short [status]="entry.status" />
              <span class="secondary">{{ words.reason(entry.reason) }}</span>
            </li>
          }
        </ol>
      } @else {
        <p class="secondary">{{ words_.noHistory }}</p>
      }
    </section>
  `,
})
export class VerdictHistory {
  readonly history = input.required<IndicatorPage['history']>();
  protected readonly words = inject(Words);
}
