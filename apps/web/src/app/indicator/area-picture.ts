import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { AreaMap as Outlines, type AreaValues, type Unit, url } from '@malbild/contract';
import { AreaMap, type CityText, Picture, ranked, RankedBars, Words } from '@malbild/ui';

/** The areas of one level: a map beside ranked bars of the same rows, walked together. */
@Component({
  selector: 'mb-area-picture',
  imports: [AreaMap, Picture, RankedBars],
  templateUrl: './area-picture.html',
})
export class AreaPicture {
  readonly title = input.required<CityText>();
  readonly areas = input.required<AreaValues>();
  readonly unit = input.required<Unit>();
  readonly decimals = input.required<number>();
  readonly reference = input<number | null>(null);
  readonly source = input('');
  readonly fileName = input('karta');

  protected readonly words = inject(Words);
  protected readonly active = signal<number | null>(null);

  protected readonly map = httpResource(() => (this.hasMap() ? url.map(this.areas().level) : undefined), {
    parse: (value) => Outlines.parse(value),
  });

  protected readonly rows = computed(() => {
    const { code, name, value, areaClass } = this.areas();
    const { picture } = this.words.ui();
    const rows = code.map((key, index) => {
      const number = areaClass[index];
      return {
        code: key,
        name: name[index] ?? key,
        value: value[index] ?? null,
        areaClass: number === null || number === undefined ? '' : picture.classOf({ number }),
      };
    });
    return ranked(rows, this.words.code());
  });

  protected readonly headline = computed(() => {
    const known = this.rows().filter((row) => row.value !== null);
    const high = known[0];
    const low = known.at(-1);
    if (!high || !low) return this.words.ui().overview.mapNone;
    return this.words.ui().overview.mapMessage({
      low: this.write(low.value),
      lowArea: low.name,
      high: this.write(high.value),
      highArea: high.name,
    });
  });

  protected readonly subtitle = computed(() => {
    const { period, level } = this.areas();
    const when = period ? `, ${this.words.format().period(period)}` : '';
    return `${this.words.text(this.title())}. ${this.words.ui().levelNames[level]}${when}.`;
  });

  protected readonly points = computed(() => {
    const { picture } = this.words.ui();
    const count = this.rows().length;
    return this.rows().map((row, index) => {
      const value = row.value === null ? picture.noValue : this.write(row.value);
      const rank = row.value === null ? '' : picture.rankOf({ rank: index + 1, count });
      return [row.name, value, rank, row.areaClass].filter(Boolean).join(', ');
    });
  });

  protected readonly table = computed(() => {
    const { picture } = this.words.ui();
    return {
      columns: [picture.area, picture.rank, picture.valueColumn, picture.areaClass],
      rows: this.rows().map((row, index) => ({
        heading: row.name,
        cells: [row.value === null ? '' : String(index + 1), this.write(row.value), row.areaClass],
      })),
    };
  });

  protected readonly city = computed(() => {
    const value = this.reference();
    return value === null ? null : { label: this.words.ui().picture.city, value };
  });

  private hasMap(): boolean {
    return MAPPED.has(this.areas().level);
  }

  private write(value: number | null): string {
    return this.words.format().quantity(value, this.unit(), this.decimals());
  }
}

/** Levels of areas that there are outlines for. */
const MAPPED = new Set<AreaValues['level']>(['city-area', 'intermediate-area', 'primary-area', 'regso']);
