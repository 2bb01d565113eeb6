/** Values by period, column by column. */
export interface Values {
  period: readonly string[];
  value: readonly (number | null)[];
}

export interface LatestValue {
  period: string;
  value: number;
}

/** The newest value that there is. */
export function latestOf(series: Values): LatestValue | undefined {
  for (let index = series.period.length - 1; index >= 0; index--) {
    const period = series.period[index];
    const value = series.value[index];
    if (period !== undefined && value !== null && value !== undefined) return { period, value };
  }
  return undefined;
}

/** The value of a period; null where there is none. */
export function valueAt(series: Values, period: string): number | null {
  const index = series.period.indexOf(period);
  return index < 0 ? null : (series.value[index] ?? null);
}

/** The newest period that every series has a value for; undefined where there is none. */
export function sharedPeriod(all: readonly Values[]): string | undefined {
  const first = all[0];
  if (!first) return undefined;
  return [...first.period].reverse().find((period) => all.every((series) => valueAt(series, period) !== null));
}
