import { Component, computed, inject, input, output } from '@angular/core';
import { type EntryCell, type EntryGroup, Link, type Place, type ReadText, Text, Why, Words } from '@malbild/ui';
import { CardValue } from './card-value';
import { groupsOf } from './grid-of';
import { ReportBook } from './report-book';
import { ReportNotes } from './report-notes';

/** The grid on a narrow screen: one card for each indicator. Read, fill in, remark, mark as ready. */
@Component({
  selector: 'mb-indicator-cards',
  imports: [CardValue, Link, ReportNotes, Text, Why],
  templateUrl: './indicator-cards.html',
})
export class IndicatorCards {
  readonly grid = input.required<readonly EntryGroup[]>();
  readonly typed = output<Place & { read: ReadText }>();
  readonly opened = output<Place>();

  protected readonly words = inject(Words);
  protected readonly book = inject(ReportBook);

  protected readonly groups = computed(() => {
    const page = this.book.page();
    if (!page) return [];
    const progress = this.book.progress();
    const indicators = groupsOf(page);
    return this.grid().map((group) => ({
      ...group,
      cards: (indicators.find(({ key }) => key === group.key)?.indicators ?? []).map((indicator) => ({
        indicator,
        standing: progress.find((one) => one.indicator.code === indicator.code)?.standing ?? indicator.standing,
        ready: this.book.marks.content(indicator.code),
        rows: group.rows
          .filter(({ key }) => indicator.rows.some(({ series }) => series === key))
          .map((row) => ({ ...row, ...sorted(row.cells) })),
      })),
    }));
  });

  protected commentsOn(code: string): number {
    return (this.book.page()?.comments ?? []).filter(({ indicator }) => indicator === code).length;
  }
}

/** What a card shows at once: values, and what is waited for; the other open periods one step away. */
function sorted(cells: readonly EntryCell[]): Record<'shown' | 'more', { cell: EntryCell; column: number }[]> {
  const places = cells.map((cell, column) => ({ cell, column }));
  const shown = places.filter(({ cell }) => cell.expected || (cell.text !== '' && cell.text !== '..'));
  return { shown, more: places.filter((place) => place.cell.open && !shown.includes(place)) };
}
