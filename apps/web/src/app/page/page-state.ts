import { HttpErrorResponse } from '@angular/common/http';
import { Component, computed, inject, input, type Resource } from '@angular/core';
import { Problem } from '@malbild/contract';
import { Link, Words } from '@malbild/ui';
import { AsOf } from '../shell/as-of';

type Trouble = 'offline' | 'denied' | 'not-found' | 'not-then' | 'unreadable' | 'failed';

/** What a page shows until it has its data, and when it doesn't get them: always with the next step. */
@Component({
  selector: 'mb-page-state',
  imports: [Link],
  templateUrl: './page-state.html',
})
export class PageState {
  readonly of = input.required<Pick<Resource<unknown>, 'error' | 'isLoading' | 'status'> & { reload(): boolean }>();

  protected readonly words = inject(Words);
  protected readonly asOf = inject(AsOf);

  protected readonly loading = computed(() => this.of().status() === 'loading');
  protected readonly trouble = computed(() => {
    const error = this.of().error();
    return error ? troubleOf(error, this.asOf.date() !== undefined) : undefined;
  });

  protected readonly texts = computed(() => {
    const { state } = this.words.ui();
    const date = this.asOf.date();
    const texts: Record<Trouble, { title: string; text: string }> = {
      offline: { title: state.failedTitle, text: state.offline },
      failed: { title: state.failedTitle, text: state.failed },
      denied: { title: state.deniedTitle, text: state.denied },
      'not-found': { title: state.notFoundTitle, text: state.notFound },
      'not-then': {
        title: state.notThenTitle,
        text: state.notThen({ date: date ? this.words.format().date(date) : '' }),
      },
      unreadable: { title: state.unreadableTitle, text: state.unreadable },
    };
    const trouble = this.trouble();
    return trouble && texts[trouble];
  });

  protected readonly requestId = computed(() => {
    const error = this.of().error();
    const problem = error instanceof HttpErrorResponse ? Problem.safeParse(error.error) : undefined;
    return problem?.success ? problem.data.requestId : undefined;
  });

  protected reload(): void {
    window.location.reload();
  }
}

/** Sorts an error by what the reader can do about it. */
export function troubleOf(error: Error, inThePast: boolean): Trouble {
  // Errors of a resource come wrapped; what the server answered is the cause.
  const answer = error instanceof HttpErrorResponse ? error : error.cause;
  if (!(answer instanceof HttpErrorResponse)) return 'unreadable';
  if (answer.status === 0) return 'offline';
  if (answer.status === 401 || answer.status === 403) return 'denied';
  if (answer.status === 404) return inThePast ? 'not-then' : 'not-found';
  // An answer of the right kind that cannot be read as JSON.
  return answer.status === 200 ? 'unreadable' : 'failed';
}
