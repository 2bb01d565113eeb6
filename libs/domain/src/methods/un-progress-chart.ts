import { type StandingInputs, type Target } from '../facts';
import { yearsBetween } from '../period';
import { reason } from '../reason';
import { scoreOfStatus } from '../status';
import {
  type Course,
  givenInputs,
  isReached,
  latestParams,
  noHeadway,
  notAvailable,
  type Outcome,
  reaches,
  scoreOfPace,
  sinceParams,
  projection,
  targetParams,
} from './course';
import { type Growth, growthOf } from './growth';

/**
 * The value that the growth so far leads to by the target's year, as a share of the way from the baseline to the target.
 *
 * Source: UN Statistics Division, *Sustainable Development Goals Progress Chart 2023*, technical note.
 */
export function unProgressChart(course: Course): Outcome {
  const { target } = course;
  if (target && isReached(course, target.value)) return reached(course, target);
  const end = naturalEnd(course);
  if (end !== null) return atNaturalEnd(course, end);

  const growth = growthOf(course);
  if ('obstacle' in growth) return notAvailable(growth.obstacle, givenInputs(course));
  return target ? againstTarget(course, growth, target) : withoutTarget(course, growth);
}

function reached(course: Course, target: Target): Outcome {
  return {
    status: 'good',
    methodStatus: 'target_achieved',
    score: 5,
    reason: reason('target-reached', { ...targetParams(course, target), wanted: course.wanted }),
    inputs: givenInputs(course),
  };
}

/** The wanted end of the scale (0 or the limit) where the latest value is within one percent of the scale from it. */
function naturalEnd({ latest, limit, d }: Course): number | null {
  if (limit === null) return null;
  const end = d > 0 ? Math.max(0, limit) : Math.min(0, limit);
  return d * (end - latest.value) <= 0.01 * Math.abs(limit) ? end : null;
}

function atNaturalEnd(course: Course, limit: number): Outcome {
  return {
    status: 'good',
    methodStatus: 'target_achieved',
    score: 5,
    reason: reason('at-natural-limit', { ...latestParams(course), limit }),
    inputs: givenInputs(course),
  };
}

function againstTarget(course: Course, { baseline, g }: Growth, target: Target): Outcome {
  if (target.value === baseline.value) {
    return notAvailable(reason('baseline-equals-target', targetParams(course, target)), { ...givenInputs(course), g });
  }
  // A target year that has passed leaves no time to grow in.
  const yearsLeft = Math.max(0, yearsBetween(course.latest.period, target.period));
  const e = course.latest.value * (1 + g) ** yearsLeft;
  const q = (e - baseline.value) / (target.value - baseline.value);
  const inputs: StandingInputs = { ...givenInputs(course), g, e, q };
  const score = scoreOfPace(q);
  if (reaches(q, 0.95)) {
    return {
      status: 'good',
      methodStatus: 'on_track',
      score,
      reason: projection(course, target, e, 'projection-reaches'),
      inputs,
    };
  }
  if (reaches(q, 0.1)) {
    const why = projection(course, target, e, 'projection-falls-short');
    return { status: 'some', methodStatus: 'fair_progress', score, reason: why, inputs };
  }
  return stagnation(course, baseline, score, inputs);
}

function withoutTarget(course: Course, { baseline, g, v }: Growth): Outcome {
  const inputs: StandingInputs = { ...givenInputs(course), g, v };
  const params = sinceParams(course, baseline);
  // No ratio of a way to a target here, so the score is the middle of the band, as for a status without a measure.
  if (reaches(v, 0.02)) {
    const why = reason('growth-enough', params);
    return { status: 'good', methodStatus: 'on_track', score: scoreOfStatus('good'), reason: why, inputs };
  }
  if (reaches(v, 0.005)) {
    const why = reason('growth-too-weak', params);
    return { status: 'some', methodStatus: 'fair_progress', score: scoreOfStatus('some'), reason: why, inputs };
  }
  return stagnation(course, baseline, scoreOfStatus('none'), inputs);
}

function stagnation(
  course: Course,
  baseline: Growth['baseline'],
  score: number | null,
  inputs: StandingInputs,
): Outcome {
  const forward = course.d * (course.latest.value - baseline.value) > 0;
  const why = forward ? reason('barely-moving', sinceParams(course, baseline)) : noHeadway(course, baseline);
  return { status: 'none', methodStatus: 'stagnation_or_regression', score, reason: why, inputs };
}
