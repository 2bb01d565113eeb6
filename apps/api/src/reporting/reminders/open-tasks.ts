import type { RoundKind, Text } from '@malbild/contract';
import type { IsoDate } from '@malbild/domain';
import type { MailTask } from '@malbild/language';
import type { DataSource } from 'typeorm';

/** Something that waits for somebody in a round that is under way. */
export interface OpenTask {
  memberId: string;
  kind: MailTask;
  round: string;
  roundKind: RoundKind;
  year: number;
  due: IsoDate;
  reportId: string | null;
  /** The committee or the goal it is about; null for the round itself. */
  whose: Text | null;
  /** Its code. */
  code: string | null;
}

/** Somebody who can be written to. */
export interface Addressee {
  memberId: string;
  name: string;
  email: string;
  language: 'sv' | 'en';
  demo: boolean;
}

/**
 * What waits for whom on a day: reports to fill in, to mend and to review, goals to judge, rounds to close. Reports are due on
 * the round's due day; what follows upon them, when it closes.
 */
export function openTasks(
  dataSource: DataSource,
  day: IsoDate,
  only: { memberId?: string; round?: string } = {},
): Promise<OpenTask[]> {
  return dataSource.query<OpenTask[]>(
    `WITH role AS (
       SELECT b.member_id, b.role, b.committee_id, b.goal_id FROM membership b JOIN member m ON m.id = b.member_id
       WHERE m.active AND b.valid_from <= $1 AND (b.valid_to IS NULL OR b.valid_to > $1) AND ($2::uuid IS NULL OR m.id = $2)
     ), open AS (
       SELECT id, code, kind, year, due, closes FROM round WHERE state = 'open' AND ($3::text IS NULL OR code = $3)
     ), task AS (
       SELECT b.member_id, CASE p.state WHEN 'draft' THEN 'report' ELSE 'mend' END AS kind, r.id AS round_id, r.due,
         p.id AS report_id, c.name AS whose, c.code, c.position
       FROM open r JOIN report p ON p.round_id = r.id AND p.state IN ('draft', 'returned')
       JOIN committee c ON c.id = p.committee_id JOIN role b ON b.role = 'reporter' AND b.committee_id = c.id
       UNION ALL
       SELECT b.member_id, 'review', r.id, r.closes, p.id, c.name, c.code, c.position
       FROM open r JOIN report p ON p.round_id = r.id AND p.state = 'submitted'
       JOIN committee c ON c.id = p.committee_id JOIN role b ON b.role = 'reviewer' AND b.committee_id = c.id
       UNION ALL
       SELECT b.member_id, 'judge', r.id, r.closes, NULL, g.title, g.code, g.position
       FROM open r JOIN round_goal rg ON rg.round_id = r.id JOIN goal g ON g.id = rg.goal_id
       JOIN role b ON b.role = 'process-owner' AND b.goal_id = g.id
       WHERE NOT EXISTS (SELECT FROM overall_judgement j WHERE j.round_id = r.id AND j.goal_id = g.id
         AND j.committee_id IS NULL AND j.superseded_at IS NULL)
       UNION ALL
       SELECT b.member_id, 'close', r.id, r.closes, NULL, NULL, NULL, 0
       FROM open r JOIN role b ON b.role = 'administrator' WHERE r.closes <= $1
     )
     SELECT DISTINCT t.member_id AS "memberId", t.kind, r.code AS round, r.kind AS "roundKind", r.year, t.due,
       t.report_id AS "reportId", t.whose, t.code, t.position
     FROM task t JOIN open r ON r.id = t.round_id ORDER BY t.due, t.kind, t.position`,
    [day, only.memberId ?? null, only.round ?? null],
  );
}

export function addressees(dataSource: DataSource, memberIds: readonly string[]): Promise<Addressee[]> {
  return dataSource.query<Addressee[]>(
    `SELECT id AS "memberId", name, email, language, demo FROM member WHERE active AND id = ANY ($1)`,
    [memberIds],
  );
}
