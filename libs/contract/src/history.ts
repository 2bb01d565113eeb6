import * as z from 'zod';
import { Instant, IsoDate, Reference } from './common';

/** What a change is about: `goal`, `report`, `series`, `member` … A panel asks for one thing of a kind. */
export const HistoryKind = z.string().regex(/^[a-z][a-z-]{0,39}$/);
export type HistoryKind = z.infer<typeof HistoryKind>;

/** Who did a thing; null where it was the product itself: an import from the command line, a job. */
export const PersonReference = z.object({ id: z.uuid(), name: z.string() });
export type PersonReference = z.infer<typeof PersonReference>;

/** One change: who, when, what, old and new. `old` and `new` hold what changed, by the names of the domain. */
export const HistoryEntry = z.object({
  id: z.uuid(),
  recordedAt: Instant,
  actor: PersonReference.nullable(),
  /** The domain's verb: `report:submit`, `goal:change`. */
  action: z.string(),
  kind: HistoryKind,
  subjectId: z.string(),
  /** What the thing is called now, and its address where it has a page; null where it is gone or has no name. */
  subject: Reference.nullable(),
  committee: Reference.nullable(),
  old: z.unknown().nullable(),
  new: z.unknown().nullable(),
  reason: z.string().nullable(),
  requestId: z.string().nullable(),
  /** Its place in the chain of hashes; null until it is sealed, within a minute. */
  position: z.int().nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Which entries a page shows. Days are Swedish and both count; the newest entries come first. */
export const HistoryQuery = z.object({
  kind: HistoryKind.optional(),
  actor: z.uuid().optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  /** What `next` of the page before said. */
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type HistoryQuery = z.infer<typeof HistoryQuery>;

/** The administrator's page: the entries, what one can filter by, and how far the chain reaches. */
export const HistoryPage = z.object({
  entries: z.array(HistoryEntry),
  next: z.string().nullable(),
  kinds: z.array(HistoryKind),
  actors: z.array(PersonReference),
  chain: z.object({
    /** The newest link. Kept elsewhere, it proves later that nothing up to it was forged: `npm run history:verify`. */
    head: z.object({ position: z.int(), hash: z.string(), sealedAt: Instant }).nullable(),
    unsealed: z.int(),
  }),
});
export type HistoryPage = z.infer<typeof HistoryPage>;

/** How much of a thing's history a panel asks for. */
export const HistoryPanelQuery = HistoryQuery.pick({ after: true, limit: true });
export type HistoryPanelQuery = z.infer<typeof HistoryPanelQuery>;

/** The history of one thing, newest first, for those who may see the thing. */
export const HistoryPanel = z.object({ entries: z.array(HistoryEntry), next: z.string().nullable() });
export type HistoryPanel = z.infer<typeof HistoryPanel>;
