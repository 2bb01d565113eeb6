import { Component, inject, input } from '@angular/core';
import { type StrategySummary } from '@malbild/contract';
import { Text, Words } from '@malbild/ui';
import { OriginMark } from '../page/origin-mark';

/** A strategy's milestones in the order in which they are due. */
@Component({
  selector: 'mb-milestones',
  imports: [OriginMark, Text],
  template: `
    <ol role="list" class="milestones">
      @for (milestone of milestones(); track $index) {
        <li [attr.data-state]="milestone.state">
          <span class="milestone-when">{{ words.format().shortDate(milestone.due) }}</span>
          <span>
            <span [uiText]="milestone.title"></span>
            <span class="label milestone-state">{{ words.ui().milestones[milestone.state] }}</span>
            <mb-origin [of]="milestone.origin" />
          </span>
        </li>
      } @empty {
        <li class="secondary">{{ words.ui().strategies.noMilestones }}</li>
      }
    </ol>
  `,
})
export class Milestones {
  readonly milestones = input.required<StrategySummary['milestones']>();
  protected readonly words = inject(Words);
}
