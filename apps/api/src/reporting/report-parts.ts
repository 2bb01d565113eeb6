import type {
  AssessmentChange,
  CommentList,
  DeviationResponse,
  GoalAssessment,
  NewComment,
  ReadyAnswer,
  ReportComment,
  ResponseChange,
  Trace,
} from '@malbild/contract';
import type { Actor } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { committeesInSight, requireAccess } from '../identity/access';
import { type Author, type CityWrite, inDraftTransaction } from '../platform/city-transaction';
import { Clock } from '../platform/clock';
import { withCommittees } from '../platform/guarded';
import { recordHistory } from '../platform/history';
import { once, type Repeatable } from '../platform/idempotency';
import { versionConflict } from '../platform/if-match';
import { notFound } from '../platform/problem';
import { prepared } from '../platform/reads';
import { findReport, type ReportFact, requireRoundOpen, requireWriting, subjectOf } from './report-facts';
import { seriesOfReport } from './report-series';
import { commentsOf } from './reports';
import { goalsOfRound } from './round-facts';

/** What a report says beside its values: marks, self-assessments, responses and remarks. */
@Injectable()
export class ReportParts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Marks an indicator as ready, empty or not, or takes the mark back.
   *
   * @param version 1 where the one who asks saw it marked, else 0
   */
  async setReady(
    actor: Actor,
    author: Author,
    reportId: string,
    code: string,
    version: number,
    ready: boolean,
  ): Promise<ReadyAnswer> {
    return this.writing(actor, author, reportId, async (write, report) => {
      const { manager, recordedAt } = write;
      const indicatorId = await indicatorIn(manager, report, code);
      const before = await readyOf(manager, report, indicatorId);
      const known = before ? 1 : 0;
      const conflict = (current: Trace | null): Error =>
        versionConflict({ currentVersion: current ? 1 : 0, current, yourVersion: version, yours: { ready } });
      if (known !== version) throw conflict(before);
      if (Boolean(before) === ready) return { ready: before };
      const done = ready
        ? await prepared<unknown>(
            manager,
            `INSERT INTO indicator_ready (report_id, committee_id, indicator_id, member_id, recorded_at)
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING report_id`,
            [report.id, report.committeeId, indicatorId, actor.id, recordedAt],
          )
        : await manager
            .query<[unknown[], number]>(
              'DELETE FROM indicator_ready WHERE report_id = $1 AND indicator_id = $2 RETURNING report_id',
              [report.id, indicatorId],
            )
            .then(([rows]) => rows);
      const now = await readyOf(manager, report, indicatorId);
      if (done.length === 0) throw conflict(now);
      await this.note(
        write,
        report,
        ready ? 'report:mark-ready' : 'report:unmark-ready',
        { indicator: code },
        {
          old: { ready: !ready },
          new: { ready },
        },
      );
      return { ready: now };
    });
  }

  /** The committee's self-assessment of a goal. */
  async assess(
    actor: Actor,
    author: Author,
    reportId: string,
    goalCode: string,
    version: number,
    change: AssessmentChange,
  ): Promise<GoalAssessment> {
    return this.writing(actor, author, reportId, async (write, report) => {
      const { manager, recordedAt } = write;
      const goal = (await goalsOfRound(manager, report.roundId)).find((one) => one.goal.code === goalCode);
      if (!goal) throw notFound('goal');
      const find = (): Promise<GoalAssessment | undefined> => assessmentOf(manager, report, goal.id);
      const before = await find();
      const { status, analysis, language } = change;
      const done = await prepared<unknown>(
        manager,
        `INSERT INTO goal_assessment AS x (report_id, goal_id, committee_id, status, analysis, language, member_id, recorded_at)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE $9 = 0 OR EXISTS (
           SELECT FROM goal_assessment WHERE report_id = $1 AND goal_id = $2)
         ON CONFLICT (report_id, goal_id) DO UPDATE SET status = excluded.status, analysis = excluded.analysis,
           language = excluded.language, member_id = excluded.member_id, recorded_at = excluded.recorded_at,
           origin = 'city', version = x.version + 1
         WHERE x.version = $9 RETURNING version`,
        [report.id, goal.id, report.committeeId, status, analysis, language, actor.id, recordedAt, version],
      );
      const now = await find();
      if (done.length === 0 || !now) throw conflictWith(now, version, change);
      await this.note(
        write,
        report,
        'report:assess',
        { goal: goalCode },
        {
          old: before && { status: before.status, analysis: before.analysis },
          new: { status, analysis },
        },
      );
      return now;
    });
  }

  /**
   * What is done about a deviation.
   *
   * @param change null takes the response back
   */
  async respond(
    actor: Actor,
    author: Author,
    reportId: string,
    code: string,
    version: number,
    change: ResponseChange | null,
  ): Promise<DeviationResponse | null> {
    return this.writing(actor, author, reportId, async (write, report) => {
      const { manager, recordedAt } = write;
      const indicatorId = await indicatorIn(manager, report, code);
      const find = (): Promise<DeviationResponse | undefined> => responseOf(manager, report, indicatorId);
      const before = await find();
      const { kind, text, owner, due } = change ?? { kind: null, text: '', owner: '', due: null };
      // A response that was taken back is to everybody one that isn't there, version 0.
      const done = await prepared<unknown>(
        manager,
        `INSERT INTO response AS x (report_id, indicator_id, committee_id, kind, text, owner, due, member_id, recorded_at)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 WHERE $10 = 0 OR EXISTS (
           SELECT FROM response WHERE report_id = $1 AND indicator_id = $2)
         ON CONFLICT (report_id, indicator_id) DO UPDATE SET kind = excluded.kind, text = excluded.text,
           owner = excluded.owner, due = excluded.due, member_id = excluded.member_id,
           recorded_at = excluded.recorded_at, origin = 'city', version = x.version + 1
         WHERE CASE WHEN x.kind IS NULL THEN 0 ELSE x.version END = $10 RETURNING version`,
        [report.id, indicatorId, report.committeeId, kind, text, owner, due, actor.id, recordedAt, version],
      );
      const now = await find();
      if (done.length === 0) throw conflictWith(now, version, change);
      await this.note(
        write,
        report,
        change ? 'report:respond' : 'report:take-response-back',
        { indicator: code },
        {
          old: before && { kind: before.kind, text: before.text, owner: before.owner, due: before.due },
          new: change,
        },
      );
      return now ?? null;
    });
  }

  async comments(actor: Actor, reportId: string): Promise<CommentList> {
    return this.dataSource.transaction(async (manager) => {
      const report = await findReport(manager, actor, reportId);
      await withCommittees(manager, committeesInSight(actor));
      return { comments: await commentsOf(manager, reportId) };
    });
  }

  /** A remark by those who fill in and those who review. */
  async comment(
    actor: Actor,
    author: Author,
    reportId: string,
    { text, indicator, goal }: NewComment,
    repeatable: Repeatable,
  ): Promise<ReportComment> {
    return inDraftTransaction(this.dataSource, this.clock, author, async (write) => {
      const { manager, recordedAt } = write;
      const report = await findReport(manager, actor, reportId, 'write');
      requireAccess(actor, 'report:comment', subjectOf(report));
      requireRoundOpen(report);
      await withCommittees(manager, committeesInSight(actor));
      return once(write, repeatable, async () => {
        const id = uuid();
        const indicatorId = indicator === null ? null : await indicatorIn(manager, report, indicator);
        const goals = goal === null ? [] : await goalsOfRound(manager, report.roundId);
        const goalId = goals.find((one) => one.goal.code === goal)?.id ?? null;
        if (goal !== null && goalId === null) throw notFound('goal');
        await manager.query(
          `INSERT INTO report_comment (id, report_id, committee_id, indicator_id, goal_id, text, member_id, recorded_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [id, report.id, report.committeeId, indicatorId, goalId, text, actor.id, recordedAt],
        );
        await this.note(write, report, 'report:comment', {}, { new: { text, indicator, goal } });
        const comments = await commentsOf(manager, report.id);
        const written = comments.find((one) => one.id === id);
        if (!written) throw new Error('The remark that was just written is not in sight');
        return written;
      });
    });
  }

  private async writing<Answer>(
    actor: Actor,
    author: Author,
    reportId: string,
    change: (write: CityWrite, report: ReportFact) => Promise<Answer>,
  ): Promise<Answer> {
    return inDraftTransaction(this.dataSource, this.clock, author, async (write) => {
      const report = await findReport(write.manager, actor, reportId, 'write');
      requireWriting(actor, report);
      await withCommittees(write.manager, committeesInSight(actor));
      return change(write, report);
    });
  }

  private async note(
    write: CityWrite,
    report: ReportFact,
    action: string,
    where: { indicator?: string; goal?: string },
    { old, new: now }: { old?: object | null | undefined; new: object | null },
  ): Promise<void> {
    await recordHistory(write, {
      action,
      subjectKind: 'report',
      subjectId: report.id,
      committeeId: report.committeeId,
      ...(old ? { old: { ...where, ...old } } : {}),
      new: { ...where, ...now },
    });
  }
}

function conflictWith(now: { version: number } | undefined, yourVersion: number, yours: unknown): Error {
  return versionConflict({ currentVersion: now?.version ?? 0, current: now ?? null, yourVersion, yours });
}

/** @throws ProblemException 404 for an indicator that the report does not have */
async function indicatorIn(manager: EntityManager, report: ReportFact, code: string): Promise<string> {
  const row = (await seriesOfReport(manager, report.id)).find((one) => one.code === code);
  if (!row) throw notFound('indicator');
  return row.indicatorId;
}

async function readyOf(manager: EntityManager, report: ReportFact, indicatorId: string): Promise<Trace | null> {
  const [row] = await prepared<Trace>(
    manager,
    `SELECT m.name AS by, x.recorded_at AS at FROM indicator_ready x JOIN member m ON m.id = x.member_id
     WHERE x.report_id = $1 AND x.indicator_id = $2`,
    [report.id, indicatorId],
  );
  return row ?? null;
}

async function assessmentOf(
  manager: EntityManager,
  report: ReportFact,
  goalId: string,
): Promise<GoalAssessment | undefined> {
  const [row] = await prepared<GoalAssessment>(
    manager,
    `SELECT x.status, x.analysis, x.language, x.version, x.origin, m.name AS by, x.recorded_at AS at
     FROM goal_assessment x JOIN member m ON m.id = x.member_id WHERE x.report_id = $1 AND x.goal_id = $2`,
    [report.id, goalId],
  );
  return row;
}

async function responseOf(
  manager: EntityManager,
  report: ReportFact,
  indicatorId: string,
): Promise<DeviationResponse | undefined> {
  const [row] = await prepared<DeviationResponse>(
    manager,
    `SELECT x.kind, x.text, x.owner, x.due, x.version, x.origin, m.name AS by, x.recorded_at AS at
     FROM response x JOIN member m ON m.id = x.member_id
     WHERE x.report_id = $1 AND x.indicator_id = $2 AND x.kind IS NOT NULL`,
    [report.id, indicatorId],
  );
  return row;
}
