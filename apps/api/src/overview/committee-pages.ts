import type { CommitteeList, CommitteePage, Reference } from '@malbild/contract';
import { isVerdict } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import type { VisibilityClass } from '../identity/access';
import { rollUpOf } from '../indicator/roll-up';
import type { Moment } from '../platform/as-of';
import { notFound } from '../platform/problem';
import { read, Reads } from '../platform/reads';
import { referenceJson } from '../platform/sql';
import { type PageAsked, ShownRounds } from '../reporting/shown-rounds';
import { evidenceOf, IndicatorRows } from './indicator-rows';
import { cellIn, shownRollUp, unansweredIn, voicesBeside } from './voices';

type Described = Pick<
  CommitteePage,
  'code' | 'name' | 'kind' | 'area' | 'validFrom' | 'validTo' | 'predecessors' | 'successors'
>;

const successionOf = (own: string, other: string): string => `coalesce((
  SELECT jsonb_agg(jsonb_build_object('committee', ${referenceJson('o')}, 'date', s.date, 'share', s.share, 'note', s.note)
    ORDER BY s.date, o.position)
  FROM succession s JOIN committee o ON o.id = s.${other} WHERE s.${own} = c.id), '[]')`;

const committees = read<Described & { areaId: string | null; indicatorIds: string[] }>(`
  SELECT c.code, c.name, c.kind, c.valid_from AS "validFrom", c.valid_to AS "validTo", c.area_id AS "areaId",
    CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('level', a.level, 'code', a.code, 'name', a.name) END AS area,
    ${successionOf('to_committee_id', 'from_committee_id')} AS predecessors,
    ${successionOf('from_committee_id', 'to_committee_id')} AS successors,
    ARRAY(SELECT indicator_id FROM indicator_committee ic WHERE ic.committee_id = c.id) AS "indicatorIds"
  FROM committee c LEFT JOIN area a ON a.id = c.area_id
  WHERE $1::text IS NULL OR c.code = $1 ORDER BY c.position`);

/** Goal areas with their indicators, sub-goals' included. */
const goalsWithIndicators = read<{ goal: Reference; indicatorIds: string[] }>(`
  WITH RECURSIVE tree AS (
    SELECT id AS root, id FROM goal WHERE parent_id IS NULL
    UNION ALL SELECT tree.root, goal.id FROM goal JOIN tree ON goal.parent_id = tree.id
  )
  SELECT ${referenceJson('goal', 'title')} AS goal,
    ARRAY(SELECT ig.indicator_id FROM tree JOIN indicator_goal ig ON ig.goal_id = tree.id WHERE tree.root = goal.id) AS "indicatorIds"
  FROM goal WHERE parent_id IS NULL ORDER BY position`);

@Injectable()
export class CommitteePages {
  constructor(
    private readonly reads: Reads,
    private readonly rows: IndicatorRows,
    private readonly rounds: ShownRounds,
  ) {}

  /** All committees, also those that have ended. */
  async list(moment: Moment): Promise<CommitteeList> {
    const all = await this.reads.rows(committees, [null]);
    const areas = [...new Set(all.map(({ areaId }) => areaId))];
    const rows = new Map(
      await Promise.all(areas.map(async (area) => [area, await this.rows.verdicts(moment, { area })] as const)),
    );
    return {
      asOf: moment.day,
      committees: all.map(({ areaId, indicatorIds, ...committee }) => {
        const own =
          rows.get(areaId)?.filter(({ id, role }) => indicatorIds.includes(id) && role !== 'background') ?? [];
        const assessable = own.filter(({ standing }) => isVerdict(standing.status)).length;
        return { ...committee, assessable, total: own.length };
      }),
    };
  }

  /** Everything the committee page shows on a day, with the voices of a round. */
  async page(code: string, asked: PageAsked, visibility: VisibilityClass): Promise<CommitteePage> {
    const shown = await this.rounds.find(asked, visibility);
    const { moment, round, rounds } = shown;
    const committee = await this.reads.one(committees, [code]);
    if (!committee) throw notFound('committee');
    const { areaId, indicatorIds, ...described } = committee;
    const [rows, goals, reports] = await Promise.all([
      this.rows.list(moment, { ids: indicatorIds, area: areaId }),
      this.reads.rows(goalsWithIndicators),
      this.rounds.reportsOf(code),
    ]);
    return {
      ...described,
      asOf: moment.day,
      round,
      rounds,
      unanswered: unansweredIn(shown, code),
      reports,
      evidence: evidenceOf(rows),
      goals: goals
        .map(({ goal, indicatorIds: ofGoal }) => ({ goal, rows: rows.filter((row) => ofGoal.includes(row.id)) }))
        .filter((one) => one.rows.length > 0)
        .map((one) => {
          const cell = cellIn(shown, one.goal.code, code);
          const rollUp = shownRollUp(shown, rollUpOf(one.rows), cell);
          return { goal: one.goal, rollUp, ...voicesBeside(rollUp, cell) };
        }),
      indicators: rows,
    };
  }
}
