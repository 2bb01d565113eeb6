import { Component, computed, inject, input } from '@angular/core';
import { type RoundChoice } from '@malbild/contract';
import { Words } from '@malbild/ui';
import { AsOf } from '../shell/as-of';
import { roundName } from './round-name';

/** The round whose voices the page shows, and the choice of another; nothing where no round can be shown. */
@Component({
  selector: 'mb-round-picker',
  template: `
    @if (options().length > 0) {
      <label class="round-picker no-print">
        <span class="sr-only">{{ words.ui().rounds.label }}</span>
        <select #choice class="field" (change)="asOf.showRound(choice.value || undefined)">
          @for (option of options(); track option.value) {
            <option [value]="option.value" [selected]="option.value === (asOf.round() ?? '')">{{ option.text }}</option>
          }
        </select>
      </label>
    }
  `,
})
export class RoundPicker {
  /** Newest first. */
  readonly rounds = input.required<readonly RoundChoice[]>();

  protected readonly words = inject(Words);
  protected readonly asOf = inject(AsOf);

  /** The newest round's voices beside what is known now come first; a closed round that is chosen is shown as it was frozen. */
  protected readonly options = computed(() => {
    const words = this.words.ui();
    const [newest] = this.rounds();
    if (!newest) return [];
    return [
      { value: '', text: words.rounds.latest({ round: roundName(newest, words) }) },
      ...this.rounds().map((round) => ({ value: round.code, text: this.chosen(round) })),
    ];
  });

  private chosen(round: RoundChoice): string {
    const { rounds } = this.words.ui();
    const name = roundName(round, this.words.ui());
    if (round.asOf === null) return rounds.underWay({ round: name });
    return rounds.frozen({ round: name, date: this.words.format().date(round.asOf) });
  }
}
