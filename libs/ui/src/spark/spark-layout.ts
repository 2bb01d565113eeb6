import { type Period } from '@malbild/domain';
import { extent, linear, timeOf } from './time';

/** The last values a verdict rests on, oldest first; a missing value is null. */
export interface Trail {
  period: readonly Period[];
  value: readonly (number | null)[];
}

export interface Anchor {
  period: Period;
  value: number;
}

export interface SparkFacts {
  trail: Trail;
  baseline: Anchor | null;
  target: Anchor | null;
}

export interface Spot {
  x: number;
  y: number;
}

/** Where a sparkline's marks go, in its own pixels. A missing value leaves a hole in the line, never a zero. */
export interface SparkLayout {
  /** SVG path data of the unbroken stretches. */
  line: string;
  /** Values that stand alone between holes. */
  loose: Spot[];
  /** The newest value. */
  end: Spot | null;
  /** The road from baseline to target. */
  road: { from: Spot; to: Spot } | null;
  /** The target. */
  tick: Spot | null;
}

const MARGIN = { left: 4, right: 14, y: 6 };

/** Lays out a sparkline: the road dashed, the target as a tick at its own time, the values as a line. */
export function layOutSpark(facts: SparkFacts, size: { width: number; height: number }): SparkLayout {
  const points = facts.trail.period.map((period, index) => ({
    time: timeOf(period),
    value: facts.trail.value[index] ?? null,
  }));
  const anchors = [facts.baseline, facts.target].filter((anchor) => anchor !== null);
  const times = extent([...points.map((point) => point.time), ...anchors.map((anchor) => timeOf(anchor.period))]);
  const values = extent([
    ...points.map((point) => point.value).filter((value) => value !== null),
    ...anchors.map((anchor) => anchor.value),
  ]);
  if (!times || !values) return { line: '', loose: [], end: null, road: null, tick: null };

  const x = linear(times, [MARGIN.left, size.width - MARGIN.right]);
  const y = linear(values, [size.height - MARGIN.y, MARGIN.y]);
  const place = (anchor: Anchor): Spot => ({ x: round(x(timeOf(anchor.period))), y: round(y(anchor.value)) });
  const stretches = unbroken(points).map((stretch) =>
    stretch.map((p) => ({ x: round(x(p.time)), y: round(y(p.value)) })),
  );
  const tick = facts.target && place(facts.target);
  return {
    line: stretches
      .filter((stretch) => stretch.length > 1)
      .map(path)
      .join(''),
    loose: stretches.filter((stretch) => stretch.length === 1).flat(),
    end: stretches.at(-1)?.at(-1) ?? null,
    road: facts.baseline && tick ? { from: place(facts.baseline), to: tick } : null,
    tick,
  };
}

interface Known {
  time: number;
  value: number;
}

function unbroken(points: readonly { time: number; value: number | null }[]): Known[][] {
  const stretches: Known[][] = [];
  let open: Known[] | undefined;
  for (const { time, value } of points) {
    if (value === null) {
      open = undefined;
    } else if (open) {
      open.push({ time, value });
    } else {
      open = [{ time, value }];
      stretches.push(open);
    }
  }
  return stretches;
}

/** SVG path data through some spots. */
export function path(spots: readonly Spot[]): string {
  return spots.map((spot, index) => `${index === 0 ? 'M' : 'L'}${spot.x} ${spot.y}`).join('');
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
