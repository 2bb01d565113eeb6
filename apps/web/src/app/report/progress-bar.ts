import { Component, inject, input } from '@angular/core';
import { Words } from '@malbild/ui';

/** How far a report has come, as a thin bar with its percent. */
@Component({
  selector: 'mb-progress',
  template: `
    <span class="progress-bar">
      <svg class="ui-meter" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect class="rest" width="100" height="1" />
        <rect [attr.width]="percent()" height="1" />
      </svg>
      <span>{{ words.reporting().percent({ percent: percent() }) }}</span>
    </span>
  `,
})
export class ProgressBar {
  readonly percent = input.required<number>();
  protected readonly words = inject(Words);
}
