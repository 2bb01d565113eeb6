import { type Standing } from './facts';
import { type Reason, reason } from './reason';
import { isVerdict, type Status, statusFromScore, type Verdict } from './status';

/** One key indicator or sub-goal; weights default to 1 and are set by a person. */
export interface RollUpItem {
  standing: Pick<Standing, 'status' | 'score'>;
  weight?: number;
}

/** The verdict of a goal, or of a committee's part in it. Itself an item's standing in the roll-up above. */
export interface RollUp {
  status: Status;
  score: number | null;
  /** How many of `total` have a verdict. */
  assessable: number;
  /** Items that are meant to be judged: *not applicable* is none of them. */
  total: number;
  reason: Reason;
}

/**
 * Key indicators and sub-goals to a goal: the weighted mean score of those with a verdict, and `too-little-known` where
 * fewer than 80 % have one. Give standings as they are on the date asked for, and key indicators only.
 */
export function rollUp(items: readonly RollUpItem[]): RollUp {
  const meant = items.filter(({ standing }) => standing.status !== 'not-applicable');
  const total = meant.length;
  const judged = meant.flatMap(({ standing: { status, score }, weight = 1 }) =>
    isVerdict(status) && score !== null ? [{ status, score, weight }] : [],
  );
  const assessable = judged.length;
  const weights = judged.reduce((sum, { weight }) => sum + weight, 0);
  // Whole numbers: four of five are enough, whatever 0.8 is in binary.
  if (5 * assessable < 4 * total || weights <= 0) {
    const why = reason('too-little-known', { assessable, total });
    return { status: 'unassessable', score: null, assessable, total, reason: why };
  }
  const score = judged.reduce((sum, item) => sum + item.weight * item.score, 0) / weights;
  const count = (verdict: Verdict) => judged.filter(({ status }) => status === verdict).length;
  const counts = { good: count('good'), some: count('some'), none: count('none') };
  const why = reason('mean-of-indicators', { assessable, total, ...counts });
  return { status: statusFromScore(score), score, assessable, total, reason: why };
}

/** What is known about one indicator of a goal or a committee, on the date asked for. */
export interface Evidence {
  assessable: boolean;
  value: boolean;
  baseline: boolean;
  target: boolean;
  fresh: boolean;
  womenMen: boolean;
}

/** So many of so many; a share of nothing is nothing, not zero percent. */
export interface Share {
  count: number;
  total: number;
}

/** The share that can be assessed is its headline; the five others are its parts. */
export type EvidenceIndex = Record<keyof Evidence, Share>;

export function evidenceIndex(items: readonly Evidence[]): EvidenceIndex {
  const share = (part: keyof Evidence): Share => ({
    count: items.filter((item) => item[part]).length,
    total: items.length,
  });
  return {
    assessable: share('assessable'),
    value: share('value'),
    baseline: share('baseline'),
    target: share('target'),
    fresh: share('fresh'),
    womenMen: share('womenMen'),
  };
}
