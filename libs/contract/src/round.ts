import { reportStates } from '@malbild/domain';
import * as z from 'zod';
import { Code, Instant, IsoDate, Reference } from './common';

/** Delår mars, delår augusti, helår. */
export const RoundKind = z.enum(['march', 'august', 'year']);
export type RoundKind = z.infer<typeof RoundKind>;

export const RoundState = z.enum(['planned', 'open', 'closed']);
export type RoundState = z.infer<typeof RoundState>;

export const ReportState = z.enum(reportStates);
export type ReportState = z.infer<typeof ReportState>;

/** The dates of a round. It takes for each indicator the latest value whose period has ended by the cut-off. */
export const RoundDates = z.object({ opens: IsoDate, due: IsoDate, closes: IsoDate, cutOff: IsoDate });
export type RoundDates = z.infer<typeof RoundDates>;

/** A round as lists and pickers show it. */
export const RoundSummary = RoundDates.extend({
  code: Code,
  kind: RoundKind,
  year: z.int(),
  state: RoundState,
  version: z.int(),
  openedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  /** Of a closed round: the instant whose knowledge its verdicts are frozen at. */
  asOf: Instant.nullable(),
  /** How many reports it has in each state, and how many of all are late. */
  reports: z.object({
    total: z.int(),
    draft: z.int(),
    submitted: z.int(),
    returned: z.int(),
    approved: z.int(),
    late: z.int(),
  }),
});
export type RoundSummary = z.infer<typeof RoundSummary>;

/** A committee's report as lists show it. */
export const ReportSummary = z.object({
  id: z.uuid(),
  round: Code,
  committee: Reference,
  state: ReportState,
  version: z.int(),
  due: IsoDate,
  /** Handed in after the day it was due, or not yet although that day has passed. */
  late: z.boolean(),
  submittedAt: Instant.nullable(),
  approvedAt: Instant.nullable(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

/** Newest first. */
export const RoundList = z.object({ today: IsoDate, rounds: z.array(RoundSummary) });
export type RoundList = z.infer<typeof RoundList>;

/** Everything the page of one round shows. */
export const RoundPage = RoundSummary.extend({
  today: IsoDate,
  goals: z.array(Reference),
  committees: z.array(Reference),
  /** One for each committee, from the day the round is opened. */
  reportList: z.array(ReportSummary),
  /** The frozen file's SHA-256 over its JSON as it is served, in hexadecimal. */
  snapshot: z.object({ checksum: z.string(), recordedAt: Instant }).nullable(),
});
export type RoundPage = z.infer<typeof RoundPage>;

/**
 * A new round. Its committees and goals are copied from another one (left out: from the last), without those that have
 * ceased to exist; the first round of all takes every committee with indicators and every goal area of the programme.
 */
export const NewRound = RoundDates.extend({
  kind: RoundKind,
  year: z.int().min(1900).max(2200),
  from: Code.optional(),
});
export type NewRound = z.infer<typeof NewRound>;

/** What can be changed until a round is closed; committees and goals only until it is opened. */
export const RoundChange = RoundDates.extend({ committees: z.array(Code).min(1), goals: z.array(Code).min(1) });
export type RoundChange = z.infer<typeof RoundChange>;

/** Asks for a round: voices and verdicts as they are in it. Left out: the round under way that one may see, else the last. */
export const InRound = z.object({ round: Code.optional() });
export type InRound = z.infer<typeof InRound>;
