import { inForce } from '../platform/sql';

/** A standing as the contract has it. */
export const standingJson = (table: string): string => `jsonb_build_object(
  'status', ${table}.status, 'score', ${table}.score, 'method', ${table}.method, 'methodStatus', ${table}.method_status,
  'methodVersion', ${table}.method_version, 'inputs', ${table}.inputs, 'reason', ${table}.reason,
  'pointCount', ${table}.point_count, 'newestPeriod', ${table}.newest_period, 'staleFrom', ${table}.stale_from,
  'origin', ${table}.origin)`;

/** A gap's standing `gs` with its definition `g`, as the contract has it. */
export const gapJson = `jsonb_build_object(
  'code', g.code, 'name', g.name, 'measure', g.measure, 'unit', gs.detail -> 'unit',
  'value', gs.latest_value, 'period', gs.latest_period,
  'between', coalesce(gs.detail -> 'between', '[]'), 'missing', coalesce(gs.detail -> 'missing', '0'),
  'levellingDown', coalesce(gs.detail -> 'levellingDown', 'false'), 'standing', ${standingJson('gs')}, 'trail', gs.trail)`;

/**
 * The verdict in force at an instant of what the condition names. There is one at most; saying so makes PostgreSQL look it up
 * by index. Left to its estimates it reads the verdicts of all series there are, hundreds of thousands of them.
 *
 * @param subject a condition on `one`: `one.gap_id = g.id`
 * @param at SQL for the instant
 */
export const standingOf = (subject: string, name: string, at = '$1'): string => `LATERAL (
  SELECT * FROM standing one WHERE ${subject} AND ${inForce('one', at)} ORDER BY one.recorded_at DESC LIMIT 1) AS ${name}`;

/** What {@link standingOf} takes for the indicator's own verdict. */
export const ofIndicator = (indicator: string): string =>
  `one.indicator_id = ${indicator} AND one.series_id IS NULL AND one.gap_id IS NULL`;

/**
 * The verdict that counts for a committee: that of its own area's series where its remit is an area and it has one, else the
 * whole city's. Joins it as `s`, with `headline`, `own` and `own_standing` beside it, to an indicator `i` and its standing `whole`.
 *
 * @param area SQL for the committee's area; null stands for the whole city
 * @param at SQL for the instant
 */
export const countingStanding = (area: string, at = '$1'): string => `
  LEFT JOIN series headline ON headline.id = (whole.detail ->> 'seriesId')::uuid
  LEFT JOIN series own ON ${area} IS NOT NULL AND own.indicator_id = i.id AND own.area_id = ${area}
    AND own.measure = headline.measure AND own.unit = headline.unit AND own.group_key = headline.group_key
  LEFT JOIN ${standingOf('one.series_id = own.id', 'own_standing', at)} ON true
  JOIN standing s ON s.id = coalesce(own_standing.id, whole.id)`;
