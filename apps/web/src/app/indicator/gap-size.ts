import { type GapStanding } from '@malbild/contract';
import { type Trail } from '@malbild/ui';

/** How wide a gap is, whoever is ahead: a difference without its sign. Who is behind stands beside it in words. */
export function gapSize(gap: GapStanding): number | null {
  return gap.value === null ? null : sizeOf(gap, gap.value);
}

/** The gap's earlier sizes; signed where the lead has changed hands, so that the line shows it. */
export function gapTrail(gap: GapStanding): Trail {
  const signs = new Set(gap.trail.value.filter((value) => value !== null).map(Math.sign));
  if (signs.has(1) && signs.has(-1)) return gap.trail;
  return {
    period: gap.trail.period,
    value: gap.trail.value.map((value) => (value === null ? null : sizeOf(gap, value))),
  };
}

function sizeOf(gap: GapStanding, value: number): number {
  return gap.measure === 'area-ratio' ? value : Math.abs(value);
}
