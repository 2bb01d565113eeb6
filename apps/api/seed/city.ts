import type {
  AreaLevel,
  CommitteeKind,
  Direction,
  GapMeasure,
  IndicatorKind,
  IndicatorRole,
  IsoDate,
  Method,
  MilestoneState,
  Origin,
  PeriodKey,
  Source,
  Unit,
} from '@malbild/contract';

/** A text of the city's content; the demo city has all of them in both languages. */
export interface Text {
  sv: string;
  en: string;
}

/**
 * The demo city as data. Figures stand in `tables/`, everything that is words or choices stands in typed files beside this
 * one. Things point to each other by code. Dates: `validFrom` is the first day a thing holds, `validTo` the first day it no
 * longer does; null where it has always held, still holds, or where we don't know.
 */
export interface SeedCity {
  name: Text;
  /** The political goal above all programmes. */
  vision: Text;
  /** The day the demo's clock starts; nothing in the seed was published later. */
  today: IsoDate;
  committees: SeedCommittee[];
  successions: SeedSuccession[];
  programmes: SeedProgramme[];
  goals: SeedGoal[];
  strategies: SeedStrategy[];
  classifications: SeedClassification[];
  indicators: SeedIndicator[];
  targets: SeedTargets[];
}

export interface SeedCommittee {
  code: string;
  name: Text;
  kind: CommitteeKind;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  /** The committee or board it reports to. */
  parent: string | null;
  /** The area its remit is limited to; null: the whole city. */
  area: { level: AreaLevel; code: string } | null;
}

export interface SeedSuccession {
  from: string;
  to: string;
  date: IsoDate;
  /** Part of the predecessor's remit that went to this successor, 0 to 1; null where nobody has said. */
  share: number | null;
  note: Text;
  /** `example`: the share, or who took over what, is our assumption. */
  origin: Origin;
}

export interface SeedProgramme {
  code: string;
  name: Text;
  statement: Text;
  fromYear: number;
  toYear: number;
  decidedOn: IsoDate | null;
  registryNumber: string | null;
  predecessor: string | null;
  origin: Origin;
}

/** In the order in which they are shown; a sub-goal names its parent. */
export interface SeedGoal {
  code: string;
  programme: string;
  parent: string | null;
  title: Text;
  shortTitle: Text;
  statement: Text;
  /** The committee that owns the process. */
  owner: string | null;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  /** Goals of earlier programmes that this one carries on. */
  predecessors: string[];
  contributesTo: SeedContribution[];
  origin: Origin;
}

/** What a goal contributes to: a national public-health objective (1 to 8) or a target of the 2030 Agenda (`4.1`). */
export interface SeedContribution {
  framework: 'public-health' | 'sdg';
  code: string;
}

export interface SeedStrategy {
  code: string;
  programme: string;
  title: Text;
  description: Text;
  goals: string[];
  lead: string[];
  supporting: string[];
  milestones: SeedMilestone[];
  /** The strategy of the earlier programme that it carries on. */
  predecessor: string | null;
  origin: Origin;
}

export interface SeedMilestone {
  title: Text;
  due: IsoDate;
  state: MilestoneState;
  origin: Origin;
}

/** A classification of the areas of one level; which area is in which class stands in `tables/area-classes.csv`. */
export interface SeedClassification {
  code: string;
  level: AreaLevel;
  name: Text;
  /** Lowest first: class 1 has the greatest challenges. */
  classes: { class: number; name: Text }[];
  source: string;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
}

/**
 * An indicator with how it is judged. Its values are the rows of `tables/observations/<code>.csv`; a series exists for every
 * area and group that occurs there. An indicator without a table has no values that we may use: it is followed, and says so.
 */
export interface SeedIndicator {
  code: string;
  title: Text;
  question: Text;
  definition: Text;
  kind: IndicatorKind;
  unit: Unit;
  /** What is counted and per what: names the unit where `unit` doesn't (thousand kronor, per 1 000 inhabitants). */
  measure: Text;
  decimals: number;
  source: SeedSource;
  /** Null: the source has already protected its values. */
  privacyThreshold: number | null;
  /** Goals it speaks to, the most general first. Its place in the list of indicators is its position under each. */
  goals: string[];
  committees: string[];
  judgement: SeedJudgement;
  gaps: SeedGap[];
  origin: Origin;
}

/** Who made the figures; `recordedBy` is the rule by which `recorded_at` in the table was set. */
export interface SeedSource extends Source {
  recordedBy: Text;
}

/** How an indicator is judged: a choice, here always ours (`example`). */
export interface SeedJudgement {
  role: IndicatorRole;
  direction: Direction;
  method: Method;
  weight: number;
  naturalLimit: number | null;
  /** For `maintain`. */
  band: { low: number; high: number } | null;
  rhythm: { intervalMonths: number; lagMonths: number; graceMonths: number };
  /** The series that give the verdict; of background, the one it is shown by. */
  judged: SeedSeries[];
  /** When the choice was recorded. */
  recordedAt: IsoDate;
  origin: Origin;
}

export interface SeedSeries {
  level: AreaLevel;
  code: string;
  /** Canonical group key, `T` for all. */
  group: string;
}

/** A gap that the city follows; what it compares follows from `measure`. */
export interface SeedGap {
  code: string;
  name: Text;
  measure: GapMeasure;
  /** The level of the areas that are compared; null for women − men. */
  level: AreaLevel | null;
  classification: string | null;
  /** Areas whose denominator is smaller don't count: on a handful of people the extremes are noise. */
  minDenominator: number | null;
  /** The indicator that ranks the areas for a slope index. */
  background: string | null;
  origin: Origin;
}

/** The baseline and targets of one series or one gap of an indicator. */
export interface SeedTargets {
  indicator: string;
  of: { series: SeedSeries } | { gap: string };
  baseline: SeedBaseline | null;
  targets: SeedTarget[];
}

export interface SeedBaseline {
  period: PeriodKey;
  /** Null: the value of its period, through its revisions. */
  value: number | null;
  recordedAt: IsoDate;
  origin: Origin;
}

export interface SeedTarget {
  period: PeriodKey;
  value: number;
  recordedAt: IsoDate;
  origin: Origin;
}

/** One row of `tables/areas.csv`; see `make-tables.ts` for the columns of every table. */
export interface AreaRow {
  level: AreaLevel;
  code: string;
  name: string;
  parent_level: AreaLevel | '';
  parent_code: string;
  /** Empty where it has always held, or we don't know. */
  valid_from: IsoDate;
}

/** One row of `tables/area-classes.csv`. */
export interface AreaClassRow {
  classification: string;
  level: AreaLevel;
  code: string;
  class: string;
}

/** One row of `tables/observations/<code>.csv`; numbers as text with a decimal point, empty where there is none. */
export interface ObservationRow {
  area_level: AreaLevel;
  area_code: string;
  group: string;
  period: PeriodKey;
  value: string;
  numerator: string;
  denominator: string;
  state: 'final' | 'preliminary' | 'revised' | 'estimated' | 'missing' | 'suppressed' | 'not-applicable';
  /** The source's own mark, `..` for not available. */
  flag: string;
  recorded_at: IsoDate;
}

/** `tables/area-outlines.json`: SVG path data in one frame that all levels share. */
export interface AreaOutlines {
  viewBox: string;
  levels: Partial<Record<AreaLevel, { code: string; path: string }[]>>;
}
