import { type IsoDate, type Period } from './period';
import { type Reason } from './reason';
import { type Status } from './status';
import { type UnitKind } from './unit';

export const directions = ['increase', 'decrease', 'maintain', 'neutral'] as const;
/** What is wanted. `maintain`: to stay within a band; `neutral`: never judged. */
export type Direction = (typeof directions)[number];

export const methods = [
  'required-growth',
  'un-progress-chart',
  'five-year-extrapolation',
  'linear-trajectory',
  'manual',
] as const;
export type Method = (typeof methods)[number];

/** The version of each rule, stored with every standing; raised when a rule changes so that old verdicts keep theirs. */
export const methodVersions: Record<Method, string> = {
  'required-growth': '1',
  'un-progress-chart': '1',
  'five-year-extrapolation': '1',
  'linear-trajectory': '1',
  manual: '1',
};

/** Each method's own words for its result; `not_available` where it cannot be computed. */
export const methodStatuses = {
  'required-growth': [
    'target_achieved',
    'substantial_progress',
    'moderate_progress',
    'limited_progress',
    'deterioration',
    'not_available',
  ],
  'un-progress-chart': ['target_achieved', 'on_track', 'fair_progress', 'stagnation_or_regression', 'not_available'],
  'five-year-extrapolation': ['sun', 'slightly_cloudy', 'cloud', 'thunderstorm', 'not_available'],
  'linear-trajectory': ['target_reached', 'on_trajectory', 'behind_trajectory', 'off_trajectory', 'not_available'],
  /** Words of the rule for *maintain*, whatever the method. */
  maintain: ['inside_band', 'moving_back', 'outside_band', 'not_available'],
  manual: [],
} as const;
export type MethodStatus = (typeof methodStatuses)[keyof typeof methodStatuses][number];

export const observationStates = [
  'final',
  'preliminary',
  'revised',
  'estimated',
  'missing',
  'suppressed',
  'not-applicable',
] as const;
export type ObservationState = (typeof observationStates)[number];

/** One observation as it stands now: a value, or null with the state that says why. */
export interface Point {
  period: Period;
  value: number | null;
  state: ObservationState;
  numerator?: number | null;
  denominator?: number | null;
}

export interface Baseline {
  period: Period;
  value: number;
}

export interface Target {
  period: Period;
  value: number;
  /** Came with an import: stored even where it contradicts the direction. */
  imported?: boolean;
  /** Must hold every year, not only in its own (five-year-extrapolation, `constant target`). */
  constant?: boolean;
}

/** How often values come, how late, and how long we wait: all in months. */
export interface Rhythm {
  intervalMonths: number;
  lagMonths: number;
  graceMonths: number;
}

/** For indicators that are best at a middle value: distance from parity (1) or from fifty percent. */
export type Transform = 'parity' | 'around-half';

/** All that a series' verdict rests on. Points may come in any order. */
export interface SeriesFacts {
  method: Method;
  direction: Direction | null;
  points: readonly Point[];
  baseline: Baseline | null;
  /** Several make a trajectory; judged is the first that isn't behind the latest value, else the last. */
  targets: readonly Target[];
  /** The end of the scale (100 for a share), where the source or the city says so. */
  naturalLimit: number | null;
  /** For *maintain*. */
  band: { low: number; high: number } | null;
  /** A person's verdict, for the method `manual`. */
  manual: { status: Status } | null;
  unitKind: UnitKind;
  /** Decimals to word values with; null or left out: the unit's habit. */
  decimals?: number | null;
  transform?: Transform | null;
  rhythm: Rhythm | null;
}

/**
 * What a verdict was computed from and with, to print the working. Values: `b` baseline, `c` latest, `T` target, `L` natural
 * limit; periods: `t0`, `t`, `tT`; `d` = 1 where higher is better, −1 where lower is; `years` from t0 to t, `yearsLeft`
 * from t to tT; the rest are the methods' own measures, named as in the published rules.
 */
export type InputName =
  | 'b'
  | 't0'
  | 'c'
  | 't'
  | 'T'
  | 'tT'
  | 'd'
  | 'L'
  | 'years'
  | 'yearsLeft'
  | 'g'
  | 'gRequired'
  | 'R'
  | 'v'
  | 'C'
  | 'e'
  | 'q'
  | 'm'
  | 'from'
  | 'fromPeriod'
  | 'miss'
  | 'last'
  | 'expected'
  | 'share'
  | 'progress'
  | 'low'
  | 'high'
  | 'previous'
  | 'previousPeriod'
  | 'series'
  | 'judged';
export type StandingInputs = Partial<Record<InputName, number | string>>;

/** A stored verdict with its reason and its working. */
export interface Standing {
  status: Status;
  /**
   * −5 to 5, the method's own. It stays beside `target-contradicts-direction` and `stale`, where there is no verdict:
   * roll-ups count a score only where the status is good, some or none.
   */
  score: number | null;
  methodStatus: MethodStatus | null;
  method: Method;
  methodVersion: string;
  inputs: StandingInputs;
  reason: Reason;
  /** Number of points with a value. */
  pointCount: number;
  /** The newest period that has a value. */
  newestPeriod: Period | null;
  /** The last day on which the newest value is fresh; null where no rhythm is known. */
  staleFrom: IsoDate | null;
}
