import type { AreaReference, Reference, RoundKind, RoundState, RoundSummary, Text } from '@malbild/contract';
import { isLate } from '@malbild/domain';
import type { EntityManager } from 'typeorm';
import { swedishDay } from '../platform/clock';
import { notFound, ProblemException } from '../platform/problem';
import { prepared } from '../platform/reads';
import { referenceJson } from '../platform/sql';

/** A round as its table has it. */
export interface RoundFact {
  id: string;
  code: string;
  kind: RoundKind;
  year: number;
  opens: string;
  due: string;
  closes: string;
  cutOff: string;
  state: RoundState;
  version: number;
  openedAt: string | null;
  closedAt: string | null;
  asOf: string | null;
}

const roundColumns = `id, code, kind, year, opens, due, closes, cut_off AS "cutOff", state, version, opened_at AS "openedAt",
  closed_at AS "closedAt", as_of AS "asOf"`;

/** All rounds, the newest first. */
export async function listRounds(manager: EntityManager): Promise<RoundFact[]> {
  return prepared<RoundFact>(manager, `SELECT ${roundColumns} FROM round ORDER BY due DESC, opens DESC`);
}

/**
 * A round by its code.
 *
 * @throws ProblemException 404
 */
export async function findRound(manager: EntityManager, code: string): Promise<RoundFact> {
  const [round] = await prepared<RoundFact>(manager, `SELECT ${roundColumns} FROM round WHERE code = $1`, [code]);
  if (!round) throw notFound('round');
  return round;
}

/** @throws ProblemException 409 `round-not-open` */
export function requireOpenRound({ state }: Pick<RoundFact, 'state'>): void {
  if (state !== 'open') throw new ProblemException(409, 'round-not-open', 'The round is not open');
}

/** A goal that a round asks about, with the indicators of all its sub-goals. */
export interface RoundGoalFact {
  id: string;
  goal: Reference;
  statement: Text;
  indicatorIds: string[];
}

/** The goals of a round, in their order. */
export async function goalsOfRound(manager: EntityManager, roundId: string): Promise<RoundGoalFact[]> {
  return prepared<RoundGoalFact>(
    manager,
    `WITH RECURSIVE tree AS (
       SELECT goal_id AS root, goal_id AS id FROM round_goal WHERE round_id = $1
       UNION ALL SELECT tree.root, goal.id FROM goal JOIN tree ON goal.parent_id = tree.id
     )
     SELECT goal.id, ${referenceJson('goal', 'title')} AS goal, goal.statement,
       ARRAY(SELECT DISTINCT ig.indicator_id FROM tree JOIN indicator_goal ig ON ig.goal_id = tree.id
         WHERE tree.root = goal.id) AS "indicatorIds"
     FROM round_goal rg JOIN goal ON goal.id = rg.goal_id WHERE rg.round_id = $1 ORDER BY goal.position`,
    [roundId],
  );
}

/** A committee of a round with how far its report has come; `report` is null before the round is opened. */
export interface RoundCommitteeFact {
  id: string;
  committee: Reference;
  area: AreaReference | null;
  report: {
    id: string;
    state: 'draft' | 'submitted' | 'returned' | 'approved';
    version: number;
    /** The first time it was handed in: what lateness is measured by. */
    submittedAt: string | null;
    approvedAt: string | null;
  } | null;
}

/** The committees of a round, in their order. */
export async function committeesOfRound(manager: EntityManager, roundId: string): Promise<RoundCommitteeFact[]> {
  const rows = await prepared<
    Omit<RoundCommitteeFact, 'report'> & {
      reportId: string | null;
      state: 'draft';
      version: number;
      submittedAt: string | null;
      approvedAt: string | null;
    }
  >(
    manager,
    `SELECT c.id, ${referenceJson('c')} AS committee,
       CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('level', a.level, 'code', a.code, 'name', a.name) END AS area,
       r.id AS "reportId", r.state, r.version,
       (SELECT min(recorded_at) FROM report_step WHERE report_id = r.id AND step = 'submit') AS "submittedAt",
       CASE WHEN r.state = 'approved'
         THEN (SELECT max(recorded_at) FROM report_step WHERE report_id = r.id AND step = 'approve') END AS "approvedAt"
     FROM round_committee rc JOIN committee c ON c.id = rc.committee_id
     LEFT JOIN area a ON a.id = c.area_id
     LEFT JOIN report r ON r.round_id = rc.round_id AND r.committee_id = c.id
     WHERE rc.round_id = $1 ORDER BY c.position`,
    [roundId],
  );
  return rows.map(({ reportId, state, version, submittedAt, approvedAt, ...committee }) => ({
    ...committee,
    report: reportId === null ? null : { id: reportId, state, version, submittedAt, approvedAt },
  }));
}

/** Whether a report is late on a day. */
export function lateOn(today: string, due: string, submittedAt: string | null): boolean {
  return isLate(due, submittedAt === null ? null : swedishDay(new Date(submittedAt)), today);
}

/** A round as lists show it. */
export function summaryOf(round: RoundFact, committees: readonly RoundCommitteeFact[], today: string): RoundSummary {
  const reports = committees.flatMap(({ report }) => report ?? []);
  const count = (state: string): number => reports.filter((report) => report.state === state).length;
  return {
    ...round,
    reports: {
      total: reports.length,
      draft: count('draft'),
      submitted: count('submitted'),
      returned: count('returned'),
      approved: count('approved'),
      late: reports.filter(({ submittedAt }) => lateOn(today, round.due, submittedAt)).length,
    },
  };
}
