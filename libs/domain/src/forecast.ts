import { type Direction, type Point, type Target } from './facts';
import { valuesOf } from './methods/course';
import { comparePeriods, type Period, periodAfter, yearsBetween } from './period';

export interface ForecastOptions {
  /** How many periods ahead the path goes; further where the target lies further. */
  horizon: number;
  /** Same seed, same numbers: the version of the data. */
  seed: string;
  target?: Pick<Target, 'period' | 'value'> | null;
  direction?: Direction | null;
  /** The ends of the scale (0 and 100 for a share): no path goes beyond them. */
  bounds?: { low?: number; high?: number };
}

export interface ForecastStep {
  period: Period;
  median: number;
  /** The 80 % interval. */
  low: number;
  high: number;
}

export interface Forecast {
  path: ForecastStep[];
  /** Median change a year. */
  slope: number;
  /** 0 to 1; null without a target ahead or a direction to meet it in. */
  probabilityOfTarget: number | null;
  pointCount: number;
}

export interface NoForecast {
  reason: 'too-few-points';
  pointCount: number;
}

const neededPoints = 6;
/** Older points say little of where things are heading, and pairs grow with the square of their number. */
const usedPoints = 40;
const samples = 500;
/** As far as a chart can show. */
const longestPath = 120;

/**
 * Theil–Sen line through the newest points with a bootstrap of its residuals: the median path, its 80 % interval, and the
 * probability that the target is met in its own period. Pure: the seed decides the draws.
 */
export function forecast(points: readonly Point[], options: ForecastOptions): Forecast | NoForecast {
  const values = valuesOf({ points }).slice(-usedPoints);
  const latest = values.at(-1);
  if (!latest || values.length < neededPoints) return { reason: 'too-few-points', pointCount: values.length };

  const x = values.map(({ period }) => yearsBetween(latest.period, period));
  const y = values.map(({ value }) => value);
  const lineThrough = theilSen(x);
  const line = lineThrough(y);
  const fitted = x.map((at) => line.intercept + line.slope * at);
  const residuals = y.map((value, index) => value - (fitted[index] ?? 0));

  const random = randomFrom(options.seed);
  const draw = () => residuals[Math.floor(random() * residuals.length)] ?? 0;
  const periods = periodsAhead(latest.period, options);
  const targetYears = options.target ? yearsBetween(latest.period, options.target.period) : 0;
  const yearsAhead = periods.map((period) => yearsBetween(latest.period, period));
  const paths = periods.map(() => new Float64Array(samples));
  let hits = 0;
  for (let sample = 0; sample < samples; sample++) {
    const drawn = lineThrough(fitted.map((value) => value + draw()));
    const at = (years: number) => within(drawn.intercept + drawn.slope * years + draw(), options.bounds);
    paths.forEach((path, index) => (path[sample] = at(yearsAhead[index] ?? 0)));
    if (meets(at(targetYears), options)) hits++;
  }
  return {
    path: periods.map((period, index) => ({ period, ...interval(paths[index]) })),
    slope: line.slope,
    probabilityOfTarget: isAhead(options, targetYears) ? hits / samples : null,
    pointCount: values.length,
  };
}

function periodsAhead(latest: Period, { horizon, target }: ForecastOptions): Period[] {
  const periods: Period[] = [];
  for (let step = 1; step <= longestPath; step++) {
    const period = periodAfter(latest, step);
    if (step > horizon && (!target || comparePeriods(period, target.period) > 0)) break;
    periods.push(period);
  }
  return periods;
}

function isAhead({ target, direction }: ForecastOptions, targetYears: number): boolean {
  return Boolean(target) && targetYears > 0 && (direction === 'increase' || direction === 'decrease');
}

function meets(value: number, { target, direction }: ForecastOptions): boolean {
  if (!target) return false;
  return direction === 'decrease' ? value <= target.value : value >= target.value;
}

/**
 * Fits lines through values at the same places, over and over: the line of the median slope over all pairs, through the
 * median of what remains. It works in the same memory each time, as hundreds of draws are most of a forecast's time.
 */
function theilSen(x: readonly number[]): (y: readonly number[]) => { slope: number; intercept: number } {
  const slopes = new Float64Array((x.length * (x.length - 1)) / 2);
  const remaining = new Float64Array(x.length);
  return (y) => {
    let pair = 0;
    for (let i = 0; i < x.length; i++) {
      for (let j = i + 1; j < x.length; j++) {
        slopes[pair++] = ((y[j] ?? 0) - (y[i] ?? 0)) / ((x[j] ?? 0) - (x[i] ?? 0));
      }
    }
    const slope = medianOf(slopes);
    for (let i = 0; i < x.length; i++) remaining[i] = (y[i] ?? 0) - slope * (x[i] ?? 0);
    return { slope, intercept: medianOf(remaining) };
  };
}

/** The middle of some values without sorting them all: Wirth's selection, in place. */
function medianOf(values: Float64Array): number {
  const middle = (values.length - 1) >> 1;
  for (let low = 0, high = values.length - 1; low < high;) {
    const pivot = values[middle] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left++;
      while (pivot < (values[right] ?? 0)) right--;
      if (left > right) break;
      const moved = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = moved;
    }
    if (right < middle) low = left;
    if (middle < left) high = right;
  }
  const below = values[middle] ?? 0;
  if (values.length % 2 === 1) return below;
  // What lies right of the chosen place is no smaller.
  let above = Infinity;
  for (let i = middle + 1; i < values.length; i++) above = Math.min(above, values[i] ?? 0);
  return below + (above - below) * 0.5;
}

function interval(values: Float64Array = new Float64Array()): { median: number; low: number; high: number } {
  // Typed arrays sort as numbers.
  const inOrder = values.sort();
  return { median: quantile(inOrder, 0.5), low: quantile(inOrder, 0.1), high: quantile(inOrder, 0.9) };
}

function quantile(inOrder: Float64Array, share: number): number {
  const position = (inOrder.length - 1) * share;
  const below = inOrder[Math.floor(position)] ?? 0;
  const above = inOrder[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

function within(value: number, bounds: ForecastOptions['bounds']): number {
  return Math.min(Math.max(value, bounds?.low ?? -Infinity), bounds?.high ?? Infinity);
}

/** Numbers in [0, 1) from a text: FNV-1a to a state, mulberry32 from there. */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
