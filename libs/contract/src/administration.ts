import * as z from 'zod';
import { Code, Instant, IsoDate, Origin, PeriodKey, Reference, Text } from './common';
import { AreaLevel, AreaReference, IndicatorKind, IndicatorRole, Source, Unit } from './indicator';
import { PersonReference } from './history';
import { CommitteeKind } from './overview';
import { Direction, Method, Status } from './standing';

/** Text that has been written: Swedish is owed, English is welcome. */
const Written = z.object({ sv: z.string().trim().min(1).max(2000), en: z.string().trim().max(2000).optional() });
const Optional = z.object({ sv: z.string().trim().max(10_000), en: z.string().trim().max(10_000).optional() });

/**
 * What every administered thing carries. `version` goes into `If-Match` of the next change, also of an undo: after a removal
 * it is the version that the removal answered with.
 */
const administered = {
  id: z.uuid(),
  version: z.int(),
  /** What rests on it, as codes (`indicators`, `reports`, …): a thing with any of these is ended, never removed. */
  restsOnIt: z.array(z.string()),
};

/** What undoing or removing answers with: where it stands now. */
export const Administered = z.object({ id: z.uuid(), version: z.int(), removed: z.boolean() });
export type Administered = z.infer<typeof Administered>;

/** The day from which a thing is no more. */
export const Ending = z.object({ validTo: IsoDate, reason: z.string().trim().max(2000).optional() });
export type Ending = z.infer<typeof Ending>;

const dated = { validFrom: IsoDate.nullable(), validTo: IsoDate.nullable() };

/** A goal as its form has it. Where a change leaves the code alone, addresses stay: it can't be changed. */
export const GoalContent = z.object({
  programme: Code,
  parent: Code.nullable(),
  position: z.int().min(0),
  title: Written,
  shortTitle: Written,
  statement: Optional,
  owner: Code.nullable(),
  contributesTo: z.array(z.object({ framework: z.enum(['public-health', 'sdg']), code: z.string().max(20) })),
  /** Goals of an earlier structure that this one carries on. */
  predecessors: z.array(Code),
  ...dated,
});
export type GoalContent = z.infer<typeof GoalContent>;
export const NewGoal = GoalContent.extend({ code: Code });
export type NewGoal = z.infer<typeof NewGoal>;
export const AdministeredGoal = NewGoal.extend({ ...administered, origin: Origin });
export type AdministeredGoal = z.infer<typeof AdministeredGoal>;
export const AdministeredGoals = z.object({
  goals: z.array(AdministeredGoal),
  programmes: z.array(Reference),
});
export type AdministeredGoals = z.infer<typeof AdministeredGoals>;

export const CommitteeContent = z.object({
  name: Written,
  kind: CommitteeKind,
  position: z.int().min(0),
  parent: Code.nullable(),
  /** The area of its remit, by id. */
  area: z.uuid().nullable(),
  ...dated,
});
export type CommitteeContent = z.infer<typeof CommitteeContent>;
export const NewCommittee = CommitteeContent.extend({ code: Code });
export type NewCommittee = z.infer<typeof NewCommittee>;
export const AdministeredCommittee = NewCommittee.extend(administered);
export type AdministeredCommittee = z.infer<typeof AdministeredCommittee>;
export const AdministeredCommittees = z.object({ committees: z.array(AdministeredCommittee) });
export type AdministeredCommittees = z.infer<typeof AdministeredCommittees>;

/** Who took over whose remit. Nothing rests on it, so it may be removed, and the removal undone. */
export const SuccessionContent = z.object({
  from: Code,
  to: Code,
  date: IsoDate,
  /** How much of the remit, above 0 up to 1. */
  share: z.number().gt(0).max(1).nullable(),
  note: Optional.nullable(),
});
export type SuccessionContent = z.infer<typeof SuccessionContent>;
export const AdministeredSuccession = SuccessionContent.extend({ ...administered, origin: Origin });
export type AdministeredSuccession = z.infer<typeof AdministeredSuccession>;
export const AdministeredSuccessions = z.object({ successions: z.array(AdministeredSuccession) });
export type AdministeredSuccessions = z.infer<typeof AdministeredSuccessions>;

export const AreaContent = z.object({
  level: AreaLevel,
  code: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(200),
  /** By id. */
  parent: z.uuid().nullable(),
  ...dated,
});
export type AreaContent = z.infer<typeof AreaContent>;
export const AdministeredArea = AreaContent.extend(administered);
export type AdministeredArea = z.infer<typeof AdministeredArea>;
export const AreaQuery = z.object({ level: AreaLevel.optional() });
export type AreaQuery = z.infer<typeof AreaQuery>;
export const AdministeredAreas = z.object({
  areas: z.array(AdministeredArea),
  levels: z.array(z.object({ level: AreaLevel, count: z.int() })),
});
export type AdministeredAreas = z.infer<typeof AdministeredAreas>;

/** How an indicator is judged: a political choice, so every version of it is kept and today's verdict says which held. */
export const JudgementContent = z.object({
  method: Method,
  direction: Direction.nullable(),
  role: IndicatorRole,
  weight: z.number().positive().max(100),
  naturalLimit: z.number().nullable(),
  bandLow: z.number().nullable(),
  bandHigh: z.number().nullable(),
  intervalMonths: z.int().min(1).max(240),
  lagMonths: z.int().min(0).max(240),
  graceMonths: z.int().min(0).max(240),
  /** Only with the method `manual`, and then both. */
  manualStatus: Status.nullable(),
  manualReason: z.string().trim().max(2000).nullable(),
});
export type JudgementContent = z.infer<typeof JudgementContent>;

export const IndicatorContent = z.object({
  title: Written,
  question: Optional,
  definition: Optional,
  kind: IndicatorKind,
  unit: Unit,
  decimals: z.int().min(0).max(6),
  source: Source,
  /** Counts below it are hidden; null where the source has protected its values already. */
  privacyThreshold: z.int().min(1).max(1000).nullable(),
  goals: z.array(Code),
  committees: z.array(Code),
  judgement: JudgementContent,
  ...dated,
});
export type IndicatorContent = z.infer<typeof IndicatorContent>;
/** A new indicator gets one judged series, for all people of an area: the one that is reported. */
export const NewIndicator = IndicatorContent.extend({ code: Code, area: z.uuid() });
export type NewIndicator = z.infer<typeof NewIndicator>;
export const AdministeredIndicator = IndicatorContent.extend({ code: Code, ...administered, origin: Origin });
export type AdministeredIndicator = z.infer<typeof AdministeredIndicator>;
export const AdministeredIndicators = z.object({ indicators: z.array(AdministeredIndicator) });
export type AdministeredIndicators = z.infer<typeof AdministeredIndicators>;

/** What a series or a gap is measured against: where change is counted from, and what is to be reached by when. */
export const Terms = z.object({
  /** A baseline without a value follows the value of its period through its revisions. */
  baseline: z.object({ period: PeriodKey, value: z.number().nullable() }).nullable(),
  targets: z.array(z.object({ period: PeriodKey, value: z.number() })).max(50),
  reason: z.string().trim().max(2000).optional(),
});
export type Terms = z.infer<typeof Terms>;

export const TermsKind = z.enum(['series', 'gap']);
export type TermsKind = z.infer<typeof TermsKind>;

/** The terms of one judged series or one gap, with what its form needs to say which one it is. */
export const AdministeredTerms = z.object({
  kind: TermsKind,
  id: z.uuid(),
  version: z.int(),
  indicator: Reference,
  /** Of a gap: its name. Of a series: its measure, where the indicator has several. */
  name: Text.nullable(),
  area: AreaReference.nullable(),
  group: z.string().nullable(),
  unit: Unit,
  decimals: z.int(),
  direction: Direction.nullable(),
  /** `known` is the value in force for the baseline's period; a decided value may differ from it. */
  baseline: z
    .object({ period: PeriodKey, value: z.number().nullable(), known: z.number().nullable(), origin: Origin })
    .nullable(),
  targets: z.array(
    z.object({ period: PeriodKey, value: z.number(), contradictsDirection: z.boolean(), origin: Origin }),
  ),
  latest: z.object({ period: PeriodKey, value: z.number().nullable() }).nullable(),
  /** Whether the asker may change it: process owners for the indicators of their goals. */
  mayChange: z.boolean(),
});
export type AdministeredTerms = z.infer<typeof AdministeredTerms>;
export const TermsQuery = z.object({ indicator: Code.optional() });
export type TermsQuery = z.infer<typeof TermsQuery>;
export const AdministeredTermsList = z.object({ terms: z.array(AdministeredTerms) });
export type AdministeredTermsList = z.infer<typeof AdministeredTermsList>;

/**
 * What became of a mail. `withheld`: there is no mail server, so it is kept for the administrator to see what would have gone
 * out. `sending`: being handed over; where it stays so, the product was stopped in that moment and nobody knows, and it is not
 * sent again.
 */
export const MailState = z.enum(['sending', 'sent', 'failed', 'withheld']);
export type MailState = z.infer<typeof MailState>;

export const Mail = z.object({
  id: z.uuid(),
  to: PersonReference,
  email: z.string(),
  kind: z.string(),
  subject: z.string(),
  /** The plain text, as it was sent. */
  body: z.string(),
  state: MailState,
  attempts: z.int(),
  /** What the mail server said. */
  error: z.string().nullable(),
  sentAt: Instant,
});
export type Mail = z.infer<typeof Mail>;

export const MailQuery = z.object({
  state: MailState.optional(),
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type MailQuery = z.infer<typeof MailQuery>;

/** What was sent, newest first, and by which server; without one nothing leaves the house. */
export const MailPage = z.object({
  mails: z.array(Mail),
  next: z.string().nullable(),
  server: z.string().nullable(),
});
export type MailPage = z.infer<typeof MailPage>;
