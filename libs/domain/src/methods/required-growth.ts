import { type MethodStatus, type StandingInputs, type Target } from '../facts';
import { yearsBetween } from '../period';
import { reason } from '../reason';
import { type Verdict } from '../status';
import {
  type Course,
  givenInputs,
  isReached,
  latestParams,
  noHeadway,
  notAvailable,
  type Outcome,
  scoreOfPace,
  sinceParams,
  targetParams,
} from './course';
import { type Growth, growthOf, nonZero } from './growth';

/**
 * Growth against the growth required to reach the target, or against fixed thresholds where there is no target.
 *
 * Source: Statistics Canada, Open SDG `docs/progress-methodology.md` and sdg-build `ProgressMeasure`.
 */
export function requiredGrowth(course: Course): Outcome {
  const { target } = course;
  if (target && isReached(course, targetBeyondZero(course, target))) return achieved(course, target);

  const growth = growthOf(course);
  if ('obstacle' in growth) return notAvailable(growth.obstacle, givenInputs(course));
  return target ? againstTarget(course, growth, target) : againstThresholds(course, growth);
}

function targetBeyondZero({ baseline, latest }: Course, target: Target): number {
  return nonZero(target.value, baseline && baseline.value !== 0 ? baseline.value : latest.value);
}

function achieved(course: Course, target: Target): Outcome {
  return {
    status: 'good',
    methodStatus: 'target_achieved',
    score: 5,
    reason: reason('target-reached', { ...targetParams(course, target), wanted: course.wanted }),
    inputs: givenInputs(course),
  };
}

function againstTarget(course: Course, growth: Growth, target: Target): Outcome {
  const { baseline, base, g, v } = growth;
  const wantedValue = nonZero(target.value, base);
  if (base * wantedValue < 0) {
    const across = { ...sinceParams(course, baseline), value: target.value, period: target.period };
    return notAvailable(reason('sign-change', across), { ...givenInputs(course), g });
  }
  if (target.value === baseline.value) {
    return notAvailable(reason('baseline-equals-target', targetParams(course, target)), { ...givenInputs(course), g });
  }
  const gRequired = (wantedValue / base) ** (1 / yearsBetween(baseline.period, target.period)) - 1;
  const ratio = v / Math.abs(gRequired);
  const methodStatus = wordOf(ratio, 0.95, 0.6);
  const why =
    ratio >= 0.95
      ? reason('on-pace', { ...targetParams(course, target), ratio })
      : ratio > 0
        ? reason('pace-too-weak', { ...targetParams(course, target), ratio })
        : noHeadway(course, baseline);
  const inputs: StandingInputs = { ...givenInputs(course), g, gRequired, R: ratio };
  return { status: cityStatus(methodStatus, ratio), methodStatus, score: scoreOfPace(ratio), reason: why, inputs };
}

function againstThresholds(course: Course, growth: Growth): Outcome {
  const { baseline, g, v } = growth;
  const factor = limitFactor(baseline.value, course.limit);
  const methodStatus =
    v < 0 ? 'deterioration' : factor <= 0 ? 'substantial_progress' : wordOf(v, 0.015 * factor, 0.005 * factor);
  const status = cityStatus(methodStatus, v);
  const params = sinceParams(course, baseline);
  const why =
    status === 'none'
      ? noHeadway(course, baseline)
      : factor <= 0
        ? reason('at-natural-limit', { ...latestParams(course), limit: course.limit ?? 0 })
        : reason(status === 'good' ? 'growth-enough' : 'growth-too-weak', params);
  const inputs: StandingInputs = { ...givenInputs(course), g, v, C: factor };
  return { status, methodStatus, score: scoreOfGrowth(v, factor), reason: why, inputs };
}

/** How much of the thresholds is asked for near a natural limit L: C of the published rule, on sizes. */
function limitFactor(baseline: number, limit: number | null): number {
  if (limit === null) return 1;
  const b = Math.abs(baseline);
  const end = Math.abs(limit);
  if (b >= 2 * end) return 1;
  return b <= end ? 1 - (b / end) ** 4.44 : 1 - ((2 * end - b) / end) ** 4.44;
}

function scoreOfGrowth(v: number, factor: number): number {
  if (v < 0) return Math.max(125 * v - 2.5, -5);
  if (factor === 0) return 5;
  if (v >= 0.015 * factor) return Math.min((500 * v) / factor - 5, 5);
  return v >= 0.005 * factor ? (250 * v) / factor - 1.25 : (500 * v) / factor - 2.5;
}

function wordOf(measure: number, substantial: number, moderate: number): MethodStatus {
  if (measure >= substantial) return 'substantial_progress';
  if (measure >= moderate) return 'moderate_progress';
  return measure >= 0 ? 'limited_progress' : 'deterioration';
}

function cityStatus(word: MethodStatus, measure: number): Verdict {
  if (word === 'substantial_progress') return 'good';
  return measure > 0 ? 'some' : 'none';
}

/**
 * The word for an indicator with several series, from the mean of their scores: bands of the published rule, *achieved*
 * only where every series is.
 */
export function wordOfMeanScore(score: number, allAchieved: boolean): MethodStatus {
  if (allAchieved) return 'target_achieved';
  if (score >= 2.5) return 'substantial_progress';
  if (score >= 0) return 'moderate_progress';
  return score >= -2.5 ? 'limited_progress' : 'deterioration';
}
