import * as z from 'zod';
import { Code, Instant, IsoDate, Reference, Text } from './common';
import { IndicatorRow } from './indicator';
import { GoalVoices, RoundChoice, UnansweredDeviation, VoiceItem } from './judgement';
import { EvidenceIndex, Reason, RollUp, Status } from './standing';

export const CommitteeKind = z.enum(['district-committee', 'committee', 'company-board', 'city-executive']);
export type CommitteeKind = z.infer<typeof CommitteeKind>;

/** A goal area as the overview shows it: verdict first, then its headline indicator. */
export const GoalCard = z.object({
  code: Code,
  title: Text,
  shortTitle: Text,
  rollUp: RollUp,
  evidence: EvidenceIndex,
  headline: IndicatorRow.nullable(),
  /** Null where no round has voices to show. */
  voices: GoalVoices.nullable(),
});
export type GoalCard = z.infer<typeof GoalCard>;

/** A verdict that changed between two dates; `to` is null for an indicator that is no longer followed. */
export const Change = z.object({
  indicator: Reference,
  goals: z.array(Code),
  from: Status,
  to: Status,
  reason: Reason,
  on: IsoDate,
});
export type Change = z.infer<typeof Change>;

/** Stadsöversikt: the whole page, the matrix column by column. */
export const Overview = z.object({
  city: Text,
  vision: Text,
  programme: Reference.nullable(),
  asOf: IsoDate,
  version: z.int(),
  /** The round whose voices are shown, and those that can be chosen, newest first. */
  round: RoundChoice.nullable(),
  rounds: z.array(RoundChoice),
  evidence: EvidenceIndex,
  goals: z.array(GoalCard),
  committees: z.object({ code: z.array(Code), name: z.array(Text), kind: z.array(CommitteeKind) }),
  /** One entry per committee × goal with indicators of its own; positions in `committees` and `goals`. */
  matrix: z.object({
    committee: z.array(z.int()),
    goal: z.array(z.int()),
    status: z.array(Status),
    score: z.array(z.number().nullable()),
    assessable: z.array(z.int()),
    total: z.array(z.int()),
    overdue: z.array(z.int()),
    reason: z.array(Reason),
    /** The other two voices in the round: the committee's self-assessment and the overall judgement. */
    self: z.array(Status.nullable()),
    overall: z.array(Status.nullable()),
    disagree: z.array(z.boolean()),
    withoutData: z.array(z.boolean()),
    /** Deviations that the committee has not answered. */
    unanswered: z.array(z.int()),
  }),
  /** Oense, bedömt utan underlag, obesvarade avvikelser: what to ask about. */
  disagreements: z.array(VoiceItem),
  judgedWithoutData: z.array(VoiceItem),
  unanswered: z.array(UnansweredDeviation),
  changes: z.object({ since: IsoDate, items: z.array(Change) }),
  /** Indicators with values for areas, for the district map's list. */
  mapped: z.array(z.object({ indicator: Reference, levels: z.array(z.string()) })),
});
export type Overview = z.infer<typeof Overview>;

/** What the frame around every page needs: name, today, demo or not. */
export const City = z.object({
  name: Text,
  vision: Text,
  demo: z.boolean(),
  /** The product's clock: in the demo it started on 15 January 2024. */
  now: Instant,
  version: z.int(),
  languages: z.array(z.enum(['sv', 'en'])),
});
export type City = z.infer<typeof City>;

export const SearchQuery = z.object({ q: z.string().max(100) });
export type SearchQuery = z.infer<typeof SearchQuery>;
export const SearchHit = z.object({
  kind: z.enum(['goal', 'committee', 'indicator', 'strategy']),
  code: Code,
  name: Text,
  detail: Text.nullable(),
});
export const SearchResult = z.object({ hits: z.array(SearchHit) });
export type SearchHit = z.infer<typeof SearchHit>;
export type SearchResult = z.infer<typeof SearchResult>;
