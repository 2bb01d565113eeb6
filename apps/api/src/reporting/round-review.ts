import type {
  Distribution,
  ReviewedCell,
  ReviewedIndicator,
  RollUp,
  RoundReview,
  SelfAssessment,
  Status,
  VoicedJudgement,
} from '@malbild/contract';
import { disagree, isDeviation, judgedWithoutData, majorityOf } from '@malbild/domain';
import type { EntityManager } from 'typeorm';
import { rollUpOf } from '../indicator/roll-up';
import type { Moment } from '../platform/as-of';
import { withCommittees } from '../platform/guarded';
import { prepared } from '../platform/reads';
import {
  committeesOfRound,
  goalsOfRound,
  lateOn,
  type RoundCommitteeFact,
  type RoundFact,
  type RoundGoalFact,
} from './round-facts';
import { type RoundVerdict, verdictsOfCity, verdictsOfCommittees } from './round-verdicts';

/**
 * What a round says at a moment: the verdicts on the values it takes, and of the other two voices what has been handed in.
 * Drafts are not in it.
 *
 * @param manager of a transaction; from here to its end drafts of all committees are in sight
 */
export async function reviewRound(manager: EntityManager, round: RoundFact, moment: Moment): Promise<RoundReview> {
  await withCommittees(manager, 'all');
  const goals = await goalsOfRound(manager, round.id);
  const committees = (await committeesOfRound(manager, round.id)).filter(hasReport);
  const ids = [...new Set(goals.flatMap(({ indicatorIds }) => indicatorIds))];
  const taken = { cutOff: round.cutOff, moment };
  const ofCity = await verdictsOfCity(manager, ids, taken);
  const ofCommittees = await verdictsOfCommittees(
    manager,
    committees.map(({ id }) => id),
    ids,
    taken,
  );
  const spoken = await loadVoices(manager, round.id);
  const indicators = (committee: WithReport): RoundVerdict[] =>
    ofCommittees.filter(({ committeeId }) => committeeId === committee.id);

  const reviewed = committees.map((committee) => ({
    committee: committee.committee,
    area: committee.area,
    report: {
      id: committee.report.id,
      state: committee.report.state,
      late: lateOn(moment.day, round.due, committee.report.submittedAt),
      submittedAt: committee.report.submittedAt,
      approvedAt: committee.report.approvedAt,
    },
    indicators: indicators(committee).map((verdict) => reviewedIndicator(verdict, committee, goals, spoken)),
  }));
  const cells = committees.flatMap((committee) =>
    goals.flatMap((goal) => cellOf(committee, goal, indicators(committee), spoken)),
  );
  return {
    goals: goals.map((goal) => {
      const own = ofCity.filter(({ indicatorId }) => goal.indicatorIds.includes(indicatorId));
      return { goal: goal.goal, ...wholeGoal(goal, rollUpOf(own), cells, spoken) };
    }),
    committees: reviewed,
    cells,
    indicators: await describeIndicators(manager, ofCity, goals),
  };
}

type WithReport = RoundCommitteeFact & { report: NonNullable<RoundCommitteeFact['report']> };

function hasReport(committee: RoundCommitteeFact): committee is WithReport {
  return committee.report !== null;
}

/** Codes of the round's goals that an indicator speaks to. */
function goalsOf(indicatorId: string, goals: readonly RoundGoalFact[]): string[] {
  return goals.filter(({ indicatorIds }) => indicatorIds.includes(indicatorId)).map(({ goal }) => goal.code);
}

function reviewedIndicator(
  verdict: RoundVerdict,
  committee: WithReport,
  goals: readonly RoundGoalFact[],
  { responses }: Spoken,
): ReviewedIndicator {
  const { code, role, area, latest, target, standing, indicatorId } = verdict;
  const response = responses.get(`${committee.report.id} ${indicatorId}`) ?? null;
  return {
    code,
    role,
    goals: goalsOf(indicatorId, goals),
    area,
    latest,
    target,
    standing,
    response,
    unanswered: isDeviation(standing.status) && response === null,
  };
}

/** The three voices of a committee about a goal; none where it has no indicators there. */
function cellOf(
  committee: WithReport,
  goal: RoundGoalFact,
  verdicts: readonly RoundVerdict[],
  { assessments, judgements, responses }: Spoken,
): ReviewedCell[] {
  const own = verdicts.filter(({ indicatorId }) => goal.indicatorIds.includes(indicatorId));
  if (own.length === 0) return [];
  const computed = rollUpOf(own);
  const self = assessments.get(`${committee.report.id} ${goal.id}`) ?? null;
  const overall = judgements.get(`${goal.id} ${committee.id}`) ?? null;
  const unanswered = own.filter(
    ({ standing, indicatorId }) =>
      isDeviation(standing.status) && !responses.has(`${committee.report.id} ${indicatorId}`),
  );
  return [
    {
      goal: goal.goal.code,
      committee: committee.committee.code,
      computed,
      overdue: own.filter(({ standing }) => standing.reason.code === 'stale').length,
      self,
      overall,
      ...marksOf(self?.status ?? null, computed.status, overall?.status ?? null),
      unanswered: unanswered.length,
    },
  ];
}

/** A goal as a whole: the committees count as one voice where most of them agree. */
function wholeGoal(
  goal: RoundGoalFact,
  computed: RollUp,
  cells: readonly ReviewedCell[],
  { judgements }: Spoken,
): Omit<RoundReview['goals'][number], 'goal'> {
  const own = cells.filter((cell) => cell.goal === goal.goal.code);
  const said = own.flatMap(({ self }) => self?.status ?? []);
  const majority = majorityOf(said);
  const overall = judgements.get(`${goal.id} `) ?? null;
  return {
    computed,
    self: distributionOf(said, own.length),
    majority,
    overall,
    ...marksOf(majority, computed.status, overall?.status ?? null),
  };
}

/** How many say what, of so many who are asked. */
export function distributionOf(said: readonly Status[], asked: number): Distribution {
  const count = (status: Status): number => said.filter((one) => one === status).length;
  return {
    good: count('good'),
    some: count('some'),
    none: count('none'),
    unassessable: count('unassessable'),
    'not-applicable': count('not-applicable'),
    missing: asked - said.length,
  };
}

/** What the voices make of each other; null where one has not spoken. */
export function marksOf(
  committee: Status | null,
  data: Status,
  overall: Status | null,
): { disagree: boolean; withoutData: boolean } {
  const voices = { committee, data, overall };
  return { disagree: disagree(voices), withoutData: judgedWithoutData(voices) };
}

/** What people have said in a round, by whom and about what. */
interface Spoken {
  /** By report and goal. */
  assessments: Map<string, SelfAssessment>;
  /** By report and indicator. */
  responses: Map<string, NonNullable<ReviewedIndicator['response']>>;
  /** By goal and committee; without a committee, of the whole goal. */
  judgements: Map<string, VoicedJudgement>;
}

async function loadVoices(manager: EntityManager, roundId: string): Promise<Spoken> {
  const handedIn = `JOIN report r ON r.id = x.report_id AND r.round_id = $1 AND r.state IN ('submitted', 'approved')`;
  const assessments = await prepared<SelfAssessment & { key: string }>(
    manager,
    `SELECT concat_ws(' ', x.report_id, x.goal_id) AS key, x.status, x.analysis, x.origin FROM goal_assessment x ${handedIn}`,
    [roundId],
  );
  const responses = await prepared<NonNullable<ReviewedIndicator['response']> & { key: string }>(
    manager,
    `SELECT concat_ws(' ', x.report_id, x.indicator_id) AS key, x.kind, x.text, x.due FROM response x ${handedIn}
     WHERE x.kind IS NOT NULL`,
    [roundId],
  );
  const judgements = await prepared<VoicedJudgement & { key: string }>(
    manager,
    `SELECT goal_id || ' ' || coalesce(committee_id::text, '') AS key, status, reason, origin
     FROM overall_judgement WHERE round_id = $1 AND superseded_at IS NULL`,
    [roundId],
  );
  return { assessments: byKey(assessments), responses: byKey(responses), judgements: byKey(judgements) };
}

function byKey<Row extends { key: string }>(rows: readonly Row[]): Map<string, Omit<Row, 'key'>> {
  return new Map(rows.map(({ key, ...row }) => [key, row]));
}

/** The indicators with their words, for whoever reads the review without the product beside it. */
async function describeIndicators(
  manager: EntityManager,
  verdicts: readonly RoundVerdict[],
  goals: readonly RoundGoalFact[],
): Promise<RoundReview['indicators']> {
  type Words = Pick<RoundReview['indicators'][number], 'title' | 'unit' | 'direction' | 'producer' | 'licence'>;
  const words = await prepared<Words & { id: string }>(
    manager,
    `SELECT i.id, i.title, i.unit, j.direction, i.source ->> 'producer' AS producer, i.source ->> 'licence' AS licence
     FROM indicator i JOIN judgement_setting j ON j.indicator_id = i.id AND j.superseded_at IS NULL WHERE i.id = ANY ($1)`,
    [verdicts.map(({ indicatorId }) => indicatorId)],
  );
  const byId = new Map(words.map(({ id, ...rest }) => [id, rest]));
  return verdicts.flatMap(({ indicatorId, code, role, latest, target, standing }) => {
    const described = byId.get(indicatorId);
    return described
      ? [{ code, ...described, role, goals: goalsOf(indicatorId, goals), latest, target, standing }]
      : [];
  });
}
