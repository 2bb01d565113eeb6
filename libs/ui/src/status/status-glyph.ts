import { Component, input } from '@angular/core';
import { type Status } from '@malbild/domain';

/**
 * The five glyphs, read without colour: filled with a tick (God), half filled (Viss), ring with a bar (Ingen), dashed ring
 * with a question mark (Svårbedömt), small dot (Ingen bedömning). Decorative: the word stands beside it, or is read in its place.
 */
@Component({
  selector: 'ui-status-glyph',
  template: `
    <svg class="ui-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false" [attr.data-status]="status()">
      @switch (status()) {
        @case ('good') {
          <circle cx="8" cy="8" r="7.5" fill="currentColor" />
          <path class="ui-glyph-cut" d="M4.6 8.3 7 10.6l4.5-5" fill="none" stroke-width="1.9" />
        }
        @case ('some') {
          <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.8" />
          <path d="M8 1.4a6.6 6.6 0 0 1 0 13.2z" fill="currentColor" />
        }
        @case ('none') {
          <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.8" />
          <path d="M4.7 8h6.6" fill="none" stroke="currentColor" stroke-width="1.9" />
        }
        @case ('unassessable') {
          <circle
            cx="8"
            cy="8"
            r="6.7"
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
            stroke-dasharray="2.5 1.71"
          />
          <path
            d="M6.2 6.6c0-1.1.8-1.8 1.9-1.8s1.9.7 1.9 1.7c0 1.4-1.9 1.5-1.9 3"
            fill="none"
            stroke="currentColor"
            stroke-width="1.4"
          />
          <circle cx="8.1" cy="11.4" r="0.95" fill="currentColor" />
        }
        @default {
          <circle cx="8" cy="8" r="2.2" fill="currentColor" />
        }
      }
    </svg>
  `,
  host: { class: 'ui-glyph-host' },
})
export class StatusGlyph {
  readonly status = input.required<Status>();
}
