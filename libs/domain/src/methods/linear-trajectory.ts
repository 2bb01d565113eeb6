import { type Baseline, type StandingInputs, type Target } from '../facts';
import { type Period, yearsBetween } from '../period';
import { reason } from '../reason';
import {
  type Course,
  givenInputs,
  isReached,
  latestParams,
  noHeadway,
  notAvailable,
  obstacleFromBaseline,
  type Outcome,
  reaches,
  scoreOfPace,
  targetParams,
} from './course';

/**
 * The latest value against the one expected at its own date on the straight line from the baseline to the target; several
 * targets make several lines, and beyond the last target it is expected itself. Default for shares: growth rates judge a
 * share and its complement differently.
 */
export function linearTrajectory(course: Course): Outcome {
  const { target, targets, baseline, latest } = course;
  const given = givenInputs(course);
  const progressed = baseline && target ? progress(baseline.value, target.value, latest.value) : null;
  const inputs: StandingInputs = progressed === null ? given : { ...given, progress: progressed };
  if (target && isReached(course, target.value)) return reached(course, target, inputs);

  const obstacle = obstacleFromBaseline(course);
  if (obstacle) return notAvailable(obstacle, inputs);
  if (!target || !baseline) return notAvailable(reason('no-target', latestParams(course)), inputs);
  if (target.value === baseline.value) {
    return notAvailable(reason('baseline-equals-target', targetParams(course, target)), inputs);
  }
  return againstLine(course, target, baseline, expectedAt(latest.period, baseline, targets), inputs);
}

/**
 * The share of the way from the baseline to the target: 0.2 for (0, 100, 20), −0.25 for (20, 100, 0), above 1 beyond the
 * target. Null where there is no way to go.
 */
export function progress(baseline: number, target: number, value: number): number | null {
  return target === baseline ? null : (value - baseline) / (target - baseline) + 0;
}

/** The value expected at a period on the lines from the baseline through the targets in order. */
export function expectedAt(period: Period, baseline: Baseline, targets: readonly Target[]): number {
  let from: { period: Period; value: number } = baseline;
  for (const target of targets) {
    const step = yearsBetween(from.period, target.period);
    const gone = yearsBetween(from.period, period);
    if (step > 0 && gone <= step) return from.value + (target.value - from.value) * (gone / step);
    from = target;
  }
  return from.value;
}

function reached(course: Course, target: Target, inputs: StandingInputs): Outcome {
  return {
    status: 'good',
    methodStatus: 'target_reached',
    score: 5,
    reason: reason('target-reached', { ...targetParams(course, target), wanted: course.wanted }),
    inputs,
  };
}

function againstLine(
  course: Course,
  target: Target,
  baseline: Baseline,
  expected: number,
  given: StandingInputs,
): Outcome {
  const made = course.latest.value - baseline.value;
  const asked = expected - baseline.value;
  // A trajectory may begin level; then all that isn't behind the baseline keeps up with it.
  const share = asked === 0 ? (course.d * made >= 0 ? 1 : -1) : made / asked + 0;
  const inputs: StandingInputs = { ...given, expected, share };
  const score = scoreOfPace(share);
  const params = { ...targetParams(course, target), expected };
  if (reaches(share, 0.95)) {
    return { status: 'good', methodStatus: 'on_trajectory', score, reason: reason('on-trajectory', params), inputs };
  }
  if (share > 0) {
    const why = reason('behind-trajectory', params);
    return { status: 'some', methodStatus: 'behind_trajectory', score, reason: why, inputs };
  }
  return { status: 'none', methodStatus: 'off_trajectory', score, reason: noHeadway(course, baseline), inputs };
}
