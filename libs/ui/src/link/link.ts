import { Directive, effect, inject, InjectionToken, input, type Signal, signal } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';

/** What every link carries on to the next page, such as the day asked for. */
export const KEPT_QUERY = new InjectionToken<Signal<Params>>('KEPT_QUERY', { factory: () => signal({}) });

/** A link within the product that keeps what must be kept in the address. */
@Directive({
  selector: 'a[uiLink]',
  hostDirectives: [{ directive: RouterLink, inputs: ['routerLink: uiLink', 'fragment'] }],
})
export class Link {
  readonly query = input<Params>({});

  constructor() {
    const link = inject(RouterLink);
    const kept = inject(KEPT_QUERY);
    effect(() => {
      link.queryParams = { ...kept(), ...this.query() };
    });
  }
}
