import { Component, computed, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { comparePeriods } from '@malbild/domain';
import { Link, type Place, Sparkline, Text, Why, Words } from '@malbild/ui';
import { OriginMark } from '../page/origin-mark';
import { contentOf } from './autosave';
import { cellText, type CellPlace, knownText, warningsOf, wordWarning } from './cell-facts';
import { ChooseVersion } from './choose-version';
import { partOf, placeOf } from './grid-of';
import { wordRefusal } from './refusal';
import { ReplacedNote } from './replaced-note';
import { ReportBook, TEXT_PAUSE } from './report-book';
import { type CellContent, cellKey, emptyCell } from './report-content';
import { ReportNotes } from './report-notes';
import { SaveNote } from './save-note';

const PREVIOUS = 5;

/** Beside the grid: all that belongs to the cell one stands in. Previous values, target, verdict, warnings, comment, instruction. */
@Component({
  selector: 'mb-cell-panel',
  imports: [ChooseVersion, Link, OriginMark, ReplacedNote, ReportNotes, SaveNote, Sparkline, Text, Why],
  templateUrl: './cell-panel.html',
  host: { '(keydown.escape)': 'left.emit()' },
})
export class CellPanel {
  readonly at = input.required<Place | null>();
  /** Back to the cell. */
  readonly left = output();

  protected readonly words = inject(Words);
  protected readonly book = inject(ReportBook);
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');

  protected readonly place = computed((): CellPlace | undefined => {
    const page = this.book.page();
    return page ? placeOf(page, this.at()) : undefined;
  });
  protected readonly key = computed(() => {
    const place = this.place();
    return place ? cellKey(place.row.series, place.cell.period) : '';
  });
  protected readonly slot = computed(() => this.book.cells.slots().get(this.key()));
  protected readonly content = computed((): CellContent => {
    const slot = this.slot();
    return slot ? contentOf(slot) : emptyCell;
  });
  protected readonly open = computed(() => this.book.mayWrite() && this.place()?.cell.locked === false);
  protected readonly ready = computed(() => this.book.marks.content(this.place()?.indicator.code ?? ''));

  protected readonly heading = computed(() => {
    const place = this.place();
    if (!place) return '';
    const part = partOf(place.row, this.words.ui().groups, (text) => this.words.text(text));
    return [this.words.format().period(place.cell.period), part].filter(Boolean).join(' · ');
  });

  protected readonly warnings = computed(() => {
    const place = this.place();
    if (!place) return [];
    const { reporting, format } = this.words.spoken();
    return warningsOf(place, this.content()).map((warning) => wordWarning(warning, place.indicator, reporting, format));
  });

  protected readonly refusal = computed(() => {
    const refused = this.slot()?.refused;
    return refused && wordRefusal(refused, this.words.spoken());
  });

  /** The verdict that the drafts would lead to, where it is another than today's. */
  protected readonly preview = computed(() => {
    const indicator = this.place()?.indicator;
    const progress = this.book.progress().find((one) => one.indicator.code === indicator?.code);
    return progress && progress.standing !== progress.indicator.standing ? progress.standing : undefined;
  });

  protected readonly knownText = computed(() => {
    const place = this.place();
    return place ? knownText(place, this.words.format()) : '';
  });

  private readonly points = computed(() => {
    const place = this.place();
    if (!place) return [];
    return [...place.row.facts.points].sort((a, b) => comparePeriods(a.period, b.period));
  });
  protected readonly trail = computed(() => ({
    period: this.points().map(({ period }) => period),
    value: this.points().map(({ value }) => value),
  }));

  /** The values before the cell's own, newest first, with what was remarked on them. */
  protected readonly previous = computed(() => {
    const place = this.place();
    if (!place) return [];
    const format = this.words.format();
    const { indicator, row, cell } = place;
    const earlier = this.points().filter(({ period }) => comparePeriods(period, cell.period) < 0);
    return earlier
      .slice(-PREVIOUS)
      .reverse()
      .map(({ period, value, state }) => {
        const known = row.cells.find((one) => one.period === period)?.known;
        return {
          period,
          text: value === null ? format.absent(state) : format.quantity(value, indicator.unit, indicator.decimals),
          remark: [known?.flag, known?.comment].filter(Boolean).join(' · '),
        };
      });
  });

  /** Puts the focus where one comments on the value. */
  focusComment(): void {
    this.field()?.nativeElement.focus();
  }

  protected commentOn(text: string): void {
    this.book.cells.type(this.key(), { ...this.content(), comment: text.trim() ? text : null }, TEXT_PAUSE);
  }

  protected write(place: CellPlace, content: CellContent): string {
    const text = content.value === null && content.unread === undefined ? '' : this.textOf(place, content);
    return [text, content.comment].filter(Boolean).join(' · ');
  }

  protected restore(content: CellContent): void {
    this.book.cells.seen(this.key());
    this.book.enter([{ key: this.key(), content }]);
  }

  /** Gives up what the server would not take. */
  protected clear(): void {
    this.book.cells.type(this.key(), this.slot()?.stand.content ?? emptyCell);
  }

  private textOf(place: CellPlace, content: CellContent): string {
    return cellText(place, content, this.words.format());
  }
}
