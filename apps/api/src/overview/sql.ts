/** In force at an instant: recorded by then and not yet superseded. */
export const inForce = (table: string, at = '$1'): string =>
  `${table}.recorded_at <= ${at} AND (${table}.superseded_at IS NULL OR ${table}.superseded_at > ${at})`;

/** Existing on a day: `valid_from` is the first day, `valid_to` the first day no longer. */
export const validOn = (table: string, day: string): string =>
  `(${table}.valid_from IS NULL OR ${table}.valid_from <= ${day}) AND (${table}.valid_to IS NULL OR ${table}.valid_to > ${day})`;

/** A standing as the contract has it. */
export const standingJson = (table: string): string => `jsonb_build_object(
  'status', ${table}.status, 'score', ${table}.score, 'method', ${table}.method, 'methodStatus', ${table}.method_status,
  'methodVersion', ${table}.method_version, 'inputs', ${table}.inputs, 'reason', ${table}.reason,
  'pointCount', ${table}.point_count, 'newestPeriod', ${table}.newest_period, 'staleFrom', ${table}.stale_from,
  'origin', ${table}.origin)`;

export const gapJson = `jsonb_build_object(
  'code', g.code, 'name', g.name, 'measure', g.measure, 'unit', gs.detail -> 'unit',
  'value', gs.latest_value, 'period', gs.latest_period,
  'between', coalesce(gs.detail -> 'between', '[]'), 'missing', coalesce(gs.detail -> 'missing', '0'),
  'levellingDown', coalesce(gs.detail -> 'levellingDown', 'false'), 'standing', ${standingJson('gs')}, 'trail', gs.trail)`;

/** The name and address of a row, for links. */
export const referenceJson = (table: string, name = 'name'): string =>
  `jsonb_build_object('code', ${table}.code, 'name', ${table}.${name})`;
