import type { NewCommittee } from '@malbild/contract';
import type { Kind } from './kind';
import { idOrNull, refuseCycle, requireArea, requireOrder } from './references';
import { insertRow, refuseEarlyEnd, restsOnIt } from './rows';

const rests = {
  committees: 'SELECT FROM committee x WHERE x.parent_id = c.id',
  goals: 'SELECT FROM goal x WHERE x.owner_id = c.id',
  strategies: 'SELECT FROM strategy_committee x WHERE x.committee_id = c.id',
  indicators: 'SELECT FROM indicator_committee x WHERE x.committee_id = c.id',
  successions: 'SELECT FROM succession x WHERE c.id IN (x.from_committee_id, x.to_committee_id)',
  rounds: 'SELECT FROM round_committee x WHERE x.committee_id = c.id',
  reports: 'SELECT FROM report x WHERE x.committee_id = c.id',
  judgements: 'SELECT FROM overall_judgement x WHERE x.committee_id = c.id',
  memberships: 'SELECT FROM membership x WHERE x.committee_id = c.id',
};

export const committees: Kind<NewCommittee> = {
  name: 'committee',
  table: 'committee',

  read: (manager, id) =>
    manager.query(
      `SELECT c.id, c.version, c.code, c.name, c.kind, c.position, u.code AS parent, c.area_id AS area,
         c.valid_from AS "validFrom", c.valid_to AS "validTo", ${restsOnIt(rests)}
       FROM committee c LEFT JOIN committee u ON u.id = c.parent_id
       WHERE $1::uuid IS NULL OR c.id = $1 ORDER BY c.position, c.code`,
      [id ?? null],
    ),

  async check({ manager }, id, content) {
    requireOrder(content);
    await requireArea(manager, content.area, 'area');
    await refuseCycle(manager, 'committee', id, await idOrNull(manager, 'committee', content.parent, 'parent'));
    await refuseEarlyEnd(manager, 'committee', id, content.validTo);
  },

  async insert(write, id, content, version) {
    const columns = await committees.columns(write, content);
    await insertRow(write.manager, 'committee', { id, version, code: content.code, ...columns });
  },

  columns: async ({ manager }, content) => ({
    name: content.name,
    kind: content.kind,
    position: content.position,
    parent_id: await idOrNull(manager, 'committee', content.parent, 'parent'),
    area_id: content.area,
    valid_from: content.validFrom,
    valid_to: content.validTo,
  }),

  async remove({ manager }, id) {
    await manager.query('DELETE FROM committee WHERE id = $1', [id]);
  },
};
