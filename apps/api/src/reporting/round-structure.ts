import type { EntityManager } from 'typeorm';
import { validOn } from '../platform/sql';

/** The committees and goals that a round asks, by id. */
export interface RoundStructure {
  committeeIds: string[];
  goalIds: string[];
}

/**
 * What another round asked, as it is on a day: committees and goals that have ended give way to those that carry them on.
 *
 * @param roundId null: every committee that answers for an indicator, and every goal area of the programme of the year
 */
export async function structureFrom(
  manager: EntityManager,
  roundId: string | null,
  day: string,
): Promise<RoundStructure> {
  const ids = async (sql: string, values: unknown[]): Promise<string[]> =>
    (await manager.query<{ id: string }[]>(sql, values)).map(({ id }) => id);
  if (roundId === null)
    return {
      committeeIds: await ids(
        `SELECT DISTINCT c.id FROM committee c JOIN indicator_committee ic ON ic.committee_id = c.id
         JOIN judgement_setting j ON j.indicator_id = ic.indicator_id AND j.superseded_at IS NULL AND j.role <> 'background'
         WHERE ${validOn('c', '$1::date')}`,
        [day],
      ),
      goalIds: await ids(
        `SELECT goal.id FROM goal WHERE parent_id IS NULL AND ${validOn('goal', '$1::date')} AND programme_id = (
           SELECT id FROM programme ORDER BY (extract(year FROM $1::date) BETWEEN from_year AND to_year) DESC, to_year DESC
           LIMIT 1)`,
        [day],
      ),
    };
  return {
    committeeIds: await ids(
      `SELECT DISTINCT c.id FROM round_committee rc JOIN committee old ON old.id = rc.committee_id
       LEFT JOIN succession s ON s.from_committee_id = old.id AND NOT (${validOn('old', '$2::date')})
       JOIN committee c ON c.id = old.id OR c.id = s.to_committee_id
       WHERE rc.round_id = $1 AND ${validOn('c', '$2::date')}`,
      [roundId, day],
    ),
    goalIds: await ids(
      `SELECT DISTINCT g.id FROM round_goal rg JOIN goal old ON old.id = rg.goal_id
       LEFT JOIN goal_succession s ON s.from_goal_id = old.id AND NOT (${validOn('old', '$2::date')})
       JOIN goal g ON g.id = old.id OR g.id = s.to_goal_id
       WHERE rg.round_id = $1 AND ${validOn('g', '$2::date')}`,
      [roundId, day],
    ),
  };
}

/** Writes what a round asks in place of what it asked. */
export async function writeStructure(
  manager: EntityManager,
  roundId: string,
  { committeeIds, goalIds }: RoundStructure,
): Promise<void> {
  await manager.query('DELETE FROM round_committee WHERE round_id = $1', [roundId]);
  await manager.query('DELETE FROM round_goal WHERE round_id = $1', [roundId]);
  await manager.query('INSERT INTO round_committee (round_id, committee_id) SELECT $1, unnest($2::uuid[])', [
    roundId,
    committeeIds,
  ]);
  await manager.query('INSERT INTO round_goal (round_id, goal_id) SELECT $1, unnest($2::uuid[])', [roundId, goalIds]);
}
