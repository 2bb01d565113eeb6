import type { AreaLevel, Origin, Trail } from '@malbild/contract';
import {
  type Baseline,
  comparePeriods,
  computeGap,
  differenceUnit,
  type GapCell,
  type Gap as ComputedGap,
  inForceAt,
  judgeGap,
  judgeIndicator,
  judgeSeries,
  type Period,
  type Point,
  type SeriesFacts,
  type Standing,
  type Target,
  type UnitKind,
} from '@malbild/domain';
import type { StandingDetail } from './standing.entity';
import type {
  BaselineFact,
  GapFact,
  IndicatorFacts,
  ObservationFact,
  SeriesFact,
  SettingFact,
  TargetFact,
} from './standing.facts';

/** The verdict of a series, a gap or (both null) the indicator, with what lists show beside it. */
export interface Verdict {
  seriesId: string | null;
  gapId: string | null;
  standing: Standing;
  origin: Origin;
  latest: { value: number | null; period: Period } | null;
  trail: Trail;
  detail: StandingDetail;
}

/** How many values a sparkline shows. */
const trailLength = 12;

/** Kinds whose targets mean the same for a part of the city as for the whole: an amount or a count for all does not. */
const comparableKinds = new Set(['share', 'rate', 'index']);

/**
 * All verdicts of one indicator as they were at an instant: of each series that had facts by then, of each gap, and of the
 * indicator itself. Pure; the same function serves writes, replays and the check.
 */
export function verdictsAt(facts: IndicatorFacts, instant: string): Verdict[] {
  const setting = inForceAt(facts.settings, instant)[0];
  if (!setting) return [];
  const series = facts.series.map((one) => seriesAt(one, instant)).filter((one) => one.known);
  const headline = headlineOf(series);
  const judge = (one: SeriesAt): Verdict => judgeOne(facts, setting, one, headline);
  const verdicts = series.map(judge);
  const gaps = inForceAt(facts.gaps, instant).map((gap) => judgeOneGap(facts, setting, gap, series, headline, instant));
  return [wholeIndicator(facts, setting, series, verdicts, headline), ...verdicts, ...gaps];
}

/**
 * The series an indicator is shown by, with the facts it is judged on, at an instant: what its page draws and what the
 * comparison of methods and the forecast start from. Null before there was anything to show.
 */
export function headlineAt(facts: IndicatorFacts, instant: string): Headline | null {
  const setting = inForceAt(facts.settings, instant)[0];
  const headline = headlineOf(facts.series.map((one) => seriesAt(one, instant)).filter((one) => one.known));
  if (!setting || !headline) return null;
  const { baseline, targets } = marksOf(facts, headline, headline);
  return {
    setting,
    series: headline.fact,
    facts: seriesFactsOf(facts, setting, headline, headline),
    baseline,
    targets,
  };
}

export interface Headline {
  setting: SettingFact;
  series: SeriesFact;
  facts: SeriesFacts;
  baseline: BaselineFact | undefined;
  targets: TargetFact[];
}

/** The facts that each series with any is judged on at an instant, for the preview of a draft. */
export function seriesFactsAt(facts: IndicatorFacts, instant: string): JudgedFacts[] {
  const setting = inForceAt(facts.settings, instant)[0];
  if (!setting) return [];
  const series = facts.series.map((one) => seriesAt(one, instant)).filter((one) => one.known);
  const headline = headlineOf(series);
  return series.map((one) => ({
    series: one.fact,
    judged: one.judged,
    facts: seriesFactsOf(facts, setting, one, headline),
    follows: followedBy(marksOf(facts, one, headline).baseline),
  }));
}

export interface JudgedFacts {
  series: SeriesFact;
  /** Whether the indicator's verdict rests on it. */
  judged: boolean;
  facts: SeriesFacts;
  /** The period whose value its baseline follows; null where that was decided as a number. */
  follows: Period | null;
}

function followedBy(baseline: BaselineFact | undefined): Period | null {
  return baseline && baseline.value === null ? baseline.period : null;
}

/** A series with only what is in force. */
interface SeriesAt {
  fact: SeriesFact;
  judged: boolean;
  direction: SeriesFacts['direction'] | undefined;
  naturalLimit: number | null;
  points: Point[];
  baseline: BaselineFact | undefined;
  targets: TargetFact[];
  known: boolean;
}

function seriesAt(fact: SeriesFact, instant: string): SeriesAt {
  const setting = inForceAt(fact.settings, instant)[0];
  const points = pointsOf(inForceAt(fact.observations, instant));
  const targets = inForceAt(fact.targets, instant).sort((a, b) => comparePeriods(a.period, b.period));
  const baseline = inForceAt(fact.baselines, instant)[0];
  return {
    fact,
    judged: setting?.judged ?? false,
    direction: setting?.direction ?? undefined,
    naturalLimit: setting?.naturalLimit ?? null,
    points,
    baseline,
    targets,
    known: Boolean(setting) || points.length > 0 || targets.length > 0 || Boolean(baseline),
  };
}

function pointsOf(observations: ObservationFact[]): Point[] {
  return observations
    .map(({ period, value, state, numerator, denominator }) => ({ period, value, state, numerator, denominator }))
    .sort((a, b) => comparePeriods(a.period, b.period));
}

/** The series an indicator is shown by: judged before not, all people before groups, then the one that is known best. */
function headlineOf(series: readonly SeriesAt[]): SeriesAt | undefined {
  const rank = (one: SeriesAt): number => (one.judged ? 0 : 2) + (one.fact.group === 'T' ? 0 : 1);
  return [...series].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      b.points.length - a.points.length ||
      (a.fact.measure < b.fact.measure ? -1 : a.fact.measure > b.fact.measure ? 1 : 0) ||
      (a.fact.area.code < b.fact.area.code
        ? -1
        : a.fact.area.code > b.fact.area.code
          ? 1
          : a.fact.id < b.fact.id
            ? -1
            : 1),
  )[0];
}

function judgeOne(facts: IndicatorFacts, setting: SettingFact, one: SeriesAt, headline: SeriesAt | undefined): Verdict {
  const seriesFacts = seriesFactsOf(facts, setting, one, headline);
  const standing = judgeSeries(seriesFacts);
  const { baseline, targets } = marksOf(facts, one, headline);
  return {
    seriesId: one.fact.id,
    gapId: null,
    standing,
    origin: originOf(facts, setting, baseline, targets),
    latest: latestOf(one.points),
    trail: trailOf(one.points),
    detail: {
      seriesId: one.fact.id,
      ...(seriesFacts.baseline && baseline ? { baseline: { ...seriesFacts.baseline, origin: baseline.origin } } : {}),
      ...targetMark(standing, targets),
    },
  };
}

/** The facts a series is judged on, with what it takes over from its indicator's headline series. */
function seriesFactsOf(
  facts: IndicatorFacts,
  setting: SettingFact,
  one: SeriesAt,
  headline: SeriesAt | undefined,
): SeriesFacts {
  const { baseline, targets } = marksOf(facts, one, headline);
  return {
    method: setting.method,
    // What is only shown as background is never judged.
    direction: setting.role === 'background' ? 'neutral' : (one.direction ?? setting.direction),
    points: one.points,
    baseline: resolve(baseline, one.points),
    targets: targets.map(asTarget),
    naturalLimit: one.naturalLimit ?? setting.naturalLimit,
    band:
      setting.bandLow === null || setting.bandHigh === null ? null : { low: setting.bandLow, high: setting.bandHigh },
    manual: setting.manualStatus === null ? null : { status: setting.manualStatus },
    unitKind: one.fact.unit,
    decimals: facts.decimals,
    rhythm: setting,
  };
}

/** The series' own baseline and targets, else the headline's: the period of the one, the values of the others. */
function marksOf(
  facts: IndicatorFacts,
  one: SeriesAt,
  headline: SeriesAt | undefined,
): { baseline: BaselineFact | undefined; targets: TargetFact[] } {
  const alike =
    headline?.fact.measure === one.fact.measure &&
    headline.fact.unit === one.fact.unit &&
    isWithin(one.fact, headline.fact);
  const inherited = headline?.baseline && alike ? { ...headline.baseline, value: null } : undefined;
  const shared = headline && alike && comparableKinds.has(facts.kind) ? headline.targets : [];
  return {
    baseline: one.baseline ?? (one === headline ? undefined : inherited),
    targets: one.targets.length > 0 ? one.targets : shared,
  };
}

/** A part of the headline's area, or a group of its people: another city is not judged against this one's targets. */
function isWithin({ area }: SeriesFact, headline: SeriesFact): boolean {
  return area.id === headline.area.id || levelOrder.indexOf(area.level) > levelOrder.indexOf(headline.area.level);
}

/** From the widest to the narrowest. */
const levelOrder: AreaLevel[] = [
  'country',
  'county',
  'region',
  'municipality',
  'city-area',
  'intermediate-area',
  'primary-area',
  'regso',
];

/** A baseline without a value of its own follows what its period is known to be. */
function resolve(baseline: BaselineFact | undefined, points: readonly Point[]): Baseline | null {
  if (!baseline) return null;
  const value = baseline.value ?? points.find(({ period }) => period === baseline.period)?.value ?? null;
  return value === null ? null : { period: baseline.period, value };
}

function asTarget({ period, value, contradictsDirection }: TargetFact): Target {
  return { period, value, imported: contradictsDirection };
}

/** The target that the verdict was made against, else the last one. */
function targetMark(standing: Standing, targets: readonly TargetFact[]): Pick<StandingDetail, 'target'> {
  const used = targets.find(({ period }) => period === standing.inputs.tT) ?? targets.at(-1);
  return used ? { target: { value: used.value, period: used.period, origin: used.origin } } : {};
}

function wholeIndicator(
  facts: IndicatorFacts,
  setting: SettingFact,
  series: readonly SeriesAt[],
  verdicts: readonly Verdict[],
  headline: SeriesAt | undefined,
): Verdict {
  const judged = verdicts.filter((_, index) => series[index]?.judged);
  const shown = verdicts.find(({ seriesId }) => seriesId === headline?.fact.id);
  const carriers = judged.length > 0 ? judged : shown && setting.role === 'background' ? [shown] : [];
  const standing = setting.manualStatus === null ? judgeIndicator(carriers.map((one) => one.standing)) : null;
  const sexes = series.filter(
    ({ fact, points }) => fact.group.includes('sex=') && points.some(({ value }) => value !== null),
  );
  const levels = [
    ...new Set(series.filter(({ fact }) => fact.group === 'T').map(({ fact }) => fact.area.level)),
  ].sort();
  return {
    seriesId: null,
    gapId: null,
    standing: standing ?? judgeSeries(manualFacts(facts, setting, headline)),
    origin: carriers.some(({ origin }) => origin === 'example') ? 'example' : originOf(facts, setting, undefined, []),
    latest: shown?.latest ?? null,
    trail: shown?.trail ?? { period: [], value: [] },
    detail: { ...shown?.detail, womenMen: new Set(sexes.map(({ fact }) => fact.group)).size > 1, levels },
  };
}

function manualFacts(facts: IndicatorFacts, setting: SettingFact, headline: SeriesAt | undefined): SeriesFacts {
  return {
    method: 'manual',
    direction: setting.direction,
    points: headline?.points ?? [],
    baseline: null,
    targets: [],
    naturalLimit: null,
    band: null,
    manual: setting.manualStatus === null ? null : { status: setting.manualStatus },
    unitKind: facts.unit,
    rhythm: setting,
  };
}

function judgeOneGap(
  facts: IndicatorFacts,
  setting: SettingFact,
  gap: GapFact,
  series: readonly SeriesAt[],
  headline: SeriesAt | undefined,
  instant: string,
): Verdict {
  const direction = setting.direction === 'increase' ? 'increase' : 'decrease';
  const parts = partsOf(gap, series, headline);
  const periods = [...new Set(parts.flatMap(({ points }) => points.map(({ period }) => period)))].sort(comparePeriods);
  const ranks = inForceAt(gap.ranks, instant);
  const compute = (period: Period, earlier?: Period): ComputedGap =>
    computeGap(gap.measure, cellsOf(gap, parts, ranks, period), {
      direction,
      minimumDenominator: gap.minDenominator ?? 0,
      ...(earlier ? { earlier: cellsOf(gap, parts, ranks, earlier) } : {}),
    });
  const points = periods.map((period): Point => {
    const { value } = compute(period);
    return { period, value, state: value === null ? 'missing' : 'final' };
  });
  const known = points.filter(({ value }) => value !== null);
  const newest = known.at(-1)?.period;
  const now = newest ? compute(newest, known.at(-2)?.period) : undefined;
  const baseline = inForceAt(gap.baselines, instant)[0];
  const targets = inForceAt(gap.targets, instant).sort((a, b) => comparePeriods(a.period, b.period));
  const unit = gapUnit(gap, facts.unit);
  const resolved = resolve(baseline, points);
  const standing = judgeGap({
    measure: gap.measure,
    method: setting.method === 'manual' ? 'linear-trajectory' : setting.method,
    points,
    baseline: resolved,
    targets: targets.map(asTarget),
    manual: null,
    unitKind: unit,
    decimals: facts.decimals,
    rhythm: setting,
  });
  return {
    seriesId: null,
    gapId: gap.id,
    standing,
    origin: gap.origin === 'example' ? 'example' : originOf(facts, setting, baseline, targets),
    latest: now && newest ? { value: now.value, period: newest } : null,
    trail: trailOf(points),
    detail: {
      unit,
      between: now ? sidesOf(now, gap, parts) : [],
      missing: (now?.missing ?? 0) + (now?.tooSmall ?? 0),
      levellingDown: now?.levellingDown ?? false,
      ...(resolved && baseline ? { baseline: { ...resolved, origin: baseline.origin } } : {}),
      ...targetMark(standing, targets),
    },
  };
}

/** The series a gap stands between: women and men of the headline's area, or all people of the areas of one level. */
function partsOf(gap: GapFact, series: readonly SeriesAt[], headline: SeriesAt | undefined): SeriesAt[] {
  const alike = series.filter(
    ({ fact }) => fact.measure === headline?.fact.measure && fact.unit === headline.fact.unit,
  );
  return gap.measure === 'women-men'
    ? alike.filter(({ fact }) => fact.area.id === headline?.fact.area.id && /^sex=(women|men)$/.test(fact.group))
    : alike.filter(({ fact }) => fact.area.level === gap.level && fact.group === 'T' && inClasses(gap, fact));
}

/** Areas that the classification leaves out belong to no class and so to no gap between classes. */
function inClasses(gap: GapFact, fact: SeriesFact): boolean {
  return gap.classes === null || gap.classes[fact.area.id] !== undefined;
}

function cellsOf(
  gap: GapFact,
  parts: readonly SeriesAt[],
  ranks: readonly (ObservationFact & { areaId: string })[],
  period: Period,
): GapCell[] {
  return parts.map(({ fact, points }) => {
    const point = points.find((one) => one.period === period);
    const rank = ranks.find((one) => one.areaId === fact.area.id && one.period === period);
    const areaClass = gap.classes?.[fact.area.id];
    return {
      key: gap.measure === 'women-men' ? fact.group : fact.area.id,
      value: point?.value ?? null,
      state: point?.state ?? 'missing',
      numerator: point?.numerator ?? null,
      denominator: point?.denominator ?? null,
      areaClass: areaClass === undefined ? null : String(areaClass),
      rank: rank?.value ?? null,
      population: point?.denominator ?? null,
    };
  });
}

function sidesOf(now: ComputedGap, gap: GapFact, parts: readonly SeriesAt[]): StandingDetail['between'] {
  return [now.worst, now.best].flatMap((side) => {
    if (!side) return [];
    const area = parts.find(({ fact }) => fact.area.id === side.key)?.fact.area;
    const ofClass = gap.classNames?.find((one) => String(one.class) === side.key)?.name;
    const name = ofClass ?? (area ? { sv: area.name } : null);
    return [{ group: name ? null : side.key, name, value: side.value }];
  });
}

function gapUnit(gap: GapFact, unit: UnitKind): UnitKind {
  return gap.measure === 'area-ratio' ? 'ratio' : differenceUnit(unit);
}

function latestOf(points: readonly Point[]): Verdict['latest'] {
  const newest = points.filter(({ value }) => value !== null).at(-1) ?? points.at(-1);
  return newest ? { value: newest.value, period: newest.period } : null;
}

function trailOf(points: readonly Point[]): Trail {
  const last = points.slice(-trailLength);
  return { period: last.map(({ period }) => period), value: last.map(({ value }) => value) };
}

function originOf(
  facts: IndicatorFacts,
  setting: SettingFact,
  baseline: BaselineFact | undefined,
  targets: readonly TargetFact[],
): Origin {
  return [facts, setting, ...(baseline ? [baseline] : []), ...targets].some(({ origin }) => origin === 'example')
    ? 'example'
    : 'city';
}
