import type { EvidenceIndex, GapStanding, IndicatorRow } from '@malbild/contract';
import { type Evidence, evidenceIndex, isVerdict } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { standingOn } from '../indicator/roll-up';
import type { StandingDetail } from '../indicator/standing.entity';
import { countingStanding, gapJson, ofIndicator, standingJson, standingOf } from '../indicator/standing.sql';
import type { Moment } from '../platform/as-of';
import { read, Reads } from '../platform/reads';
import { inForce } from '../platform/sql';

/** A row with what roll-ups and the evidence index need beside what is shown. */
export interface RatedRow extends IndicatorRow {
  id: string;
  weight: number;
  detail: StandingDetail;
  recordedAt: string;
}

/**
 * Indicators as rows, from standings alone: what they cost does not grow with the number of observations.
 *
 * @param $1 the instant asked for
 * @param $2 ids of the indicators, null for all
 * @param $3 an area whose own series go before the city's, null for the city's
 */
const indicatorRows = read<RatedRow>(`
  SELECT i.id, i.code, i.title, i.unit, i.decimals, j.role, j.weight, j.direction,
    CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('level', a.level, 'code', a.code, 'name', a.name) END AS area,
    CASE WHEN s.latest_period IS NOT NULL
      THEN jsonb_build_object('value', s.latest_value, 'period', s.latest_period) END AS latest,
    s.detail -> 'baseline' AS baseline, s.detail -> 'target' AS target, whole.detail, s.trail,
    ${standingJson('s')} AS standing, s.recorded_at AS "recordedAt",
    (SELECT ${gapJson} FROM gap g JOIN ${standingOf('one.gap_id = g.id', 'gs')} ON true
      WHERE g.indicator_id = i.id ORDER BY g.position LIMIT 1) AS gap,
    ARRAY(SELECT goal.code FROM indicator_goal ig JOIN goal ON goal.id = ig.goal_id
      WHERE ig.indicator_id = i.id ORDER BY goal.position) AS goals,
    ARRAY(SELECT c.code FROM indicator_committee ic JOIN committee c ON c.id = ic.committee_id
      WHERE ic.indicator_id = i.id ORDER BY c.position) AS committees
  FROM indicator i
  JOIN judgement_setting j ON j.indicator_id = i.id AND ${inForce('j')}
  JOIN ${standingOf(ofIndicator('i.id'), 'whole')} ON true
  ${countingStanding('$3::uuid')}
  LEFT JOIN area a ON a.id = CASE WHEN own_standing.id IS NULL THEN headline.area_id ELSE own.area_id END
  WHERE $2::uuid[] IS NULL OR i.id = ANY ($2)
  ORDER BY CASE j.role WHEN 'key' THEN 0 WHEN 'supporting' THEN 1 ELSE 2 END,
    (SELECT min(ig.position) FROM indicator_goal ig WHERE ig.indicator_id = i.id), i.title ->> 'sv' COLLATE swedish`);

const gapsOfIndicator = read<{ gap: GapStanding }>(`
  SELECT ${gapJson} AS gap FROM gap g JOIN ${standingOf('one.gap_id = g.id', 'gs')} ON true
  WHERE g.indicator_id = $2 ORDER BY g.position`);

@Injectable()
export class IndicatorRows {
  constructor(private readonly reads: Reads) {}

  /** @param scope.area a committee's remit: its own series go before the city's where there are any */
  async list(moment: Moment, scope: { ids?: string[]; area?: string | null } = {}): Promise<RatedRow[]> {
    const rows = await this.reads.rows(indicatorRows, [moment.instant, scope.ids ?? null, scope.area ?? null]);
    return rows.map((row) => ({
      ...row,
      standing: standingOn(row.standing, moment.day),
      gap: row.gap && { ...row.gap, standing: standingOn(row.gap.standing, moment.day) },
    }));
  }

  async gaps(moment: Moment, indicatorId: string): Promise<GapStanding[]> {
    const rows = await this.reads.rows(gapsOfIndicator, [moment.instant, indicatorId]);
    return rows.map(({ gap }) => ({ ...gap, standing: standingOn(gap.standing, moment.day) }));
  }
}

/** What is known at all of some rows; what is only background is not counted. */
export function evidenceOf(rows: readonly RatedRow[]): EvidenceIndex {
  return evidenceIndex(rows.filter(({ role }) => role !== 'background').map(evidence));
}

function evidence({ standing, latest, baseline, target, detail }: RatedRow): Evidence {
  const hasValue = latest !== null && latest.value !== null;
  return {
    assessable: isVerdict(standing.status),
    value: hasValue,
    baseline: Boolean(baseline),
    target: Boolean(target),
    fresh: hasValue && standing.reason.code !== 'stale',
    womenMen: detail.womenMen ?? false,
  };
}
