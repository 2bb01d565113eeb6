import { effect, inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy } from '@angular/router';
import { Words } from '@malbild/ui';

/** Titles depend on data and language, which the router does not know: pages set them. */
@Injectable()
export class NoRouteTitle extends TitleStrategy {
  override updateTitle(): void {
    return;
  }
}

/** Gives the page its title while it is shown; undefined leaves the name of the product alone. */
export function pageTitle(title: () => string | undefined): void {
  const document = inject(Title);
  const words = inject(Words);
  effect(() => {
    const own = title();
    const { brand } = words.ui();
    document.setTitle(own ? `${own} – ${brand}` : brand);
  });
}
