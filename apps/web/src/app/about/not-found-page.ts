import { Component, inject } from '@angular/core';
import { Link, Words } from '@malbild/ui';
import { pageTitle } from '../page/page-title';

/** An address that leads nowhere. */
@Component({
  selector: 'mb-not-found-page',
  imports: [Link],
  template: `
    <div class="page state">
      <h1>{{ words.ui().state.notFoundTitle }}</h1>
      <p class="lead">{{ words.ui().state.notFound }}</p>
      <p class="state-ways">
        <a class="button primary" uiLink="/">{{ words.ui().state.toOverview }}</a>
        <a class="button" uiLink="/indikatorer">{{ words.ui().frame.indicators }}</a>
      </p>
    </div>
  `,
})
export class NotFoundPage {
  protected readonly words = inject(Words);

  constructor() {
    pageTitle(() => this.words.ui().state.notFoundTitle);
  }
}
