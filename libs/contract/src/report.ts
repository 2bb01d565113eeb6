import {
  actions,
  readinessKinds,
  reportSteps,
  responseKinds,
  periodKinds,
  type SeriesFacts as DomainFacts,
} from '@malbild/domain';
import * as z from 'zod';
import { Code, Instant, IsoDate, Origin, PeriodKey, Reference, Text } from './common';
import { AreaReference, IndicatorRole, ObservationState, Unit } from './indicator';
import { ReportState, RoundDates, RoundKind, RoundState } from './round';
import { Direction, Method, RollUp, Standing, Status } from './standing';

/** The version of something that can be changed, for `If-Match`; 0 where there is nothing yet. */
export const Version = z.int().min(0);
export type Version = z.infer<typeof Version>;

/** Who did something, and when. */
export const Trace = z.object({ by: z.string(), at: Instant });
export type Trace = z.infer<typeof Trace>;

export const ReportStep = z.enum(reportSteps);
export type ReportStep = z.infer<typeof ReportStep>;
export const StepTaken = Trace.extend({ step: ReportStep, note: z.string().nullable() });
export type StepTaken = z.infer<typeof StepTaken>;

/** All that a series' verdict rests on: the same facts that `judgeSeries` of the domain takes, for a live preview. */
export const SeriesFacts = z.object({
  method: Method,
  direction: Direction.nullable(),
  points: z.array(
    z.object({
      period: PeriodKey,
      value: z.number().nullable(),
      state: ObservationState,
      numerator: z.number().nullish(),
      denominator: z.number().nullish(),
    }),
  ),
  baseline: z.object({ period: PeriodKey, value: z.number() }).nullable(),
  targets: z.array(z.object({ period: PeriodKey, value: z.number(), imported: z.boolean().optional() })),
  naturalLimit: z.number().nullable(),
  band: z.object({ low: z.number(), high: z.number() }).nullable(),
  manual: z.object({ status: Status }).nullable(),
  unitKind: Unit,
  decimals: z.int().nullish(),
  rhythm: z.object({ intervalMonths: z.int(), lagMonths: z.int(), graceMonths: z.int() }).nullable(),
}) as unknown as z.ZodType<DomainFacts, DomainFacts>;
export type SeriesFacts = DomainFacts;

/** What was typed into a cell: a value, a comment, or both; without a value what is known stays. */
export const Draft = Trace.extend({
  value: z.number().nullable(),
  comment: z.string().nullable(),
  version: Version,
  /** Whether it is the asker's own. */
  mine: z.boolean(),
});
export type Draft = z.infer<typeof Draft>;

/** One cell of the entry grid: what is known for the period, and what has been typed. */
export const ReportCell = z.object({
  period: PeriodKey,
  known: z
    .object({
      value: z.number().nullable(),
      state: ObservationState,
      flag: z.string().nullable(),
      comment: z.string().nullable(),
    })
    .nullable(),
  draft: Draft.nullable(),
  /** Known for good: it is changed by a correction with a reason, not by a report. */
  locked: z.boolean(),
});
export type ReportCell = z.infer<typeof ReportCell>;

/** A series as a row of the grid: the committee's own area where its remit is one, else the city. */
export const ReportRow = z.object({
  series: z.uuid(),
  area: AreaReference,
  /** `T` for all, `sex=women`, `sex=men`. */
  group: z.string(),
  measure: Text.nullable(),
  /** The row that says whether the indicator has its value: all people of the area. */
  main: z.boolean(),
  /** Whether the indicator's verdict, as it counts for this committee, rests on this row. */
  judged: z.boolean(),
  facts: SeriesFacts,
  /** One per column of the indicator's period kind, in the columns' order. */
  cells: z.array(ReportCell),
});
export type ReportRow = z.infer<typeof ReportRow>;

export const ResponseKind = z.enum(responseKinds);
export type ResponseKind = z.infer<typeof ResponseKind>;

/** What is done about a deviation, as it is written. */
export const ResponseChange = z.object({
  kind: ResponseKind,
  text: z.string().trim().min(1).max(4_000),
  owner: z.string().trim().max(200),
  due: IsoDate.nullable(),
});
export type ResponseChange = z.infer<typeof ResponseChange>;
export const DeviationResponse = ResponseChange.extend({ version: Version, origin: Origin, ...Trace.shape });
export type DeviationResponse = z.infer<typeof DeviationResponse>;

/** One indicator of the report, once, whatever goals it speaks to. */
export const ReportIndicator = z.object({
  code: Code,
  title: Text,
  question: Text,
  /** What is to be reported, in words: the instruction beside the cells. */
  definition: Text,
  role: IndicatorRole,
  weight: z.number(),
  unit: Unit,
  decimals: z.int(),
  direction: Direction.nullable(),
  producer: z.string(),
  /** The report's goals that it speaks to. */
  goals: z.array(Code),
  periodKind: z.enum(periodKinds),
  /** The period whose value is waited for; null where nothing new is to be expected yet. */
  expected: PeriodKey.nullable(),
  rows: z.array(ReportRow),
  /** The verdict without drafts, as it counts for this committee. */
  standing: Standing,
  target: z.object({ value: z.number(), period: PeriodKey, origin: Origin }).nullable(),
  /** Klarmarkerad: empty is intended. */
  ready: Trace.nullable(),
  response: DeviationResponse.nullable(),
});
export type ReportIndicator = z.infer<typeof ReportIndicator>;

/** A committee's self-assessment of a goal, as it is written. */
export const AssessmentChange = z.object({
  status: Status.nullable(),
  analysis: z.string().max(20_000),
  language: z.enum(['sv', 'en']),
});
export type AssessmentChange = z.infer<typeof AssessmentChange>;
export const GoalAssessment = AssessmentChange.extend({ version: Version, origin: Origin, ...Trace.shape });
export type GoalAssessment = z.infer<typeof GoalAssessment>;

export const ReportGoal = z.object({
  goal: Reference,
  statement: Text,
  /** What the data say of the committee's part, without drafts. */
  computed: RollUp,
  assessment: GoalAssessment.nullable(),
  /** The self-assessment in the committee's report before this one. */
  previous: z.object({ round: Code, status: Status, analysis: z.string() }).nullable(),
});
export type ReportGoal = z.infer<typeof ReportGoal>;

export const NewComment = z
  .object({ text: z.string().trim().min(1).max(4_000), indicator: Code.nullable(), goal: Code.nullable() })
  .refine(({ indicator, goal }) => indicator === null || goal === null, { error: 'About one thing', path: ['goal'] });
export type NewComment = z.infer<typeof NewComment>;
export const ReportComment = Trace.extend({
  id: z.uuid(),
  text: z.string(),
  indicator: Code.nullable(),
  goal: Code.nullable(),
});
export type ReportComment = z.infer<typeof ReportComment>;
export const CommentList = z.object({ comments: z.array(ReportComment) });
export type CommentList = z.infer<typeof CommentList>;

export const Readiness = z.object({
  percent: z.int(),
  done: z.int(),
  total: z.int(),
  items: z.array(z.object({ kind: z.enum(readinessKinds), code: Code, done: z.boolean() })),
});
export type Readiness = z.infer<typeof Readiness>;

/** Everything the report page shows, in one answer. */
export const ReportPage = z.object({
  id: z.uuid(),
  version: Version,
  state: ReportState,
  late: z.boolean(),
  today: IsoDate,
  round: RoundDates.extend({ code: Code, kind: RoundKind, year: z.int(), state: RoundState }),
  committee: Reference,
  area: AreaReference.nullable(),
  steps: z.array(StepTaken),
  /** What the one who asks may do with the report as it is now. */
  may: z.array(z.enum(actions)),
  /** The periods of the grid's columns for each kind that occurs, oldest first; the last one is the current. */
  columns: z.array(z.object({ kind: z.enum(periodKinds), periods: z.array(PeriodKey) })),
  indicators: z.array(ReportIndicator),
  goals: z.array(ReportGoal),
  comments: z.array(ReportComment),
  readiness: Readiness,
});
export type ReportPage = z.infer<typeof ReportPage>;

const cellValue = z.number().min(-1e15).max(1e15).nullable();
const cellComment = z.string().trim().max(1_000).nullable();

/** What is typed into one cell; goes with `If-Match`, `"0"` for a cell without a draft. */
export const CellChange = z.object({ value: cellValue, comment: cellComment });
export type CellChange = z.infer<typeof CellChange>;

/** A cell as it is now: what was typed, or null where nothing is (version 0). */
export const CellAnswer = z.object({ draft: Draft.nullable() });
export type CellAnswer = z.infer<typeof CellAnswer>;

/** A pasted block. Each cell says which version it was pasted over, and stands or falls alone; a comment that is left out stays. */
export const CellBlock = z.object({
  cells: z
    .array(
      z.object({
        series: z.uuid(),
        period: PeriodKey,
        version: Version,
        value: cellValue,
        comment: cellComment.optional(),
      }),
    )
    .min(1)
    .max(2_000),
});
export type CellBlock = z.infer<typeof CellBlock>;

/** `conflict`: somebody else was there first, and `draft` is theirs; `locked`: the cell is not the report's to fill. */
export const CellBlockAnswer = z.object({
  cells: z.array(
    z.object({
      series: z.uuid(),
      period: PeriodKey,
      outcome: z.enum(['saved', 'conflict', 'locked']),
      draft: Draft.nullable(),
    }),
  ),
});
export type CellBlockAnswer = z.infer<typeof CellBlockAnswer>;

/** The mark of an indicator: `If-Match: "1"` where it is set, `"0"` where it isn't. */
export const ReadyAnswer = z.object({ ready: Trace.nullable() });
export type ReadyAnswer = z.infer<typeof ReadyAnswer>;

/** Why a report is returned or reopened. */
export const StepNote = z.object({ note: z.string().trim().min(1).max(4_000) });
export type StepNote = z.infer<typeof StepNote>;

/** The report after a step; the version goes with the next one. */
export const StepAnswer = z.object({
  id: z.uuid(),
  state: ReportState,
  version: Version,
  steps: z.array(StepTaken),
  may: z.array(z.enum(actions)),
});
export type StepAnswer = z.infer<typeof StepAnswer>;

/** A value corrected after it was approved. `replaces` is the value that the one who corrects has seen. */
export const Correction = z.object({
  period: PeriodKey,
  value: z.number().min(-1e15).max(1e15),
  replaces: z.number().nullable(),
  comment: cellComment,
  reason: z.string().trim().min(1).max(4_000),
});
export type Correction = z.infer<typeof Correction>;

/** What a correction led to: the verdict of the series' indicator before and after. */
export const CorrectionAnswer = z.object({
  indicator: Reference,
  period: PeriodKey,
  value: z.number(),
  before: Standing,
  after: Standing,
});
export type CorrectionAnswer = z.infer<typeof CorrectionAnswer>;
