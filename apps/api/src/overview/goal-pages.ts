import type { GoalList, GoalPage, Reference, StrategyList, StrategySummary } from '@malbild/contract';
import { Injectable } from '@nestjs/common';
import { rollUpOf } from '../indicator/roll-up';
import type { Moment } from '../platform/as-of';
import { notFound } from '../platform/problem';
import { read, Reads } from '../platform/reads';
import { referenceJson, validOn } from '../platform/sql';
import { evidenceOf, IndicatorRows } from './indicator-rows';

interface GoalFact extends Pick<GoalPage, 'code' | 'title' | 'statement' | 'origin'> {
  id: string;
  programmeId: string;
  parentId: string | null;
}

const goalTree = read<GoalFact>(`
  SELECT id, code, title, statement, origin, programme_id AS "programmeId", parent_id AS "parentId"
  FROM goal WHERE ${validOn('goal', '$1::date')} ORDER BY position`);

const goalsOfIndicators = read<{ goalId: string; indicatorId: string }>(
  'SELECT goal_id AS "goalId", indicator_id AS "indicatorId" FROM indicator_goal',
);

const programmes = read<Omit<GoalList['programmes'][number], 'goals'> & { id: string }>(`
  SELECT p.id, p.code, p.name, p.statement, p.from_year AS "fromYear", p.to_year AS "toYear", p.decided_on AS "decidedOn",
    p.registry_number AS "registryNumber",
    CASE WHEN q.id IS NOT NULL THEN ${referenceJson('q')} END AS predecessor
  FROM programme p LEFT JOIN programme q ON q.id = p.predecessor_id ORDER BY p.from_year DESC`);

const linkedGoals = (own: string, other: string): string => `coalesce((
  SELECT jsonb_agg(jsonb_build_object('code', g.code, 'name', g.title, 'programme', p.name) ORDER BY g.position)
  FROM goal_succession s JOIN goal g ON g.id = s.${other} JOIN programme p ON p.id = g.programme_id
  WHERE s.${own} = goal.id), '[]')`;

type RoundParts = 'round' | 'rounds' | 'voices';

/** @param $1 code */
const goalByCode = read<
  Omit<
    GoalPage,
    'asOf' | 'rollUp' | 'evidence' | 'subGoals' | 'strategies' | 'indicators' | 'committees' | RoundParts
  > & {
    id: string;
  }
>(`
  SELECT goal.id, goal.code, goal.title, goal.statement, goal.origin,
    jsonb_build_object('code', p.code, 'name', p.name, 'fromYear', p.from_year, 'toYear', p.to_year) AS programme,
    CASE WHEN parent.id IS NOT NULL THEN ${referenceJson('parent', 'title')} END AS parent,
    CASE WHEN owner.id IS NOT NULL THEN ${referenceJson('owner')} END AS owner,
    ${linkedGoals('to_goal_id', 'from_goal_id')} AS predecessors,
    ${linkedGoals('from_goal_id', 'to_goal_id')} AS successors
  FROM goal JOIN programme p ON p.id = goal.programme_id
  LEFT JOIN goal parent ON parent.id = goal.parent_id
  LEFT JOIN committee owner ON owner.id = goal.owner_id
  WHERE goal.code = $1`);

const partners = (part: 'lead' | 'supporting'): string => `coalesce((
  SELECT jsonb_agg(${referenceJson('c')} ORDER BY c.position) FROM strategy_committee sc JOIN committee c ON c.id = sc.committee_id
  WHERE sc.strategy_id = s.id AND sc.part = '${part}'), '[]')`;

const strategies = read<StrategySummary & { programmeId: string; goals: Reference[] }>(`
  SELECT s.programme_id AS "programmeId", s.code, s.title, s.description, ${partners('lead')} AS lead,
    ${partners('supporting')} AS supporting,
    coalesce((SELECT jsonb_agg(jsonb_build_object('title', m.title, 'due', m.due, 'state', m.state, 'origin', m.origin)
      ORDER BY m.due) FROM milestone m WHERE m.strategy_id = s.id), '[]') AS milestones,
    coalesce((SELECT jsonb_agg(${referenceJson('g', 'title')} ORDER BY g.position)
      FROM strategy_goal sg JOIN goal g ON g.id = sg.goal_id WHERE sg.strategy_id = s.id), '[]') AS goals
  FROM strategy s ORDER BY s.position`);

/** Committees of a day that answer for some indicators. @param $1 indicators @param $2 day */
const committeesOf = read<{ committee: Reference; areaId: string | null; indicatorIds: string[] }>(`
  SELECT ${referenceJson('c')} AS committee, c.area_id AS "areaId", array_agg(ic.indicator_id) AS "indicatorIds"
  FROM committee c JOIN indicator_committee ic ON ic.committee_id = c.id AND ic.indicator_id = ANY ($1)
  WHERE ${validOn('c', '$2::date')} GROUP BY c.id ORDER BY c.position`);

/** The two other voices where no round has heard them. */
const unheard = { self: null, overall: null, disagree: false, withoutData: false };

@Injectable()
export class GoalPages {
  constructor(
    private readonly reads: Reads,
    private readonly rows: IndicatorRows,
  ) {}

  /** All programmes with their goals, newest first. */
  async list(moment: Moment): Promise<GoalList> {
    const [all, tree, links, rows] = await Promise.all([
      this.reads.rows(programmes),
      this.reads.rows(goalTree, [moment.day]),
      this.reads.rows(goalsOfIndicators),
      this.rows.list(moment),
    ]);
    const own = (goal: GoalFact) => {
      const ids = indicatorsUnder(goal, tree, links);
      return rows.filter(({ id }) => ids.has(id));
    };
    return {
      asOf: moment.day,
      programmes: all.map(({ id, ...programme }) => ({
        ...programme,
        goals: tree
          .filter(({ programmeId }) => programmeId === id)
          .map((goal) => ({
            code: goal.code,
            title: goal.title,
            statement: goal.statement,
            parent: tree.find((one) => one.id === goal.parentId)?.code ?? null,
            rollUp: rollUpOf(own(goal)),
          })),
      })),
    };
  }

  /** Everything the goal page shows on a day. */
  async page(code: string, moment: Moment): Promise<GoalPage> {
    const [goal, tree, links, all] = await Promise.all([
      this.reads.one(goalByCode, [code]),
      this.reads.rows(goalTree, [moment.day]),
      this.reads.rows(goalsOfIndicators),
      this.reads.rows(strategies),
    ]);
    if (!goal) throw notFound('goal');
    const { id, ...described } = goal;
    const ids = [...indicatorsUnder({ id }, tree, links)];
    const [rows, committees] = await Promise.all([
      this.rows.list(moment, { ids }),
      this.reads.rows(committeesOf, [ids, moment.day]),
    ]);
    const under = (one: Pick<GoalFact, 'id'>) => {
      const own = indicatorsUnder(one, tree, links);
      return rows.filter((row) => own.has(row.id));
    };
    const verdicts = await Promise.all(
      committees.map(async ({ committee, areaId, indicatorIds }) => ({
        committee,
        // Only a remit that is an area has figures of its own.
        rollUp: rollUpOf(
          areaId === null
            ? rows.filter((row) => indicatorIds.includes(row.id))
            : await this.rows.list(moment, { ids: indicatorIds, area: areaId }),
        ),
        ...unheard,
      })),
    );
    return {
      ...described,
      asOf: moment.day,
      round: null,
      rounds: [],
      voices: null,
      rollUp: rollUpOf(rows),
      evidence: evidenceOf(rows),
      subGoals: tree
        .filter(({ parentId }) => parentId === id)
        .map((sub) => ({ code: sub.code, title: sub.title, statement: sub.statement, rollUp: rollUpOf(under(sub)) })),
      strategies: all.filter(({ goals }) => goals.some((one) => one.code === code || one.code === goal.parent?.code)),
      indicators: rows,
      committees: verdicts,
    };
  }

  /** The ways of working with their milestones, by programme. */
  async strategies(): Promise<StrategyList> {
    const [all, every] = await Promise.all([this.reads.rows(programmes), this.reads.rows(strategies)]);
    return {
      programmes: all
        .map(({ id, code, name }) => ({
          code,
          name,
          strategies: every.filter(({ programmeId }) => programmeId === id),
        }))
        .filter((programme) => programme.strategies.length > 0),
    };
  }
}

/** The indicators of a goal and of all goals below it. */
function indicatorsUnder(
  goal: Pick<GoalFact, 'id'>,
  tree: readonly GoalFact[],
  links: readonly { goalId: string; indicatorId: string }[],
): Set<string> {
  const own = links.filter(({ goalId }) => goalId === goal.id).map(({ indicatorId }) => indicatorId);
  const below = tree
    .filter(({ parentId }) => parentId === goal.id)
    .flatMap((sub) => [...indicatorsUnder(sub, tree, links)]);
  return new Set([...own, ...below]);
}
