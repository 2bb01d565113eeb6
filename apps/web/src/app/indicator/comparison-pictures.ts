import { Component, computed, inject, input, signal } from '@angular/core';
import { type IndicatorPage, type SeriesValues } from '@malbild/contract';
import { Chart, chartLook, type NamedLine, Picture, ranked, RankedBars, toLinesChart, Words } from '@malbild/ui';
import { Theme } from '../shell/theme';
import { chartWords } from './chart-words';
import { latestOf, valueAt } from './series';
import { timesOf } from './times';

const LINES = 4;

/** The city beside others: where it stands in the newest shared period, and how the ways there compare. */
@Component({
  selector: 'mb-comparison-pictures',
  imports: [Chart, Picture, RankedBars],
  templateUrl: './comparison-pictures.html',
})
export class ComparisonPictures {
  readonly indicator = input.required<IndicatorPage>();
  readonly source = input.required<string>();

  protected readonly words = inject(Words);
  private readonly theme = inject(Theme);
  protected readonly active = signal<number | null>(null);
  protected readonly activeLine = signal<number | null>(null);

  private readonly all = computed((): SeriesValues[] => {
    const { headline, comparisons } = this.indicator();
    return headline ? [headline, ...comparisons] : comparisons;
  });

  /** The newest period in which the own city and most others have a value. */
  protected readonly period = computed(() => {
    const { headline, comparisons } = this.indicator();
    const periods = timesOf(headline ? [headline] : comparisons).map(({ period }) => period);
    const known = (period: string): number => this.all().filter((series) => valueAt(series, period) !== null).length;
    return (
      periods.reverse().find((period) => known(period) > this.all().length / 2) ??
      latestOf(this.all()[0] ?? NONE)?.period
    );
  });

  protected readonly rows = computed(() => {
    const period = this.period();
    if (!period) return [];
    const own = this.indicator().headline?.area.code;
    const rows = this.all().map((series) => ({
      code: keyOf(series),
      name: series.area.name,
      value: valueAt(series, period),
      own: series.area.code === own,
    }));
    return ranked(rows, this.words.code());
  });

  protected readonly headline = computed(() => {
    const { indicator: words } = this.words.ui();
    const period = this.words.format().period(this.period() ?? '');
    const known = this.rows().filter((row) => row.value !== null);
    const rank = known.findIndex((row) => row.own);
    return rank < 0
      ? words.comparisonsPlain({ period })
      : words.comparisonsMessage({ rank: rank + 1, count: known.length, period });
  });

  protected readonly subtitle = computed(() => `${this.words.text(this.indicator().title)}.`);

  protected readonly points = computed(() =>
    this.rows().map(
      (row) => `${row.name}, ${row.value === null ? this.words.ui().picture.noValue : this.write(row.value)}`,
    ),
  );
  protected readonly table = computed(() => ({
    columns: [this.words.ui().picture.area, this.words.ui().picture.valueColumn],
    rows: this.rows().map((row) => ({ heading: row.name, cells: [this.write(row.value)] })),
  }));

  /** The own city, the country where it is among them, and the two ends: more lines than four cannot be told apart. */
  protected readonly lines = computed((): NamedLine[] => {
    const own = this.indicator().headline;
    const long = this.all().filter((series) => series.value.filter((value) => value !== null).length >= 3);
    const others = long.filter((series) => series !== own);
    const atTheEnds = this.rows().filter(
      (row) => row.value !== null && others.some((series) => keyOf(series) === row.code),
    );
    const ends = new Set([atTheEnds[0]?.code, atTheEnds.at(-1)?.code]);
    const chosen = others.filter((series) => series.area.level === 'country' || ends.has(keyOf(series)));
    if (!own || !long.includes(own) || chosen.length === 0) return [];
    return [own, ...chosen].slice(0, LINES).map((series) => ({
      name: series.area.name,
      own: series === own,
      period: series.period,
      value: series.value,
    }));
  });
  protected readonly times = computed(() => timesOf(this.lines()));
  protected readonly time = computed(() => this.times()[this.activeLine() ?? -1]?.time ?? null);
  protected readonly linesHeadline = computed(() =>
    this.words.ui().indicator.linesMessage({
      names: new Intl.ListFormat(this.words.code(), { type: 'conjunction' }).format(
        this.lines().map(({ name }) => name),
      ),
    }),
  );
  protected readonly option = computed(() => {
    this.theme.shown();
    return toLinesChart(this.lines(), chartWords(this.indicator(), this.words.format()), chartLook('good'));
  });
  protected readonly linesPoints = computed(() =>
    this.times().map(({ period }) =>
      [
        this.words.format().period(period),
        ...this.lines().map((line) => `${line.name} ${this.write(valueAt(line, period))}`),
      ].join(', '),
    ),
  );
  protected readonly linesTable = computed(() => ({
    columns: [this.words.ui().picture.period, ...this.lines().map((line) => line.name)],
    rows: this.times().map(({ period }) => ({
      heading: this.words.format().period(period),
      cells: this.lines().map((line) => this.write(valueAt(line, period))),
    })),
  }));

  private write(value: number | null): string {
    return this.words.format().quantity(value, this.indicator().unit, this.indicator().decimals);
  }
}

const NONE = { period: [], value: [] };

function keyOf(series: SeriesValues): string {
  return `${series.area.level} ${series.area.code}`;
}
