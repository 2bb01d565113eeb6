import type { GoalAssessment, ReportComment, ReportGoal, ReportPage, StepTaken } from '@malbild/contract';
import {
  type Actor,
  comparePeriods,
  isDeviation,
  previewStanding,
  readiness,
  type Readiness,
  type ReportContent,
} from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { committeesInSight } from '../identity/access';
import { rollUpOf } from '../indicator/roll-up';
import type { Moment } from '../platform/as-of';
import { Clock } from '../platform/clock';
import { withCommittees } from '../platform/guarded';
import { prepared } from '../platform/reads';
import { indicatorsOfReport, type ReportedIndicator } from './report-content';
import { findReport, mayWith, type ReportFact } from './report-facts';
import { goalsOfRound, lateOn, type RoundGoalFact } from './round-facts';

/** The report page, in one answer. */
@Injectable()
export class Reports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Everything the report page shows.
   *
   * @throws ProblemException 404 for a report that the actor may not know of
   */
  async page(actor: Actor, id: string): Promise<ReportPage> {
    return this.dataSource.transaction(async (manager) => {
      const report = await findReport(manager, actor, id);
      await withCommittees(manager, committeesInSight(actor));
      return this.pageOf(manager, actor, report);
    });
  }

  /** How far a report has come. @param manager of a transaction that has its committee's drafts in sight */
  async readinessOf(manager: EntityManager, actor: Actor, report: ReportFact): Promise<Readiness> {
    return (await this.pageOf(manager, actor, report)).readiness;
  }

  private async pageOf(manager: EntityManager, actor: Actor, report: ReportFact): Promise<ReportPage> {
    const moment: Moment = { day: this.clock.today(), instant: this.clock.now() };
    const roundGoals = await goalsOfRound(manager, report.roundId);
    const indicators = await indicatorsOfReport(manager, report, roundGoals, actor.id, moment);
    const goals = await goalsOfReport(manager, report, roundGoals, indicators);
    const { id, version, state, committee, area, opens, due, closes, cutOff } = report;
    return {
      id,
      version,
      state,
      late: lateOn(moment.day, due, report.submittedAt),
      today: moment.day,
      round: {
        code: report.roundCode,
        kind: report.roundKind,
        year: report.roundYear,
        state: report.roundState,
        opens,
        due,
        closes,
        cutOff,
      },
      committee,
      area,
      steps: await stepsOf(manager, id),
      may: mayWith(actor, report),
      columns: columnsOf(indicators),
      indicators,
      goals,
      comments: await commentsOf(manager, id),
      readiness: readiness(contentOf(indicators, goals, moment)),
    };
  }
}

/** The steps a report has taken, the first one first. */
export async function stepsOf(manager: EntityManager, reportId: string): Promise<StepTaken[]> {
  return prepared<StepTaken>(
    manager,
    `SELECT s.step, s.note, m.name AS by, s.recorded_at AS at FROM report_step s JOIN member m ON m.id = s.member_id
     WHERE s.report_id = $1 ORDER BY s.recorded_at`,
    [reportId],
  );
}

/** What has been remarked on a report, the oldest first. */
export async function commentsOf(manager: EntityManager, reportId: string): Promise<ReportComment[]> {
  return prepared<ReportComment>(
    manager,
    `SELECT x.id, x.text, i.code AS indicator, g.code AS goal, m.name AS by, x.recorded_at AS at
     FROM report_comment x JOIN member m ON m.id = x.member_id
     LEFT JOIN indicator i ON i.id = x.indicator_id LEFT JOIN goal g ON g.id = x.goal_id
     WHERE x.report_id = $1 ORDER BY x.recorded_at, x.id`,
    [reportId],
  );
}

function columnsOf(indicators: readonly ReportedIndicator[]): ReportPage['columns'] {
  const kinds = new Map(
    indicators.map(({ periodKind, rows }) => [periodKind, rows[0]?.cells.map(({ period }) => period) ?? []]),
  );
  return [...kinds].map(([kind, periods]) => ({ kind, periods }));
}

/** The goals to which the committee has indicators, with its self-assessments now and last time. */
async function goalsOfReport(
  manager: EntityManager,
  report: ReportFact,
  goals: readonly RoundGoalFact[],
  indicators: readonly ReportedIndicator[],
): Promise<ReportGoal[]> {
  const now = await prepared<GoalAssessment & { goalId: string }>(
    manager,
    `SELECT x.goal_id AS "goalId", x.status, x.analysis, x.language, x.version, x.origin, m.name AS by, x.recorded_at AS at
     FROM goal_assessment x JOIN member m ON m.id = x.member_id WHERE x.report_id = $1`,
    [report.id],
  );
  const before = await prepared<NonNullable<ReportGoal['previous']> & { goalId: string }>(
    manager,
    `SELECT DISTINCT ON (x.goal_id) x.goal_id AS "goalId", o.code AS round, x.status, x.analysis
     FROM goal_assessment x JOIN report r ON r.id = x.report_id JOIN round o ON o.id = r.round_id
     WHERE r.committee_id = $1 AND o.due < $2 AND x.status IS NOT NULL ORDER BY x.goal_id, o.due DESC`,
    [report.committeeId, report.due],
  );
  return goals.flatMap(({ id, goal, statement }) => {
    const own = indicators.filter((indicator) => indicator.goals.includes(goal.code));
    if (own.length === 0) return [];
    return [
      {
        goal,
        statement,
        computed: rollUpOf(own.map(({ verdict }) => verdict)),
        assessment: now.find(({ goalId }) => goalId === id) ?? null,
        previous: before.find(({ goalId }) => goalId === id) ?? null,
      },
    ];
  });
}

/** What the readiness counts: verdicts are those that the drafts would lead to. */
function contentOf(
  indicators: readonly ReportedIndicator[],
  goals: readonly ReportGoal[],
  { day }: Moment,
): ReportContent {
  return {
    indicators: indicators.map(({ code, expected, rows, ready }) => {
      const typed = rows.filter(({ main }) => main).flatMap(({ cells }) => cells);
      const filled = typed.some(
        ({ period, draft }) =>
          expected !== null && draft !== null && draft.value !== null && comparePeriods(period, expected) >= 0,
      );
      return { code, owed: expected !== null, filled, ready: ready !== null };
    }),
    goals: goals.map(({ goal, assessment }) => ({ code: goal.code, status: assessment?.status ?? null })),
    deviations: indicators
      .filter((indicator) => isDeviation(statusWithDrafts(indicator, day)))
      .map(({ code, response }) => ({ code, answered: response !== null })),
  };
}

function statusWithDrafts({ rows, standing }: ReportedIndicator, day: string) {
  const series = rows
    .filter(({ judged }) => judged)
    .map(({ facts, follows, cells }) => ({
      facts,
      follows,
      values: cells.flatMap(({ period, draft }) => (draft ? [{ period, value: draft.value }] : [])),
    }));
  return series.some(({ values }) => values.length > 0) ? previewStanding(series, day).status : standing.status;
}
