import { Component, computed, inject, input, signal } from '@angular/core';
import { type IndicatorPage, url } from '@malbild/contract';
import {
  Chart,
  chartLook,
  Picture,
  type TargetChartFacts,
  type TargetRow,
  targetRows,
  toTargetChart,
  Words,
} from '@malbild/ui';
import { AsOf } from '../shell/as-of';
import { Theme } from '../shell/theme';
import { chartWords } from './chart-words';
import { targetFactsOf } from './target-facts';

/** The value on its way to the target, with our forecast, others' projections and breaks: chart, table and keyboard. */
@Component({
  selector: 'mb-target-picture',
  imports: [Chart, Picture],
  templateUrl: './target-picture.html',
})
export class TargetPicture {
  readonly indicator = input.required<IndicatorPage>();
  readonly subtitle = input.required<string>();
  readonly source = input.required<string>();

  protected readonly words = inject(Words);
  private readonly theme = inject(Theme);
  private readonly asOf = inject(AsOf);
  protected readonly active = signal<number | null>(null);

  protected readonly facts = computed((): TargetChartFacts => targetFactsOf(this.indicator()));
  protected readonly rows = computed(() => targetRows(this.facts()));
  protected readonly time = computed(() => {
    const index = this.active();
    return index === null ? null : (this.rows()[index]?.time ?? null);
  });

  protected readonly option = computed(() => {
    // Read for its change: the colours come from the page's tokens.
    this.theme.shown();
    const { picture } = this.words.ui();
    const words = {
      ...chartWords(this.indicator(), this.words.format()),
      outcome: picture.outcome,
      target: picture.target,
      forecast: picture.forecast,
      projection: picture.projection({ by: this.indicator().projection?.by ?? '' }),
      break: picture.break,
    };
    return toTargetChart(this.facts(), words, chartLook(this.indicator().standing.status));
  });

  protected readonly headline = computed(() => this.words.reason(this.indicator().standing.reason));
  protected readonly csv = computed(() => url.indicatorCsv(this.indicator().code, this.asOf.date()));

  protected readonly columns = computed(() => {
    const { picture } = this.words.ui();
    const all: { title: string; of: (row: TargetRow) => number | null }[] = [
      { title: picture.outcome, of: (row) => row.outcome },
      { title: picture.target, of: (row) => row.target },
      { title: picture.forecast, of: (row) => row.median },
      { title: picture.low, of: (row) => row.low },
      { title: picture.high, of: (row) => row.high },
      { title: picture.projection({ by: this.indicator().projection?.by ?? '' }), of: (row) => row.projection },
    ];
    return all.filter((column) => this.rows().some((row) => column.of(row) !== null));
  });

  protected readonly table = computed(() => {
    const { picture } = this.words.ui();
    const newestOutcome = this.rows().findLastIndex((row) => row.outcome !== null);
    const notes = this.notes();
    return {
      columns: [
        picture.period,
        ...this.columns().map((column) => column.title),
        ...(notes.size > 0 ? [picture.state] : []),
      ],
      rows: this.rows().map((row, index) => ({
        heading: this.words.format().period(row.period),
        cells: [
          ...this.columns().map((column) => {
            const value = column.of(row);
            if (value !== null) return this.write(value);
            // A hole in the outcome is a missing value; elsewhere there is nothing to miss.
            return column.title === picture.outcome && index < newestOutcome ? this.words.ui().value.missing : '';
          }),
          ...(notes.size > 0 ? [notes.get(row.period) ?? ''] : []),
        ],
      })),
    };
  });

  protected readonly points = computed(() =>
    this.rows().map((row) => {
      const parts = this.columns().flatMap((column) => {
        const value = column.of(row);
        return value === null ? [] : [`${column.title} ${this.write(value)}`];
      });
      const nothing = parts.length === 0 ? [this.words.ui().value.missingWhy] : [];
      return [this.words.format().period(row.period), ...parts, ...nothing].join(', ');
    }),
  );

  /** What is to be said of single values: their state where it isn't final, and the source's own flag. */
  protected readonly notes = computed(() => {
    const headline = this.indicator().headline;
    const states = this.words.judgement().observationState;
    return new Map(
      (headline?.period ?? []).flatMap((period, index) => {
        const state = headline?.state[index] ?? 'final';
        const flag = headline?.flag[index];
        const texts = [state === 'final' ? '' : states[state], flag ?? ''].filter(Boolean);
        return texts.length > 0 ? [[period, texts.join(', ')] as const] : [];
      }),
    );
  });

  private write(value: number): string {
    return this.words.format().quantity(value, this.indicator().unit, this.indicator().decimals);
  }
}
