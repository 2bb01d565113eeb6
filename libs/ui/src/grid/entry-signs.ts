import { Component, input } from '@angular/core';
import { type EntryMark } from './entry';

/** The small signs in a cell's corners, each a shape of its own: what has become of it, a warning, a comment. Read out elsewhere. */
@Component({
  selector: 'ui-entry-signs',
  template: `
    @if (commented()) {
      <svg class="ui-sign comment" viewBox="0 0 8 8" aria-hidden="true"><path d="M0 0h8v8z" fill="currentColor" /></svg>
    }
    @if (sign(); as shape) {
      <svg class="ui-sign" viewBox="0 0 12 12" aria-hidden="true" fill="none" stroke="currentColor">
        @switch (shape) {
          @case ('saved') {
            <path d="m2 6.4 2.7 2.7L10 3.3" stroke-width="1.6" />
          }
          @case ('conflict') {
            <path d="M1 4h9M7.5 1.5 10 4 7.5 6.5M11 8.5H2M4.5 6 2 8.5 4.5 11" stroke-width="1.3" />
          }
          @case ('saving') {
            <path d="M2 6h.1M6 6h.1M10 6h.1" stroke-width="2.2" stroke-linecap="round" />
          }
          @case ('unreachable') {
            <path d="M6 1.5v5M6 9.5v.6M1.5 11 10.5 1" stroke-width="1.3" />
          }
          @default {
            <path d="M6 1 11.3 10.5H.7zM6 4.3v3M6 8.7v.4" stroke-width="1.2" stroke-linejoin="round" />
          }
        }
      </svg>
    }
  `,
  host: { class: 'ui-signs' },
})
export class EntrySigns {
  readonly mark = input.required<EntryMark | null>();
  readonly warned = input.required<boolean>();
  readonly commented = input.required<boolean>();

  protected sign(): 'saved' | 'saving' | 'unreachable' | 'conflict' | 'warning' | null {
    switch (this.mark()) {
      case 'conflict':
      case 'replaced':
        return 'conflict';
      case 'unreachable':
        return 'unreachable';
      case 'waiting':
      case 'saving':
        return 'saving';
      case 'invalid':
      case 'refused':
        return 'warning';
      case 'saved':
        return this.warned() ? 'warning' : 'saved';
      case null:
        return this.warned() ? 'warning' : null;
    }
  }
}
