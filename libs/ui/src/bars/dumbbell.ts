import { Component, computed, inject, input, model } from '@angular/core';
import { type UnitKind } from '@malbild/domain';
import { linear } from '../spark/time';
import { Words } from '../words/words';

/** One pair of values on the scale; `from` is the open end, `to` the filled one. Null is missing. */
export interface DumbbellRow {
  label: string;
  from: number | null;
  to: number | null;
  note?: string;
}

/** A scale that holds all numbers, with round ends and three to six round marks. */
export function roundScale(numbers: readonly number[]): { low: number; high: number; marks: number[] } {
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const rough = (high - low || Math.abs(high) || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  const marks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return { low: tidy(first * step), high: tidy(last * step), marks };
}

/** Undoes 0.30000000000000004. */
function tidy(number: number): number {
  return Number(number.toPrecision(12));
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
