import { Component, inject, input } from '@angular/core';
import { type GapStanding } from '@malbild/contract';
import { Sparkline, Text, Why, Words } from '@malbild/ui';
import { gapSize, gapTrail } from './gap-size';
import { groupLabel } from './group-label';

/** The indicator's gaps, each with a verdict of its own. */
@Component({
  selector: 'mb-gap-list',
  imports: [Sparkline, Text, Why],
  templateUrl: './gap-list.html',
})
export class GapList {
  readonly gaps = input.required<readonly GapStanding[]>();
  readonly decimals = input.required<number>();
  protected readonly words = inject(Words);

  protected readonly trailOf = gapTrail;

  protected size(gap: GapStanding): string {
    return this.words.format().quantity(gapSize(gap), gap.unit, this.decimals());
  }

  /** The two ends in words, worst first. */
  protected between(gap: GapStanding): string {
    const [worst, best] = gap.between.map((end) => {
      const unit = gap.unit === 'percentage-points' ? 'percent' : gap.unit;
      return `${this.nameOf(end)} ${this.words.format().quantity(end.value, unit, this.decimals())}`;
    });
    return worst && best ? this.words.ui().indicator.betweenTwo({ worst, best }) : '';
  }

  private nameOf(end: GapStanding['between'][number]): string {
    if (end.name) return this.words.text(end.name);
    const { gapEnds, groups } = this.words.ui();
    if (end.group === 'bottom' || end.group === 'top') return gapEnds[end.group];
    return groupLabel(end.group ?? 'T', groups);
  }
}
