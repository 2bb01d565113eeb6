import { type Direction, type Method } from './facts';
import { type IsoDate, type Period } from './period';
import { type Status } from './status';
import { type UnitKind } from './unit';

/** How the values of a reason are worded. */
export interface Unit {
  unit: UnitKind;
  decimals: number | null;
}

interface Latest extends Unit {
  value: number;
  period: Period;
}

interface Since extends Latest {
  from: number;
  fromPeriod: Period;
}

interface TowardsTarget extends Latest {
  target: number;
  targetPeriod: Period;
}

type NoParams = Record<string, never>;

type Wanted = 'increase' | 'decrease';

/** The parameters of each reason code: just what one clear sentence needs. */
export interface ReasonParams {
  // Good, some and none, by what the value does
  'target-reached': TowardsTarget & { wanted: Wanted };
  'standing-still': Since;
  'wrong-direction': Since & { wanted: Wanted };
  'barely-moving': Since;
  'at-natural-limit': Latest & { limit: number };
  // required-growth; ratio = pace over the pace required
  'on-pace': TowardsTarget & { ratio: number };
  'pace-too-weak': TowardsTarget & { ratio: number };
  'growth-enough': Since;
  'growth-too-weak': Since;
  // un-progress-chart and five-year-extrapolation
  'projection-reaches': TowardsTarget & { projected: number };
  'projection-nearly-reaches': TowardsTarget & { projected: number };
  'projection-falls-short': TowardsTarget & { projected: number };
  'target-year-passed': TowardsTarget;
  'target-held': TowardsTarget;
  'target-held-worsening': TowardsTarget;
  'target-missed-improving': TowardsTarget;
  'target-missed-worsening': TowardsTarget;
  'trend-right': Since;
  'trend-right-last-wrong': Since;
  'trend-wrong-last-right': Since;
  'trend-wrong': Since;
  // linear-trajectory
  'on-trajectory': TowardsTarget & { expected: number };
  'behind-trajectory': TowardsTarget & { expected: number };
  // maintain
  'inside-band': Latest & { low: number; high: number };
  'moving-back': Latest & { low: number; high: number };
  'outside-band': Latest & { low: number; high: number };
  // People and sums
  'set-by-person': { status: Status };
  'neutral-direction': NoParams;
  'mean-of-series': { judged: number; series: number; score: number };
  'mean-of-indicators': { assessable: number; total: number; good: number; some: number; none: number };
  // Svårbedömt
  'no-observation': NoParams;
  'single-observation': Latest;
  'no-baseline': Latest;
  'no-target': Latest;
  stale: { newestPeriod: Period; staleFrom: IsoDate };
  suppressed: NoParams;
  /** From the baseline to the latest value, or to the target where that is on the other side of zero. */
  'sign-change': Since;
  'no-direction': NoParams;
  'baseline-equals-target': TowardsTarget;
  'target-contradicts-direction': TowardsTarget & { baseline: number; baselinePeriod: Period; wanted: Wanted };
  'method-needs-more-points': { method: Method; points: number; needed: number };
  'too-little-known': { assessable: number; total: number };
}

export type ReasonCode = keyof ReasonParams;

/** Why a status is what it is, as a code with parameters; `libs/language` words it. */
export type Reason = { [Code in ReasonCode]: { code: Code; params: ReasonParams[Code] } }[ReasonCode];

/** The codes that make a status *svårbedömt*. */
export const unassessableCodes = [
  'no-observation',
  'single-observation',
  'no-baseline',
  'no-target',
  'stale',
  'suppressed',
  'sign-change',
  'no-direction',
  'baseline-equals-target',
  'target-contradicts-direction',
  'method-needs-more-points',
  'too-little-known',
] as const satisfies readonly ReasonCode[];
export type UnassessableCode = (typeof unassessableCodes)[number];

export const reasonCodes = [
  'target-reached',
  'standing-still',
  'wrong-direction',
  'barely-moving',
  'at-natural-limit',
  'on-pace',
  'pace-too-weak',
  'growth-enough',
  'growth-too-weak',
  'projection-reaches',
  'projection-nearly-reaches',
  'projection-falls-short',
  'target-year-passed',
  'target-held',
  'target-held-worsening',
  'target-missed-improving',
  'target-missed-worsening',
  'trend-right',
  'trend-right-last-wrong',
  'trend-wrong-last-right',
  'trend-wrong',
  'on-trajectory',
  'behind-trajectory',
  'inside-band',
  'moving-back',
  'outside-band',
  'set-by-person',
  'neutral-direction',
  'mean-of-series',
  'mean-of-indicators',
  ...unassessableCodes,
] as const satisfies readonly ReasonCode[];

/** Builds a reason; the compiler holds the parameters to the code. */
export function reason<Code extends ReasonCode>(code: Code, params: ReasonParams[Code]): Reason {
  // One member of the union by construction; TypeScript cannot correlate a generic code with its parameters.
  return { code, params } as Reason;
}

/** Upward or downward, where the direction is one that a way can be judged by. */
export function wantedWay(direction: Direction | null): Wanted | null {
  return direction === 'increase' || direction === 'decrease' ? direction : null;
}
