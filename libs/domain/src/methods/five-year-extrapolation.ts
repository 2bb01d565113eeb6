import { type StandingInputs, type Target } from '../facts';
import { yearsBetween } from '../period';
import { reason } from '../reason';
import {
  type Course,
  givenInputs,
  isReached,
  noHeadway,
  notAvailable,
  type Outcome,
  reaches,
  sinceParams,
  projection,
  targetParams,
  type Value,
} from './course';

const neededPoints = 4;

/**
 * The mean of the last five yearly changes, drawn out to the target's year: the weather symbols of the German Sustainable
 * Development Strategy. A constant target must hold every year; without a target only the direction is judged.
 *
 * Source: Destatis, *Indicators of the German Sustainable Development Strategy*, notes on the assessment.
 */
export function fiveYearExtrapolation(course: Course): Outcome {
  const { target, points } = course;
  if (target && !target.constant && isReached(course, target.value)) return reached(course, target);

  const trend = recentTrend(points);
  if (!trend) {
    const why = { method: 'five-year-extrapolation', points: points.length, needed: neededPoints } as const;
    return notAvailable(reason('method-needs-more-points', why), givenInputs(course));
  }
  if (!target) return byDirection(course, trend);
  return target.constant ? againstConstant(course, trend, target) : againstTarget(course, trend, target);
}

interface Trend {
  from: Value;
  /** Mean change a year. */
  m: number;
  /** The newest change. */
  last: number;
}

function recentTrend(points: readonly Value[]): Trend | null {
  const recent = points.slice(-6);
  const [from] = recent;
  const latest = recent.at(-1);
  const previous = recent.at(-2);
  if (!from || !latest || !previous || recent.length < neededPoints) return null;
  const m = (latest.value - from.value) / yearsBetween(from.period, latest.period);
  return { from, m, last: latest.value - previous.value };
}

function trendInputs(course: Course, { from, m, last }: Trend): StandingInputs {
  return { ...givenInputs(course), from: from.value, fromPeriod: from.period, m, last };
}

function reached(course: Course, target: Target): Outcome {
  return {
    status: 'good',
    methodStatus: 'sun',
    score: 5,
    reason: reason('target-reached', { ...targetParams(course, target), wanted: course.wanted }),
    inputs: givenInputs(course),
  };
}

function againstTarget(course: Course, trend: Trend, target: Target): Outcome {
  const { latest, d } = course;
  const yearsLeft = Math.max(0, yearsBetween(latest.period, target.period));
  const e = latest.value + trend.m * yearsLeft;
  const miss = (d * (target.value - e)) / Math.abs(target.value - latest.value);
  const inputs: StandingInputs = { ...trendInputs(course, trend), e, miss };
  if (!(d * trend.m > 0)) return thunderstorm(course, trend, inputs);
  if (!reaches(miss, 0.05)) {
    return {
      status: 'good',
      methodStatus: 'sun',
      score: 5,
      reason: projection(course, target, e, 'projection-reaches'),
      inputs,
    };
  }
  if (reaches(0.2, miss)) {
    const why = projection(course, target, e, 'projection-nearly-reaches');
    return { status: 'good', methodStatus: 'slightly_cloudy', score: 2.5, reason: why, inputs };
  }
  return {
    status: 'some',
    methodStatus: 'cloud',
    score: 0,
    reason: projection(course, target, e, 'projection-falls-short'),
    inputs,
  };
}

function thunderstorm(course: Course, trend: Trend, inputs: StandingInputs): Outcome {
  const why = noHeadway(course, trend.from);
  return { status: 'none', methodStatus: 'thunderstorm', score: -5, reason: why, inputs };
}

function againstConstant(course: Course, trend: Trend, target: Target): Outcome {
  const inputs = trendInputs(course, trend);
  const params = targetParams(course, target);
  if (isReached(course, target.value)) {
    return course.d * trend.m >= 0
      ? { status: 'good', methodStatus: 'sun', score: 5, reason: reason('target-held', params), inputs }
      : {
          status: 'good',
          methodStatus: 'slightly_cloudy',
          score: 2.5,
          reason: reason('target-held-worsening', params),
          inputs,
        };
  }
  return course.d * trend.m > 0
    ? { status: 'some', methodStatus: 'cloud', score: 0, reason: reason('target-missed-improving', params), inputs }
    : {
        status: 'none',
        methodStatus: 'thunderstorm',
        score: -5,
        reason: reason('target-missed-worsening', params),
        inputs,
      };
}

function byDirection(course: Course, trend: Trend): Outcome {
  const inputs = trendInputs(course, trend);
  const params = sinceParams(course, trend.from);
  const meanRight = course.d * trend.m > 0;
  const lastRight = course.d * trend.last > 0;
  if (meanRight) {
    return lastRight
      ? { status: 'good', methodStatus: 'sun', score: 5, reason: reason('trend-right', params), inputs }
      : {
          status: 'good',
          methodStatus: 'slightly_cloudy',
          score: 2.5,
          reason: reason('trend-right-last-wrong', params),
          inputs,
        };
  }
  return lastRight
    ? { status: 'some', methodStatus: 'cloud', score: 0, reason: reason('trend-wrong-last-right', params), inputs }
    : { status: 'none', methodStatus: 'thunderstorm', score: -5, reason: reason('trend-wrong', params), inputs };
}
