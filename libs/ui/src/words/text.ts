import { computed, Directive, inject, input } from '@angular/core';
import { type CityText, Words } from './words';

/** Writes the city's own text into its element, and says so where it is Swedish on a page in another language. */
@Directive({
  selector: '[uiText]',
  host: { '[textContent]': 'words.text(uiText())', '[attr.lang]': 'otherLanguage()' },
})
export class Text {
  readonly uiText = input.required<CityText>();

  protected readonly words = inject(Words);
  protected readonly otherLanguage = computed(() =>
    this.words.code() === 'en' && this.uiText().en === undefined ? 'sv' : null,
  );
}
