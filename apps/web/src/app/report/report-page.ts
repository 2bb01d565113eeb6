import { httpResource } from '@angular/common/http';
import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  Injector,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { ReportPage as ReportAnswer, url } from '@malbild/contract';
import { isDeviation, type ReadinessItem, whoCan as rolesThatCan } from '@malbild/domain';
import { EntryGrid, Link, narrowScreen, type Pasted, type Place, type ReadText, Text, Words } from '@malbild/ui';
import { PageState } from '../page/page-state';
import { pageTitle } from '../page/page-title';
import { Session } from '../session/session';
import { CellPanel } from './cell-panel';
import { DeviationResponse } from './deviation-response';
import { GoalAssessment } from './goal-assessment';
import { gridOf } from './grid-of';
import { IndicatorCards } from './indicator-cards';
import { whoCan } from './refusal';
import { ReportActions } from './report-actions';
import { ReportBook } from './report-book';
import { cellKey } from './report-content';
import { ReportNotes } from './report-notes';
import { SaveBar } from './save-bar';

/** A committee's report in a round: filled in, assessed, answered for, handed in and reviewed without leaving the page. */
@Component({
  selector: 'mb-report-page',
  imports: [
    CellPanel,
    DeviationResponse,
    EntryGrid,
    GoalAssessment,
    IndicatorCards,
    Link,
    PageState,
    ReportActions,
    ReportNotes,
    SaveBar,
    Text,
  ],
  providers: [ReportBook],
  templateUrl: './report-page.html',
  host: {
    '(window:online)': 'book.retry()',
    '(window:focus)': 'lookForOthers()',
    '(window:beforeunload)': 'warn($event)',
  },
})
export class ReportPage {
  readonly id = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly book = inject(ReportBook);
  protected readonly narrow = narrowScreen();
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly entryGrid = viewChild(EntryGrid);
  protected readonly panel = viewChild(CellPanel);

  /** Who asks must be known first: what they left unsaved is kept under their name. */
  private readonly asking = computed(() => this.session.known() !== undefined);
  protected readonly answer = httpResource(() => (this.asking() ? url.report(this.id()) : undefined), {
    parse: (value) => ReportAnswer.parse(value),
  });

  protected readonly at = signal<Place | null>(null);
  /** What a paste or an undo did, or why a text is no value, until the next thing happens. */
  protected readonly happened = signal('');

  protected readonly grid = computed(() => {
    const page = this.book.page();
    if (!page) return [];
    const filled = {
      content: (key: string) => this.book.cells.content(key),
      state: (key: string) => this.book.cells.state(key),
      ready: (code: string) => this.book.marks.content(code),
      open: this.book.mayWrite(),
    };
    return gridOf(page, filled, this.words.spoken(), (text) => this.words.text(text));
  });

  protected readonly deviations = computed(() =>
    this.book.progress().filter(({ standing }) => isDeviation(standing.status)),
  );

  protected readonly message = computed(() => {
    const page = this.book.page();
    if (!page) return '';
    const words = this.words.reporting().head;
    const { done, total } = this.book.readiness();
    return words.message[page.state]({ done, total });
  });

  /** The note that the report came back with, as long as it is with the reporter. */
  protected readonly note = computed(() => {
    const page = this.book.page();
    const step = page?.steps.findLast(({ step }) => step === 'return' || step === 'reopen');
    return page?.state === 'returned' && step?.note ? step : undefined;
  });

  /** Why one can't write, and who can. */
  protected readonly reading = computed(() => {
    const page = this.book.page();
    if (!page || this.book.mayWrite()) return undefined;
    const { head } = this.words.reporting();
    if (page.round.state !== 'open') return head.roundNotOpen;
    if (page.state === 'approved') return head.approved;
    if (page.state === 'submitted') return head.submitted;
    return `${head.readOnly} ${whoCan(rolesThatCan('report:write'), this.words.spoken())}`;
  });

  protected readonly conflictAt = computed(() => {
    const at = this.at();
    const page = this.book.page();
    const period = page?.indicators.flatMap(({ rows }) => rows).find(({ series }) => series === at?.row)?.cells[
      at?.column ?? 0
    ]?.period;
    return at !== null && period !== undefined && this.book.cells.state(cellKey(at.row, period)) === 'conflict';
  });

  constructor() {
    pageTitle(() => {
      const page = this.book.page();
      return page ? this.words.text(page.committee.name) : undefined;
    });
    effect(() => {
      if (this.answer.hasValue()) {
        const page = this.answer.value();
        untracked(() => this.book.open(page));
      }
    });
  }

  protected type({ row, column, read }: Place & { read: ReadText }): void {
    const key = this.keyAt({ row, column });
    if (!key) return;
    const { comment } = this.book.cells.content(key);
    const written =
      read.kind === 'refused'
        ? { value: null, unread: read.text }
        : { value: read.kind === 'number' ? read.value : null };
    this.book.enter([{ key, content: { ...written, comment } }]);
    this.tell(read.kind === 'refused' ? this.words.reporting().grid.unread({ text: read.text }) : '');
  }

  protected paste({ values, refused, locked, outside }: Pasted): void {
    this.book.enter(
      values.flatMap(({ value, ...place }) => {
        const key = this.keyAt(place);
        return key ? [{ key, content: { value, comment: this.book.cells.content(key).comment } }] : [];
      }),
    );
    const texts = refused.map(({ text }) => text);
    this.tell(this.words.reporting().grid.pasted({ pasted: values.length, refused: texts, locked, outside }));
  }

  protected undo(): void {
    this.tell(this.words.reporting().grid.undone({ count: this.book.undo() }));
  }

  protected redo(): void {
    this.tell(this.words.reporting().grid.redone({ count: this.book.redo() }));
  }

  protected toggleReady(row: string): void {
    const indicator = this.book.page()?.indicators.find(({ rows }) => rows.some(({ series }) => series === row));
    if (indicator) this.book.toggleReady(indicator.code);
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.document.getElementById('sjalvskattning')?.focus();
  }

  protected backToCell(): void {
    const at = this.at();
    if (at) this.entryGrid()?.focus(at);
  }

  /** To what is missing: a cell, a self-assessment. */
  protected goTo({ kind, code }: ReadinessItem): void {
    const indicator = this.book.page()?.indicators.find((one) => one.code === code);
    const row = indicator?.rows.find(({ main }) => main);
    if (kind === 'indicator' && row && !this.narrow()) {
      const column = row.cells.findIndex(({ period }) => period === indicator?.expected);
      this.show({ row: row.series, column: column < 0 ? row.cells.length - 1 : column });
      return;
    }
    const place =
      kind === 'assessment' ? `mal-${code}` : kind === 'response' ? `avvikelse-${code}` : `indikator-${code}`;
    const element = this.document.getElementById(place);
    element?.scrollIntoView({ block: 'start' });
    element?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
  }

  /** To the first place where two people wrote, where mine was replaced, or where what was typed is no number. */
  protected showConflict(): void {
    const { cells: values, assessments, responses } = this.book;
    const texts = [assessments, responses].some((part) => part.conflicts().length + part.replaced().length > 0);
    const unread = [...values.slots()].find(([, { typed }]) => typed?.unread !== undefined)?.[0];
    const cell = values.conflicts()[0] ?? values.replaced()[0] ?? (texts ? undefined : unread);
    if (cell) {
      const [row = '', period = ''] = cell.split(' ');
      const cells = this.book
        .page()
        ?.indicators.flatMap(({ rows }) => rows)
        .find(({ series }) => series === row)?.cells;
      this.show({ row, column: cells?.findIndex((one) => one.period === period) ?? 0 });
      return;
    }
    const goal = assessments.conflicts()[0] ?? assessments.replaced()[0];
    const indicator = responses.conflicts()[0] ?? responses.replaced()[0];
    if (goal) this.goTo({ kind: 'assessment', code: goal, done: false });
    else if (indicator) this.goTo({ kind: 'response', code: indicator, done: false });
  }

  protected lookForOthers(): void {
    if (this.book.page()) void this.book.look();
  }

  /** What is typed and not on the server yet is kept by the browser; still, better to wait for it. */
  protected warn(event: BeforeUnloadEvent): void {
    if (this.book.unsaved() > 0) event.preventDefault();
  }

  private show(place: Place): void {
    this.at.set(place);
    afterNextRender({ read: () => this.entryGrid()?.focus(place) }, { injector: this.injector });
  }

  private keyAt({ row, column }: Place): string | undefined {
    const rows = this.book.page()?.indicators.flatMap((indicator) => indicator.rows);
    const cell = rows?.find(({ series }) => series === row)?.cells[column];
    return cell && cellKey(row, cell.period);
  }

  private tell(text: string): void {
    this.happened.set(text);
  }
}
