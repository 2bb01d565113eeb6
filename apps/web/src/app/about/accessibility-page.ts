import { Component, inject } from '@angular/core';
import { Words } from '@malbild/ui';
import { pageTitle } from '../page/page-title';

/** The accessibility statement: what holds, what doesn't, how to report faults. */
@Component({
  selector: 'mb-accessibility-page',
  template: `
    @let words_ = words.ui().accessibility;
    <div class="page prose">
      <header class="page-head">
        <div>
          <h1>{{ words_.title }}</h1>
          <p class="lead">{{ words_.lead }}</p>
        </div>
      </header>
      @for (section of words_.sections; track section.title; let first = $first) {
        <section class="block" [class.first]="first" [attr.aria-label]="section.title">
          <h2>{{ section.title }}</h2>
          @for (text of section.texts; track $index) {
            <p>{{ text }}</p>
          }
          @if (section.points.length > 0) {
            <ul>
              @for (point of section.points; track $index) {
                <li>{{ point }}</li>
              }
            </ul>
          }
          @if (section.link; as link) {
            <p>
              <a [href]="link.address" rel="noreferrer">{{ link.text }}</a>
            </p>
          }
        </section>
      }
    </div>
  `,
})
export class AccessibilityPage {
  protected readonly words = inject(Words);

  constructor() {
    pageTitle(() => this.words.ui().accessibility.title);
  }
}
