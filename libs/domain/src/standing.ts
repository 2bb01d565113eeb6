import {
  type Direction,
  type Method,
  methodVersions,
  type Rhythm,
  type SeriesFacts,
  type Standing,
  type Target,
} from './facts';
import { type Course, courseOf, notAvailable, type Outcome, type Value, valuesOf } from './methods/course';
import { fiveYearExtrapolation } from './methods/five-year-extrapolation';
import { linearTrajectory } from './methods/linear-trajectory';
import { maintain } from './methods/maintain';
import { manual } from './methods/manual';
import { requiredGrowth, wordOfMeanScore } from './methods/required-growth';
import { unProgressChart } from './methods/un-progress-chart';
import { addMonths, comparePeriods, type IsoDate, type Period, periodEnd } from './period';
import { reason } from './reason';
import { isVerdict, statusFromScore, stepsBetween } from './status';
import { type UnitKind } from './unit';

const computed = {
  'required-growth': requiredGrowth,
  'un-progress-chart': unProgressChart,
  'five-year-extrapolation': fiveYearExtrapolation,
  'linear-trajectory': linearTrajectory,
} satisfies Partial<Record<Method, (course: Course) => Outcome>>;

/** The method an indicator gets where none is named: the straight line for shares, required growth for all else. */
export function defaultMethod(unit: UnitKind): Method {
  return unit === 'percent' ? 'linear-trajectory' : 'required-growth';
}

/** Judges one series by its method. Staleness is not looked at: see {@link asOn}. */
export function judgeSeries(facts: SeriesFacts): Standing {
  const values = valuesOf(facts);
  const newestPeriod = values.at(-1)?.period ?? null;
  const outcome = outcomeOf(facts, values);
  return {
    ...outcome,
    method: facts.method,
    methodVersion: methodVersions[facts.method],
    pointCount: values.length,
    newestPeriod,
    // A person's judgement does not age with the data.
    staleFrom: facts.method === 'manual' ? null : staleFrom(newestPeriod, facts.rhythm),
  };
}

function outcomeOf(facts: SeriesFacts, values: Value[]): Outcome {
  if (facts.direction === 'neutral') {
    return { ...notAvailable(reason('neutral-direction', {}), {}), status: 'not-applicable', methodStatus: null };
  }
  if (facts.method === 'manual') return manual(facts);
  const latest = values.at(-1);
  if (!latest) return orSuppressed(facts, notAvailable(reason('no-observation', {}), {}));
  if (facts.direction === 'maintain') {
    return orSuppressed(facts, maintain(facts, latest, values.at(-2) ?? baselineBefore(facts, latest)));
  }
  const course = courseOf(facts, values);
  if (!course) return notAvailable(reason('no-direction', {}), {});
  return orSuppressed(facts, withTargetChecked(course, computed[facts.method](course)));
}

function baselineBefore({ baseline }: SeriesFacts, { period }: Value): Value | null {
  return baseline && comparePeriods(baseline.period, period) < 0 ? baseline : null;
}

/** Too few values, and some of them are protected: that is the reason, then. */
function orSuppressed(facts: SeriesFacts, outcome: Outcome): Outcome {
  const tooFew = ['no-observation', 'single-observation', 'method-needs-more-points'].includes(outcome.reason.code);
  const protectedSome = facts.points.some((point) => point.state === 'suppressed');
  return tooFew && protectedSome ? { ...outcome, reason: reason('suppressed', {}) } : outcome;
}

/**
 * A target that equals its baseline or lies on the wrong side of it is never judged on the city's scale; what the method
 * itself says stays, as published. A constant target must hold whatever the baseline was.
 */
function withTargetChecked(course: Course, outcome: Outcome): Outcome {
  const { baseline, target, latest, wanted, unit } = course;
  if (!baseline || !target || target.constant) return outcome;
  const params = {
    value: latest.value,
    period: latest.period,
    target: target.value,
    targetPeriod: target.period,
    ...unit,
  };
  if (target.value === baseline.value) {
    return { ...outcome, status: 'unassessable', reason: reason('baseline-equals-target', params) };
  }
  if (!contradicts(wanted, baseline.value, target)) return outcome;
  const sides = { baseline: baseline.value, baselinePeriod: baseline.period, wanted };
  const why = reason('target-contradicts-direction', { ...params, ...sides });
  return { ...outcome, status: 'unassessable', reason: why };
}

/**
 * The target lies on the wrong side of its baseline. A person who saves such a target is refused; an import stores and
 * flags it. Never so for *maintain*, for *neutral* or for a constant target.
 */
export function contradicts(
  direction: Direction | null,
  baseline: number,
  target: Pick<Target, 'value' | 'constant'>,
): boolean {
  if (target.constant) return false;
  if (direction === 'increase') return target.value < baseline;
  return direction === 'decrease' && target.value > baseline;
}

/** The last day on which the newest value is fresh: the period's end + interval + publication lag + grace. */
export function staleFrom(newestPeriod: Period | null, rhythm: Rhythm | null): IsoDate | null {
  if (!newestPeriod || !rhythm) return null;
  return addMonths(periodEnd(newestPeriod), rhythm.intervalMonths + rhythm.lagMonths + rhythm.graceMonths);
}

/**
 * The standing as it is read on a date: svårbedömt where its newest value has become stale by then. The method's own status
 * stays; what was no verdict keeps its reason.
 */
export function asOn(standing: Standing, date: IsoDate): Standing {
  const { newestPeriod, staleFrom: freshUntil } = standing;
  if (!isVerdict(standing.status) || !newestPeriod || !freshUntil || date <= freshUntil) return standing;
  return { ...standing, status: 'unassessable', reason: reason('stale', { newestPeriod, staleFrom: freshUntil }) };
}

/**
 * The verdict of an indicator from its judged series: the series' own where there is one, else the mean score of those that
 * have a verdict. Series that contradict their direction give the method's word only where no other series has one.
 */
export function judgeIndicator(series: readonly Standing[]): Standing {
  const [only] = series;
  if (!only) return nothingJudged();
  const judged = series.filter((standing) => isVerdict(standing.status));
  const scored = judged.length > 0 ? judged : series.filter((standing) => standing.score !== null);
  if (series.length === 1 || scored.length === 0) return { ...only, ...whenOf(series) };

  const score = mean(scored.map((standing) => standing.score ?? 0));
  const [first] = scored;
  const method = first?.method ?? only.method;
  const oneMethod = scored.every((standing) => standing.method === method);
  const achieved = scored.every((standing) => standing.methodStatus === 'target_achieved');
  const word = method === 'required-growth' && oneMethod ? wordOfMeanScore(score, achieved) : null;
  const why = reason('mean-of-series', { judged: judged.length, series: series.length, score });
  return {
    status: judged.length > 0 ? statusFromScore(score) : 'unassessable',
    score,
    methodStatus: scored.length === 1 ? (first?.methodStatus ?? null) : word,
    method,
    methodVersion: methodVersions[method],
    inputs: { series: series.length, judged: judged.length },
    reason: judged.length > 0 ? why : (first ?? only).reason,
    ...whenOf(series),
  };
}

function nothingJudged(): Standing {
  return {
    ...notAvailable(reason('no-observation', {}), {}),
    methodStatus: null,
    method: 'manual',
    methodVersion: methodVersions.manual,
    pointCount: 0,
    newestPeriod: null,
    staleFrom: null,
  };
}

/** The newest value of any series says how fresh the indicator is. */
function whenOf(series: readonly Standing[]): Pick<Standing, 'pointCount' | 'newestPeriod' | 'staleFrom'> {
  const periods = series.flatMap(({ newestPeriod }) => newestPeriod ?? []).sort(comparePeriods);
  const dates = series.flatMap(({ staleFrom: date }) => date ?? []).sort();
  return {
    pointCount: series.reduce((sum, { pointCount }) => sum + pointCount, 0),
    newestPeriod: periods.at(-1) ?? null,
    staleFrom: dates.at(-1) ?? null,
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The verdict by every method that can be computed on the facts, the chosen one among them; a person's own first. */
export function allMethods(facts: SeriesFacts): Standing[] {
  const byPerson = facts.manual ? [judgeSeries({ ...facts, method: 'manual' })] : [];
  const byData = Object.keys(computed).map((method) =>
    judgeSeries({ ...facts, method: method as keyof typeof computed }),
  );
  return [...byPerson, ...byData.filter(({ methodStatus }) => methodStatus && methodStatus !== 'not_available')];
}

/** Two methods that see the same facts differently. */
export interface Disagreement {
  methods: [Method, Method];
  /** Steps (God–Viss–Ingen) that the second lies below the first. */
  steps: number;
}

/** The pairs of methods whose verdicts on the city's scale differ. */
export function disagreements(standings: readonly Standing[]): Disagreement[] {
  return standings.flatMap((first, index) =>
    standings.slice(index + 1).flatMap((second) => {
      const steps = stepsBetween(first.status, second.status);
      return steps ? [{ methods: [first.method, second.method] satisfies [Method, Method], steps }] : [];
    }),
  );
}
