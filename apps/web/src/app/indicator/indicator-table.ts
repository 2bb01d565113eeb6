import { Component, inject, input } from '@angular/core';
import { type IndicatorRow } from '@malbild/contract';
import { Bullet, Link, narrowScreen, Sparkline, Text, TrendMark, Why, Words } from '@malbild/ui';
import { OriginMark } from '../page/origin-mark';
import { gapSize } from './gap-size';

/** Indicators to compare, one a row: sparkline, latest, target, bullet, status, trend, gap, freshness, whose figures. */
@Component({
  selector: 'mb-indicator-table',
  imports: [Bullet, Link, OriginMark, Sparkline, Text, TrendMark, Why],
  templateUrl: './indicator-table.html',
})
export class IndicatorTable {
  readonly rows = input.required<readonly IndicatorRow[]>();
  readonly caption = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly narrow = narrowScreen();
  protected readonly gapSize = gapSize;

  protected write(row: IndicatorRow, value: number | null | undefined): string {
    return this.words.format().quantity(value ?? null, row.unit, row.decimals);
  }

  /** The indicator's role, and whose figures the row shows. */
  protected about(row: IndicatorRow): string {
    const words = this.words.ui().indicators;
    const role = words.roles[row.role];
    if (!row.area) return role;
    const figures = row.area.level === 'municipality' ? words.cityFigures : words.figuresOf({ area: row.area.name });
    return `${role}, ${figures}`;
  }
}
