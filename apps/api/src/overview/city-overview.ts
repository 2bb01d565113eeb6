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
import { ofIndicator, standingJson, standingOf } from '../indicator/standing.sql';
import type { VisibilityClass } from '../identity/access';
import type { Moment } from '../platform/as-of';
import { Clock, endOfSwedishDay, swedishDay } from '../platform/clock';
import { read, Reads } from '../platform/reads';
import { referenceJson, validOn } from '../platform/sql';
import { type PageAsked, type ShownRound, ShownRounds } from '../reporting/shown-rounds';
import { evidenceOf, IndicatorRows, type RatedVerdict } from './indicator-rows';
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

/**
 * Committees of a day with the indicators they answer for, and the verdicts of their own area where it has values.
 *
 * @param $1 instant
 * @param $2 day
 */
const committeesOfDay = read<{
  code: string;
  name: Text;
  kind: CommitteeKind;
  indicatorIds: string[];
  own: { id: string; standing: RatedVerdict['standing'] }[];
}>(`
  SELECT c.code, c.name, c.kind, array_agg(ic.indicator_id) AS "indicatorIds",
    coalesce(json_agg(json_build_object('id', ic.indicator_id, 'standing', ${standingJson('own_standing')}))
      FILTER (WHERE own_standing.id IS NOT NULL), '[]') AS own
  FROM committee c
  JOIN indicator_committee ic ON ic.committee_id = c.id
  LEFT JOIN ${standingOf(`c.area_id IS NOT NULL AND ${ofIndicator('ic.indicator_id')}`, 'whole')} ON true
  LEFT JOIN series headline ON headline.id = (whole.detail ->> 'seriesId')::uuid
  LEFT JOIN series own ON own.indicator_id = ic.indicator_id AND own.area_id = c.area_id
    AND own.measure = headline.measure AND own.unit = headline.unit AND own.group_key = headline.group_key
  LEFT JOIN ${standingOf('one.series_id = own.id', 'own_standing')} ON true
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
      this.rows.verdicts(moment),
      this.rows.verdicts(before),
      this.reads.rows(committeesOfDay, [moment.instant, moment.day]),
    ]);
    const byGoal = goals.map(({ indicatorIds }) => rows.filter(({ id }) => indicatorIds.includes(id)));
    const followed = new Set(byGoal.flat());
    const shown = rows.filter((row) => followed.has(row));
    const headlines = await this.rows.list(moment, { ids: byGoal.flatMap(([first]) => first?.id ?? []) });
    const matrix = committees
      .map((committee) => ({
        committee,
        cells: cellsOf(committee.code, verdictsOf(committee, rows, moment.day), goals, shownRound),
      }))
      .filter(({ cells }) => cells.length > 0);
    const cells = matrix.flatMap(({ cells: ofCommittee }, committee) =>
      ofCommittee.map((cell) => ({ ...cell, committee })),
    );
    const cards = goals.map(({ code, title, shortTitle }, goal): GoalCard => {
      const own = byGoal[goal] ?? [];
      const headline = headlines.find(({ id }) => id === own[0]?.id) ?? null;
      const rollUp = shownRollUp(shownRound, rollUpOf(own), goalIn(shownRound, code));
      const voices = goalVoices(shownRound, rollUp, code);
      return { code, title, shortTitle, rollUp, evidence: evidenceOf(own), headline, voices };
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
      changes: { since, items: changesBetween(rowsBefore, shown, goals) },
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

type Verdict = Pick<RatedVerdict, 'id' | 'role' | 'weight' | 'standing'>;

/** What a committee answers for: the city's verdicts, but those of its own area where it has values. */
function verdictsOf(
  { indicatorIds, own }: { indicatorIds: string[]; own: Pick<Verdict, 'id' | 'standing'>[] },
  rows: readonly RatedVerdict[],
  day: string,
): Verdict[] {
  const ofArea = new Map(own.map(({ id, standing }) => [id, standing]));
  return rows
    .filter(({ id }) => indicatorIds.includes(id))
    .map((row) => {
      const standing = ofArea.get(row.id);
      return standing ? { ...row, standing: standingOn(standing, day) } : row;
    });
}

/** The three voices of one committee about one goal. */
interface Cell {
  goal: number;
  rollUp: RollUp;
  overdue: number;
  voices: CellVoices;
  unanswered: number;
}

function cellsOf(
  committee: string,
  verdicts: readonly Verdict[],
  goals: readonly { code: string; indicatorIds: string[] }[],
  shown: ShownRound,
): Cell[] {
  return goals.flatMap(({ code, indicatorIds }, goal) => {
    const own = verdicts.filter(({ id, role }) => role !== 'background' && indicatorIds.includes(id));
    if (own.length === 0) return [];
    const reviewed = cellIn(shown, code, committee);
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
function changesBetween(
  before: readonly RatedVerdict[],
  now: readonly RatedVerdict[],
  goals: readonly { code: string; indicatorIds: string[] }[],
): Change[] {
  const earlier = new Map(before.map((row) => [row.id, row]));
  return now
    .flatMap((row): Change[] => {
      const was = earlier.get(row.id)?.standing.status;
      if (!was || was === row.standing.status || row.role === 'background') return [];
      const { reason, status, staleFrom } = row.standing;
      const on = reason.code === 'stale' && staleFrom ? staleFrom : swedishDay(new Date(row.recordedAt));
      const ofGoals = goals.filter(({ indicatorIds }) => indicatorIds.includes(row.id)).map(({ code }) => code);
      return [{ indicator: { code: row.code, name: row.title }, goals: ofGoals, from: was, to: status, reason, on }];
    })
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** The same day a year earlier; 29 February becomes 28 February. */
function yearBefore(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1);
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
}
