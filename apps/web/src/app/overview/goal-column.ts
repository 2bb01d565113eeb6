import { Component, inject, input } from '@angular/core';
import { type GoalCard, type IndicatorRow } from '@malbild/contract';
import { EvidenceMeter, Link, Sparkline, Text, Why, Words } from '@malbild/ui';
import { gapSize } from '../indicator/gap-size';
import { OriginMark } from '../page/origin-mark';
import { RollUpVerdict } from '../page/roll-up-verdict';

/** A goal area in the overview: the verdict and its reason, how much is known, and its headline indicator. */
@Component({
  selector: 'mb-goal-column',
  imports: [EvidenceMeter, Link, OriginMark, RollUpVerdict, Sparkline, Text, Why],
  templateUrl: './goal-column.html',
  host: { class: 'goal-column' },
})
export class GoalColumn {
  readonly goal = input.required<GoalCard>();
  protected readonly words = inject(Words);

  protected gapText(indicator: IndicatorRow): string {
    const size = indicator.gap && gapSize(indicator.gap);
    if (!indicator.gap || size === null) return this.words.ui().overview.noGap;
    return this.words.format().quantity(size, indicator.gap.unit, indicator.decimals);
  }
}
