import { booleanAttribute, Component, inject, input } from '@angular/core';
import { type RollUp } from '@malbild/contract';
import { StatusBadge, Words } from '@malbild/ui';
import { OriginMark } from './origin-mark';

/** A goal's or a committee's status with its reason in a sentence. */
@Component({
  selector: 'mb-roll-up',
  imports: [OriginMark, StatusBadge],
  template: `
    <p class="verdict">
      <ui-status-badge [status]="rollUp().status" />
      <mb-origin [of]="rollUp().origin" />
    </p>
    @if (!bare()) {
      <p class="secondary">{{ words.reason(rollUp().reason) }}</p>
    }
  `,
  host: { class: 'roll-up' },
})
export class RollUpVerdict {
  readonly rollUp = input.required<RollUp>();
  readonly bare = input(false, { transform: booleanAttribute });
  protected readonly words = inject(Words);
}
