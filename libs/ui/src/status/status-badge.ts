import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import { type Status } from '@malbild/domain';
import { Words } from '../words/words';
import { StatusGlyph } from './status-glyph';

/** A status as glyph, word and colour. `short` says *Viss* for *Viss måluppfyllelse*; `quiet` leaves the word in ink. */
@Component({
  selector: 'ui-status-badge',
  imports: [StatusGlyph],
  template: `
    <span class="ui-status" [class.quiet]="quiet()" [attr.data-status]="status()">
      <ui-status-glyph [status]="status()" />
      <span [class.sr-only]="wordHidden()">{{ word() }}</span>
    </span>
  `,
})
export class StatusBadge {
  readonly status = input.required<Status>();
  readonly short = input(false, { transform: booleanAttribute });
  readonly quiet = input(false, { transform: booleanAttribute });
  readonly wordHidden = input(false, { transform: booleanAttribute });

  private readonly words = inject(Words);
  protected readonly word = computed(() => {
    const names = this.words.ui().status;
    return this.short() ? names.short[this.status()] : this.words.judgement().status[this.status()];
  });
}
