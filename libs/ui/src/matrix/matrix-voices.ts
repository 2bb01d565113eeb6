import { Component, input } from '@angular/core';
import { StatusBadge } from '../status/status-badge';
import { StatusGlyph } from '../status/status-glyph';
import { type MatrixCell } from './matrix-cell';

/** The voices of a cell as glyphs on a line that says what they make of each other; the data alone come with their word. */
@Component({
  selector: 'ui-matrix-voices',
  imports: [StatusBadge, StatusGlyph],
  template: `
    <span class="ui-voices" [class.disagree]="cell().disagree" [class.without-data]="cell().withoutData">
      @for (voice of cell().voices; track voice.voice) {
        @if (voice.status === null) {
          <span class="ui-voice-silent"></span>
        } @else if (cell().voices.length === 1) {
          <ui-status-badge short quiet [status]="voice.status" />
        } @else {
          <ui-status-glyph [status]="voice.status" />
        }
      }
    </span>
  `,
})
export class MatrixVoices {
  readonly cell = input.required<MatrixCell>();
}
