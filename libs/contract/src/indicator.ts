import { gapMeasures, observationStates, unitKinds } from '@malbild/domain';
import * as z from 'zod';
import { Code, Instant, IsoDate, Origin, PeriodKey, Reference, Text } from './common';
import { Direction, Method, Reason, Standing, Status, Trail } from './standing';

export const IndicatorKind = z.enum(['count', 'share', 'rate', 'index', 'amount']);
export type IndicatorKind = z.infer<typeof IndicatorKind>;
export const IndicatorRole = z.enum(['key', 'supporting', 'background']);
export type IndicatorRole = z.infer<typeof IndicatorRole>;

/** How a unit is written; `libs/language` formats by it. */
export const Unit = z.enum(unitKinds);
export type Unit = z.infer<typeof Unit>;

export const AreaLevel = z.enum([
  'country',
  'county',
  'municipality',
  'city-area',
  'intermediate-area',
  'primary-area',
  'regso',
  'region',
]);
export type AreaLevel = z.infer<typeof AreaLevel>;

export const AreaReference = z.object({ level: AreaLevel, code: z.string(), name: z.string() });
export type AreaReference = z.infer<typeof AreaReference>;

export const ObservationState = z.enum(observationStates);
export type ObservationState = z.infer<typeof ObservationState>;

/** Who made the figures, how, and on what terms they may be used. */
export const Source = z.object({
  producer: z.string(),
  table: z.string().nullable(),
  method: Text.nullable(),
  limits: Text.nullable(),
  licence: z.string(),
  url: z.url().nullable(),
});
export type Source = z.infer<typeof Source>;
export type GapMeasure = z.infer<typeof GapMeasure>;

export const GapMeasure = z.enum(gapMeasures);

/** A gap with its own verdict; `name` says between whom. */
export const GapStanding = z.object({
  code: Code,
  name: Text,
  measure: GapMeasure,
  unit: Unit,
  value: z.number().nullable(),
  period: PeriodKey.nullable(),
  /**
   * What the gap stands between, worst first: an area or a class by its name, women and men by group key (`sex=women`), the
   * ends of a ranking as `bottom` and `top`.
   */
  between: z.array(z.object({ group: z.string().nullable(), name: Text.nullable(), value: z.number() })),
  missing: z.int(),
  levellingDown: z.boolean(),
  standing: Standing,
  trail: Trail,
});
export type GapStanding = z.infer<typeof GapStanding>;

/** One indicator as a row of a table or a small multiple: latest value, target, verdict, sparkline. */
export const IndicatorRow = z.object({
  code: Code,
  title: Text,
  role: IndicatorRole,
  unit: Unit,
  decimals: z.int(),
  direction: Direction.nullable(),
  /** Whose figures the row shows: the city's, or the committee's own area where its remit is one. */
  area: AreaReference.nullable(),
  latest: z.object({ value: z.number().nullable(), period: PeriodKey }).nullable(),
  baseline: z.object({ value: z.number(), period: PeriodKey }).nullable(),
  target: z.object({ value: z.number(), period: PeriodKey, origin: Origin }).nullable(),
  standing: Standing,
  trail: Trail,
  gap: GapStanding.nullable(),
  goals: z.array(Code),
  committees: z.array(Code),
});
export type IndicatorRow = z.infer<typeof IndicatorRow>;

/** A series with all its values on the date asked for, column by column. */
export const SeriesValues = z.object({
  id: z.uuid(),
  measure: Text.nullable(),
  unit: Unit,
  area: AreaReference,
  /** Canonical group key: `T` for all, `sex=women`, `age=20-64;sex=men`. */
  group: z.string(),
  judged: z.boolean(),
  period: z.array(PeriodKey),
  value: z.array(z.number().nullable()),
  state: z.array(ObservationState),
  flag: z.array(z.string().nullable()),
});
export type SeriesValues = z.infer<typeof SeriesValues>;

/** The line through the future: the median path and the 80 % interval around it, or why there is none. */
export const Forecast = z.union([
  z.object({
    period: z.array(PeriodKey),
    median: z.array(z.number()),
    low: z.array(z.number()),
    high: z.array(z.number()),
    probabilityOfTarget: z.number().nullable(),
  }),
  z.object({ reason: Reason }),
]);
export type Forecast = z.infer<typeof Forecast>;

/** One method's answer, for the comparison of methods. */
export const MethodAnswer = z.object({
  method: Method,
  chosen: z.boolean(),
  status: Status,
  methodStatus: z.string().nullable(),
  score: z.number().nullable(),
  reason: Reason,
});
export type MethodAnswer = z.infer<typeof MethodAnswer>;

/** The areas of one level in the newest period that has values: for the map, the ranked bars and their table. */
export const AreaValues = z.object({
  level: AreaLevel,
  period: PeriodKey.nullable(),
  code: z.array(z.string()),
  name: z.array(z.string()),
  value: z.array(z.number().nullable()),
  /** The class of each area in the city's or SCB's classification, null where it has none. */
  areaClass: z.array(z.int().nullable()),
});
export type AreaValues = z.infer<typeof AreaValues>;

/** The summed value of each class of areas in the newest period: the ends of the dumbbell. */
export const ClassValues = z.object({
  classification: Text,
  level: AreaLevel,
  period: PeriodKey,
  class: z.array(z.int()),
  name: z.array(Text),
  value: z.array(z.number().nullable()),
  areas: z.array(z.int()),
  missing: z.array(z.int()),
});
export type ClassValues = z.infer<typeof ClassValues>;

/** Everything the indicator page shows, in one answer. */
export const IndicatorPage = z.object({
  code: Code,
  title: Text,
  question: Text,
  definition: Text,
  kind: IndicatorKind,
  role: IndicatorRole,
  unit: Unit,
  decimals: z.int(),
  direction: Direction.nullable(),
  naturalLimit: z.number().nullable(),
  rhythm: z.object({ intervalMonths: z.int(), lagMonths: z.int(), graceMonths: z.int() }),
  source: Source,
  origin: Origin,
  asOf: IsoDate,
  goals: z.array(Reference),
  committees: z.array(Reference),
  standing: Standing,
  /** The series that carries the headline; null where the indicator has no series at all. */
  headline: SeriesValues.nullable(),
  baseline: z.object({ value: z.number(), period: PeriodKey, origin: Origin }).nullable(),
  targets: z.array(
    z.object({ value: z.number(), period: PeriodKey, origin: Origin, contradictsDirection: z.boolean() }),
  ),
  /** What somebody else forecasts (SCB): never judged, drawn beside ours. */
  projection: z
    .object({ by: z.string(), madeOn: IsoDate, period: z.array(PeriodKey), value: z.array(z.number()) })
    .nullable(),
  forecast: Forecast,
  methods: z.array(MethodAnswer),
  /** The same indicator for women and men, age bands and further groups of the whole city. */
  groups: z.array(SeriesValues),
  /** Other cities, the region, the country. */
  comparisons: z.array(SeriesValues),
  areas: z.array(AreaValues),
  classes: z.array(ClassValues),
  gaps: z.array(GapStanding),
  history: z.array(
    z.object({
      recordedAt: Instant,
      status: Status,
      score: z.number().nullable(),
      reason: Reason,
      newestPeriod: PeriodKey.nullable(),
    }),
  ),
});
export type IndicatorPage = z.infer<typeof IndicatorPage>;

export const IndicatorList = z.object({ asOf: IsoDate, indicators: z.array(IndicatorRow) });
export type IndicatorList = z.infer<typeof IndicatorList>;

/** The values of one level of areas, asked for by the overview's map. */
export const IndicatorAreas = z.object({
  indicator: z.object({ code: Code, title: Text, unit: Unit, decimals: z.int(), direction: Direction.nullable() }),
  asOf: IsoDate,
  areas: AreaValues,
});
export type IndicatorAreas = z.infer<typeof IndicatorAreas>;
