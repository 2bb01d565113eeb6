import type { AreaLevel, IndicatorKind, IndicatorRole, Method, Source, Text, Unit } from '@malbild/contract';
import type { Direction, ObservationState, Period, Status } from '@malbild/domain';
import type { Fault, Note, Place } from './fault';

/** An area as a source names it: by code or by name, at a level or not. */
export interface AreaName {
  level: AreaLevel | null;
  text: string;
  /** The column it stands in, for whoever has to mend it. */
  column?: string;
}

/** An area that the source brings with it. */
export interface ImportedArea {
  level: AreaLevel;
  code: string;
  name: string;
  parent: { level: AreaLevel; code: string } | null;
}

/** What a source says about how an indicator is judged; what is left out keeps its value, or gets the product's default. */
export interface ImportedSetting {
  method?: Method;
  direction?: Direction;
  role?: IndicatorRole;
  naturalLimit?: number;
  bandLow?: number;
  bandHigh?: number;
  intervalMonths?: number;
  manualStatus?: Status;
  manualReason?: string;
}

/** What a source says about an indicator; what is left out keeps its value. */
export interface ImportedIndicator {
  code: string;
  place: Place;
  title?: Text;
  question?: Text;
  definition?: Text;
  kind?: IndicatorKind;
  unit?: Unit;
  decimals?: number;
  source?: Source;
  setting: ImportedSetting;
  /**
   * `create`: the source only helps where the indicator is new. `revise`: what it says replaces what is known. `rule`: so it
   * does, and settings, baselines and targets that it no longer names are withdrawn.
   */
  authority: 'create' | 'revise' | 'rule';
}

/** Which line of values something belongs to. Parsers make one object per series and use it again: it is told by identity. */
export interface SeriesName {
  indicator: string;
  /** Empty where the indicator has only one. */
  measure: string;
  measureName: Text | null;
  /** Null: the indicator's own. */
  unit: Unit | null;
  area: AreaName;
  /** Canonical group key, `T` for all. */
  group: string;
}

/** A value, or null with the state that says why. */
export interface ImportedValue {
  series: SeriesName;
  file: string;
  row: number;
  column?: string;
  period: Period;
  value: number | null;
  state: ObservationState;
  numerator: number | null;
  denominator: number | null;
  flag: string | null;
  comment: string | null;
  /** The source takes the value back; where there is none, nothing happens. */
  removed?: boolean;
}

/** How one series is judged, and from where to where it should go. */
export interface SeriesTerms {
  series: SeriesName;
  place: Place;
  judged?: boolean;
  direction?: Direction;
  naturalLimit?: number;
  /** Without a value it follows its period's own. */
  baseline?: { period: Period; value: number | null };
  targets: { period: Period; value: number }[];
}

/**
 * What a parser pours into. Areas come before the values that name them; calls are cheap and collect, and {@link settle} is
 * awaited now and then so that what was collected can move on.
 */
export interface Intake {
  area(area: ImportedArea): void;
  indicator(indicator: ImportedIndicator): void;
  value(value: ImportedValue): void;
  terms(terms: SeriesTerms): void;
  /** Refuses the row it names, or the whole file where it names none. */
  fault(fault: Fault): void;
  note(note: Note): void;
  settle(): Promise<void>;
}
