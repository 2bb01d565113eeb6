import {
  type Baseline,
  type Method,
  type MethodStatus,
  type SeriesFacts,
  type StandingInputs,
  type Target,
  type Transform,
} from '../facts';
import { comparePeriods, type Period, yearsBetween } from '../period';
import { type Reason, reason, type ReasonParams, type Unit, wantedWay } from '../reason';
import { type Status } from '../status';

/** What a method works on: the facts in order, transformed, with a direction that is a way. */
export interface Course {
  method: Method;
  /** Points with a value, oldest first; at least one. */
  points: readonly Value[];
  latest: Value;
  baseline: Baseline | null;
  /** Targets after the baseline, nearest first. */
  targets: readonly Target[];
  /** The one that is judged: the first that isn't behind the latest value, else the last. */
  target: Target | null;
  /** 1 where higher is better, −1 where lower is. */
  d: 1 | -1;
  wanted: 'increase' | 'decrease';
  limit: number | null;
  unit: Unit;
}

export interface Value {
  period: Period;
  value: number;
}

/** What a method answers. */
export interface Outcome {
  status: Status;
  methodStatus: MethodStatus | null;
  score: number | null;
  reason: Reason;
  inputs: StandingInputs;
}

/** Points with a value, transformed, oldest first. */
export function valuesOf(facts: Pick<SeriesFacts, 'points' | 'transform'>): Value[] {
  const values: Value[] = [];
  for (const { period, value } of facts.points) {
    const transformed = value === null ? null : transform(value, facts.transform);
    if (transformed !== null) values.push({ period, value: transformed });
  }
  return values.sort((a, b) => comparePeriods(a.period, b.period));
}

/**
 * Distance from a wanted middle, so that lower is better: parity → max(y, 1/y), with 0.97 to 1.03 counted as 1; around
 * half → 50 + |y − 50|. Null where a parity isn't above zero.
 */
export function transform(value: number, by: Transform | null | undefined): number | null {
  if (by === 'around-half') return 50 + Math.abs(value - 50);
  if (by !== 'parity') return value;
  if (value <= 0) return null;
  return value >= 0.97 && value <= 1.03 ? 1 : Math.max(value, 1 / value);
}

/** The course of a series, or null where it has no value or no way is wanted. */
export function courseOf(facts: SeriesFacts, points: readonly Value[]): Course | null {
  const latest = points.at(-1);
  const wanted = wantedWay(facts.direction);
  if (!latest || !wanted) return null;
  const baseline = transformed(facts.baseline, facts.transform);
  const targets = facts.targets
    .map((target) => transformed(target, facts.transform))
    .filter((target) => target !== null)
    .filter(({ constant, period }) => constant === true || !baseline || comparePeriods(period, baseline.period) > 0)
    .sort((a, b) => comparePeriods(a.period, b.period));
  const ahead = targets.find((target) => comparePeriods(target.period, latest.period) >= 0);
  return {
    method: facts.method,
    points,
    latest,
    baseline,
    targets,
    target: ahead ?? targets.at(-1) ?? null,
    d: wanted === 'increase' ? 1 : -1,
    wanted,
    limit: facts.naturalLimit,
    unit: { unit: facts.unitKind, decimals: facts.decimals ?? null },
  };
}

function transformed<T extends { value: number }>(fact: T | null, by: Transform | null | undefined): T | null {
  const value = fact && transform(fact.value, by);
  return fact === null || value === null ? null : { ...fact, value };
}

/** The inputs that every method shows: what it was given. */
export function givenInputs({ latest, baseline, target, d, limit }: Course): StandingInputs {
  return {
    ...(baseline && { b: baseline.value, t0: baseline.period, years: yearsBetween(baseline.period, latest.period) }),
    c: latest.value,
    t: latest.period,
    ...(target && { T: target.value, tT: target.period, yearsLeft: yearsBetween(latest.period, target.period) }),
    d,
    ...(limit !== null && { L: limit }),
  };
}

/** The latest value already meets the target in the wanted direction. */
export function isReached({ latest, d }: Course, target: number): boolean {
  return d * (latest.value - target) >= 0;
}

/** The obstacle where a way cannot be measured from the baseline on, else null. */
export function obstacleFromBaseline(course: Course): Reason | null {
  const { baseline, latest, points } = course;
  if (!baseline && points.length > 1) return reason('no-baseline', latestParams(course));
  if (!baseline || comparePeriods(latest.period, baseline.period) <= 0) {
    return reason('single-observation', latestParams(course));
  }
  return null;
}

/** The method gives no status. */
export function notAvailable(why: Reason, inputs: StandingInputs): Outcome {
  return { status: 'unassessable', methodStatus: 'not_available', score: null, reason: why, inputs };
}

export function latestParams({ latest, unit }: Course): ReasonParams['single-observation'] {
  return { value: latest.value, period: latest.period, ...unit };
}

export function sinceParams(course: Course, from: Value): ReasonParams['standing-still'] {
  return { ...latestParams(course), from: from.value, fromPeriod: from.period };
}

export function targetParams(course: Course, target: Target): ReasonParams['target-held'] {
  return { ...latestParams(course), target: target.value, targetPeriod: target.period };
}

/** Where the pace leads by the target's year; once that year has passed there is nothing left to project. */
export function projection(
  course: Course,
  target: Target,
  projected: number,
  code: 'projection-reaches' | 'projection-nearly-reaches' | 'projection-falls-short',
): Reason {
  const params = targetParams(course, target);
  return comparePeriods(target.period, course.latest.period) <= 0
    ? reason('target-year-passed', params)
    : reason(code, { ...params, projected });
}

/** Standing still or wrong direction, since a value: the two ways to make no headway. */
export function noHeadway(course: Course, from: Value): Reason {
  const params = sinceParams(course, from);
  return course.latest.value === from.value
    ? reason('standing-still', params)
    : reason('wrong-direction', { ...params, wanted: course.wanted });
}

/** Score of a pace that is a ratio of the pace required (2.1 with a target; 2.2 and 2.4 put their ratio through it too). */
export function scoreOfPace(ratio: number): number {
  return ratio >= 0.6 ? Math.min(7.1429 * ratio - 4.2857, 5) : Math.max(4.1667 * ratio - 2.5, -5);
}

/**
 * Ratios of decimals meet their thresholds as written on paper: what binary fractions blur (0.19999999999999996 for
 * 20 %) counts as equal.
 */
export function reaches(ratio: number, threshold: number): boolean {
  return ratio >= threshold - 1e-9;
}
