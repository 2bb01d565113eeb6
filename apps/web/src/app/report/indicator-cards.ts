import { Component, computed, inject, input, output } from '@angular/core';
import {
  type EntryGroup,
  EntrySigns,
  Link,
  type Place,
  readNumber,
  type ReadText,
  Text,
  Why,
  Words,
} from '@malbild/ui';
import { groupsOf } from './grid-of';
import { ReportBook } from './report-book';
import { ReportNotes } from './report-notes';

/** The grid on a narrow screen: one card for each indicator. Read, fill in, remark, mark as ready. */
@Component({
  selector: 'mb-indicator-cards',
  imports: [EntrySigns, Link, ReportNotes, Text, Why],
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
        rows: group.rows.filter(({ key }) => indicator.rows.some(({ series }) => series === key)),
      })),
    }));
  });

  protected type(row: string, column: number, text: string): void {
    this.typed.emit({ row, column, read: readNumber(text, this.words.code()) });
  }

  protected commentsOn(code: string): number {
    return (this.book.page()?.comments ?? []).filter(({ indicator }) => indicator === code).length;
  }
}
