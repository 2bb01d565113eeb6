import type {
  JudgementCell,
  JudgementChange,
  JudgementGoal,
  JudgementsPage,
  OverallJudgement,
  RoundReview,
  Status,
} from '@malbild/contract';
import { type Actor, can, owesReason, type ReportState } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { requireAccess } from '../identity/access';
import { type Author, inCityTransaction } from '../platform/city-transaction';
import { Clock } from '../platform/clock';
import { recordHistory } from '../platform/history';
import { versionConflict } from '../platform/if-match';
import { notFound, ProblemException } from '../platform/problem';
import {
  committeesOfRound,
  findRound,
  goalsOfRound,
  requireOpenRound,
  type RoundCommitteeFact,
  type RoundFact,
  type RoundGoalFact,
  summaryOf,
} from './round-facts';
import { reviewRound } from './round-review';
import { frozenReview } from './snapshots';

/** The process owner's voice, beside the two others. */
@Injectable()
export class Judgements {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** All goals of a round with their committees and the three voices: what has been handed in, to those who have signed in. */
  async page(actor: Actor, roundCode: string): Promise<JudgementsPage> {
    return this.dataSource.transaction(async (manager) => {
      const round = await findRound(manager, roundCode);
      const goals = await goalsOfRound(manager, round.id);
      const committees = await committeesOfRound(manager, round.id);
      const judgements = await judgementsOf(manager, round.id);
      const review = await this.review(manager, round);
      const today = this.clock.today();
      return {
        today,
        round: summaryOf(round, committees, today),
        goals: review.goals.map((goal) => {
          const fact = goals.find((one) => one.goal.code === goal.goal.code);
          return {
            ...goal,
            overall: judgements.get(keyOf(goal.goal.code, null)) ?? null,
            cells: cellsOf(review, goal.goal.code, committees, judgements, (committee) =>
              mayRead(actor, committee, goals),
            ),
            mayJudge: round.state === 'open' && fact !== undefined && can(actor, 'judgement:record', subjectOf(fact)),
          } satisfies JudgementGoal;
        }),
      };
    });
  }

  /**
   * Judges a goal as a whole, or one committee's part in it.
   *
   * @param version of the judgement before, 0 for the first
   * @throws ProblemException 422 `reason-owed` where it departs without one from the data or from most committees
   */
  async record(
    actor: Actor,
    author: Author,
    about: { round: string; goal: string; committee: string | null },
    version: number,
    change: JudgementChange,
  ): Promise<OverallJudgement> {
    return inCityTransaction(
      this.dataSource,
      async (write) => {
        const { manager, recordedAt } = write;
        const round = await findRound(manager, about.round);
        const goal = (await goalsOfRound(manager, round.id)).find((one) => one.goal.code === about.goal);
        if (!goal) throw notFound('goal');
        requireAccess(actor, 'judgement:record', subjectOf(goal));
        requireOpenRound(round);
        const committeeId = await committeeIn(manager, round, about.committee);
        const before = (await judgementsOf(manager, round.id)).get(keyOf(about.goal, about.committee));
        if ((before?.version ?? 0) !== version)
          throw versionConflict({
            currentVersion: before?.version ?? 0,
            current: before ?? null,
            yourVersion: version,
            yours: change,
          });
        requireReason(await this.review(manager, round), about, change);
        await manager.query(
          `UPDATE overall_judgement SET superseded_at = $4
           WHERE round_id = $1 AND goal_id = $2 AND committee_id IS NOT DISTINCT FROM $3 AND superseded_at IS NULL`,
          [round.id, goal.id, committeeId, recordedAt],
        );
        await manager.query(
          `INSERT INTO overall_judgement (id, round_id, goal_id, committee_id, status, reason, member_id, version, recorded_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [uuid(), round.id, goal.id, committeeId, change.status, change.reason, actor.id, version + 1, recordedAt],
        );
        const { round: roundCode, ...subject } = about;
        await recordHistory(write, {
          action: 'judgement:record',
          subjectKind: 'goal',
          subjectId: goal.id,
          committeeId,
          ...(before ? { old: { status: before.status, reason: before.reason } } : {}),
          new: { round: roundCode, ...subject, ...change },
          reason: change.reason === '' ? null : change.reason,
        });
        const now = (await judgementsOf(manager, round.id)).get(keyOf(about.goal, about.committee));
        if (!now) throw new Error('The judgement that was just written is not in sight');
        return now;
      },
      author,
    );
  }

  private async review(manager: EntityManager, round: RoundFact): Promise<RoundReview> {
    return round.state === 'closed'
      ? frozenReview(manager, round.code)
      : reviewRound(manager, round, { day: this.clock.today(), instant: this.clock.now() });
  }
}

const keyOf = (goal: string, committee: string | null): string => `${goal} ${committee ?? ''}`;

function subjectOf({ id }: RoundGoalFact): { goals: string[] } {
  return { goals: [id] };
}

/** The judgements in force of a round, by codes of goal and committee. */
async function judgementsOf(manager: EntityManager, roundId: string): Promise<Map<string, OverallJudgement>> {
  const rows = await manager.query<(OverallJudgement & { key: string })[]>(
    `SELECT g.code || ' ' || coalesce(c.code, '') AS key, j.status, j.reason, j.version, j.origin, m.name AS by,
       j.recorded_at AS at
     FROM overall_judgement j JOIN goal g ON g.id = j.goal_id JOIN member m ON m.id = j.member_id
     LEFT JOIN committee c ON c.id = j.committee_id
     WHERE j.round_id = $1 AND j.superseded_at IS NULL`,
    [roundId],
  );
  return new Map(rows.map(({ key, ...judgement }) => [key, judgement]));
}

function cellsOf(
  review: RoundReview,
  goal: string,
  committees: readonly RoundCommitteeFact[],
  judgements: ReadonlyMap<string, OverallJudgement>,
  readable: (committee: RoundCommitteeFact) => boolean,
): JudgementCell[] {
  return review.cells
    .filter((cell) => cell.goal === goal)
    .flatMap(({ committee: code, computed, self, disagree, withoutData }) => {
      const committee = committees.find((one) => one.committee.code === code);
      const report = review.committees.find((one) => one.committee.code === code)?.report;
      if (!committee || !report) return [];
      const { id, state, late } = report;
      return [
        {
          committee: committee.committee,
          report: { id, state, late, readable: readable(committee) },
          self,
          computed,
          overall: judgements.get(keyOf(goal, code)) ?? null,
          disagree,
          withoutData,
        },
      ];
    });
}

function mayRead(actor: Actor, { id, report }: RoundCommitteeFact, goals: readonly RoundGoalFact[]): boolean {
  const state: ReportState = report?.state ?? 'draft';
  return can(actor, 'report:read', { committee: id, goals: goals.map((goal) => goal.id), state });
}

/** @throws ProblemException 404 for a committee that the round doesn't ask */
async function committeeIn(manager: EntityManager, round: RoundFact, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const committee = (await committeesOfRound(manager, round.id)).find((one) => one.committee.code === code);
  if (!committee) throw notFound('committee');
  return committee.id;
}

/** A judgement of a committee's part is held against that committee; one of the goal, against all of them. */
function requireReason(
  review: RoundReview,
  { goal, committee }: { goal: string; committee: string | null },
  { status, reason }: JudgementChange,
): void {
  const cells = review.cells.filter(
    (cell) => cell.goal === goal && (committee === null || cell.committee === committee),
  );
  if (cells.length === 0) throw notFound('committee');
  const computed =
    committee === null ? review.goals.find((one) => one.goal.code === goal)?.computed : cells[0]?.computed;
  const said: Status[] = cells.flatMap(({ self }) => self?.status ?? []);
  if (reason !== '' || !owesReason(status, computed?.status ?? null, said)) return;
  throw new ProblemException(422, 'reason-owed', 'Say why it departs from the data or from most committees', [
    { path: 'reason', code: 'owed', message: `The data say ${computed?.status ?? 'nothing'}` },
  ]);
}
