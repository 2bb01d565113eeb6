import { type Point, type SeriesFacts } from './index';

/** Facts for specs: an increase in percent by the straight line, nothing measured yet. */
export function factsWith(facts: Partial<SeriesFacts>): SeriesFacts {
  return {
    method: 'linear-trajectory',
    direction: 'increase',
    points: [],
    baseline: null,
    targets: [],
    naturalLimit: null,
    band: null,
    manual: null,
    unitKind: 'percent',
    rhythm: null,
    ...facts,
  };
}

/** Points from values by period; null is missing. */
export function pointsFrom(values: Record<string, number | null>): Point[] {
  return Object.entries(values).map(([period, value]) => ({
    period,
    value,
    state: value === null ? 'missing' : 'final',
  }));
}
