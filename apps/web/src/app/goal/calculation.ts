import { type IndicatorRow, type RollUp } from '@malbild/contract';
import { isVerdict } from '@malbild/domain';

/** One line of the sum behind a roll-up: an indicator with the score it counts with, or null where it cannot count. */
export interface CountedIndicator {
  row: IndicatorRow;
  score: number | null;
}

export interface Calculation {
  counted: CountedIndicator[];
  /** Sum of the scores that count and how many they are; null where the roll-up has no score. */
  sum: { total: number; count: number; mean: number } | null;
}

/** The key indicators of a goal as the sum that gives its verdict. Weights other than 1 are not in use. */
export function calculationOf(rows: readonly IndicatorRow[], rollUp: RollUp): Calculation {
  const counted = rows
    .filter((row) => row.role === 'key')
    .map((row) => ({ row, score: isVerdict(row.standing.status) ? row.standing.score : null }));
  const scores = counted.map((entry) => entry.score).filter((score) => score !== null);
  const total = scores.reduce((sum, score) => sum + score, 0);
  const { score } = rollUp;
  return { counted, sum: score === null || scores.length === 0 ? null : { total, count: scores.length, mean: score } };
}
