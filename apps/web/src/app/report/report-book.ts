import { computed, inject, Injectable, type OnDestroy, signal } from '@angular/core';
import { AssessmentChange, type NewComment, type ReportPage } from '@malbild/contract';
import { type ReportStep } from '@malbild/domain';
import { Session } from '../session/session';
import { Autosave, type Stand } from './autosave';
import { isFilled, previewOf, previewOfGoal, type Progress, readinessOf, type Typed } from './previews';
import { ReportClient } from './report-client';
import {
  assessmentStand,
  type CellContent,
  cellKey,
  cellsOfReport,
  cellStand,
  emptyAssessment,
  emptyCell,
  emptyResponse,
  isNoResponse,
  isWholeResponse,
  KeptCell,
  KeptResponse,
  readyStand,
  type ResponseContent,
  responseStand,
  sameAssessment,
  sameCell,
  sameResponse,
} from './report-content';
import { type Act, UndoStack } from './undo';
import { Unsaved } from './unsaved';

/** How often others' work is looked for while the page is in sight. */
const LOOK_EVERY = 12_000;
/** A pause in typing after which text is saved. */
export const TEXT_PAUSE = 700;

/**
 * A report while it is worked on: what the server has, what is typed and not there yet, and what both together would lead to.
 * One for each page; everything that saves itself does so here.
 */
@Injectable()
export class ReportBook implements OnDestroy {
  private readonly client = inject(ReportClient);
  private readonly session = inject(Session);

  private readonly opened = signal<ReportPage | null>(null);
  readonly page = this.opened.asReadonly();

  readonly cells = new Autosave<CellContent>({
    send: (changes, id) => this.client.saveCells(this.id, changes, id),
    same: sameCell,
    valid: ({ unread }) => unread === undefined,
    nothing: emptyCell,
    pause: 50,
    kept: { put: (...change) => this.keptCells?.put(...change), drop: (key) => this.keptCells?.drop(key) },
  });
  readonly assessments = new Autosave<AssessmentChange>({
    send: (changes) => oneByOne(changes, (change) => this.client.assess(this.id, change)),
    same: sameAssessment,
    nothing: emptyAssessment,
    pause: TEXT_PAUSE,
    kept: { put: (...change) => this.keptTexts?.put(...change), drop: (key) => this.keptTexts?.drop(key) },
  });
  readonly responses = new Autosave<ResponseContent>({
    send: (changes) => oneByOne(changes, (change) => this.client.respond(this.id, change)),
    same: sameResponse,
    valid: isWholeResponse,
    nothing: emptyResponse,
    pause: TEXT_PAUSE,
    kept: { put: (...change) => this.keptResponses?.put(...change), drop: (key) => this.keptResponses?.drop(key) },
  });
  readonly marks = new Autosave<boolean>({
    send: (changes) => oneByOne(changes, (change) => this.client.mark(this.id, change)),
    same: (a, b) => a === b,
    nothing: false,
    pause: 0,
  });
  private readonly parts = [this.cells, this.assessments, this.responses, this.marks];
  readonly undoing = new UndoStack<CellContent>();

  readonly mayWrite = computed(() => this.may('report:write'));
  readonly unsaved = computed(() => this.parts.reduce((sum, part) => sum + part.unsaved(), 0));
  readonly trouble = computed(() => this.parts.map((part) => part.trouble()).find((trouble) => trouble !== null));
  readonly saving = computed(() =>
    this.parts.some((part) => [...part.slots().values()].some((slot) => slot.sending !== undefined)),
  );
  /** How many cells hold something that is no number. */
  readonly unread = computed(
    () => [...this.cells.slots().values()].filter(({ typed }) => typed?.unread !== undefined).length,
  );
  readonly replaced = computed(() =>
    this.mayWrite() ? this.parts.reduce((sum, part) => sum + part.replaced().length, 0) : 0,
  );
  readonly conflicts = computed(() => this.parts.reduce((sum, part) => sum + part.conflicts().length, 0));
  /** Whether anything has been saved since the page was opened. */
  readonly touched = computed(() => this.parts.some((part) => [...part.slots().values()].some((slot) => slot.touched)));

  /** The indicators with the verdicts that the drafts would lead to. */
  readonly progress = computed((): Progress[] => {
    const page = this.opened();
    if (!page) return [];
    const typed = this.typed();
    return page.indicators.map((indicator) => ({
      indicator,
      standing: previewOf(indicator, typed, page.today),
      ready: this.marks.content(indicator.code),
      filled: isFilled(indicator, typed),
      answered: !isNoResponse(this.responses.slots().get(indicator.code)?.stand.content ?? emptyResponse),
    }));
  });

  readonly goals = computed(() => {
    const progress = this.progress();
    return (this.opened()?.goals ?? []).map((goal) => ({
      goal,
      preview: previewOfGoal(goal, progress),
      content: this.assessments.content(goal.goal.code),
      state: this.assessments.state(goal.goal.code),
    }));
  });

  readonly readiness = computed(() =>
    readinessOf(
      this.progress(),
      this.goals().map(({ goal, content }) => ({ code: goal.goal.code, status: content.status })),
    ),
  );

  private id = '';
  private keptCells: Unsaved<CellContent> | undefined;
  private keptTexts: Unsaved<AssessmentChange> | undefined;
  private keptResponses: Unsaved<ResponseContent> | undefined;
  private looking: ReturnType<typeof setInterval> | undefined;

  private readonly typed = computed((): Typed => {
    const slots = this.cells.slots();
    return (series, period) => {
      const slot = slots.get(cellKey(series, period));
      return (slot?.typed ?? slot?.sending ?? slot?.stand.content)?.value ?? null;
    };
  });

  /** Begins with what the server has, and with what an earlier visit could not save. */
  open(page: ReportPage): void {
    this.id = page.id;
    const first = this.keptCells === undefined;
    const member = this.session.member()?.id ?? '';
    this.keptCells = new Unsaved(member, page.id, 'cells', (kept) => KeptCell.safeParse(kept).data);
    this.keptTexts = new Unsaved(member, page.id, 'assessments', (kept) => AssessmentChange.safeParse(kept).data);
    this.keptResponses = new Unsaved(member, page.id, 'responses', (kept) => KeptResponse.safeParse(kept).data);
    this.take(page, this.moments());
    if (first && this.mayWrite()) {
      this.cells.restore(this.keptCells.left());
      this.assessments.restore(this.keptTexts.left());
      this.responses.restore(this.keptResponses.left());
    }
    this.looking ??= setInterval(() => void this.look(), LOOK_EVERY);
  }

  ngOnDestroy(): void {
    clearInterval(this.looking);
    // What is not saved yet is kept by the browser; one more attempt costs nothing.
    for (const part of this.parts) void part.flush().finally(() => part.stop());
  }

  /** Looks for what others have done meanwhile. */
  async look(): Promise<void> {
    if (document.visibilityState === 'hidden' || !this.session.member()) return;
    const moments = this.moments();
    try {
      this.take(await this.client.page(this.id), moments);
    } catch {
      // Out of reach, or no longer for us: what is typed stays, and what is saved says so itself.
      return;
    }
  }

  retry(): void {
    for (const part of this.parts) part.retry();
  }

  async flush(): Promise<void> {
    await Promise.all(this.parts.map((part) => part.flush()));
  }

  may(action: ReportPage['may'][number]): boolean {
    return this.opened()?.may.includes(action) ?? false;
  }

  /** Writes into cells as one act, which can be undone as one. */
  enter(cells: readonly { key: string; content: CellContent }[]): void {
    const act: Act<CellContent> = cells
      .map(({ key, content }) => ({ key, before: this.cells.content(key), after: content }))
      .filter(({ before, after }) => !sameCell(before, after));
    if (act.length === 0) return;
    this.undoing.add(act);
    this.cells.typeAll(act.map(({ key, after }) => [key, after]));
  }

  undo(): number {
    const cells = this.undoing.undo();
    this.cells.typeAll(cells);
    return cells.length;
  }

  redo(): number {
    const cells = this.undoing.redo();
    this.cells.typeAll(cells);
    return cells.length;
  }

  /** Klarmarkera, or take it back. */
  toggleReady(indicator: string): void {
    if (this.mayWrite()) this.marks.type(indicator, !this.marks.content(indicator));
  }

  async comment(comment: NewComment, request: string): Promise<void> {
    const written = await this.client.comment(this.id, comment, request);
    this.opened.update((page) =>
      page && !page.comments.some(({ id }) => id === written.id)
        ? { ...page, comments: [...page.comments, written] }
        : page,
    );
  }

  /**
   * Takes a step once everything typed is saved.
   *
   * @throws Error where something typed could not be saved, HttpErrorResponse where the step is refused
   */
  async takeStep(step: ReportStep, note: string | null): Promise<void> {
    await this.flush();
    if (this.unsaved() > 0) throw new Error('Something typed is not saved');
    const page = this.opened();
    if (!page) return;
    const { state, version, steps, may } = await this.client.take(this.id, step, page.version, note);
    this.opened.update((current) => current && { ...current, state, version, steps, may });
    await this.look();
  }

  private take(page: ReportPage, moments: readonly number[]): void {
    const [cells = 0, assessments = 0, responses = 0, marks = 0] = moments;
    // An answer that was on its way while a step was taken is of no use any more.
    if (page.version < (this.opened()?.version ?? 0)) return;
    this.opened.set(page);
    this.cells.receive(
      [...cellsOfReport(page)].map(({ key, cell }) => [key, cellStand(cell.draft)] as const),
      cells,
    );
    this.assessments.receive(
      page.goals.map(({ goal, assessment }) => [goal.code, this.owned(assessmentStand(assessment))] as const),
      assessments,
    );
    this.responses.receive(
      page.indicators.map(({ code, response }) => [code, this.owned(responseStand(response))] as const),
      responses,
    );
    this.marks.receive(
      page.indicators.map(({ code, ready }) => [code, readyStand(ready)] as const),
      marks,
    );
  }

  /** Texts say by whom they are, by name; that tells mine from others'. */
  private owned<Content>(stand: Stand<Content>): Stand<Content> {
    return { ...stand, mine: stand.by !== null && stand.by === this.session.member()?.name };
  }

  private moments(): number[] {
    return this.parts.map((part) => part.moment());
  }
}

async function oneByOne<In, Out>(changes: readonly In[], save: (change: In) => Promise<Out>): Promise<Out[]> {
  const outcomes: Out[] = [];
  for (const change of changes) outcomes.push(await save(change));
  return outcomes;
}
