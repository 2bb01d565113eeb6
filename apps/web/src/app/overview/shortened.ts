import { Component, computed, inject, input, signal } from '@angular/core';
import { Words } from '@malbild/ui';

const FIRST = 5;

/** Stands below a long list: how many of it are shown, and the button that shows all. */
@Component({
  selector: 'mb-shortened',
  template: `
    @if (count() > first) {
      <button type="button" class="text-button" [attr.aria-expanded]="all()" (click)="all.set(!all())">
        {{ all() ? words.ui().voices.showFewer : words.ui().voices.showAll({ count: count() }) }}
      </button>
    }
  `,
})
export class Shortened {
  readonly count = input.required<number>();

  protected readonly words = inject(Words);
  protected readonly first = FIRST;
  protected readonly all = signal(false);
  /** Where to cut the list; undefined shows all. */
  readonly end = computed(() => (this.all() ? undefined : FIRST));
}
