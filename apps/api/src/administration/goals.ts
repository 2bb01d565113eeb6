import type { NewGoal, Origin, Reference } from '@malbild/contract';
import type { DataSource } from 'typeorm';
import type { CityWrite } from '../platform/city-transaction';
import type { Kind } from './kind';
import { idOf, idOrNull, idsOf, refuseCycle, requireOrder } from './references';
import { hasHistory, insertRow, refuseEarlyEnd, restsOnIt } from './rows';

/** A goal with all that makes it. */
export type GoalRecord = NewGoal & { origin: Origin };

const rests = {
  goals: 'SELECT FROM goal x WHERE x.parent_id = g.id',
  successors: 'SELECT FROM goal_succession x WHERE x.from_goal_id = g.id',
  strategies: 'SELECT FROM strategy_goal x WHERE x.goal_id = g.id',
  indicators: 'SELECT FROM indicator_goal x WHERE x.goal_id = g.id',
  rounds: 'SELECT FROM round_goal x WHERE x.goal_id = g.id',
  judgements: 'SELECT FROM overall_judgement x WHERE x.goal_id = g.id',
  memberships: 'SELECT FROM membership x WHERE x.goal_id = g.id',
};

export const goals: Kind<GoalRecord> = {
  name: 'goal',
  table: 'goal',

  read: (manager, id) =>
    manager.query(
      `SELECT g.id, g.version, g.code, p.code AS programme, u.code AS parent, g.position, g.title,
         g.short_title AS "shortTitle", g.statement, o.code AS owner, g.contributes_to AS "contributesTo",
         ARRAY(SELECT f.code FROM goal_succession s JOIN goal f ON f.id = s.from_goal_id WHERE s.to_goal_id = g.id
           ORDER BY f.code) AS predecessors,
         g.valid_from AS "validFrom", g.valid_to AS "validTo", g.origin, ${restsOnIt(rests)}
       FROM goal g JOIN programme p ON p.id = g.programme_id LEFT JOIN goal u ON u.id = g.parent_id
       LEFT JOIN committee o ON o.id = g.owner_id
       WHERE $1::uuid IS NULL OR g.id = $1 ORDER BY p.from_year DESC, g.position, g.code`,
      [id ?? null],
    ),

  async check({ manager }, id, content, before) {
    requireOrder(content);
    await refuseCycle(manager, 'goal', id, await idOrNull(manager, 'goal', content.parent, 'parent'));
    if (before && before.programme !== content.programme && before.restsOnIt.length > 0)
      throw hasHistory(before.restsOnIt.map((what) => ({ path: 'programme', what })));
    await refuseEarlyEnd(manager, 'goal', id, content.validTo);
  },

  async insert(write, id, content, version) {
    const columns: Record<string, unknown> = {
      ...{ id, version, code: content.code, origin: content.origin },
      ...(await goals.columns(write, content)),
    };
    await insertRow(write.manager, 'goal', columns);
    await writePredecessors(write, id, content.predecessors);
  },

  columns: async ({ manager }, content) => ({
    programme_id: await idOf(manager, 'programme', content.programme, 'programme'),
    parent_id: await idOrNull(manager, 'goal', content.parent, 'parent'),
    position: content.position,
    title: content.title,
    short_title: content.shortTitle,
    statement: content.statement,
    owner_id: await idOrNull(manager, 'committee', content.owner, 'owner'),
    contributes_to: content.contributesTo,
    valid_from: content.validFrom,
    valid_to: content.validTo,
  }),

  follow: (write, id, { predecessors }) => writePredecessors(write, id, predecessors),

  async remove({ manager }, id) {
    await manager.query('DELETE FROM goal_succession WHERE to_goal_id = $1', [id]);
    await manager.query('DELETE FROM goal WHERE id = $1', [id]);
  },
};

/** The programmes that a goal can belong to, newest first. */
export function programmes(dataSource: DataSource): Promise<Reference[]> {
  return dataSource.query<Reference[]>('SELECT code, name FROM programme ORDER BY from_year DESC, code');
}

async function writePredecessors({ manager }: CityWrite, id: string, codes: readonly string[]): Promise<void> {
  const ids = await idsOf(manager, 'goal', codes, 'predecessors');
  await manager.query('DELETE FROM goal_succession WHERE to_goal_id = $1', [id]);
  await manager.query('INSERT INTO goal_succession (from_goal_id, to_goal_id) SELECT unnest($2::uuid[]), $1', [
    id,
    ids,
  ]);
}
