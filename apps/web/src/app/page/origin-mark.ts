import { Component, inject, input } from '@angular/core';
import { type Origin } from '@malbild/contract';
import { Words } from '@malbild/ui';

/** The mark on what was made up for the demonstration; nothing where the city decided it. */
@Component({
  selector: 'mb-origin',
  template: `
    @if (of() === 'example') {
      <span class="example" [title]="words.ui().mark.exampleWhy">{{ words.ui().mark.example }}</span>
    }
  `,
})
export class OriginMark {
  readonly of = input.required<Origin>();
  protected readonly words = inject(Words);
}
