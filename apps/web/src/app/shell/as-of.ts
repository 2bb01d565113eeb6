import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type Params, Router } from '@angular/router';
import { Code, IsoDate } from '@malbild/contract';

/** *Som det såg ut*: the day and the round that pages are asked for. They live in the address and follow along every link. */
@Injectable({ providedIn: 'root' })
export class AsOf {
  private readonly router = inject(Router);
  private readonly query = toSignal(this.router.routerState.root.queryParamMap);

  /** The day in the address; undefined is today. What is no day is left unread. */
  readonly date = computed(() => {
    const day = IsoDate.safeParse(this.query()?.get('datum'));
    return day.success ? day.data : undefined;
  });

  /** The code of the round in the address; undefined is the newest one that can be shown. */
  readonly round = computed(() => {
    const code = Code.safeParse(this.query()?.get('omgang'));
    return code.success ? code.data : undefined;
  });

  /** What links carry on. */
  readonly kept = computed((): Params => {
    const date = this.date();
    const round = this.round();
    return { ...(date ? { datum: date } : {}), ...(round ? { omgang: round } : {}) };
  });

  /** Shows the same page as it was on a day, or as it is today. */
  async show(date: string | undefined): Promise<void> {
    await this.ask({ datum: date ?? null, omgang: null });
  }

  /** Shows the same page with a round's voices, or with the newest ones. A closed round brings its own day. */
  async showRound(code: string | undefined): Promise<void> {
    await this.ask({ datum: null, omgang: code ?? null });
  }

  private async ask(queryParams: Params): Promise<void> {
    await this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
