import * as z from 'zod';
import { Code, IsoDate, Origin, Reference, Text } from './common';
import { IndicatorRow } from './indicator';
import { GoalVoices, RoundChoice, SelfAssessment, VoicedJudgement, VoiceMarks } from './judgement';
import { EvidenceIndex, RollUp } from './standing';

export const MilestoneState = z.enum(['planned', 'under-way', 'done', 'abandoned']);
export type MilestoneState = z.infer<typeof MilestoneState>;
export type Milestone = z.infer<typeof Milestone>;
export const Milestone = z.object({ title: Text, due: IsoDate, state: MilestoneState, origin: Origin });

/** One of the six ways of working, as it serves a goal. */
export const StrategySummary = z.object({
  code: Code,
  title: Text,
  description: Text,
  lead: z.array(Reference),
  supporting: z.array(Reference),
  milestones: z.array(Milestone),
});
export type StrategySummary = z.infer<typeof StrategySummary>;

/** Everything the goal page shows, in one answer. */
export const GoalPage = z.object({
  code: Code,
  title: Text,
  statement: Text,
  programme: z.object({ code: Code, name: Text, fromYear: z.int(), toYear: z.int() }),
  parent: Reference.nullable(),
  owner: Reference.nullable(),
  predecessors: z.array(z.object({ code: Code, name: Text, programme: Text })),
  successors: z.array(z.object({ code: Code, name: Text, programme: Text })),
  asOf: IsoDate,
  origin: Origin,
  rollUp: RollUp,
  evidence: EvidenceIndex,
  subGoals: z.array(z.object({ code: Code, title: Text, statement: Text, rollUp: RollUp })),
  strategies: z.array(StrategySummary),
  indicators: z.array(IndicatorRow),
  /** The round whose voices are shown, and those that can be chosen, newest first. */
  round: RoundChoice.nullable(),
  rounds: z.array(RoundChoice),
  /** Null where no round has voices about the goal; sub-goals have none of their own. */
  voices: GoalVoices.nullable(),
  /** The committees with what the data say of their part and, where the round has them, the other two voices. */
  committees: z.array(
    VoiceMarks.extend({
      committee: Reference,
      rollUp: RollUp,
      self: SelfAssessment.nullable(),
      overall: VoicedJudgement.nullable(),
    }),
  ),
});
export type GoalPage = z.infer<typeof GoalPage>;

/** The tree of programmes and goals, newest programme first. */
export const GoalList = z.object({
  asOf: IsoDate,
  programmes: z.array(
    z.object({
      code: Code,
      name: Text,
      statement: Text,
      fromYear: z.int(),
      toYear: z.int(),
      decidedOn: IsoDate.nullable(),
      registryNumber: z.string().nullable(),
      predecessor: Reference.nullable(),
      goals: z.array(z.object({ code: Code, title: Text, statement: Text, parent: Code.nullable(), rollUp: RollUp })),
    }),
  ),
});
export type GoalList = z.infer<typeof GoalList>;

export const StrategyList = z.object({
  programmes: z.array(
    z.object({ code: Code, name: Text, strategies: z.array(StrategySummary.extend({ goals: z.array(Reference) })) }),
  ),
});
export type StrategyList = z.infer<typeof StrategyList>;
