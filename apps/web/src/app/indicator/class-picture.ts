import { Component, computed, inject, input, signal } from '@angular/core';
import { type ClassValues, type IndicatorPage } from '@malbild/contract';
import { differenceUnit } from '@malbild/domain';
import { Dumbbell, type DumbbellRow, Picture, Words } from '@malbild/ui';
import { valueAt } from './series';

/** Each class of areas against the whole city: where the gap is, and how wide. */
@Component({
  selector: 'mb-class-picture',
  imports: [Dumbbell, Picture],
  templateUrl: './class-picture.html',
})
export class ClassPicture {
  readonly indicator = input.required<IndicatorPage>();
  readonly classes = input.required<ClassValues>();
  readonly source = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly active = signal<number | null>(null);

  /** The city's value in the same period. */
  private readonly city = computed(() => {
    const headline = this.indicator().headline;
    return headline ? valueAt(headline, this.classes().period) : null;
  });

  protected readonly rows = computed((): DumbbellRow[] => {
    const { class: numbers, name, value } = this.classes();
    return numbers.map((number, index) => {
      const text = name[index];
      return {
        label: text ? `${number} ${this.words.text(text)}` : String(number),
        from: this.city(),
        to: value[index] ?? null,
      };
    });
  });

  protected readonly headline = computed(() => {
    const known = this.rows()
      .flatMap((row) => (row.to === null ? [] : [{ label: row.label, value: row.to }]))
      .sort((a, b) => a.value - b.value);
    const low = known[0];
    const high = known.at(-1);
    const { indicator: words } = this.words.ui();
    if (!low || !high || low === high) return words.classes;
    const { unit, decimals } = this.indicator();
    const difference = this.words.format().quantity(high.value - low.value, differenceUnit(unit), decimals);
    return words.classesMessage({ difference, low: low.label, high: high.label });
  });

  protected readonly subtitle = computed(() => {
    const title = this.words.text(this.indicator().title);
    const classification = this.words.text(this.classes().classification);
    return `${title}, ${this.words.format().period(this.classes().period)}. ${classification}. ${this.words.ui().indicator.summed}`;
  });

  protected readonly points = computed(() => this.rows().map((row) => `${row.label}: ${this.write(row.to)}`));

  protected readonly table = computed(() => {
    const { indicator: words, picture } = this.words.ui();
    const { areas, missing } = this.classes();
    const format = this.words.format();
    const city = { heading: picture.city, cells: [this.write(this.city()), '', ''] };
    return {
      columns: [words.classColumn, picture.valueColumn, words.classAreas, words.classMissing],
      rows: [
        ...this.rows().map((row, index) => ({
          heading: row.label,
          cells: [this.write(row.to), format.number(areas[index] ?? 0, 0), format.number(missing[index] ?? 0, 0)],
        })),
        ...(this.city() === null ? [] : [city]),
      ],
    };
  });

  private write(value: number | null): string {
    return this.words.format().quantity(value, this.indicator().unit, this.indicator().decimals);
  }
}
