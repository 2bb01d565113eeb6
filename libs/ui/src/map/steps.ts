/** A step of a map's scale: the values from `low` to `high`, both included. */
export interface Step {
  low: number;
  high: number;
  /** 1 to 5, from little to much. */
  shade: number;
}

const SHADES = 5;

/**
 * Divides values into at most five steps with equally many in each, so that a few extremes don't leave the rest in one
 * shade. Equal values always share a step. Shades spread over the whole scale however few the steps.
 */
export function stepsOf(values: readonly number[]): Step[] {
  const sorted = [...values].sort((a, b) => a - b);
  const count = Math.min(SHADES, new Set(sorted).size);
  const steps: { low: number; high: number }[] = [];
  for (let step = 0; step < count; step++) {
    const previous = steps.at(-1);
    const rest = previous ? sorted.filter((value) => value > previous.high) : sorted;
    const size = Math.max(1, Math.round(rest.length / (count - step)));
    const low = rest[0];
    const high = step === count - 1 ? rest.at(-1) : rest[size - 1];
    if (low === undefined || high === undefined) break;
    steps.push({ low, high });
  }
  return steps.map((step, index) => ({
    ...step,
    shade: steps.length === 1 ? 3 : 1 + Math.round((index * (SHADES - 1)) / (steps.length - 1)),
  }));
}

/** The shade of a value; null where there is no value. */
export function shadeOf(value: number | null, steps: readonly Step[]): number | null {
  if (value === null) return null;
  return steps.find((step) => value <= step.high)?.shade ?? steps.at(-1)?.shade ?? null;
}
