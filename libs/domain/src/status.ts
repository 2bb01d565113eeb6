/**
 * The city's scale: God, Viss, Ingen måluppfyllelse, Svårbedömt, Ingen bedömning. In the order in which lists show them.
 * The first three are verdicts; `unassessable` is a computed result with its reason; `not-applicable` is set by a person.
 */
export const statuses = ['good', 'some', 'none', 'unassessable', 'not-applicable'] as const;
export type Status = (typeof statuses)[number];

/** A status that says how it goes, and so counts in roll-ups. */
export type Verdict = 'good' | 'some' | 'none';

export function isVerdict(status: Status): status is Verdict {
  return status === 'good' || status === 'some' || status === 'none';
}

/** The city's scale from a score of −5 to 5, where a method has no word of its own. */
export function statusFromScore(score: number): Verdict {
  if (score >= 2.5) return 'good';
  return score > -2.5 ? 'some' : 'none';
}

/** The score of a status that a person set: the middle of its band. Null where there is no verdict. */
export function scoreOfStatus(status: Status): number | null {
  return isVerdict(status) ? { good: 3.75, some: 0, none: -3.75 }[status] : null;
}

/**
 * How many steps (God–Viss–Ingen) `b` lies below `a`; negative where it lies above, null where either is no verdict.
 * Two voices disagree where this is a number other than 0.
 */
export function stepsBetween(a: Status, b: Status): number | null {
  return isVerdict(a) && isVerdict(b) ? statuses.indexOf(b) - statuses.indexOf(a) : null;
}
