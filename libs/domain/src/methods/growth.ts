import { yearsBetween } from '../period';
import { type Reason, reason } from '../reason';
import { type Course, obstacleFromBaseline, sinceParams } from './course';

/** A course whose yearly growth can be computed. */
export interface Growth {
  baseline: NonNullable<Course['baseline']>;
  /** The baseline's value, or 0.001 of the latest value's sign where it is 0. */
  base: number;
  /** −1 where the base is negative: growing then means falling. */
  sign: 1 | -1;
  /** Growth a year, (c/b)^(1/years) − 1. */
  g: number;
  /** Growth a year in the wanted direction. */
  v: number;
}

/** Yearly growth from the baseline to the latest value, or the reason why there is none. */
export function growthOf(course: Course): Growth | { obstacle: Reason } {
  const { baseline, latest, d } = course;
  const obstacle = obstacleFromBaseline(course);
  if (obstacle) return { obstacle };
  if (!baseline) throw new Error('A course without obstacle has a baseline');
  const base = nonZero(baseline.value, latest.value !== 0 ? latest.value : (course.target?.value ?? 0));
  if (base * latest.value < 0) return { obstacle: reason('sign-change', sinceParams(course, baseline)) };
  // Nothing has moved: also from 0 to 0, where the substitute for zero would make it a fall.
  const unmoved = baseline.value === latest.value;
  const g = unmoved ? 0 : (latest.value / base) ** (1 / yearsBetween(baseline.period, latest.period)) - 1;
  const sign = base < 0 ? -1 : 1;
  // Adding 0 turns −0 into 0.
  return { baseline, base, sign, g, v: sign * d * g + 0 };
}

/**
 * 0 counts as 0.001, as published, on the side of zero where the other values are: negating all of them then leaves the
 * verdict.
 */
export function nonZero(value: number, side: number): number {
  if (value !== 0) return value;
  return side < 0 ? -0.001 : 0.001;
}
