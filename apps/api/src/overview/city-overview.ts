import type { Change, City, CommitteeKind, Overview, Reference, Text } from '@malbild/contract';
import { Injectable } from '@nestjs/common';
import { rollUpOf, standingOn } from '../indicator/roll-up';
import { countingStanding, ofIndicator, standingJson, standingOf } from '../indicator/standing.sql';
import type { Moment } from '../platform/as-of';
import { Clock, endOfSwedishDay, swedishDay } from '../platform/clock';
import { read, Reads } from '../platform/reads';
import { inForce, referenceJson, validOn } from '../platform/sql';
import { evidenceOf, IndicatorRows, type RatedRow } from './indicator-rows';

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
  JOIN ${standingOf(ofIndicator('i.id'), 'whole')} ON true
  ${countingStanding('c.area_id')}
  WHERE ${validOn('c', '$2::date')}
  GROUP BY c.id ORDER BY c.position`);

@Injectable()
export class CityOverview {
  constructor(
    private readonly reads: Reads,
    private readonly rows: IndicatorRows,
    private readonly clock: Clock,
  ) {}

  /** What the frame around every page shows. */
  async city(): Promise<City> {
    return { ...(await this.fact()), now: this.clock.now().toISOString(), languages: ['sv', 'en'] };
  }

  /** Stadsöversikt on a day. */
  async overview(moment: Moment): Promise<Overview> {
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
      .map((committee) => ({ committee, cells: cellsOf(committee.verdicts, goals, moment.day) }))
      .filter(({ cells }) => cells.length > 0);
    const cells = matrix.flatMap(({ cells: ofCommittee }, committee) =>
      ofCommittee.map((cell) => ({ ...cell, committee })),
    );
    return {
      city: fact.name,
      vision: fact.vision,
      programme: programme?.reference ?? null,
      asOf: moment.day,
      version: fact.version,
      round: null,
      rounds: [],
      evidence: evidenceOf(shown),
      goals: goals.map(({ code, title, shortTitle, indicatorIds }) => {
        const own = shown.filter(({ id }) => indicatorIds.includes(id));
        return {
          code,
          title,
          shortTitle,
          rollUp: rollUpOf(own),
          evidence: evidenceOf(own),
          headline: own[0] ?? null,
          voices: null,
        };
      }),
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
        self: cells.map(() => null),
        overall: cells.map(() => null),
        disagree: cells.map(() => false),
        withoutData: cells.map(() => false),
        unanswered: cells.map(() => 0),
      },
      disagreements: [],
      judgedWithoutData: [],
      unanswered: [],
      changes: { since, items: changesBetween(rowsBefore, shown, new Set(goals.map(({ code }) => code))) },
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

function cellsOf(verdicts: readonly OwnVerdict[], goals: readonly { indicatorIds: string[] }[], day: string) {
  return goals.flatMap(({ indicatorIds }, goal) => {
    const own = verdicts
      .filter(({ id, role }) => role !== 'background' && indicatorIds.includes(id))
      .map((verdict) => ({ ...verdict, standing: standingOn(verdict.standing, day) }));
    if (own.length === 0) return [];
    const overdue = own.filter(({ standing }) => standing.reason.code === 'stale').length;
    return [{ goal, rollUp: rollUpOf(own), overdue }];
  });
}

/** Verdicts that are others than they were; the newest change first. */
function changesBetween(
  before: readonly RatedRow[],
  now: readonly RatedRow[],
  goalAreas: ReadonlySet<string>,
): Change[] {
  const earlier = new Map(before.map((row) => [row.id, row]));
  return now
    .flatMap((row): Change[] => {
      const was = earlier.get(row.id)?.standing.status;
      if (!was || was === row.standing.status || row.role === 'background') return [];
      const { reason, status, staleFrom } = row.standing;
      const on = reason.code === 'stale' && staleFrom ? staleFrom : swedishDay(new Date(row.recordedAt));
      return [
        {
          indicator: { code: row.code, name: row.title },
          goals: row.goals.filter((goal) => goalAreas.has(goal)),
          from: was,
          to: status,
          reason,
          on,
        },
      ];
    })
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** The same day a year earlier; 29 February becomes 28 February. */
function yearBefore(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1);
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
}
