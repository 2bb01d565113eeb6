import { Component, computed, inject, output } from '@angular/core';
import { Link, Words } from '@malbild/ui';
import { ProgressBar } from './progress-bar';
import { ReportBook } from './report-book';

/** At the foot of the screen: whether all that was typed is saved, what stands in the way, and how far the report has come. */
@Component({
  selector: 'mb-save-bar',
  imports: [Link, ProgressBar],
  template: `
    @let words_ = words.reporting().saving;
    <div class="save-bar no-print">
      <p role="status" [attr.data-state]="state()">{{ text() }}</p>
      @switch (state()) {
        @case ('unreachable') {
          <button type="button" class="button" (click)="book.retry()">{{ words_.retry }}</button>
        }
        @case ('signed-out') {
          <a class="button" uiLink="/logga-in" [query]="{ till: address() }">{{ words.session().signIn }}</a>
        }
        @case ('conflict') {
          <button type="button" class="button" (click)="shown.emit()">{{ words_.show }}</button>
        }
        @case ('replaced') {
          <button type="button" class="button" (click)="shown.emit()">{{ words_.show }}</button>
        }
        @case ('unread') {
          <button type="button" class="button" (click)="shown.emit()">{{ words_.show }}</button>
        }
      }
      <span class="save-progress">
        <span class="label">{{ words_.readiness }}</span>
        <mb-progress [percent]="book.readiness().percent" />
      </span>
    </div>
  `,
})
export class SaveBar {
  /** Go to the first place where something is to be decided: two wrote, or what was typed is no number. */
  readonly shown = output();

  protected readonly words = inject(Words);
  protected readonly book = inject(ReportBook);

  protected readonly address = computed(() => `/rapport/${this.book.page()?.id ?? ''}`);

  protected readonly state = computed(() => {
    const trouble = this.book.trouble();
    if (trouble) return trouble.signedOut ? 'signed-out' : 'unreachable';
    if (this.book.conflicts() > 0) return 'conflict';
    if (this.book.replaced() > 0) return 'replaced';
    if (this.book.saving()) return 'saving';
    if (this.book.unread() > 0) return 'unread';
    if (this.book.unsaved() > 0) return 'unsaved';
    return this.book.touched() ? 'saved' : 'idle';
  });

  protected readonly text = computed(() => {
    const words = this.words.reporting().saving;
    const count = this.book.unsaved();
    switch (this.state()) {
      case 'signed-out':
        return words.signedOut({ count });
      case 'unreachable':
        return words.unreachable({ count });
      case 'conflict':
        return words.conflict({ count: this.book.conflicts() });
      case 'replaced':
        return words.replaced({ count: this.book.replaced() });
      case 'saving':
        return words.saving;
      case 'unread':
        return words.unread({ count: this.book.unread() });
      case 'unsaved':
        return words.unsaved({ count });
      case 'saved':
        return words.saved;
      default:
        return this.book.mayWrite() ? words.idle : words.reading;
    }
  });
}
