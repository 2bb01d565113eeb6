import { v7 as uuid } from 'uuid';
import type { CityWrite } from './city-transaction';

/** One change, as the history keeps it. */
export interface HistoryEntry {
  /** What was done, in the domain's verb: `report:submit`, `member:create`. */
  action: string;
  subjectKind: string;
  subjectId: string;
  /** Whose thing it is, where it is a committee's. */
  committeeId?: string | null;
  /** What was there before and after: only what changed. */
  old?: unknown;
  new?: unknown;
  reason?: string | null;
}

/** Writes changes into the history in the transaction that makes them: neither is ever there without the other. */
export async function recordHistory(write: CityWrite, ...entries: HistoryEntry[]): Promise<void> {
  const { manager, recordedAt, author } = write;
  await manager.query(
    `INSERT INTO history_event (id, recorded_at, actor_id, action, subject_kind, subject_id, committee_id, old, new, reason,
       request_id, transaction)
     SELECT id, $2, $3, action, "subjectKind", "subjectId", "committeeId", old, new, reason, $4,
       pg_current_xact_id()::text::int8
     FROM jsonb_to_recordset($1) AS e (id uuid, action text, "subjectKind" text, "subjectId" text, "committeeId" uuid,
       old jsonb, new jsonb, reason text)`,
    [JSON.stringify(entries.map((entry) => ({ id: uuid(), ...entry }))), recordedAt, author.memberId, author.requestId],
  );
}
