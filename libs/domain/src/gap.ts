import { type ObservationState, type SeriesFacts, type Standing } from './facts';
import { transform } from './methods/course';
import { judgeSeries } from './standing';

export const gapMeasures = ['area-difference', 'area-ratio', 'class-difference', 'women-men', 'slope-index'] as const;
export type GapMeasure = (typeof gapMeasures)[number];

/** The value of one area or one sex in one period. */
export interface GapCell {
  /** Area code, or group key (`sex=women`). */
  key: string;
  value: number | null;
  state: ObservationState;
  numerator?: number | null;
  denominator?: number | null;
  /** Class of the area within an `AreaClass`, for `class-difference`. */
  areaClass?: string | null;
  /** Value of the background indicator that areas are ranked by, for `slope-index`. */
  rank?: number | null;
  /** Inhabitants, for `slope-index`. */
  population?: number | null;
}

export interface GapOptions {
  /** What is wanted of the value itself: says which area is worst. */
  direction: 'increase' | 'decrease';
  /** Areas whose denominator is smaller (or unknown, where this is above 0) are left out and counted. */
  minimumDenominator?: number;
  /** What a numerator over a denominator is multiplied by: 100 for percent (the default), 1 000 for per thousand. */
  scale?: number;
  /** The same cells in an earlier period, to see whether the gap has been levelled down since. */
  earlier?: readonly GapCell[];
}

export interface GapPart {
  key: string;
  value: number;
}

/** Why no gap could be computed. */
export type GapObstacle = 'too-few-parts' | 'numerators-missing' | 'best-is-zero' | 'no-ranking';

export interface Gap {
  measure: GapMeasure;
  /**
   * Differences: worst − best area, first − last class, women − men, bottom − top of the ranking (in the value's unit; percent
   * becomes percentage points); ratio: worst / best. Signed: its size is what is judged.
   */
  value: number | null;
  obstacle: GapObstacle | null;
  /** The two ends of the gap; null where there is no gap. */
  worst: GapPart | null;
  best: GapPart | null;
  /** What was compared: areas, classes summed, or sexes. */
  parts: GapPart[];
  /** Cells without a value (missing or suppressed): no gap without saying how many. */
  missing: number;
  /** Cells below the minimum denominator. */
  tooSmall: number;
  /** The gap has shrunk because the best got worse; null without an earlier gap. */
  levellingDown: boolean | null;
}

/** Computes one gap over the cells of one period. Rows of totals must not be among the cells. */
export function computeGap(measure: GapMeasure, cells: readonly GapCell[], options: GapOptions): Gap {
  const now = gapNow(measure, cells, options);
  if (!options.earlier) return now;
  return { ...now, levellingDown: isLevelledDown(gapNow(measure, options.earlier, options), now, options.direction) };
}

function gapNow(measure: GapMeasure, cells: readonly GapCell[], options: GapOptions): Gap {
  const counted = cells.filter((cell) => cell.state !== 'not-applicable');
  const known = counted.filter((cell): cell is KnownCell => cell.value !== null);
  const minimum = options.minimumDenominator ?? 0;
  const large = known.filter((cell) => minimum <= 0 || (cell.denominator ?? 0) >= minimum);
  const outcome = measured[measure](large, options, counted);
  return {
    measure,
    value: null,
    obstacle: null,
    worst: null,
    best: null,
    ...outcome,
    missing: counted.length - known.length,
    tooSmall: known.length - large.length,
    levellingDown: null,
  };
}

type KnownCell = GapCell & { value: number };
type Measured =
  { obstacle: GapObstacle; parts: GapPart[] } | { value: number; worst: GapPart; best: GapPart; parts: GapPart[] };

/** Judged are the cells that are known and large enough; `all` says which classes there ought to be. */
type Measure = (cells: readonly KnownCell[], options: GapOptions, all: readonly GapCell[]) => Measured;

const measured: Record<GapMeasure, Measure> = {
  'area-difference': (cells, options) => betweenAreas(cells, options, (worst, best) => worst - best),
  'area-ratio': (cells, options) => betweenAreas(cells, options, (worst, best) => (best === 0 ? null : worst / best)),
  'class-difference': betweenClasses,
  'women-men': betweenSexes,
  'slope-index': alongRanking,
};

function betweenAreas(
  cells: readonly KnownCell[],
  { direction }: GapOptions,
  compare: (worst: number, best: number) => number | null,
): Measured {
  const parts = cells.map(({ key, value }) => ({ key, value }));
  const ranked = worstFirst(parts, direction);
  const worst = ranked[0];
  const best = ranked.at(-1);
  if (!worst || !best || ranked.length < 2) return { obstacle: 'too-few-parts', parts };
  const value = compare(worst.value, best.value);
  return value === null ? { obstacle: 'best-is-zero', parts } : { value, worst, best, parts };
}

/** Numerators and denominators of each class summed, never its areas' percentages averaged. */
function betweenClasses(
  cells: readonly KnownCell[],
  { direction, scale = 100 }: GapOptions,
  all: readonly GapCell[],
): Measured {
  const classes = [...new Set(all.flatMap((cell) => cell.areaClass ?? []))].sort(byNumberThenText);
  const sums = classes.map((key) => {
    const inClass = cells.filter((cell) => cell.areaClass === key);
    return { key, areas: inClass.length, value: sumShare(inClass, scale).value };
  });
  const parts = sums.flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]));
  if (sums.some(({ areas, value }) => areas > 0 && value === null)) return { obstacle: 'numerators-missing', parts };
  // An end without a known area leaves no gap: the next class would stand in for it.
  const end = (key: string | undefined) => parts.find((part) => part.key === key);
  return betweenEnds(end(classes[0]), end(classes.at(-1)), parts, direction);
}

function betweenSexes(cells: readonly KnownCell[], { direction }: GapOptions): Measured {
  const parts = cells.map(({ key, value }) => ({ key, value }));
  const women = parts.find(({ key }) => key === 'sex=women');
  const men = parts.find(({ key }) => key === 'sex=men');
  return betweenEnds(women, men, parts, direction);
}

function betweenEnds(
  first: GapPart | undefined,
  last: GapPart | undefined,
  parts: GapPart[],
  direction: 'increase' | 'decrease',
): Measured {
  if (!first || !last || first === last) return { obstacle: 'too-few-parts', parts };
  const [worst, best] = worstFirst([first, last], direction);
  return { value: first.value - last.value, worst: worst ?? first, best: best ?? last, parts };
}

/**
 * Slope index of inequality: the line, weighted by population, of the value over the middle of each area's place in the
 * ranking (0 the lowest rank, 1 the highest); its drop from one end to the other. Areas of equal rank share one place.
 */
function alongRanking(cells: readonly KnownCell[], { direction }: GapOptions): Measured {
  const parts = cells.map(({ key, value }) => ({ key, value }));
  const ranked = cells.flatMap(({ value, rank, population }) =>
    typeof rank === 'number' && typeof population === 'number' && population > 0 ? [{ value, rank, population }] : [],
  );
  if (ranked.length < cells.length) return { obstacle: 'no-ranking', parts };
  const everyone = ranked.reduce((sum, { population }) => sum + population, 0);
  const placed = ranked.map((area) => {
    const below = sumOf(ranked.filter(({ rank }) => rank < area.rank));
    const level = sumOf(ranked.filter(({ rank }) => rank === area.rank));
    return { y: area.value, x: (below + level / 2) / everyone, weight: area.population / everyone };
  });
  const meanX = placed.reduce((sum, { x, weight }) => sum + weight * x, 0);
  const meanY = placed.reduce((sum, { y, weight }) => sum + weight * y, 0);
  const spread = placed.reduce((sum, { x, weight }) => sum + weight * (x - meanX) ** 2, 0);
  if (!(spread > 0)) return { obstacle: 'too-few-parts', parts };
  const slope = placed.reduce((sum, { x, y, weight }) => sum + weight * (x - meanX) * (y - meanY), 0) / spread;
  const bottom = { key: 'bottom', value: meanY - slope * meanX };
  const top = { key: 'top', value: meanY + slope * (1 - meanX) };
  const [worst, best] = worstFirst([bottom, top], direction);
  return { value: bottom.value - top.value, worst: worst ?? bottom, best: best ?? top, parts };
}

function sumOf(areas: readonly { population: number }[]): number {
  return areas.reduce((sum, { population }) => sum + population, 0);
}

/** Ties in the order of their keys, so that the order of rows changes nothing. */
function worstFirst(parts: readonly GapPart[], direction: 'increase' | 'decrease'): GapPart[] {
  const d = direction === 'increase' ? 1 : -1;
  return [...parts].sort((a, b) => d * (a.value - b.value) || byNumberThenText(a.key, b.key));
}

function byNumberThenText(a: string, b: string): number {
  const byNumber = Number(a) - Number(b);
  if (byNumber) return byNumber;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A share over several areas. */
export interface SummedShare {
  value: number | null;
  numerator: number;
  denominator: number;
  /** Cells that lack numerator or denominator, and so are not in the sum. */
  missing: number;
}

/**
 * Adds shares up over areas: numerators and denominators are summed, percentages never averaged. Null where nothing can be
 * summed or a cell with a value lacks its parts.
 */
export function sumShare(cells: readonly Omit<GapCell, 'key'>[], scale = 100): SummedShare {
  let [numerator, denominator, missing, indivisible] = [0, 0, 0, false];
  for (const cell of cells) {
    if (typeof cell.numerator === 'number' && typeof cell.denominator === 'number') {
      numerator += cell.numerator;
      denominator += cell.denominator;
    } else {
      missing++;
      indivisible ||= cell.value !== null;
    }
  }
  const value = indivisible || denominator <= 0 ? null : (scale * numerator) / denominator;
  return { value, numerator, denominator, missing };
}

/**
 * The gap has become smaller, and more of that comes from the best getting worse than from the worst getting better. Null
 * where either gap is unknown.
 */
export function isLevelledDown(
  earlier: Pick<Gap, 'measure' | 'value' | 'worst' | 'best'>,
  now: Pick<Gap, 'measure' | 'value' | 'worst' | 'best'>,
  direction: 'increase' | 'decrease',
): boolean | null {
  if (earlier.value === null || now.value === null) return null;
  if (!earlier.worst || !earlier.best || !now.worst || !now.best) return null;
  const sizeNow = gapSize(now.measure, now.value);
  const sizeBefore = gapSize(earlier.measure, earlier.value);
  if (sizeNow === null || sizeBefore === null) return null;
  if (sizeNow >= sizeBefore) return false;
  const d = direction === 'increase' ? 1 : -1;
  const bestLost = d * (earlier.best.value - now.best.value);
  const worstGained = d * (now.worst.value - earlier.worst.value);
  return bestLost > 0 && bestLost > worstGained;
}

/** How large a gap is: the absolute difference, or a ratio's distance from parity as max(r, 1/r); null for a ratio of 0. */
export function gapSize(measure: GapMeasure, value: number): number | null {
  return measure === 'area-ratio' ? transform(value, 'parity') : Math.abs(value);
}

/** What a gap's verdict rests on: a series of gaps with their own baseline and targets. */
export type GapFacts = Omit<SeriesFacts, 'direction' | 'naturalLimit' | 'band' | 'transform'> & { measure: GapMeasure };

/** Judges a gap like a series whose size should decrease. The sign, who is ahead, says nothing about its size. */
export function judgeGap({ measure, points, baseline, targets, ...facts }: GapFacts): Standing {
  const sized = <T extends { value: number }>(fact: T): T[] => {
    const value = gapSize(measure, fact.value);
    return value === null ? [] : [{ ...fact, value }];
  };
  return judgeSeries({
    ...facts,
    direction: 'decrease',
    naturalLimit: null,
    band: null,
    points: points.map((point) => ({ ...point, value: point.value === null ? null : gapSize(measure, point.value) })),
    baseline: (baseline && sized(baseline)[0]) ?? null,
    targets: targets.flatMap(sized),
  });
}
