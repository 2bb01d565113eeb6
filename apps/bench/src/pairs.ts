/** One measurement of a pair: runs for a while and says how it went. */
export type Measure = () => Promise<number>;

export interface Paired {
  /** Median, smallest and largest of the ratios of all pairs. */
  ratio: number;
  low: number;
  high: number;
  /** Medians of either side, in the measure's own unit. */
  first: number;
  second: number;
}

/**
 * Measures two things in turn, so that whatever else the machine does meets both alike, and compares within each pair. Which
 * one begins changes from pair to pair.
 */
export async function inPairs(count: number, first: Measure, second: Measure): Promise<Paired> {
  const pairs: [number, number][] = [];
  for (let pair = 0; pair < count; pair++) {
    if (pair % 2 === 0) {
      const one = await first();
      pairs.push([one, await second()]);
    } else {
      const other = await second();
      pairs.push([await first(), other]);
    }
  }
  const ratios = pairs.map(([one, other]) => one / other);
  return {
    ratio: median(ratios),
    low: Math.min(...ratios),
    high: Math.max(...ratios),
    first: median(pairs.map(([one]) => one)),
    second: median(pairs.map(([, other]) => other)),
  };
}

/** The middle of the values; of an even number, the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('The median of nothing');
  return (low + high) / 2;
}

/** The value that a share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.ceil(share * sorted.length) - 1];
  if (value === undefined) throw new Error('A percentile of nothing');
  return value;
}
