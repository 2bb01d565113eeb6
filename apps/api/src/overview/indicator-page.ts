import type {
  AreaLevel,
  AreaValues,
  ClassValues,
  Forecast,
  IndicatorAreas,
  IndicatorPage,
  MethodAnswer,
  Reference,
  SeriesValues,
  Text,
} from '@malbild/contract';
import { allMethods, comparePeriods, forecast, inForceAt, type Period, reason, sumShare } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { standingOn } from '../indicator/roll-up';
import { standingJson } from '../indicator/standing.sql';
import { type IndicatorFacts, loadFacts, type ObservationFact, type SeriesFact } from '../indicator/standing.facts';
import { type Headline, headlineAt } from '../indicator/standing.verdicts';
import type { Moment } from '../platform/as-of';
import { csvLine } from '../platform/csv';
import { notFound } from '../platform/problem';
import { read, Reads } from '../platform/reads';
import { inForce, referenceJson } from '../platform/sql';
import { IndicatorRows } from './indicator-rows';

/** How far a forecast looks where no target asks for more, in periods. */
const horizon = 5;

/** @param $1 code */
const indicatorByCode = read<
  Pick<IndicatorPage, 'title' | 'question' | 'definition' | 'kind' | 'unit' | 'decimals' | 'source' | 'origin'> & {
    id: string;
    goals: Reference[];
    committees: Reference[];
  }
>(`
  SELECT i.id, i.title, i.question, i.definition, i.kind, i.unit, i.decimals, i.source, i.origin,
    coalesce((SELECT jsonb_agg(${referenceJson('goal', 'title')} ORDER BY goal.position)
      FROM indicator_goal ig JOIN goal ON goal.id = ig.goal_id WHERE ig.indicator_id = i.id), '[]') AS goals,
    coalesce((SELECT jsonb_agg(${referenceJson('c')} ORDER BY c.position)
      FROM indicator_committee ic JOIN committee c ON c.id = ic.committee_id WHERE ic.indicator_id = i.id), '[]') AS committees
  FROM indicator i WHERE i.code = $1`);

/** Every verdict the indicator has had, newest first. @param $1 indicator @param $2 instant */
const verdictHistory = read<IndicatorPage['history'][number]>(`
  SELECT recorded_at AS "recordedAt", status, score, reason, newest_period AS "newestPeriod" FROM standing
  WHERE indicator_id = $1 AND series_id IS NULL AND gap_id IS NULL AND recorded_at <= $2 ORDER BY recorded_at DESC`);

/** @param $1 instant @param $2 indicator */
const wholeStanding = read<{ standing: IndicatorPage['standing'] }>(`
  SELECT ${standingJson('s')} AS standing FROM standing s
  WHERE s.indicator_id = $2 AND s.series_id IS NULL AND s.gap_id IS NULL AND ${inForce('s')}`);

/** @param $1 instant @param $2 series */
const projections = read<{ by: string; madeOn: string; period: Period; value: number }>(`
  SELECT made_by AS by, made_on AS "madeOn", period, value FROM projection p
  WHERE series_id = $2 AND ${inForce('p')} ORDER BY made_on DESC, period_end`);

/** @param $1 level */
const classificationsOfLevel = read<{
  level: AreaLevel;
  name: Text;
  classes: { class: number; name: Text }[];
  areas: Record<string, number>;
}>(`
  SELECT level, name, classes,
    (SELECT jsonb_object_agg(area_id, class) FROM area_class WHERE classification_id = area_classification.id) AS areas
  FROM area_classification WHERE level = ANY ($1) ORDER BY code`);

type Classification = NonNullable<(typeof classificationsOfLevel)['row']>;

@Injectable()
export class IndicatorPages {
  constructor(
    private readonly reads: Reads,
    private readonly rows: IndicatorRows,
    private readonly dataSource: DataSource,
  ) {}

  /** Everything the indicator page shows on a day. */
  async page(code: string, moment: Moment): Promise<IndicatorPage> {
    const { indicator, facts, headline } = await this.find(code, moment);
    const [whole, gaps, history, projected, classifications] = await Promise.all([
      this.reads.one(wholeStanding, [moment.instant, indicator.id]),
      this.rows.gaps(moment, indicator.id),
      this.reads.rows(verdictHistory, [indicator.id, moment.instant]),
      headline ? this.reads.rows(projections, [moment.instant, headline.series.id]) : [],
      this.reads.rows(classificationsOfLevel, [levelsWithin(facts, headline)]),
    ]);
    if (!whole || !headline) throw notFound('indicator on that day');
    const alike = facts.series.filter(
      (one) => one.measure === headline.series.measure && one.unit === headline.series.unit,
    );
    const values = (one: SeriesFact): SeriesValues => seriesValues(one, one.id === headline.series.id, moment);
    const isOuter = ({ area }: SeriesFact): boolean => outerLevels.has(area.level);
    const newestProjection = projected.filter(
      ({ by, madeOn }) => by === projected[0]?.by && madeOn === projected[0].madeOn,
    );
    return {
      code,
      ...indicator,
      role: headline.setting.role,
      direction: headline.facts.direction,
      naturalLimit: headline.facts.naturalLimit,
      rhythm: {
        intervalMonths: headline.setting.intervalMonths,
        lagMonths: headline.setting.lagMonths,
        graceMonths: headline.setting.graceMonths,
      },
      asOf: moment.day,
      standing: standingOn(whole.standing, moment.day),
      headline: values(headline.series),
      baseline: headline.facts.baseline && { ...headline.facts.baseline, origin: headline.baseline?.origin ?? 'city' },
      targets: headline.targets.map(({ period, value, origin, contradictsDirection }) => ({
        period,
        value,
        origin,
        contradictsDirection,
      })),
      projection: projected[0]
        ? {
            by: projected[0].by,
            madeOn: projected[0].madeOn,
            period: newestProjection.map(({ period }) => period),
            value: newestProjection.map(({ value }) => value),
          }
        : null,
      forecast: forecastOf(headline, code),
      methods: methodsOf(headline),
      groups: alike
        .filter((one) => one.area.id === headline.series.area.id && one.id !== headline.series.id)
        .map(values)
        .sort((a, b) => (a.group < b.group ? -1 : 1)),
      comparisons: alike
        .filter((one) => isOuter(one) && one.area.id !== headline.series.area.id && one.group === headline.series.group)
        .map(values)
        .sort((a, b) => a.area.name.localeCompare(b.area.name, 'sv')),
      areas: levelsWithin(facts, headline).map((level) => areaValues(alike, level, classifications, moment)),
      classes: classifications.flatMap((one) => classValues(alike, one, moment) ?? []),
      gaps,
      history,
    };
  }

  /** The values of one level of areas, for a map and its ranked bars. */
  async areas(code: string, level: AreaLevel, moment: Moment): Promise<IndicatorAreas> {
    const { indicator, facts, headline } = await this.find(code, moment);
    const alike = facts.series.filter(
      ({ measure, unit }) => measure === headline?.series.measure && unit === headline.series.unit,
    );
    const classifications = await this.reads.rows(classificationsOfLevel, [[level]]);
    const { title, unit, decimals } = indicator;
    return {
      indicator: { code, title, unit, decimals, direction: headline?.facts.direction ?? null },
      asOf: moment.day,
      areas: areaValues(alike, level, classifications, moment),
    };
  }

  /** All values known on a day, as a table that spreadsheets and other programs read. */
  async csv(code: string, moment: Moment): Promise<string> {
    const { facts } = await this.find(code, moment);
    const lines = facts.series.flatMap((one) =>
      observed(one, moment).map(({ period, value, numerator, denominator, state }) =>
        csvLine([
          code,
          one.measure,
          one.unit,
          one.area.level,
          one.area.code,
          one.area.name,
          one.group,
          period,
          value,
          numerator,
          denominator,
          state,
        ]),
      ),
    );
    const head = 'indicator,measure,unit,area_level,area_code,area_name,group,period,value,numerator,denominator,state';
    return [head, ...lines, ''].join('\r\n');
  }

  private async find(code: string, moment: Moment) {
    const indicator = await this.reads.one(indicatorByCode, [code]);
    if (!indicator) throw notFound('indicator');
    const [facts] = await loadFacts(this.dataSource.manager, [indicator.id], 'all');
    if (!facts) throw notFound('indicator');
    return { indicator, facts, headline: headlineAt(facts, moment.instant.toISOString()) };
  }
}

/** Levels that a city is compared with; the others lie within it. */
const outerLevels = new Set<AreaLevel>(['country', 'county', 'region', 'municipality']);

function levelsWithin(facts: IndicatorFacts, headline: Headline | null): AreaLevel[] {
  const own = headline?.series.area.level;
  const levels = facts.series
    .filter(({ area, group }) => group === 'T' && area.level !== own)
    .map(({ area }) => area.level);
  return [...new Set(levels)].filter((level) => !outerLevels.has(level) || own === 'country').sort();
}

function observed(one: SeriesFact, moment: Moment): ObservationFact[] {
  return inForceAt(one.observations, moment.instant.toISOString()).sort((a, b) => comparePeriods(a.period, b.period));
}

function seriesValues(one: SeriesFact, judged: boolean, moment: Moment): SeriesValues {
  const values = observed(one, moment);
  const { level, code, name } = one.area;
  return {
    id: one.id,
    measure: one.measureName,
    unit: one.unit,
    area: { level, code, name },
    group: one.group,
    judged,
    period: values.map(({ period }) => period),
    value: values.map(({ value }) => value),
    state: values.map(({ state }) => state),
    flag: values.map(({ flag }) => flag),
  };
}

function newestPeriodOf(series: readonly SeriesFact[], moment: Moment): Period | null {
  const periods = series.flatMap((one) =>
    observed(one, moment)
      .filter(({ value }) => value !== null)
      .map(({ period }) => period),
  );
  return periods.sort(comparePeriods).at(-1) ?? null;
}

function areaValues(
  alike: readonly SeriesFact[],
  level: AreaLevel,
  classifications: readonly Classification[],
  moment: Moment,
): AreaValues {
  const own = alike.filter(({ area, group }) => area.level === level && group === 'T');
  const period = newestPeriodOf(own, moment);
  const classification = classifications.find((one) => one.level === level);
  const rows = own
    .map((one) => ({
      code: one.area.code,
      name: one.area.name,
      value: observed(one, moment).find((point) => point.period === period)?.value ?? null,
      areaClass: classification?.areas[one.area.id] ?? null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  return {
    level,
    period,
    code: rows.map(({ code }) => code),
    name: rows.map(({ name }) => name),
    value: rows.map(({ value }) => value),
    areaClass: rows.map(({ areaClass }) => areaClass),
  };
}

/** Numerators and denominators of each class summed; null where the values have none to sum. */
function classValues(alike: readonly SeriesFact[], classification: Classification, moment: Moment): ClassValues | null {
  const own = alike.filter(({ area, group }) => area.level === classification.level && group === 'T');
  const period = newestPeriodOf(own, moment);
  if (period === null) return null;
  const classes = classification.classes.map(({ class: number, name }) => {
    const cells = own
      .filter(({ area }) => classification.areas[area.id] === number)
      .map((one) => observed(one, moment).find((point) => point.period === period))
      .map((point) => ({
        value: point?.value ?? null,
        state: point?.state ?? ('missing' as const),
        numerator: point?.numerator ?? null,
        denominator: point?.denominator ?? null,
      }));
    return { number, name, sum: sumShare(cells), areas: cells.length };
  });
  if (classes.every(({ sum }) => sum.value === null)) return null;
  return {
    classification: classification.name,
    level: classification.level,
    period,
    class: classes.map(({ number }) => number),
    name: classes.map(({ name }) => name),
    value: classes.map(({ sum }) => sum.value),
    areas: classes.map(({ areas }) => areas),
    missing: classes.map(({ sum }) => sum.missing),
  };
}

function methodsOf({ facts }: Headline): MethodAnswer[] {
  if (facts.direction === 'neutral') return [];
  return allMethods(facts).map(({ method, status, methodStatus, score, reason: why }) => ({
    method,
    chosen: method === facts.method,
    status,
    methodStatus,
    score,
    reason: why,
  }));
}

function forecastOf({ facts, series, targets }: Headline, code: string): Forecast {
  const target = targets.at(-1) ?? null;
  // The same figures give the same forecast in every installation, so the draws hang on names and not on ids.
  const seed = [code, series.measure, series.area.level, series.area.code, series.group].join(' ');
  const bounds = facts.unitKind === 'percent' ? { low: 0, high: 100 } : {};
  const ahead = forecast(facts.points, { horizon, seed, target, direction: facts.direction, bounds });
  if ('reason' in ahead)
    return {
      reason: reason('method-needs-more-points', { method: facts.method, points: ahead.pointCount, needed: 6 }),
    };
  return {
    period: ahead.path.map(({ period }) => period),
    median: ahead.path.map(({ median }) => median),
    low: ahead.path.map(({ low }) => low),
    high: ahead.path.map(({ high }) => high),
    probabilityOfTarget: ahead.probabilityOfTarget,
  };
}
