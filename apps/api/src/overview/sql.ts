/** In force at an instant: recorded by then and not yet superseded. */
export const inForce = (table: string, at = '$1'): string =>
  `${table}.recorded_at <= ${at} AND (${table}.superseded_at IS NULL OR ${table}.superseded_at > ${at})`;

/** Existing on a day: `valid_from` is the first day, `valid_to` the first day no longer. */
export const validOn = (table: string, day: string): string =>
  `(${table}.valid_from IS NULL OR ${table}.valid_from <= ${day}) AND (${table}.valid_to IS NULL OR ${table}.valid_to > ${day})`;

/**
 * The verdict in force at an instant of what the condition names. There is one at most; saying so makes PostgreSQL look it up
 * by index. Left to its estimates it reads the verdicts of all series there are, hundreds of thousands of them.
 *
 * @param subject a condition on `one`: `one.gap_id = g.id`
 */
export const standingOf = (subject: string, name: string): string => `LATERAL (
  SELECT * FROM standing one WHERE ${subject} AND ${inForce('one')} ORDER BY one.recorded_at DESC LIMIT 1) AS ${name}`;

/** What {@link standingOf} takes for the indicator's own verdict. */
export const ofIndicator = (indicator: string): string =>
  `one.indicator_id = ${indicator} AND one.series_id IS NULL AND one.gap_id IS NULL`;

/** A standing as the contract has it. */
export const standingJson = (table: string): string => `json_build_object(
  'status', ${table}.status, 'score', ${table}.score, 'method', ${table}.method, 'methodStatus', ${table}.method_status,
  'methodVersion', ${table}.method_version, 'inputs', ${table}.inputs, 'reason', ${table}.reason,
  'pointCount', ${table}.point_count, 'newestPeriod', ${table}.newest_period, 'staleFrom', ${table}.stale_from,
  'origin', ${table}.origin)`;

export const gapJson = `json_build_object(
  'code', g.code, 'name', g.name, 'measure', g.measure, 'unit', gs.detail -> 'unit',
  'value', gs.latest_value, 'period', gs.latest_period,
  'between', coalesce(gs.detail -> 'between', '[]'), 'missing', coalesce(gs.detail -> 'missing', '0'),
  'levellingDown', coalesce(gs.detail -> 'levellingDown', 'false'), 'standing', ${standingJson('gs')}, 'trail', gs.trail)`;

/** The name and address of a row, for links. */
export const referenceJson = (table: string, name = 'name'): string =>
  `json_build_object('code', ${table}.code, 'name', ${table}.${name})`;
