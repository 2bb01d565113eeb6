import type {
  AreaLevel,
  Forecast,
  IndicatorAreas,
  IndicatorPage,
  MethodAnswer,
  Reference,
  SeriesValues,
} from '@malbild/contract';
import { allMethods, forecast, type Period, reason } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { standingOn } from '../indicator/roll-up';
import { ofIndicator, standingJson, standingOf } from '../indicator/standing.sql';
import type { Headline } from '../indicator/standing.verdicts';
import type { Moment } from '../platform/as-of';
import { csvLine } from '../platform/csv';
import { notFound } from '../platform/problem';
import { read, Reads } from '../platform/reads';
import { inForce, referenceJson } from '../platform/sql';
import { areaValues, type Classification, classValues, levelsBelow, type LevelSeries, ofLevel } from './area-values';
import { HeadlineFacts, isCompared, type Known, type ShownSeries } from './headline-facts';
import { IndicatorRows } from './indicator-rows';

/** How far a forecast looks where no target asks for more, in periods. */
const horizon = 5;

/** What an indicator is, and its verdict with the series it is shown by; these are null before there was one. @param $1 instant @param $2 code */
const indicatorByCode = read<
  Pick<IndicatorPage, 'title' | 'question' | 'definition' | 'kind' | 'unit' | 'decimals' | 'source' | 'origin'> & {
    id: string;
    goals: Reference[];
    committees: Reference[];
    standing: IndicatorPage['standing'] | null;
    headlineId: string | null;
  }
>(`
  SELECT i.id, i.title, i.question, i.definition, i.kind, i.unit, i.decimals, i.source, i.origin,
    coalesce((SELECT jsonb_agg(${referenceJson('goal', 'title')} ORDER BY goal.position)
      FROM indicator_goal ig JOIN goal ON goal.id = ig.goal_id WHERE ig.indicator_id = i.id), '[]') AS goals,
    coalesce((SELECT jsonb_agg(${referenceJson('c')} ORDER BY c.position)
      FROM indicator_committee ic JOIN committee c ON c.id = ic.committee_id WHERE ic.indicator_id = i.id), '[]') AS committees,
    CASE WHEN s.id IS NOT NULL THEN ${standingJson('s')} END AS standing, s.detail ->> 'seriesId' AS "headlineId"
  FROM indicator i LEFT JOIN ${standingOf(ofIndicator('i.id'), 's')} ON true
  WHERE i.code = $2`);

/** Every verdict the indicator has had, newest first. @param $1 indicator @param $2 instant */
const verdictHistory = read<IndicatorPage['history'][number]>(`
  SELECT recorded_at AS "recordedAt", status, score, reason, newest_period AS "newestPeriod" FROM standing
  WHERE indicator_id = $1 AND series_id IS NULL AND gap_id IS NULL AND recorded_at <= $2 ORDER BY recorded_at DESC`);

/** @param $1 instant @param $2 series */
const projections = read<{ by: string; madeOn: string; period: Period; value: number }>(`
  SELECT made_by AS by, made_on AS "madeOn", period, value FROM projection p
  WHERE series_id = $2 AND ${inForce('p')} ORDER BY made_on DESC, period_end`);

/** @param $1 level */
const classificationsOfLevel = read<Classification>(`
  SELECT level, name, classes,
    (SELECT jsonb_object_agg(area_id, class) FROM area_class WHERE classification_id = area_classification.id) AS areas
  FROM area_classification WHERE level = ANY ($1) ORDER BY code`);

@Injectable()
export class IndicatorPages {
  constructor(
    private readonly reads: Reads,
    private readonly rows: IndicatorRows,
    private readonly headlines: HeadlineFacts,
  ) {}

  /** Everything the indicator page shows on a day. */
  async page(code: string, moment: Moment): Promise<IndicatorPage> {
    const { indicator, standing, shown } = await this.find(code, moment);
    if (!standing || !shown) throw notFound('indicator on that day');
    const { headline, beside, values } = shown;
    const own = headline.series;
    const levels = levelsBelow(beside, own.area.level);
    const [gaps, history, projected, classifications, ofAreas] = await Promise.all([
      this.rows.gaps(moment, indicator.id),
      this.reads.rows(verdictHistory, [indicator.id, moment.instant]),
      this.reads.rows(projections, [moment.instant, own.id]),
      this.reads.rows(classificationsOfLevel, [levels.map(({ level }) => level)]),
      this.headlines.valuesIn(levels.flatMap(newestOf), moment),
    ]);
    const inFull = (one: ShownSeries): SeriesValues => seriesValues(one, values.get(one.id) ?? [], one.id === own.id);
    const { intervalMonths, lagMonths, graceMonths } = headline.setting;
    return {
      code,
      ...indicator,
      role: headline.setting.role,
      direction: headline.facts.direction,
      naturalLimit: headline.facts.naturalLimit,
      rhythm: { intervalMonths, lagMonths, graceMonths },
      asOf: moment.day,
      standing: standingOn(standing, moment.day),
      headline: inFull({ ...own, latest: null }),
      baseline: headline.facts.baseline && { ...headline.facts.baseline, origin: headline.baseline?.origin ?? 'city' },
      targets: headline.targets.map(({ period, value, origin, contradictsDirection }) => ({
        period,
        value,
        origin,
        contradictsDirection,
      })),
      projection: newestProjection(projected),
      forecast: forecastOf(headline, code),
      methods: methodsOf(headline),
      groups: beside
        .filter((one) => one.area.id === own.area.id && one.id !== own.id)
        .map(inFull)
        .sort((a, b) => (a.group < b.group ? -1 : 1)),
      comparisons: beside
        .filter((one) => isCompared(one, own))
        .map(inFull)
        .sort((a, b) => a.area.name.localeCompare(b.area.name, 'sv')),
      areas: levels.map((level) => areaValues(level, ofAreas, classifications)),
      classes: classifications.flatMap((one) => {
        const level = levels.find((candidate) => candidate.level === one.level);
        return (level && classValues(level, ofAreas, one)) ?? [];
      }),
      gaps,
      history,
    };
  }

  /** The values of one level of areas, for a map and its ranked bars. */
  async areas(code: string, level: AreaLevel, moment: Moment): Promise<IndicatorAreas> {
    const { indicator, shown } = await this.find(code, moment);
    const series = ofLevel(shown?.beside ?? [], level);
    const [classifications, values] = await Promise.all([
      this.reads.rows(classificationsOfLevel, [[level]]),
      this.headlines.valuesIn(newestOf(series), moment),
    ]);
    const { title, unit, decimals } = indicator;
    return {
      indicator: { code, title, unit, decimals, direction: shown?.headline.facts.direction ?? null },
      asOf: moment.day,
      areas: areaValues(series, values, classifications),
    };
  }

  /** The indicator, and (where anything was known on that day) its verdict and what it is shown by. */
  private async find(code: string, moment: Moment) {
    const found = await this.reads.one(indicatorByCode, [moment.instant, code]);
    if (!found) throw notFound('indicator');
    const { standing, headlineId, ...indicator } = found;
    const shown = headlineId === null ? undefined : await this.headlines.load(headlineId, moment);
    return { indicator, standing, shown };
  }
}

/** What has to be read to show a level: each of its series in the level's newest period. */
function newestOf({ series, period }: LevelSeries): { id: string; period: string }[] {
  return period === null ? [] : series.map(({ id }) => ({ id, period }));
}

function seriesValues(one: ShownSeries, values: readonly Known[], judged: boolean): SeriesValues {
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

/** @param projected the newest first */
function newestProjection(projected: readonly NonNullable<(typeof projections)['row']>[]): IndicatorPage['projection'] {
  const [newest] = projected;
  if (!newest) return null;
  const own = projected.filter(({ by, madeOn }) => by === newest.by && madeOn === newest.madeOn);
  return {
    by: newest.by,
    madeOn: newest.madeOn,
    period: own.map(({ period }) => period),
    value: own.map(({ value }) => value),
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
