import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type Params, Router } from '@angular/router';
import { IsoDate } from '@malbild/contract';

/** *Som det såg ut*: the day that all pages are asked for. It lives in the address and follows along every link. */
@Injectable({ providedIn: 'root' })
export class AsOf {
  private readonly router = inject(Router);
  private readonly query = toSignal(this.router.routerState.root.queryParamMap);

  /** The day in the address; undefined is today. What is no day is left unread. */
  readonly date = computed(() => {
    const day = IsoDate.safeParse(this.query()?.get('datum'));
    return day.success ? day.data : undefined;
  });

  /** What links carry on. */
  readonly kept = computed((): Params => {
    const date = this.date();
    return date ? { datum: date } : {};
  });

  /** Shows the same page as it was on a day, or as it is today. */
  async show(date: string | undefined): Promise<void> {
    await this.router.navigate([], { queryParams: { datum: date ?? null }, queryParamsHandling: 'merge' });
  }
}
