import { extent } from './time';

/** A scale with round ends and round marks between, `step` apart. */
export interface Scale {
  low: number;
  high: number;
  step: number;
  marks: number[];
}

/** The scale that holds all numbers with about four steps; it ends at the numbers' nearest round marks outside them. */
export function roundScale(numbers: readonly number[]): Scale {
  const [low, high] = extent(numbers) ?? [0, 1];
  const rough = (high - low || Math.abs(high) || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor(tidy(low / step));
  const last = Math.max(first + 1, Math.ceil(tidy(high / step)));
  const marks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return { low: tidy(first * step), high: tidy(last * step), step: tidy(step), marks };
}

/** Undoes 0.30000000000000004. */
function tidy(number: number): number {
  return Number(number.toPrecision(12));
}
