import { isVerdict, type Status, stepsBetween } from './status';

/** The three voices of a goal × committee × round, or of a goal as a whole; null where a voice has not spoken. */
export interface Voices {
  /** The committee's self-assessment. */
  committee: Status | null;
  /** What the data compute. */
  data: Status | null;
  /** The process owner's overall judgement. */
  overall: Status | null;
}

/** Two judged voices that differ by a step or more (God–Viss–Ingen). */
export function disagree({ committee, data, overall }: Voices): boolean {
  return differ(committee, data) || differ(data, overall) || differ(committee, overall);
}

/** A voice judges where the data can't: *bedömt utan underlag*. */
export function judgedWithoutData({ committee, data, overall }: Voices): boolean {
  if (data !== 'unassessable') return false;
  return [committee, overall].some((status) => status !== null && isVerdict(status));
}

/**
 * Whether the overall judgement owes a reason: it departs by a step from the data, or from what most committees say.
 *
 * @param committees the self-assessments it stands above; a tie has no majority
 */
export function owesReason(overall: Status, data: Status | null, committees: readonly Status[]): boolean {
  const majority = majorityOf(committees);
  return differ(overall, data) || differ(overall, majority) || judgedWithoutData({ committee: null, data, overall });
}

/** The verdict that more than half of those who gave one agree on. */
export function majorityOf(statuses: readonly Status[]): Status | null {
  const verdicts = statuses.filter(isVerdict);
  const leading = (['good', 'some', 'none'] as const).find(
    (verdict) => 2 * verdicts.filter((status) => status === verdict).length > verdicts.length,
  );
  return leading ?? null;
}

function differ(a: Status | null, b: Status | null): boolean {
  return a !== null && b !== null && (stepsBetween(a, b) ?? 0) !== 0;
}
