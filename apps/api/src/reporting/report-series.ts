import type { Period } from '@malbild/domain';
import type { EntityManager } from 'typeorm';
import { countingStanding } from '../indicator/standing.sql';
import { inForce } from '../platform/sql';
import { prepared } from '../platform/reads';

/** A series that a report has a row for. */
export interface ReportSeries {
  seriesId: string;
  indicatorId: string;
  /** The series that says whether the indicator has its value: all people of the committee's area, else of the city. */
  main: boolean;
  /** Whether the committee's own area counts, and not the city. */
  ownArea: boolean;
  /** The indicator's code. */
  code: string;
  /** The newest period that the series has a value of, or is known to have none. */
  newest: Period | null;
}

/**
 * The rows of a report: of each indicator that its committee answers for under the round's goals the series of the committee's
 * own area where it has one, else the city's; all people, women and men, and whatever else the verdict rests on. What is only
 * background is not reported.
 *
 * @param $1 report
 */
const reportSeries = `
  WITH RECURSIVE tree AS (
    SELECT rg.goal_id AS id FROM round_goal rg JOIN report r ON r.round_id = rg.round_id WHERE r.id = $1
    UNION ALL SELECT goal.id FROM goal JOIN tree ON goal.parent_id = tree.id
  )
  SELECT s_row.id AS "seriesId", i.id AS "indicatorId",
    s_row.id = CASE WHEN own_standing.id IS NULL THEN headline.id ELSE own.id END AS main,
    own_standing.id IS NOT NULL AS "ownArea", i.code,
    (SELECT period FROM observation WHERE series_id = s_row.id AND superseded_at IS NULL
      ORDER BY period_end DESC LIMIT 1) AS newest
  FROM report r
  JOIN committee c ON c.id = r.committee_id
  JOIN indicator_committee ic ON ic.committee_id = c.id
  JOIN indicator i ON i.id = ic.indicator_id
    AND i.id IN (SELECT ig.indicator_id FROM indicator_goal ig JOIN tree ON tree.id = ig.goal_id)
  JOIN judgement_setting j ON j.indicator_id = i.id AND j.superseded_at IS NULL AND j.role <> 'background'
  JOIN standing whole ON whole.indicator_id = i.id AND whole.series_id IS NULL AND whole.gap_id IS NULL
    AND whole.superseded_at IS NULL
  ${countingStanding('c.area_id', `'infinity'::timestamptz`)}
  JOIN series s_row ON s_row.indicator_id = i.id AND (
    (s_row.area_id = CASE WHEN own_standing.id IS NULL THEN headline.area_id ELSE own.area_id END
      AND s_row.measure = headline.measure AND s_row.unit = headline.unit
      AND s_row.group_key IN (headline.group_key, 'T', 'sex=women', 'sex=men'))
    OR (own_standing.id IS NULL AND EXISTS (SELECT FROM series_setting x
      WHERE x.series_id = s_row.id AND x.judged AND x.superseded_at IS NULL)))
  WHERE r.id = $1`;

/** Rows by report, as long as the city's version is the one that they were read at. */
const kept = new Map<string, { version: number; rows: ReportSeries[] }>();
const most = 500;

/**
 * All rows of a report. What they rest on moves only with the city's version, so that a cell saved costs no more than asking
 * for that.
 */
export async function seriesOfReport(manager: EntityManager, reportId: string): Promise<ReportSeries[]> {
  const [city] = await prepared<{ version: number }>(manager, 'SELECT version FROM city');
  const version = city?.version ?? 0;
  const known = kept.get(reportId);
  if (known?.version === version) return known.rows;
  const rows = await prepared<ReportSeries>(manager, reportSeries, [reportId]);
  if (kept.size >= most) kept.clear();
  kept.set(reportId, { version, rows });
  return rows;
}

/** The indicators' headline series, which others take baseline and targets over from. */
export async function headlineSeries(manager: EntityManager, indicatorIds: readonly string[]): Promise<string[]> {
  const rows = await prepared<{ id: string | null }>(
    manager,
    `SELECT detail ->> 'seriesId' AS id FROM standing s
     WHERE indicator_id = ANY ($1) AND series_id IS NULL AND gap_id IS NULL AND ${inForce('s', `'infinity'::timestamptz`)}`,
    [indicatorIds],
  );
  return rows.flatMap(({ id }) => id ?? []);
}
