import { type Point } from './facts';
import { comparePeriods, type Period } from './period';
import { type UnitKind } from './unit';

/** What may be wrong with a typed value. It is said, and never stops anybody. */
export type ValueWarning =
  | { code: 'below-limit'; params: { limit: number } }
  | { code: 'above-limit'; params: { limit: number } }
  | { code: 'not-whole'; params: Record<string, never> }
  | { code: 'order-of-magnitude'; params: { previous: number; previousPeriod: Period } }
  | { code: 'outlier'; params: { low: number; high: number } };

export const valueWarningCodes = [
  'below-limit',
  'above-limit',
  'not-whole',
  'order-of-magnitude',
  'outlier',
] as const satisfies readonly ValueWarning['code'][];

/** What a value is held against. */
export interface Expectation {
  unitKind: UnitKind;
  /** The end of the scale (100 for a share), where there is one. */
  naturalLimit: number | null;
  /** Known values in any order; those of the value's own period and later say nothing. */
  points: readonly Pick<Point, 'period' | 'value'>[];
}

/** From how many changes between earlier values on it can be said what is usual. */
const changesNeeded = 4;
/** How many usual deviations (median absolute deviation, as a standard deviation) a change may lie from the usual one. */
const tolerance = 4;
/** A series that has hardly moved still may: by this part of its size. */
const leastSpread = 0.02;

/** Holds a value against its unit, its scale and what the series has been like. Linear in the number of points. */
export function warningsFor(value: number, period: Period, expectation: Expectation): ValueWarning[] {
  const earlier = expectation.points
    .flatMap((point) => (point.value === null ? [] : [{ period: point.period, value: point.value }]))
    .filter((point) => comparePeriods(point.period, period) < 0)
    .sort((a, b) => comparePeriods(a.period, b.period));
  return [
    ...limits(value, expectation, earlier),
    ...(expectation.unitKind === 'count' && !Number.isInteger(value) ? [notWhole] : []),
    ...(slippedPoint(value, earlier.at(-1)) ?? unusual(value, earlier)),
  ];
}

type Known = { period: Period; value: number };

const notWhole: ValueWarning = { code: 'not-whole', params: {} };

/** A share lies between 0 and its end; what is counted is not negative unless it has been. */
function limits(value: number, { unitKind, naturalLimit }: Expectation, earlier: readonly Known[]): ValueWarning[] {
  const signed = ['percentage-points', 'other', 'index'].includes(unitKind) || earlier.some((point) => point.value < 0);
  const highest = naturalLimit !== null && naturalLimit > 0 ? naturalLimit : unitKind === 'percent' ? 100 : null;
  if (value < 0 && !signed) return [{ code: 'below-limit', params: { limit: 0 } }];
  const wasAbove = highest !== null && earlier.some((point) => point.value > highest);
  return highest !== null && value > highest && !wasAbove ? [{ code: 'above-limit', params: { limit: highest } }] : [];
}

/** Ten times as much or as little as last time: most often a decimal comma or a unit that slipped. */
function slippedPoint(value: number, last: Known | undefined): ValueWarning[] | undefined {
  if (!last || last.value === 0 || value === 0) return undefined;
  const [smaller, larger] = [Math.abs(value), Math.abs(last.value)].sort((a, b) => a - b) as [number, number];
  // Not in vain of the last binary digit: 0.28 is a tenth of 2.8.
  return larger >= 10 * smaller * (1 - 1e-9)
    ? [{ code: 'order-of-magnitude', params: { previous: last.value, previousPeriod: last.period } }]
    : undefined;
}

/** The change since last time lies far from the usual change, measured by medians, which one odd year doesn't move. */
function unusual(value: number, earlier: readonly Known[]): ValueWarning[] {
  const changes = earlier.slice(1).map((point, index) => point.value - (earlier[index]?.value ?? point.value));
  const last = earlier.at(-1);
  if (!last || changes.length < changesNeeded) return [];
  const usual = median(changes);
  const deviation = 1.4826 * median(changes.map((change) => Math.abs(change - usual)));
  const spread = tolerance * Math.max(deviation, (leastSpread * Math.abs(last.value)) / tolerance);
  const [low, high] = [last.value + usual - spread, last.value + usual + spread];
  return value < low || value > high ? [{ code: 'outlier', params: { low, high } }] : [];
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
