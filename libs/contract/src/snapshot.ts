import * as z from 'zod';
import { Code, Instant, IsoDate, PeriodKey, Reference, Text } from './common';
import { AreaReference, IndicatorRole, Unit } from './indicator';
import { Distribution, SelfAssessment, VoicedJudgement, VoiceMarks } from './judgement';
import { ResponseKind } from './report';
import { ReportState, RoundDates, RoundKind } from './round';
import { Direction, RollUp, Standing, Status } from './standing';

/** An indicator as a committee answers for it: its own area's figures where its remit is one, else the city's. */
export const ReviewedIndicator = z.object({
  code: Code,
  role: IndicatorRole,
  goals: z.array(Code),
  area: AreaReference.nullable(),
  latest: z.object({ value: z.number().nullable(), period: PeriodKey }).nullable(),
  target: z.object({ value: z.number(), period: PeriodKey }).nullable(),
  standing: Standing,
  response: z.object({ kind: ResponseKind, text: z.string(), due: IsoDate.nullable() }).nullable(),
  /** Its status owes a response, and there is none. */
  unanswered: z.boolean(),
});
export type ReviewedIndicator = z.infer<typeof ReviewedIndicator>;

/** The three voices of a goal × committee; codes stand in `goals` and `committees`. */
export const ReviewedCell = VoiceMarks.extend({
  goal: Code,
  committee: Code,
  computed: RollUp,
  /** How many verdicts rest on values that have become too old. */
  overdue: z.int(),
  self: SelfAssessment.nullable(),
  overall: VoicedJudgement.nullable(),
  unanswered: z.int(),
});
export type ReviewedCell = z.infer<typeof ReviewedCell>;

/** What a round says: verdicts on the values it takes, and the voices that are handed in. */
export const RoundReview = z.object({
  goals: z.array(
    VoiceMarks.extend({
      goal: Reference,
      computed: RollUp,
      self: Distribution,
      majority: Status.nullable(),
      overall: VoicedJudgement.nullable(),
    }),
  ),
  committees: z.array(
    z.object({
      committee: Reference,
      area: AreaReference.nullable(),
      report: z.object({
        id: z.uuid(),
        state: ReportState,
        late: z.boolean(),
        submittedAt: Instant.nullable(),
        approvedAt: Instant.nullable(),
      }),
      indicators: z.array(ReviewedIndicator),
    }),
  ),
  cells: z.array(ReviewedCell),
  /** Each indicator once, with the whole city's verdict. */
  indicators: z.array(
    z.object({
      code: Code,
      title: Text,
      unit: Unit,
      direction: Direction.nullable(),
      role: IndicatorRole,
      goals: z.array(Code),
      producer: z.string(),
      licence: z.string(),
      latest: z.object({ value: z.number().nullable(), period: PeriodKey }).nullable(),
      target: z.object({ value: z.number(), period: PeriodKey }).nullable(),
      standing: Standing,
    }),
  ),
});
export type RoundReview = z.infer<typeof RoundReview>;

/** A closed round, frozen: the content of the published file, whose SHA-256 stands beside it in `RoundPage.snapshot`. */
export const RoundSnapshot = RoundReview.extend({
  format: z.literal('malbild-round'),
  formatVersion: z.literal(1),
  city: Text,
  round: RoundDates.extend({ code: Code, kind: RoundKind, year: z.int(), asOf: Instant }),
  /** The same verdicts as a table: the checksum of the file beside this one. */
  csv: z.object({ sha256: z.string() }),
});
export type RoundSnapshot = z.infer<typeof RoundSnapshot>;
