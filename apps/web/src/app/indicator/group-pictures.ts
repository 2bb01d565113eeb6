import { Component, computed, inject, input, signal } from '@angular/core';
import { type IndicatorPage, type SeriesValues } from '@malbild/contract';
import { differenceUnit } from '@malbild/domain';
import {
  Chart,
  chartLook,
  Dumbbell,
  type DumbbellRow,
  type NamedLine,
  Picture,
  toLinesChart,
  Words,
} from '@malbild/ui';
import { Theme } from '../shell/theme';
import { chartWords } from './chart-words';
import { groupLabel, withoutSex } from './group-label';
import { latestOf, sharedPeriod, valueAt } from './series';
import { timesOf } from './times';

/** Women and men side by side, over time and group by group; other groups against all. */
@Component({
  selector: 'mb-group-pictures',
  imports: [Chart, Dumbbell, Picture],
  templateUrl: './group-pictures.html',
})
export class GroupPictures {
  readonly indicator = input.required<IndicatorPage>();
  readonly source = input.required<string>();

  protected readonly words = inject(Words);
  private readonly theme = inject(Theme);
  protected readonly activeLine = signal<number | null>(null);
  protected readonly activeRow = signal<number | null>(null);
  protected readonly activeOther = signal<number | null>(null);

  private readonly women = computed(() => this.byKey('sex=women'));
  private readonly men = computed(() => this.byKey('sex=men'));

  /** Women and men over time, where there is a time to speak of. */
  protected readonly lines = computed((): NamedLine[] => {
    const women = this.women();
    const men = this.men();
    if (!women || !men || women.period.length < 3) return [];
    return [women, men].map((series) => ({
      name: this.label(series.group),
      own: series === women,
      period: series.period,
      value: series.value,
    }));
  });
  protected readonly times = computed(() => timesOf(this.lines()));
  protected readonly time = computed(() => this.times()[this.activeLine() ?? -1]?.time ?? null);
  protected readonly linesOption = computed(() => {
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

  /** Pairs of women and men: the whole city first, then each further group. */
  protected readonly pairs = computed(() => {
    const groups = this.indicator().groups;
    const rests = [...new Set(groups.flatMap((series) => withoutSex(series.group)?.rest ?? []))];
    return rests.flatMap((rest) => {
      const suffix = rest === 'T' ? '' : rest;
      const of = (sex: 'women' | 'men'): SeriesValues | undefined =>
        groups.find((series) => {
          const found = withoutSex(series.group);
          return found?.sex === sex && (found.rest === rest || found.rest === suffix);
        });
      const women = of('women');
      const men = of('men');
      if (!women || !men) return [];
      const period = sharedPeriod([women, men]);
      if (!period) return [];
      return [{ label: this.label(rest), period, from: valueAt(women, period), to: valueAt(men, period) }];
    });
  });
  protected readonly pairRows = computed((): DumbbellRow[] =>
    this.pairs().map((pair) => ({ ...pair, note: this.words.format().shortPeriod(pair.period) })),
  );
  protected readonly pairHeadline = computed(() => {
    const { indicator: words } = this.words.ui();
    const { from: women = null, to: men = null } = this.pairs()[0] ?? {};
    if (women === null || men === null) return words.womenMen;
    const difference = Math.abs(women - men);
    if (Number(difference.toFixed(this.indicator().decimals)) === 0) return words.groupsEqual;
    const [high, low] = women > men ? ['sex=women', 'sex=men'] : ['sex=men', 'sex=women'];
    return words.groupsMessage({
      difference: this.difference(difference),
      high: this.label(high).toLocaleLowerCase(this.words.code()),
      low: this.label(low).toLocaleLowerCase(this.words.code()),
    });
  });

  /** Groups without a split by sex, each against all. */
  protected readonly others = computed((): (DumbbellRow & { period: string })[] => {
    const headline = this.indicator().headline;
    return this.indicator().groups.flatMap((series) => {
      const latest = latestOf(series);
      if (series.group === 'T' || withoutSex(series.group) || !latest) return [];
      const all = headline ? valueAt(headline, latest.period) : null;
      return [{ label: this.label(series.group), from: all, to: latest.value, period: latest.period }];
    });
  });

  protected readonly subtitle = computed(() => {
    const pair = this.pairs()[0];
    const when = pair ? `, ${this.words.format().period(pair.period)}` : '';
    return `${this.words.text(this.indicator().title)}${when}.`;
  });

  protected label(key: string): string {
    return groupLabel(key, this.words.ui().groups);
  }

  protected points(rows: readonly DumbbellRow[], from: string, to: string): string[] {
    return rows.map((row) => `${row.label}: ${from} ${this.write(row.from)}, ${to} ${this.write(row.to)}`);
  }

  protected table(rows: readonly DumbbellRow[], from: string, to: string) {
    return {
      columns: [this.words.ui().indicator.groups, from, to],
      rows: rows.map((row) => ({ heading: row.label, cells: [this.write(row.from), this.write(row.to)] })),
    };
  }

  private byKey(key: string): SeriesValues | undefined {
    return this.indicator().groups.find((series) => series.group === key);
  }

  private write(value: number | null): string {
    return this.words.format().quantity(value, this.indicator().unit, this.indicator().decimals);
  }

  private difference(value: number): string {
    const { unit, decimals } = this.indicator();
    return this.words.format().quantity(value, differenceUnit(unit), decimals);
  }
}
