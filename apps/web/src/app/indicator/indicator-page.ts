import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { IndicatorPage as IndicatorAnswer, url } from '@malbild/contract';
import { Link, Text, TrendMark, VerdictFacts, Why, Words } from '@malbild/ui';
import { OriginMark } from '../page/origin-mark';
import { PageState } from '../page/page-state';
import { pageTitle } from '../page/page-title';
import { AsOf } from '../shell/as-of';
import { AsOfControl } from '../shell/as-of-control';
import { AboutIndicator } from './about-indicator';
import { AreaPicture } from './area-picture';
import { ClassPicture } from './class-picture';
import { ComparisonPictures } from './comparison-pictures';
import { GapList } from './gap-list';
import { GroupPictures } from './group-pictures';
import { MethodTable } from './method-table';
import { latestOf, valueAt } from './series';
import { TargetPicture } from './target-picture';
import { VerdictHistory } from './verdict-history';

/** An indicator: the message first, then the way to the target, the breakdowns, the methods, the gaps, and what it is. */
@Component({
  selector: 'mb-indicator-page',
  imports: [
    AboutIndicator,
    AreaPicture,
    AsOfControl,
    ClassPicture,
    ComparisonPictures,
    GapList,
    GroupPictures,
    Link,
    MethodTable,
    OriginMark,
    PageState,
    TargetPicture,
    Text,
    TrendMark,
    VerdictFacts,
    VerdictHistory,
    Why,
  ],
  templateUrl: './indicator-page.html',
})
export class IndicatorPage {
  readonly code = input.required<string>();
  /** The level of areas that is shown. */
  readonly niva = input<string>();

  protected readonly words = inject(Words);
  private readonly asOf = inject(AsOf);
  private readonly router = inject(Router);

  protected readonly page = httpResource(() => url.indicator(this.code(), this.asOf.date()), {
    parse: (value) => IndicatorAnswer.parse(value),
  });
  private readonly indicator = computed(() => (this.page.hasValue() ? this.page.value() : undefined));

  protected readonly latest = computed(() => {
    const headline = this.indicator()?.headline;
    return headline ? latestOf(headline) : undefined;
  });
  protected readonly trail = computed(() => this.indicator()?.headline ?? { period: [], value: [] });

  /** The target that the verdict is about: the first that isn't behind the newest value, else the last. */
  protected readonly target = computed(() => {
    const indicator = this.indicator();
    const year = indicator?.standing.inputs.tT;
    return indicator?.targets.find((target) => target.period === year) ?? indicator?.targets.at(-1);
  });

  protected readonly subtitle = computed(() => {
    const headline = this.indicator()?.headline;
    const first = headline?.period[0];
    const last = headline?.period.at(-1);
    const indicator = this.indicator();
    if (!indicator || !headline || !first || !last) return '';
    const format = this.words.format();
    const measure = headline.measure ? this.words.text(headline.measure) : this.words.text(indicator.title);
    return this.words.ui().indicator.subtitle({
      measure,
      area: headline.area.name,
      period: first === last ? format.period(first) : `${format.period(first)}–${format.period(last)}`,
    });
  });

  protected readonly source = computed(() => {
    const indicator = this.indicator();
    if (!indicator) return '';
    const { producer, table } = indicator.source;
    const { picture } = this.words.ui();
    const latest = this.latest();
    const period = latest ? ` ${picture.newest({ date: this.words.format().period(latest.period) })}` : '';
    return `${picture.source({ source: table ? `${producer}, ${table}` : producer })}${period}`;
  });

  protected readonly probability = computed(() => {
    const forecast = this.indicator()?.forecast;
    if (!forecast || 'reason' in forecast || forecast.probabilityOfTarget === null) return null;
    return this.words.format().quantity(100 * forecast.probabilityOfTarget, 'percent', 0);
  });
  protected readonly noForecast = computed(() => {
    const forecast = this.indicator()?.forecast;
    return forecast && 'reason' in forecast ? this.words.reason(forecast.reason) : null;
  });

  /** The areas of the level asked for, else of the finest one. */
  protected readonly areas = computed(() => {
    const all = this.indicator()?.areas ?? [];
    return all.find((areas) => areas.level === this.niva()) ?? all.at(-1);
  });

  constructor() {
    pageTitle(() => {
      const indicator = this.indicator();
      return indicator && this.words.text(indicator.title);
    });
  }

  protected async showLevel(level: string): Promise<void> {
    await this.router.navigate([], { queryParams: { niva: level }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected write(value: number | null | undefined): string {
    const indicator = this.indicator();
    return indicator ? this.words.format().quantity(value ?? null, indicator.unit, indicator.decimals) : '';
  }

  /** The city's value in the period that the areas are shown for. */
  protected cityAt(period: string | null): number | null {
    const headline = this.indicator()?.headline;
    return headline && period ? valueAt(headline, period) : null;
  }
}
