import type { AreaReference, IndicatorRole, Standing } from '@malbild/contract';
import { type IsoDate, type Period, periodEnd } from '@malbild/domain';
import type { EntityManager } from 'typeorm';
import { standingOn } from '../indicator/roll-up';
import { type IndicatorFacts, loadFacts } from '../indicator/standing.facts';
import { countingStanding, standingJson } from '../indicator/standing.sql';
import { type Verdict, verdictsAt } from '../indicator/standing.verdicts';
import type { Moment } from '../platform/as-of';
import { prepared } from '../platform/reads';
import { inForce, validOn } from '../platform/sql';

/** The verdict of an indicator as a round takes it: for a committee, or (committee null) for the whole city. */
export interface RoundVerdict {
  committeeId: string | null;
  indicatorId: string;
  code: string;
  role: IndicatorRole;
  weight: number;
  /** The series of the committee's own area where that counts; null where the whole indicator's verdict does. */
  ownSeriesId: string | null;
  /** Whose figures they are. */
  area: AreaReference | null;
  latest: { value: number | null; period: Period } | null;
  target: { value: number; period: Period } | null;
  standing: Standing;
}

const columns = `i.id AS "indicatorId", i.code, j.role, j.weight,
  CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('level', a.level, 'code', a.code, 'name', a.name) END AS area,
  CASE WHEN s.latest_period IS NOT NULL
    THEN jsonb_build_object('value', s.latest_value, 'period', s.latest_period) END AS latest,
  CASE WHEN s.detail ? 'target' THEN jsonb_build_object('value', s.detail -> 'target' -> 'value',
    'period', s.detail -> 'target' -> 'period') END AS target,
  ${standingJson('s')} AS standing`;

const judged = `
  JOIN judgement_setting j ON j.indicator_id = i.id AND ${inForce('j')} AND j.role <> 'background'
  JOIN standing whole ON whole.indicator_id = i.id AND whole.series_id IS NULL AND whole.gap_id IS NULL
    AND ${inForce('whole')}`;

/** What committees answer for. @param $1 instant @param $2 committees @param $3 indicators @param $4 day */
const ofCommittees = `
  SELECT c.id AS "committeeId", CASE WHEN own_standing.id IS NOT NULL THEN own.id END AS "ownSeriesId", ${columns}
  FROM committee c
  JOIN indicator_committee ic ON ic.committee_id = c.id
  JOIN indicator i ON i.id = ic.indicator_id AND ${validOn('i', '$4::date')}
  ${judged} ${countingStanding('c.area_id')}
  LEFT JOIN area a ON a.id = CASE WHEN own_standing.id IS NULL THEN headline.area_id ELSE own.area_id END
  WHERE c.id = ANY ($2) AND i.id = ANY ($3)
  ORDER BY c.position, CASE j.role WHEN 'key' THEN 0 ELSE 1 END, i.title ->> 'sv' COLLATE swedish`;

/** The city's own. @param $1 instant @param $2 indicators @param $3 day */
const ofCity = `
  SELECT NULL AS "committeeId", NULL AS "ownSeriesId", ${columns}
  FROM indicator i
  ${judged} ${countingStanding('NULL::uuid')}
  LEFT JOIN area a ON a.id = headline.area_id
  WHERE i.id = ANY ($2) AND ${validOn('i', '$3::date')}
  ORDER BY CASE j.role WHEN 'key' THEN 0 ELSE 1 END, i.title ->> 'sv' COLLATE swedish`;

/** Which values a round takes, and when it is read. */
export interface Taken {
  /** Of periods that have ended by then. */
  cutOff: IsoDate;
  moment: Moment;
}

/** The verdicts that count for committees, on the values that a round takes, in the order of committees and lists. */
export async function verdictsOfCommittees(
  manager: EntityManager,
  committeeIds: readonly string[],
  indicatorIds: readonly string[],
  { cutOff, moment }: Taken,
): Promise<(RoundVerdict & { committeeId: string })[]> {
  const rows = await prepared<RoundVerdict & { committeeId: string }>(manager, ofCommittees, [
    moment.instant,
    committeeIds,
    indicatorIds,
    moment.day,
  ]);
  return taken(manager, rows, { cutOff, moment });
}

/** The verdicts of the whole city, on the values that a round takes. */
export async function verdictsOfCity(
  manager: EntityManager,
  indicatorIds: readonly string[],
  { cutOff, moment }: Taken,
): Promise<RoundVerdict[]> {
  const rows = await prepared<RoundVerdict>(manager, ofCity, [moment.instant, indicatorIds, moment.day]);
  return taken(manager, rows, { cutOff, moment });
}

/** Stored verdicts hold where they rest on nothing later than the cut-off; the few others are judged anew without it. */
async function taken<Row extends RoundVerdict>(
  manager: EntityManager,
  rows: readonly Row[],
  { cutOff, moment }: Taken,
): Promise<Row[]> {
  const tooNew = new Set(rows.filter((row) => isAfter(row, cutOff)).map((row) => row.indicatorId));
  const facts = tooNew.size > 0 ? await loadFacts(manager, [...tooNew], 'all') : [];
  const instant = moment.instant.toISOString();
  const anew = new Map(facts.map((one) => [one.id, verdictsAt(endingBy(one, cutOff), instant)]));
  return rows.map((row) => {
    const verdict = anew.get(row.indicatorId)?.find((one) => !one.gapId && one.seriesId === row.ownSeriesId);
    const { standing, ...rest } = verdict && isAfter(row, cutOff) ? { ...row, ...asTaken(verdict) } : row;
    return { ...rest, standing: standingOn(standing, moment.day) } as Row;
  });
}

function isAfter({ standing, latest }: RoundVerdict, cutOff: IsoDate): boolean {
  return [standing.newestPeriod, latest?.period ?? null].some(
    (period) => period !== null && periodEnd(period) > cutOff,
  );
}

function asTaken({ standing, origin, latest, detail }: Verdict): Pick<RoundVerdict, 'standing' | 'latest' | 'target'> {
  const target = detail.target ? { value: detail.target.value, period: detail.target.period } : null;
  return { standing: { ...standing, origin }, latest, target };
}

/** An indicator's facts without the values of periods that end later. */
export function endingBy(facts: IndicatorFacts, cutOff: IsoDate): IndicatorFacts {
  const byThen = ({ period }: { period: Period }): boolean => periodEnd(period) <= cutOff;
  return {
    ...facts,
    series: facts.series.map((one) => ({ ...one, observations: one.observations.filter(byThen) })),
    gaps: facts.gaps.map((gap) => ({ ...gap, ranks: gap.ranks.filter(byThen) })),
  };
}
