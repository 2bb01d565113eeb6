import type { HistoryEntry } from '@malbild/contract';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { cursorOf, placeIn } from '../platform/cursor';
import { namesOf } from './names';

/** Which entries are wanted; all that is given must hold. */
export interface Wanted {
  /** Things of one or several kinds, each with its ids. */
  things?: readonly { kind: string; ids: readonly string[] }[];
  kind?: string | undefined;
  actor?: string | undefined;
  actions?: readonly string[];
  /** Recorded after this instant, and up to that one. */
  after?: Date | undefined;
  until?: Date | undefined;
}

/** A portion of a list, the newest first. */
export interface Portion {
  /** What the portion before said comes next. */
  after?: string | undefined;
  limit: number;
}

type Row = Omit<HistoryEntry, 'subject'> & { place: string };

/** Reads entries of the history, with the names that things and people have now. */
@Injectable()
export class Entries {
  constructor(private readonly dataSource: DataSource) {}

  async list(wanted: Wanted, { after, limit }: Portion): Promise<{ entries: HistoryEntry[]; next: string | null }> {
    const place = after === undefined ? null : placeIn(after);
    const rows = await this.dataSource.query<Row[]>(
      `SELECT e.id, e.recorded_at AS "recordedAt", e.action, e.subject_kind AS kind, e.subject_id AS "subjectId", e.old,
         e.new, e.reason, e.request_id AS "requestId", s.position, e.recorded_at::text AS place,
         CASE WHEN m.id IS NOT NULL THEN json_build_object('id', m.id, 'name', m.name) END AS actor,
         CASE WHEN c.id IS NOT NULL THEN json_build_object('code', c.code, 'name', c.name) END AS committee
       FROM history_event e LEFT JOIN history_seal s ON s.event_id = e.id LEFT JOIN member m ON m.id = e.actor_id
       LEFT JOIN committee c ON c.id = e.committee_id
       WHERE ($1::text IS NULL OR e.subject_kind = $1) AND ($2::uuid IS NULL OR e.actor_id = $2)
         AND ($3::timestamptz IS NULL OR e.recorded_at > $3) AND ($4::timestamptz IS NULL OR e.recorded_at <= $4)
         AND ($5::timestamptz IS NULL OR (e.recorded_at, e.id) < ($5, $6))
         AND ($7::text[] IS NULL OR e.action = ANY ($7))
         AND ($8::jsonb IS NULL OR (e.subject_kind, e.subject_id) IN
           (SELECT t.kind, id FROM jsonb_to_recordset($8) AS t (kind text, ids text[]), unnest(t.ids) AS id))
       ORDER BY e.recorded_at DESC, e.id DESC LIMIT $9`,
      [
        ...[wanted.kind ?? null, wanted.actor ?? null, wanted.after ?? null, wanted.until ?? null],
        ...[place?.instant ?? null, place?.id ?? null, wanted.actions ?? null],
        wanted.things ? JSON.stringify(wanted.things) : null,
        limit + 1,
      ],
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const names = await namesOf(this.dataSource, shown);
    return {
      entries: shown.map((row) => ({ ...row, subject: names(row.kind, row.subjectId) })),
      next: rows.length > limit && last ? cursorOf(last.place, last.id) : null,
    };
  }
}
