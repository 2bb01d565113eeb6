import { Component, inject, input, output } from '@angular/core';
import { type EntryCell, EntrySigns, readNumber, type ReadText, Words } from '@malbild/ui';

let count = 0;

/** One period of a card: its value to read or to fill in, and what is to be said of it. */
@Component({
  selector: 'mb-card-value',
  imports: [EntrySigns],
  template: `
    @let here = cell();
    <div class="card-value" [attr.data-mark]="here.mark" [class.expected]="here.expected" [class.warned]="here.warned">
      @if (here.open) {
        <label [for]="id">{{ period() }}</label>
        <span class="card-field">
          <input
            #field
            class="field"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            [id]="id"
            [attr.aria-label]="label() + ', ' + period()"
            [attr.aria-description]="here.note || null"
            [attr.aria-invalid]="here.mark === 'invalid' || null"
            [value]="here.text"
            (change)="typed.emit(read(field.value))"
          />
          <ui-entry-signs [mark]="here.mark" [warned]="here.warned" [commented]="here.commented" />
        </span>
        @if (here.warned || here.mark === 'conflict' || here.mark === 'refused' || here.mark === 'invalid') {
          <p class="card-note">
            {{ here.note }}
            @if (here.mark === 'conflict') {
              <button type="button" class="text-button" (click)="opened.emit()">
                {{ words.reporting().saving.show }}
              </button>
            }
          </p>
        }
      } @else {
        <span>{{ period() }}</span>
        <span>
          @if (here.before !== null) {
            <del>{{ here.before }}</del> <ins class="ui-new">{{ here.text }}</ins>
          } @else {
            {{ here.text }}
          }
        </span>
      }
    </div>
  `,
})
export class CardValue {
  readonly cell = input.required<EntryCell>();
  /** What the value is of, for those who hear its field alone. */
  readonly label = input.required<string>();
  readonly period = input.required<string>();
  readonly typed = output<ReadText>();
  readonly opened = output();

  protected readonly words = inject(Words);
  protected readonly id = `card-value-${++count}`;

  protected read(text: string): ReadText {
    return readNumber(text, this.words.code());
  }
}
