import { Component, computed, ElementRef, inject, output, signal, viewChild } from '@angular/core';
import { missingToSubmit, type ReadinessItem, type ReportStep, whoCan as rolesThatCan } from '@malbild/domain';
import { Words } from '@malbild/ui';
import { whoCan, wordError } from './refusal';
import { ReportBook } from './report-book';

type NotedStep = 'return' | 'reopen';

/** What can be done with the report as it is, by the one who looks: hand in, approve, return, reopen; else who can. */
@Component({
  selector: 'mb-report-actions',
  templateUrl: './report-actions.html',
})
export class ReportActions {
  /** What is missing and has been chosen: the page goes there. */
  readonly wanted = output<ReadinessItem>();

  protected readonly words = inject(Words);
  protected readonly book = inject(ReportBook);
  protected readonly page = this.book.page;
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | undefined>(undefined);
  protected readonly outcome = signal<string | undefined>(undefined);
  protected readonly asked = signal<NotedStep | null>(null);
  /** Kept when the dialog is closed, so that what was written is there when it opens again. */
  protected readonly note = signal('');

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');

  protected readonly missing = computed(() => missingToSubmit(this.book.readiness()));
  protected readonly unanswered = computed(
    () => this.book.readiness().items.filter(({ kind, done }) => kind === 'response' && !done).length,
  );

  /** Who goes on from here, where it isn't the one who looks. */
  protected readonly onlyOthers = computed(() => {
    const page = this.page();
    if (!page || page.may.length > (page.may.includes('report:comment') ? 1 : 0)) return undefined;
    const { steps } = this.words.reporting();
    if (page.round.state !== 'open') return steps.roundNotOpen;
    const action =
      page.state === 'submitted' ? 'report:approve' : page.state === 'approved' ? 'report:reopen' : 'report:write';
    return `${steps.others[page.state]} ${whoCan(rolesThatCan(action), this.words.spoken())}`;
  });

  protected nameOf({ kind, code }: ReadinessItem): string {
    const page = this.page();
    const goal = page?.goals.find((one) => one.goal.code === code);
    const indicator = page?.indicators.find((one) => one.code === code);
    const name = kind === 'assessment' ? goal?.goal.name : indicator?.title;
    return name ? this.words.text(name) : code;
  }

  protected async submit(): Promise<void> {
    const count = this.missing().length;
    if (count === 0) await this.take('submit', null);
    else this.failure.set(this.words.reporting().steps.missing({ count }));
  }

  protected ask(step: NotedStep): void {
    this.failure.set(undefined);
    this.asked.set(step);
    this.dialog().nativeElement.showModal();
    queueMicrotask(() => this.field()?.nativeElement.focus());
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }

  protected async send(event: Event, step: NotedStep): Promise<void> {
    event.preventDefault();
    const note = this.note().trim();
    if (!note) {
      this.failure.set(this.words.reporting().steps.noteOwed);
    } else if (await this.take(step, note)) {
      this.note.set('');
      this.close();
    }
  }

  protected async take(step: ReportStep, note: string | null): Promise<boolean> {
    this.busy.set(true);
    this.failure.set(undefined);
    this.outcome.set(undefined);
    try {
      await this.book.takeStep(step, note);
      this.outcome.set(this.words.reporting().steps.done[step]);
      return true;
    } catch (error) {
      const stuck = this.book.unsaved() > 0;
      this.failure.set(stuck ? this.words.reporting().steps.unsaved : wordError(error, this.words.spoken()));
      await this.book.look();
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
