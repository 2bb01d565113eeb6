import { Component, computed, inject, input, signal } from '@angular/core';
import { Words } from '@malbild/ui';
import { wordError } from './refusal';
import { ReportBook } from './report-book';

let count = 0;

/** What has been remarked on an indicator, a goal or the whole report, and a field for one more remark. */
@Component({
  selector: 'mb-report-notes',
  template: `
    @let words_ = words.reporting().comments;
    <ul role="list" class="remarks" [attr.aria-label]="words_.title">
      @for (comment of comments(); track comment.id) {
        <li>
          <p class="label">{{ comment.by }}, {{ words.format().instant(comment.at) }}</p>
          <p class="written">{{ comment.text }}</p>
        </li>
      }
    </ul>
    @if (book.may('report:comment')) {
      <form class="remark-form" (submit)="write($event)">
        <label class="field-label" [attr.for]="id">{{ words_.write }}</label>
        <textarea
          #field
          class="field"
          rows="2"
          maxlength="4000"
          [id]="id"
          [value]="text()"
          (input)="text.set(field.value)"
        ></textarea>
        @if (text().trim()) {
          <button type="submit" class="button" [disabled]="busy()">{{ busy() ? words_.sending : words_.send }}</button>
        }
        <p role="status" class="secondary">{{ outcome() }}</p>
      </form>
    } @else if (comments().length === 0) {
      <p class="secondary">{{ words_.none }}</p>
    }
  `,
})
export class ReportNotes {
  readonly indicator = input<string | null>(null);
  readonly goal = input<string | null>(null);

  protected readonly words = inject(Words);
  protected readonly book = inject(ReportBook);
  protected readonly text = signal('');
  protected readonly busy = signal(false);
  protected readonly outcome = signal('');
  protected readonly id = `remark-${++count}`;
  /** The same for every attempt at one remark, so that it is made once. */
  private request: { text: string; id: string } | undefined;

  protected readonly comments = computed(() =>
    (this.book.page()?.comments ?? []).filter(
      ({ indicator, goal }) => indicator === this.indicator() && goal === this.goal(),
    ),
  );

  protected async write(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    const words = this.words.reporting().comments;
    if (this.request?.text !== text) this.request = { text, id: crypto.randomUUID() };
    this.busy.set(true);
    try {
      await this.book.comment({ text, indicator: this.indicator(), goal: this.goal() }, this.request.id);
      this.text.set('');
      this.outcome.set(words.sent);
      this.request = undefined;
    } catch (error) {
      this.outcome.set(wordError(error, this.words.spoken()));
    } finally {
      this.busy.set(false);
    }
  }
}
