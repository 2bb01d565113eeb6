import * as z from 'zod';
import { Code, IsoDate, Reference, Text } from './common';
import { AreaReference, IndicatorRow } from './indicator';
import { RoundChoice, SelfAssessment, UnansweredDeviation, VoicedJudgement, VoiceMarks } from './judgement';
import { CommitteeKind } from './overview';
import { ReportSummary } from './round';
import { EvidenceIndex, RollUp } from './standing';

export const SuccessionLink = z.object({
  committee: Reference,
  date: IsoDate,
  share: z.number().nullable(),
  note: Text.nullable(),
});
export type SuccessionLink = z.infer<typeof SuccessionLink>;

/** Everything the committee page shows, in one answer. */
export const CommitteePage = z.object({
  code: Code,
  name: Text,
  kind: CommitteeKind,
  area: AreaReference.nullable(),
  validFrom: IsoDate.nullable(),
  validTo: IsoDate.nullable(),
  predecessors: z.array(SuccessionLink),
  successors: z.array(SuccessionLink),
  asOf: IsoDate,
  evidence: EvidenceIndex,
  /** The round whose voices are shown, and those that can be chosen, newest first. */
  round: RoundChoice.nullable(),
  rounds: z.array(RoundChoice),
  goals: z.array(
    VoiceMarks.extend({
      goal: Reference,
      rollUp: RollUp,
      self: SelfAssessment.nullable(),
      overall: VoicedJudgement.nullable(),
    }),
  ),
  /** What needs an answer first: deviations without a response in the round. */
  unanswered: z.array(UnansweredDeviation),
  /** The committee's reports, newest first. */
  reports: z.array(ReportSummary),
  indicators: z.array(IndicatorRow),
});
export type CommitteePage = z.infer<typeof CommitteePage>;

/** The committees that exist on the date asked for, and those that have ended. */
export const CommitteeList = z.object({
  asOf: IsoDate,
  committees: z.array(
    z.object({
      code: Code,
      name: Text,
      kind: CommitteeKind,
      area: AreaReference.nullable(),
      validFrom: IsoDate.nullable(),
      validTo: IsoDate.nullable(),
      assessable: z.int(),
      total: z.int(),
    }),
  ),
});
export type CommitteeList = z.infer<typeof CommitteeList>;
