import { type Period, yearsBetween } from '@malbild/domain';

/** When a period ends, as a number on a line of years: 2022 for the year 2022, 2021.5 for the school year 2021/22. */
export function timeOf(period: Period): number {
  return yearsBetween('0000', period);
}

/** Maps numbers of `from` onto `to`, straight; a domain without width lands in the middle. */
export function linear(from: readonly [number, number], to: readonly [number, number]): (value: number) => number {
  const width = from[1] - from[0];
  return (value) => (width === 0 ? (to[0] + to[1]) / 2 : to[0] + ((value - from[0]) / width) * (to[1] - to[0]));
}

/** The smallest and the largest of some numbers; undefined where there are none. */
export function extent(values: readonly number[]): [number, number] | undefined {
  return values.length === 0 ? undefined : [Math.min(...values), Math.max(...values)];
}
