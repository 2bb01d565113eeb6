import type {
  Change,
  City,
  CommitteeKind,
  GoalCard,
  Overview,
  Reference,
  RollUp,
  Text,
  VoiceItem,
  VoiceMarks,
} from '@malbild/contract';
import { Injectable } from '@nestjs/common';
import { rollUpOf, standingOn } from '../indicator/roll-up';
import { countingStanding, standingJson } from '../indicator/standing.sql';
import type { VisibilityClass } from '../identity/access';
import type { Moment } from '../platform/as-of';
import { Clock, endOfSwedishDay, swedishDay } from '../platform/clock';
import { read, Reads } from '../platform/reads';
import { inForce, referenceJson, validOn } from '../platform/sql';
import { type PageAsked, type ShownRound, ShownRounds } from '../reporting/shown-rounds';
import { evidenceOf, IndicatorRows, type RatedRow } from './indicator-rows';
import {
  cellIn,
  type CellVoices,
  goalIn,
  goalVoices,
  shownRollUp,
  unansweredIn,
  voiceItem,
  voicesBeside,
} from './voices';

interface CityFact {
  name: Text;
  vision: Text;
  demo: boolean;
  version: number;
}

const city = read<CityFact>('SELECT name, vision, demo, version FROM city');

/** The programme of a year; where none covers it, the newest one. */
const programmeOfYear = read<{ id: string; reference: Reference }>(`
  SELECT id, ${referenceJson('programme')} AS reference FROM programme
  ORDER BY ($1::int BETWEEN from_year AND to_year) DESC, to_year DESC LIMIT 1`);

/** Goal areas of a programme with all indicators of their sub-goals. @param $1 programme @param $2 day */
const goalAreas = read<{ code: string; title: Text; shortTitle: Text; indicatorIds: string[] }>(`
  WITH RECURSIVE tree AS (
    SELECT id AS root, id FROM goal WHERE programme_id = $1 AND parent_id IS NULL AND ${validOn('goal', '$2::date')}
    UNION ALL SELECT tree.root, goal.id FROM goal JOIN tree ON goal.parent_id = tree.id
  )
  SELECT goal.code, goal.title, goal.short_title AS "shortTitle",
    ARRAY(SELECT DISTINCT ig.indicator_id FROM tree JOIN indicator_goal ig ON ig.goal_id = tree.id
      WHERE tree.root = goal.id) AS "indicatorIds"
  FROM goal WHERE id IN (SELECT root FROM tree) ORDER BY position`);

/** Committees of a day with the verdicts of their indicators, in their own area where it has values. @param $1 instant @param $2 day */
const committeeVerdicts = read<{
  code: string;
  name: Text;
  kind: CommitteeKind;
  verdicts: { id: string; role: RatedRow['role']; weight: number; standing: RatedRow['standing'] }[];
}>(`
  SELECT c.code, c.name, c.kind, coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'role', j.role, 'weight', j.weight,
    'standing', ${standingJson('s')})) FILTER (WHERE s.id IS NOT NULL), '[]') AS verdicts
  FROM committee c
  JOIN indicator_committee ic ON ic.committee_id = c.id
  JOIN indicator i ON i.id = ic.indicator_id
  JOIN judgement_setting j ON j.indicator_id = i.id AND ${inForce('j')}
  JOIN standing whole ON whole.indicator_id = i.id AND whole.series_id IS NULL AND whole.gap_id IS NULL AND ${inForce('whole')}
  ${countingStanding('c.area_id')}
  WHERE ${validOn('c', '$2::date')}
  GROUP BY c.id ORDER BY c.position`);

@Injectable()
export class CityOverview {
  constructor(
    private readonly reads: Reads,
    private readonly rows: IndicatorRows,
    private readonly rounds: ShownRounds,
    private readonly clock: Clock,
  ) {}

  /** What the frame around every page shows. */
  async city(): Promise<City> {
    return { ...(await this.fact()), now: this.clock.now().toISOString(), languages: ['sv', 'en'] };
  }

  /** Stadsöversikt on a day, with the voices of a round. */
  async overview(asked: PageAsked, visibility: VisibilityClass): Promise<Overview> {
    const shownRound = await this.rounds.find(asked, visibility);
    const { moment, round, rounds } = shownRound;
    const programme = await this.reads.one(programmeOfYear, [Number(moment.day.slice(0, 4))]);
    const since = yearBefore(moment.day);
    const before: Moment = { day: since, instant: endOfSwedishDay(since) };
    const [fact, goals, rows, rowsBefore, committees] = await Promise.all([
      this.fact(),
      programme ? this.reads.rows(goalAreas, [programme.id, moment.day]) : [],
      this.rows.list(moment),
      this.rows.list(before),
      this.reads.rows(committeeVerdicts, [moment.instant, moment.day]),
    ]);
    const followed = new Set(goals.flatMap(({ indicatorIds }) => indicatorIds));
    const shown = rows.filter(({ id }) => followed.has(id));
    const matrix = committees
      .map((committee) => ({ committee, cells: cellsOf(committee, goals, moment.day, shownRound) }))
      .filter(({ cells }) => cells.length > 0);
    const cells = matrix.flatMap(({ cells: ofCommittee }, committee) =>
      ofCommittee.map((cell) => ({ ...cell, committee })),
    );
    const cards = goals.map(({ code, title, shortTitle, indicatorIds }): GoalCard => {
      const own = shown.filter(({ id }) => indicatorIds.includes(id));
      const rollUp = shownRollUp(shownRound, rollUpOf(own), goalIn(shownRound, code));
      const voices = goalVoices(shownRound, rollUp, code);
      return { code, title, shortTitle, rollUp, evidence: evidenceOf(own), headline: own[0] ?? null, voices };
    });
    const voiced = [
      ...cards.flatMap((card) => wholeGoal(card, shownRound)),
      ...cells.flatMap((cell) => oneCell(cell, cards, matrix)),
    ];
    return {
      city: fact.name,
      vision: fact.vision,
      programme: programme?.reference ?? null,
      asOf: moment.day,
      version: fact.version,
      round,
      rounds,
      evidence: evidenceOf(shown),
      goals: cards,
      committees: {
        code: matrix.map(({ committee }) => committee.code),
        name: matrix.map(({ committee }) => committee.name),
        kind: matrix.map(({ committee }) => committee.kind),
      },
      matrix: {
        committee: cells.map(({ committee }) => committee),
        goal: cells.map(({ goal }) => goal),
        status: cells.map(({ rollUp }) => rollUp.status),
        score: cells.map(({ rollUp }) => rollUp.score),
        assessable: cells.map(({ rollUp }) => rollUp.assessable),
        total: cells.map(({ rollUp }) => rollUp.total),
        overdue: cells.map(({ overdue }) => overdue),
        reason: cells.map(({ rollUp }) => rollUp.reason),
        self: cells.map(({ voices }) => voices.self?.status ?? null),
        overall: cells.map(({ voices }) => voices.overall?.status ?? null),
        disagree: cells.map(({ voices }) => voices.disagree),
        withoutData: cells.map(({ voices }) => voices.withoutData),
        unanswered: cells.map(({ unanswered }) => unanswered),
      },
      disagreements: voiced.filter(({ marks }) => marks.disagree).map(({ item }) => item),
      judgedWithoutData: voiced.filter(({ marks }) => marks.withoutData).map(({ item }) => item),
      unanswered: unansweredIn(shownRound),
      changes: { since, items: changesBetween(rowsBefore, shown) },
      mapped: shown.flatMap(({ code, title, detail }) => {
        const levels = (detail.levels ?? []).filter((level) => mapLevels.has(level));
        return levels.length > 0 ? [{ indicator: { code, name: title }, levels }] : [];
      }),
    };
  }

  private async fact(): Promise<CityFact> {
    const fact = await this.reads.one(city);
    if (!fact) throw new Error('The database has no city yet');
    return fact;
  }
}

/** Levels within the city that have a map. */
const mapLevels = new Set(['city-area', 'intermediate-area', 'primary-area', 'regso']);

type OwnVerdict = Pick<RatedRow, 'id' | 'role' | 'weight' | 'standing'>;

/** The three voices of one committee about one goal. */
interface Cell {
  goal: number;
  rollUp: RollUp;
  overdue: number;
  voices: CellVoices;
  unanswered: number;
}

function cellsOf(
  committee: { code: string; verdicts: readonly OwnVerdict[] },
  goals: readonly { code: string; indicatorIds: string[] }[],
  day: string,
  shown: ShownRound,
): Cell[] {
  return goals.flatMap(({ code, indicatorIds }, goal) => {
    const own = committee.verdicts
      .filter(({ id, role }) => role !== 'background' && indicatorIds.includes(id))
      .map((verdict) => ({ ...verdict, standing: standingOn(verdict.standing, day) }));
    if (own.length === 0) return [];
    const reviewed = cellIn(shown, code, committee.code);
    const rollUp = shownRollUp(shown, rollUpOf(own), reviewed);
    const overdue = own.filter(({ standing }) => standing.reason.code === 'stale').length;
    return [{ goal, rollUp, overdue, voices: voicesBeside(rollUp, reviewed), unanswered: reviewed?.unanswered ?? 0 }];
  });
}

/** What the voices about something make of each other, and the line that lists say it with. */
interface Voiced {
  marks: VoiceMarks;
  item: VoiceItem;
}

function wholeGoal({ code, title, rollUp, voices }: GoalCard, shown: ShownRound): Voiced[] {
  const reviewed = goalIn(shown, code);
  if (!voices || !reviewed) return [];
  const item = voiceItem({ code, name: title }, null, rollUp, reviewed.majority, reviewed.overall);
  return [{ marks: voices, item }];
}

function oneCell(
  { goal, committee, rollUp, voices }: Cell & { committee: number },
  cards: readonly GoalCard[],
  rows: readonly { committee: { code: string; name: Text } }[],
): Voiced[] {
  const [card, row] = [cards[goal], rows[committee]];
  if (!card || !row) return [];
  const { code, name } = row.committee;
  const item = voiceItem(
    { code: card.code, name: card.title },
    { code, name },
    rollUp,
    voices.self?.status ?? null,
    voices.overall,
  );
  return [{ marks: voices, item }];
}

/** Verdicts that are others than they were; the newest change first. */
function changesBetween(before: readonly RatedRow[], now: readonly RatedRow[]): Change[] {
  const earlier = new Map(before.map((row) => [row.id, row]));
  return now
    .flatMap((row): Change[] => {
      const was = earlier.get(row.id)?.standing.status;
      if (!was || was === row.standing.status || row.role === 'background') return [];
      const { reason, status, staleFrom } = row.standing;
      const on = reason.code === 'stale' && staleFrom ? staleFrom : swedishDay(new Date(row.recordedAt));
      return [{ indicator: { code: row.code, name: row.title }, goals: row.goals, from: was, to: status, reason, on }];
    })
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** The same day a year earlier; 29 February becomes 28 February. */
function yearBefore(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1);
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
}
