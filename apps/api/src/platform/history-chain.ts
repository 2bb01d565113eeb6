import { createHash } from 'node:crypto';

/** An entry as it is sealed: every column as the text that PostgreSQL gives for it, so that nothing is lost in numbers. */
export interface SealedText {
  id: string;
  recordedAt: string;
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  committeeId: string | null;
  old: string | null;
  new: string | null;
  reason: string | null;
  requestId: string | null;
}

/**
 * The columns of `SealedText`, of a table called `e`. The text of jsonb is canonical: keys are sorted and unique, and spaces
 * are PostgreSQL's own.
 */
export const sealedColumns = `e.id::text AS id,
  to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "recordedAt", e.actor_id::text AS "actorId",
  e.action, e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.committee_id::text AS "committeeId",
  e.old::text AS old, e.new::text AS new, e.reason, e.request_id AS "requestId"`;

/** What the first link hangs on. */
export const genesis = Buffer.alloc(32);

/** The hash of a link: SHA-256 over the hash before it and the entry's canonical text. */
export function hashOf(previous: Buffer, entry: SealedText): Buffer {
  const { id, recordedAt, actorId, action, subjectKind, subjectId, committeeId, old, reason, requestId } = entry;
  const text = [
    id,
    recordedAt,
    actorId,
    action,
    subjectKind,
    subjectId,
    committeeId,
    old,
    entry.new,
    reason,
    requestId,
  ];
  return createHash('sha256').update(previous).update(JSON.stringify(text)).digest();
}
