import type { AreaContent } from '@malbild/contract';
import type { Kind } from './kind';
import { refuseCycle, requireArea, requireOrder } from './references';
import { hasHistory, insertRow, restsOnIt } from './rows';

const rests = {
  areas: 'SELECT FROM area x WHERE x.parent_id = a.id',
  outlines: 'SELECT FROM area_outline x WHERE x.area_id = a.id',
  classes: 'SELECT FROM area_class x WHERE x.area_id = a.id',
  committees: 'SELECT FROM committee x WHERE x.area_id = a.id',
  series: 'SELECT FROM series x WHERE x.area_id = a.id',
};

export const areas: Kind<AreaContent> = {
  name: 'area',
  table: 'area',

  read: (manager, id) =>
    manager.query(
      `SELECT a.id, a.version, a.level, a.code, a.name, a.parent_id AS parent, a.valid_from AS "validFrom",
         a.valid_to AS "validTo", ${restsOnIt(rests)}
       FROM area a WHERE $1::uuid IS NULL OR a.id = $1 ORDER BY a.level, a.name COLLATE swedish, a.code`,
      [id ?? null],
    ),

  async check({ manager }, id, content, before) {
    requireOrder(content);
    await requireArea(manager, content.parent, 'parent');
    await refuseCycle(manager, 'area', id, content.parent);
    // Maps, classes and gaps go by level; an area of another level is another area.
    if (before && before.level !== content.level && before.restsOnIt.length > 0)
      throw hasHistory(before.restsOnIt.map((what) => ({ path: 'level', what })));
  },

  async insert(write, id, content, version) {
    await insertRow(write.manager, 'area', { id, version, ...(await areas.columns(write, content)) });
  },

  columns: (_write, { level, code, name, parent, validFrom, validTo }) =>
    Promise.resolve({ level, code, name, parent_id: parent, valid_from: validFrom, valid_to: validTo }),

  async remove({ manager }, id) {
    await manager.query('DELETE FROM area WHERE id = $1', [id]);
  },
};
