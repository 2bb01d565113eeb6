import { Component, computed, inject, input, linkedSignal, model } from '@angular/core';
import { type UnitKind } from '@malbild/domain';
import { Words } from '../words/words';

export interface RankedValue {
  code: string;
  name: string;
  /** Null is missing: named below the bars. */
  value: number | null;
  note?: string;
  /** The one among the others: the own city, say. */
  own?: boolean;
}

/** Highest first; equal values by name, missing ones last. */
export function ranked<Row extends RankedValue>(rows: readonly Row[], locale: string): Row[] {
  return [...rows].sort((a, b) => {
    if (a.value === null || b.value === null)
      return Number(a.value === null) - Number(b.value === null) || byName(a, b);
    return b.value - a.value || byName(a, b);
  });

  function byName(a: Row, b: Row): number {
    return a.name.localeCompare(b.name, locale);
  }
}

const ENDS = 10;
const NAMED = 8;

/** Bars in order, highest first. A long list shows its two ends until the reader asks for all of it. */
@Component({
  selector: 'ui-ranked-bars',
  templateUrl: './ranked-bars.html',
  host: { class: 'ui-bars' },
})
export class RankedBars {
  /** Already ranked: what `ranked` returns. */
  readonly rows = input.required<readonly RankedValue[]>();
  readonly unit = input.required<UnitKind>();
  readonly decimals = input<number | null>(null);
  /** A line across all bars: the city's value, or a target. */
  readonly reference = input<{ label: string; value: number } | null>(null);
  readonly active = model<number | null>(null);

  protected readonly words = inject(Words);
  protected readonly whole = linkedSignal({ source: () => this.rows().length, computation: () => false });

  private readonly known = computed(() =>
    this.rows().flatMap((row, index) => (row.value === null ? [] : [{ ...row, value: row.value, index }])),
  );
  protected readonly missing = computed(() => this.rows().filter((row) => row.value === null));
  protected readonly long = computed(() => this.known().length > 2 * ENDS + 4);
  /** What is shown, in order; a number says how many rows are left out there. */
  protected readonly shown = computed(() => {
    const rows = this.known();
    if (!this.long() || this.whole()) return rows;
    // The row that is pointed at is always to be seen, wherever it stands.
    const active = this.active();
    const inBetween = rows.slice(ENDS, -ENDS);
    const middle = inBetween.filter((row) => row.index === active);
    return [...rows.slice(0, ENDS), ...middle, inBetween.length - middle.length, ...rows.slice(-ENDS)];
  });

  protected readonly width = computed(() => {
    const numbers = [...this.known().map((row) => row.value), this.reference()?.value ?? 0];
    const largest = Math.max(...numbers.map(Math.abs)) || 1;
    return (value: number): string => `${(100 * Math.abs(value)) / largest}%`;
  });

  protected isRow<Row>(row: Row | number): row is Row {
    return typeof row !== 'number';
  }

  /** The rows without a value in one sentence; a long list of names is a count. */
  protected readonly missingText = computed(() => {
    const names = this.missing().map((row) => row.name);
    const { picture } = this.words.ui();
    if (names.length === 0) return '';
    const list = new Intl.ListFormat(this.words.code(), { type: 'conjunction' });
    return names.length > NAMED
      ? picture.manyMissing({ count: names.length })
      : picture.someMissing({ names: list.format(names) });
  });

  protected write(value: number): string {
    return this.words.format().quantity(value, this.unit(), this.decimals());
  }
}
