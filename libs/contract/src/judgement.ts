import * as z from 'zod';
import { Code, IsoDate, Origin, Reference } from './common';
import { Trace, Version } from './report';
import { ReportState, RoundKind, RoundState, RoundSummary } from './round';
import { RollUp, Status } from './standing';

/** The process owner's judgement as it is written. A reason is owed where it departs from the data or from the majority. */
export const JudgementChange = z.object({ status: Status, reason: z.string().trim().max(4_000) });
export type JudgementChange = z.infer<typeof JudgementChange>;
export const OverallJudgement = JudgementChange.extend({ version: Version, origin: Origin, ...Trace.shape });
export type OverallJudgement = z.infer<typeof OverallJudgement>;

/** The process owner's voice as everybody may read it, without who wrote it. */
export const VoicedJudgement = z.object({ status: Status, reason: z.string(), origin: Origin });
export type VoicedJudgement = z.infer<typeof VoicedJudgement>;

/** A committee's own voice about a goal, from a report that is handed in. */
export const SelfAssessment = z.object({ status: Status.nullable(), analysis: z.string(), origin: Origin });
export type SelfAssessment = z.infer<typeof SelfAssessment>;

/** How many committees say what of a goal; `missing` have not handed in. */
export const Distribution = z.object({
  good: z.int(),
  some: z.int(),
  none: z.int(),
  unassessable: z.int(),
  'not-applicable': z.int(),
  missing: z.int(),
});
export type Distribution = z.infer<typeof Distribution>;

/** What two voices of three make of each other. */
export const VoiceMarks = z.object({
  /** Two judged voices differ by a step or more: *oense*. */
  disagree: z.boolean(),
  /** A voice judges where the data can't: *bedömt utan underlag*. */
  withoutData: z.boolean(),
});
export type VoiceMarks = z.infer<typeof VoiceMarks>;

/** The three voices of one goal × committee in a round. */
export const JudgementCell = VoiceMarks.extend({
  committee: Reference,
  report: z.object({ id: z.uuid(), state: ReportState, late: z.boolean(), readable: z.boolean() }),
  /** From the report once it is handed in; null before. */
  self: SelfAssessment.nullable(),
  computed: RollUp,
  overall: OverallJudgement.nullable(),
});
export type JudgementCell = z.infer<typeof JudgementCell>;

/** The three voices of a goal as a whole: the committees by their distribution. */
export const JudgementGoal = VoiceMarks.extend({
  goal: Reference,
  self: Distribution,
  /** What more than half of the committees that judge agree on. */
  majority: Status.nullable(),
  computed: RollUp,
  overall: OverallJudgement.nullable(),
  cells: z.array(JudgementCell),
  /** Whether the one who asks judges this goal. */
  mayJudge: z.boolean(),
});
export type JudgementGoal = z.infer<typeof JudgementGoal>;

/** The process owner's page: all goals of a round with their committees. */
export const JudgementsPage = z.object({ today: IsoDate, round: RoundSummary, goals: z.array(JudgementGoal) });
export type JudgementsPage = z.infer<typeof JudgementsPage>;

/** The round whose voices a page shows, and those that can be chosen instead. */
export const RoundChoice = z.object({
  code: Code,
  kind: RoundKind,
  year: z.int(),
  state: RoundState,
  due: IsoDate,
  /** Of a closed round: the day whose knowledge it froze. */
  asOf: IsoDate.nullable(),
});
export type RoundChoice = z.infer<typeof RoundChoice>;

/** The voices about one goal in a round, as its card shows them. */
export const GoalVoices = VoiceMarks.extend({
  self: Distribution,
  overall: VoicedJudgement.nullable(),
  /** What the data said when the round before was closed. */
  before: z.object({ round: Code, status: Status }).nullable(),
});
export type GoalVoices = z.infer<typeof GoalVoices>;

/** One disagreement, or one judgement without data; without a committee it is about the goal as a whole. */
export const VoiceItem = z.object({
  goal: Reference,
  committee: Reference.nullable(),
  self: Status.nullable(),
  data: Status,
  overall: Status.nullable(),
  /** Why the process owner judges otherwise. */
  reason: z.string().nullable(),
});
export type VoiceItem = z.infer<typeof VoiceItem>;

/** A deviation that a committee has not answered. */
export const UnansweredDeviation = z.object({
  committee: Reference,
  indicator: Reference,
  goals: z.array(Code),
  status: Status,
  report: z.uuid(),
});
export type UnansweredDeviation = z.infer<typeof UnansweredDeviation>;
