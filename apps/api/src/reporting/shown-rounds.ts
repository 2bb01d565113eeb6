import type { ReportSummary, RoundChoice, RoundReview, Status } from '@malbild/contract';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { VisibilityClass } from '../identity/access';
import { AsOfDay, type Moment } from '../platform/as-of';
import { swedishDay } from '../platform/clock';
import { notFound } from '../platform/problem';
import { referenceJson } from '../platform/sql';
import { lateOn, listRounds, type RoundFact } from './round-facts';
import { reviewRound } from './round-review';
import { frozenReview } from './snapshots';

/** What a page is asked to show: *som det såg ut* on a day, with the voices of a round. */
export interface PageAsked {
  asOf?: string | undefined;
  round?: string | undefined;
}

/** The round whose voices a page shows, and the moment the rest of the page is about. */
export interface ShownRound {
  moment: Moment;
  round: RoundChoice | null;
  /** Those that can be chosen instead, the newest first. */
  rounds: RoundChoice[];
  review: RoundReview | null;
  /** Whether the page shows the round as it was frozen, its verdicts included, instead of what is known at the moment. */
  frozen: boolean;
  /** What the data said of each goal when the round before was closed. */
  before: { round: string; goals: Map<string, Status> } | null;
}

/** Finds the round for a page. What has been handed in to a round under way is shown to those who have signed in. */
@Injectable()
export class ShownRounds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly day: AsOfDay,
  ) {}

  /**
   * A closed round that is asked for brings its own moment, unless a day is asked for beside it.
   *
   * @throws ProblemException 404 for a round that the asker may not know the voices of
   */
  async find({ asOf, round: code }: PageAsked, visibility: VisibilityClass): Promise<ShownRound> {
    return this.dataSource.transaction(async (manager) => {
      const now = this.day.moment(asOf);
      const rounds = (await listRounds(manager)).filter((round) => this.isShown(round, now, asOf, visibility));
      const chosen = code === undefined ? rounds[0] : rounds.find((round) => round.code === code);
      if (!chosen && code !== undefined) throw notFound('round');
      const frozen = code !== undefined && chosen?.state === 'closed';
      const moment = frozen && asOf === undefined && chosen.asOf !== null ? momentOf(chosen.asOf) : now;
      return {
        moment,
        round: chosen ? choiceOf(chosen) : null,
        rounds: rounds.map(choiceOf),
        frozen,
        before: await verdictsBefore(manager, rounds, chosen),
        // Last, since an open round's review puts the drafts' guard in force.
        review: chosen ? await this.reviewOf(manager, chosen, now) : null,
      };
    });
  }

  /** A committee's reports, the newest first: that they are there, not what they say. */
  async reportsOf(committeeCode: string): Promise<ReportSummary[]> {
    const today = this.day.moment().day;
    const rows = await this.dataSource.query<Omit<ReportSummary, 'late'>[]>(
      `SELECT r.id, o.code AS round, ${referenceJson('c')} AS committee, r.state, r.version, o.due,
         (SELECT min(recorded_at) FROM report_step WHERE report_id = r.id AND step = 'submit') AS "submittedAt",
         CASE WHEN r.state = 'approved'
           THEN (SELECT max(recorded_at) FROM report_step WHERE report_id = r.id AND step = 'approve') END AS "approvedAt"
       FROM report r JOIN round o ON o.id = r.round_id JOIN committee c ON c.id = r.committee_id
       WHERE c.code = $1 ORDER BY o.due DESC`,
      [committeeCode],
    );
    return rows.map((row) => ({ ...row, late: lateOn(today, row.due, row.submittedAt) }));
  }

  private isShown(round: RoundFact, now: Moment, asOf: string | undefined, visibility: VisibilityClass): boolean {
    if (round.state === 'closed') return round.closedAt !== null && new Date(round.closedAt) <= now.instant;
    const isNow = asOf === undefined || asOf === this.day.moment().day;
    return round.state === 'open' && isNow && visibility === 'signed-in';
  }

  private async reviewOf(manager: EntityManager, round: RoundFact, now: Moment): Promise<RoundReview> {
    return round.state === 'closed' ? frozenReview(manager, round.code) : reviewRound(manager, round, now);
  }
}

function momentOf(instant: string): Moment {
  const at = new Date(instant);
  return { day: swedishDay(at), instant: at };
}

function choiceOf({ code, kind, year, state, due, asOf }: RoundFact): RoundChoice {
  return { code, kind, year, state, due, asOf: asOf === null ? null : swedishDay(new Date(asOf)) };
}

async function verdictsBefore(
  manager: EntityManager,
  rounds: readonly RoundFact[],
  shown: RoundFact | undefined,
): Promise<ShownRound['before']> {
  const before = rounds.find(({ state, due }) => state === 'closed' && shown !== undefined && due < shown.due);
  if (!before) return null;
  const { goals } = await frozenReview(manager, before.code);
  return { round: before.code, goals: new Map(goals.map(({ goal, computed }) => [goal.code, computed.status])) };
}
