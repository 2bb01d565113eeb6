import { comparePeriods, yearsBetween } from '@malbild/domain';

/** The times that some lines have together, in order: what the keyboard walks. */
export function timesOf(lines: readonly { period: readonly string[] }[]): { period: string; time: number }[] {
  const periods = [...new Set(lines.flatMap((line) => line.period))].sort(comparePeriods);
  return periods.map((period) => ({ period, time: yearsBetween('0000', period) }));
}
