import { Component, computed, inject, input } from '@angular/core';
import { Words } from '@malbild/ui';
import { type Autosave } from './autosave';
import { wordRefusal } from './refusal';

/** What has become of a text that saves itself, in words beside it. */
@Component({
  selector: 'mb-save-note',
  template: `<span class="label save-note" [attr.data-state]="state()">{{ text() }}</span>`,
})
export class SaveNote {
  readonly part = input.required<Pick<Autosave<unknown>, 'state' | 'slots'>>();
  readonly key = input.required<string>();
  private readonly words = inject(Words);

  protected readonly state = computed(() => this.part().state(this.key()));
  protected readonly text = computed(() => {
    const words = this.words.reporting();
    const state = this.state();
    const refused = this.part().slots().get(this.key())?.refused;
    if (refused) return wordRefusal(refused, this.words.spoken());
    return state === 'idle' ? '' : words.cell.marks[state];
  });
}
