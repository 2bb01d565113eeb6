import type { GapStanding, IndicatorRow, Standing } from '@malbild/contract';
import type { IsoDate } from '@malbild/domain';
import { read } from '../platform/reads';
import type { StandingDetail } from './standing.entity';

/** In force at instant `$1`: recorded by then and not yet superseded. */
export const inForce = (table: string, at = '$1'): string =>
  `${table}.recorded_at <= ${at} AND (${table}.superseded_at IS NULL OR ${table}.superseded_at > ${at})`;

/** A standing as the contract has it. */
export const standingJson = (table: string): string => `jsonb_build_object(
  'status', ${table}.status, 'score', ${table}.score, 'method', ${table}.method, 'methodStatus', ${table}.method_status,
  'methodVersion', ${table}.method_version, 'inputs', ${table}.inputs, 'reason', ${table}.reason,
  'pointCount', ${table}.point_count, 'newestPeriod', ${table}.newest_period, 'staleFrom', ${table}.stale_from,
  'origin', ${table}.origin)`;

const gapJson = `jsonb_build_object(
  'code', g.code, 'name', g.name, 'measure', g.measure, 'unit', gs.detail -> 'unit',
  'value', gs.latest_value, 'period', gs.latest_period,
  'between', coalesce(gs.detail -> 'between', '[]'), 'missing', coalesce(gs.detail -> 'missing', '0'),
  'levellingDown', coalesce(gs.detail -> 'levellingDown', 'false'), 'standing', ${standingJson('gs')}, 'trail', gs.trail)`;

export interface StoredRow extends Omit<IndicatorRow, 'standing' | 'gap'> {
  id: string;
  weight: number;
  standing: Standing;
  gap: GapStanding | null;
  detail: StandingDetail;
  recordedAt: IsoDate;
}

/**
 * Indicators as rows, from standings alone.
 *
 * @param $1 the instant asked for
 * @param $2 ids of the indicators, null for all
 * @param $3 an area whose own series go before the city's, null for the city's
 */
export const indicatorRows = read<StoredRow>(`
  SELECT i.id, i.code, i.title, i.unit, i.decimals, j.role, j.weight, j.direction,
    CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('level', a.level, 'code', a.code, 'name', a.name) END AS area,
    CASE WHEN s.latest_period IS NOT NULL
      THEN jsonb_build_object('value', s.latest_value, 'period', s.latest_period) END AS latest,
    s.detail -> 'baseline' AS baseline, s.detail -> 'target' AS target, s.detail, s.trail,
    ${standingJson('s')} AS standing, s.recorded_at AS "recordedAt",
    (SELECT ${gapJson} FROM gap g JOIN standing gs ON gs.gap_id = g.id AND ${inForce('gs')}
      WHERE g.indicator_id = i.id ORDER BY g.position LIMIT 1) AS gap,
    ARRAY(SELECT goal.code FROM indicator_goal ig JOIN goal ON goal.id = ig.goal_id
      WHERE ig.indicator_id = i.id ORDER BY ig.position) AS goals,
    ARRAY(SELECT c.code FROM indicator_committee ic JOIN committee c ON c.id = ic.committee_id
      WHERE ic.indicator_id = i.id ORDER BY c.position) AS committees
  FROM indicator i
  JOIN judgement_setting j ON j.indicator_id = i.id AND ${inForce('j')}
  JOIN standing whole ON whole.indicator_id = i.id AND whole.series_id IS NULL AND whole.gap_id IS NULL AND ${inForce('whole')}
  LEFT JOIN series headline ON headline.id = (whole.detail ->> 'seriesId')::uuid
  LEFT JOIN series own ON $3::uuid IS NOT NULL AND own.indicator_id = i.id AND own.area_id = $3
    AND own.measure = headline.measure AND own.unit = headline.unit AND own.group_key = headline.group_key
  LEFT JOIN standing own_standing ON own_standing.series_id = own.id AND ${inForce('own_standing')}
  JOIN standing s ON s.id = coalesce(own_standing.id, whole.id)
  LEFT JOIN area a ON a.id = CASE WHEN own_standing.id IS NULL THEN headline.area_id ELSE own.area_id END
  WHERE $2::uuid[] IS NULL OR i.id = ANY ($2)
  ORDER BY CASE j.role WHEN 'key' THEN 0 WHEN 'supporting' THEN 1 ELSE 2 END,
    (SELECT min(ig.position) FROM indicator_goal ig WHERE ig.indicator_id = i.id), i.title ->> 'sv' COLLATE swedish`);

/** The gaps of one indicator with their standings. @param $1 instant @param $2 indicator */
export const gapsOfIndicator = read<{ gap: GapStanding }>(`
  SELECT ${gapJson} AS gap FROM gap g JOIN standing gs ON gs.gap_id = g.id AND ${inForce('gs')}
  WHERE g.indicator_id = $2 ORDER BY g.position`);
