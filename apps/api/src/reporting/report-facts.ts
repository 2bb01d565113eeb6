import type { AreaReference, Reference, RoundKind, RoundState } from '@malbild/contract';
import {
  type Action,
  type Actor,
  can,
  isOpen,
  nextState,
  type ReportState,
  type ReportStep,
  type Subject,
} from '@malbild/domain';
import type { EntityManager } from 'typeorm';
import { requireAccess } from '../identity/access';
import { notFound, ProblemException } from '../platform/problem';
import { prepared } from '../platform/reads';
import { referenceJson } from '../platform/sql';

/** A report with all that its permissions and its content depend on. */
export interface ReportFact {
  id: string;
  version: number;
  state: ReportState;
  committeeId: string;
  committee: Reference;
  areaId: string | null;
  area: AreaReference | null;
  roundId: string;
  roundCode: string;
  roundKind: RoundKind;
  roundYear: number;
  roundState: RoundState;
  opens: string;
  due: string;
  closes: string;
  cutOff: string;
  /** Who handed it in last, and when that was done first. */
  submittedBy: string | null;
  submittedAt: string | null;
  /** The round's goals, by id: whose process owners are concerned. */
  goalIds: string[];
}

/**
 * A report that somebody may read. Whoever may not, learns nothing of it.
 *
 * @param lock `write`: it keeps its state until the transaction ends; `step`: nobody else writes in it meanwhile
 * @throws ProblemException 404
 */
export async function findReport(
  manager: EntityManager,
  actor: Actor,
  id: string,
  lock: 'none' | 'write' | 'step' = 'none',
): Promise<ReportFact> {
  // Of its own statement: a lock waits for others, and what they did must be seen by what is read after it.
  if (lock !== 'none')
    await prepared(manager, `SELECT FROM report WHERE id = $1 FOR ${lock === 'step' ? 'UPDATE' : 'SHARE'}`, [id]);
  const [report] = await prepared<ReportFact>(
    manager,
    `SELECT r.id, r.version, r.state, c.id AS "committeeId", ${referenceJson('c')} AS committee, c.area_id AS "areaId",
       CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('level', a.level, 'code', a.code, 'name', a.name) END AS area,
       o.id AS "roundId", o.code AS "roundCode", o.kind AS "roundKind", o.year AS "roundYear", o.state AS "roundState",
       o.opens, o.due, o.closes, o.cut_off AS "cutOff",
       (SELECT member_id FROM report_step WHERE report_id = r.id AND step = 'submit' ORDER BY recorded_at DESC LIMIT 1)
         AS "submittedBy",
       (SELECT min(recorded_at) FROM report_step WHERE report_id = r.id AND step = 'submit') AS "submittedAt",
       ARRAY(SELECT goal_id FROM round_goal WHERE round_id = o.id) AS "goalIds"
     FROM report r JOIN round o ON o.id = r.round_id JOIN committee c ON c.id = r.committee_id
     LEFT JOIN area a ON a.id = c.area_id
     WHERE r.id = $1`,
    [id],
  );
  if (!report || !can(actor, 'report:read', subjectOf(report))) throw notFound('report');
  return report;
}

/** What the permissions look at. */
export function subjectOf({ committeeId, goalIds, state, submittedBy }: ReportFact): Subject {
  return { committee: committeeId, goals: goalIds, state, submittedBy };
}

/**
 * Asks whether somebody may write in a report, first as who they are and then as it stands.
 *
 * @throws ProblemException 403 `forbidden`, 409 `round-not-open`, 409 `report-not-open`
 */
export function requireWriting(actor: Actor, report: ReportFact): void {
  requireAccess(actor, 'report:write', { ...subjectOf(report), state: 'draft' });
  requireRoundOpen(report);
  if (!isOpen(report.state))
    throw new ProblemException(
      409,
      'report-not-open',
      'The report is handed in; it can be written in when it is returned',
    );
}

/** @throws ProblemException 409 `round-not-open` */
export function requireRoundOpen({ roundState }: ReportFact): void {
  if (roundState !== 'open') throw new ProblemException(409, 'round-not-open', 'The round is not open');
}

/** What somebody may do with a report as it stands now: what their buttons show. */
export function mayWith(actor: Actor, report: ReportFact): Action[] {
  if (report.roundState !== 'open') return [];
  const subject = subjectOf(report);
  const steps: [Action, ReportStep][] = [
    ['report:submit', 'submit'],
    ['report:approve', 'approve'],
    ['report:return', 'return'],
    ['report:reopen', 'reopen'],
  ];
  const others: Action[] = ['report:write', 'report:comment'];
  return [
    ...others.filter((action) => can(actor, action, subject)),
    ...steps.flatMap(([action, step]) =>
      nextState(report.state, step) && can(actor, action, subject) ? [action] : [],
    ),
  ];
}
