import { booleanAttribute, Component, computed, inject, input, model } from '@angular/core';
import { type UnitKind } from '@malbild/domain';
import { roundScale } from '../spark/scale';
import { linear } from '../spark/time';
import { Words } from '../words/words';

/** One pair of values on the scale; `from` is the open end, `to` the filled one. Null is missing. */
export interface DumbbellRow {
  label: string;
  from: number | null;
  to: number | null;
  note?: string;
}

/** Pairs of values on one scale, a line between: for gaps between groups, classes and times. */
@Component({
  selector: 'ui-dumbbell',
  templateUrl: './dumbbell.html',
  host: { class: 'ui-dumbbell' },
})
export class Dumbbell {
  readonly rows = input.required<readonly DumbbellRow[]>();
  readonly unit = input.required<UnitKind>();
  readonly decimals = input<number | null>(null);
  readonly fromLabel = input.required<string>();
  readonly toLabel = input.required<string>();
  readonly target = input<number | null>(null);
  /** Writes both ends of each row, not the filled one alone. */
  readonly both = input(false, { transform: booleanAttribute });
  readonly active = model<number | null>(null);

  protected readonly words = inject(Words);

  protected readonly scale = computed(() => {
    const numbers = this.rows().flatMap((row) => [row.from, row.to]);
    const known = [...numbers, this.target()].filter((number) => number !== null);
    return roundScale(known.length > 0 ? known : [0, 1]);
  });

  protected readonly at = computed(() => {
    const { low, high } = this.scale();
    // A margin on both sides, so that end marks and their labels stay inside.
    const place = linear([low, high], [3, 97]);
    return (value: number): string => `${place(value)}%`;
  });

  protected write(value: number | null): string {
    return value === null
      ? this.words.ui().value.missing
      : this.words.format().quantity(value, this.unit(), this.decimals());
  }

  protected mark(value: number): string {
    return this.words.format().quantity(value, this.unit(), Number.isInteger(value) ? 0 : null);
  }
}
