/**
 * What a number counts. `percent` is a share of a whole; the difference of two percents is `percentage-points`.
 * `rate` is per so many inhabitants, `other` has a unit of its own that stands in the measure's name.
 */
export const unitKinds = [
  'percent',
  'percentage-points',
  'count',
  'rate',
  'kronor',
  'index',
  'ratio',
  'years',
  'other',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A number with its unit; null is a missing value, never zero. */
export interface Quantity {
  value: number | null;
  unit: UnitKind;
}

/** The unit of a difference: percent minus percent is percentage points, all else keeps its unit. */
export function differenceUnit(unit: UnitKind): UnitKind {
  return unit === 'percent' ? 'percentage-points' : unit;
}

/**
 * a − b with its unit; missing where either is missing.
 *
 * @throws RangeError where the two count different things
 */
export function difference(a: Quantity, b: Quantity): Quantity {
  if (a.unit !== b.unit) throw new RangeError(`Cannot subtract ${b.unit} from ${a.unit}`);
  return { value: a.value === null || b.value === null ? null : a.value - b.value, unit: differenceUnit(a.unit) };
}

/**
 * Change in percent of the base's size. There is none from zero or from a missing base, and none for percents:
 * their change is in percentage points.
 */
export function percentChange(from: Quantity, to: Quantity): number | null {
  if (from.unit !== to.unit) throw new RangeError(`Cannot compare ${to.unit} with ${from.unit}`);
  if (from.unit === 'percent' || from.unit === 'percentage-points') return null;
  if (from.value === null || to.value === null || from.value === 0) return null;
  return (100 * (to.value - from.value)) / Math.abs(from.value);
}
