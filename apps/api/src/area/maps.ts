import type { AreaLevel, AreaMap } from '@malbild/contract';
import { Injectable } from '@nestjs/common';
import { notFound } from '../platform/problem';
import { read, Reads } from '../platform/reads';

/** @param $1 level */
const outlines = read<AreaMap>(`
  SELECT m.level, m.view_box AS "viewBox", array_agg(a.code ORDER BY a.code) AS code,
    array_agg(a.name ORDER BY a.code) AS name, array_agg(o.path ORDER BY a.code) AS path
  FROM area_map m JOIN area a ON a.level = m.level JOIN area_outline o ON o.area_id = a.id
  WHERE m.level = $1 GROUP BY m.level`);

@Injectable()
export class Maps {
  constructor(private readonly reads: Reads) {}

  /** The outlines of a level, column by column. */
  async find(level: AreaLevel): Promise<AreaMap> {
    const map = await this.reads.one(outlines, [level]);
    if (!map) throw notFound('map');
    return map;
  }
}
