import * as z from 'zod';
import { Code, IsoDate, Reference, Text } from './common';
import { AreaReference, IndicatorRow } from './indicator';
import { CommitteeKind } from './overview';
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
  goals: z.array(z.object({ goal: Reference, rollUp: RollUp })),
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
