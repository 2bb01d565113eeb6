import type { ObservationState, Origin } from '@malbild/contract';
import { contradicts, type Period, periodEnd } from '@malbild/domain';
import { v7 as uuid } from 'uuid';
import type { CityWrite } from '../platform/city-transaction';
import { ProblemException } from '../platform/problem';
import type { JudgementSetting } from './indicator.entity';
import { recomputeStandings } from './standings';

/** A value to record; without a value, the state says why there is none. */
export interface NewObservation {
  seriesId: string;
  period: Period;
  value: number | null;
  numerator?: number | null;
  denominator?: number | null;
  state?: ObservationState;
  flag?: string | null;
  comment?: string | null;
}

/** What a baseline or a target belongs to. */
export type Subject = { seriesId: string } | { gapId: string };

/**
 * Records values: new ones are added, changed ones supersede what was known, equal ones change nothing. The standings of
 * their indicators follow in the same transaction.
 *
 * @returns how many values were new, changed or just as they were
 */
export async function recordObservations(
  { manager, recordedAt }: CityWrite,
  observations: readonly NewObservation[],
): Promise<{ created: number; changed: number; unchanged: number }> {
  const rows = observations.map((one) => ({
    numerator: null,
    denominator: null,
    flag: null,
    comment: null,
    ...one,
    state: one.state ?? (one.value === null ? 'missing' : 'final'),
    periodEnd: periodEnd(one.period),
  }));
  const incoming = `jsonb_to_recordset($1) AS n ("seriesId" uuid, period text, "periodEnd" date, value float8,
    numerator float8, denominator float8, state text, flag text, comment text)`;
  const superseded = await manager.query<[unknown[], number]>(
    `UPDATE observation o SET superseded_at = $2 FROM ${incoming}
     WHERE o.series_id = n."seriesId" AND o.period = n.period AND o.superseded_at IS NULL
       AND (o.value, o.numerator, o.denominator, o.state, o.flag, o.comment)
         IS DISTINCT FROM (n.value, n.numerator, n.denominator, n.state, n.flag, n.comment)`,
    [JSON.stringify(rows), recordedAt],
  );
  const inserted = await manager.query<{ indicatorId: string }[]>(
    `WITH fresh AS (
       INSERT INTO observation (series_id, period, period_end, value, numerator, denominator, state, flag, comment, recorded_at)
       SELECT "seriesId", period, "periodEnd", value, numerator, denominator, state, flag, comment, $2 FROM ${incoming}
       WHERE NOT EXISTS (SELECT FROM observation o
         WHERE o.series_id = n."seriesId" AND o.period = n.period AND o.superseded_at IS NULL)
       RETURNING series_id
     )
     SELECT s.indicator_id AS "indicatorId" FROM fresh JOIN series s ON s.id = fresh.series_id`,
    [JSON.stringify(rows), recordedAt],
  );
  await recomputeStandings(manager, [...new Set(inserted.map(({ indicatorId }) => indicatorId))], recordedAt);
  const changed = superseded[1];
  return { created: inserted.length - changed, changed, unchanged: rows.length - inserted.length };
}

/** Sets where change is counted from: a period, with a decided value or (null) the value the period is known to have. */
export async function setBaseline(
  { manager, recordedAt }: CityWrite,
  subject: Subject,
  baseline: { period: Period; value: number | null; origin?: Origin },
): Promise<void> {
  const { seriesId, gapId } = keysOf(subject);
  await manager.query(
    'UPDATE baseline SET superseded_at = $3 WHERE superseded_at IS NULL AND (series_id = $1 OR gap_id = $2)',
    [seriesId, gapId, recordedAt],
  );
  await manager.query(
    'INSERT INTO baseline (id, series_id, gap_id, period, value, origin, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [uuid(), seriesId, gapId, baseline.period, baseline.value, baseline.origin ?? 'city', recordedAt],
  );
  await recomputeStandings(manager, [await indicatorOf(manager, subject)], recordedAt);
}

/**
 * Sets the value to reach by a period; an earlier target for the same period is superseded.
 *
 * @throws ProblemException 422 `target-contradicts-direction` for a target on the wrong side of its baseline
 */
export async function setTarget(
  write: CityWrite,
  subject: Subject,
  target: { period: Period; value: number; origin?: Origin },
): Promise<void> {
  const { seriesId, gapId } = keysOf(subject);
  const { manager, recordedAt } = write;
  await refuseContradiction(write, subject, target.value);
  await manager.query(
    'UPDATE target SET superseded_at = $4 WHERE superseded_at IS NULL AND (series_id = $1 OR gap_id = $2) AND period = $3',
    [seriesId, gapId, target.period, recordedAt],
  );
  await manager.query(
    'INSERT INTO target (id, series_id, gap_id, period, value, origin, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [uuid(), seriesId, gapId, target.period, target.value, target.origin ?? 'city', recordedAt],
  );
  await recomputeStandings(manager, [await indicatorOf(manager, subject)], recordedAt);
}

/** Changes how an indicator is judged from now on; what was said under the old way stays said. */
export async function changeJudgement(
  { manager, recordedAt }: CityWrite,
  indicatorId: string,
  change: Partial<Omit<JudgementSetting, 'indicatorId' | 'recordedAt' | 'supersededAt'>>,
): Promise<void> {
  const [before] = await manager
    .query<Record<string, unknown>[]>(
      `UPDATE judgement_setting SET superseded_at = $2 WHERE indicator_id = $1 AND superseded_at IS NULL
     RETURNING method, direction, role, weight, natural_limit AS "naturalLimit", band_low AS "bandLow",
       band_high AS "bandHigh", interval_months AS "intervalMonths", lag_months AS "lagMonths",
       grace_months AS "graceMonths", manual_status AS "manualStatus", manual_reason AS "manualReason", origin`,
      [indicatorId, recordedAt],
    )
    .then(([rows]) => rows as unknown as Record<string, unknown>[]);
  await manager.query(
    `INSERT INTO judgement_setting (indicator_id, recorded_at, method, direction, role, weight, natural_limit, band_low,
       band_high, interval_months, lag_months, grace_months, manual_status, manual_reason, origin)
     SELECT $1, $2, method, direction, role, weight, "naturalLimit", "bandLow", "bandHigh", "intervalMonths", "lagMonths",
       "graceMonths", "manualStatus", "manualReason", origin
     FROM jsonb_to_record($3) AS s (method text, direction text, role text, weight float8, "naturalLimit" float8,
       "bandLow" float8, "bandHigh" float8, "intervalMonths" int, "lagMonths" int, "graceMonths" int, "manualStatus" text,
       "manualReason" text, origin text)`,
    [indicatorId, recordedAt, JSON.stringify({ ...before, ...change })],
  );
  await recomputeStandings(manager, [indicatorId], recordedAt);
}

/** The two columns of which one says what a baseline or a target belongs to. */
export function keysOf(subject: Subject): { seriesId: string | null; gapId: string | null } {
  return 'seriesId' in subject ? { seriesId: subject.seriesId, gapId: null } : { seriesId: null, gapId: subject.gapId };
}

/** @throws ProblemException 404 where there is no such series or gap */
export async function indicatorOf(manager: CityWrite['manager'], subject: Subject): Promise<string> {
  const { seriesId, gapId } = keysOf(subject);
  const [row] = await manager.query<{ indicatorId: string }[]>(
    `SELECT indicator_id AS "indicatorId" FROM series WHERE id = $1
     UNION ALL SELECT indicator_id FROM gap WHERE id = $2`,
    [seriesId, gapId],
  );
  if (!row) throw new ProblemException(404, 'not-found', 'No such series or gap');
  return row.indicatorId;
}

/**
 * The size of a gap should always shrink; a series has its own direction or its indicator's.
 *
 * @throws ProblemException 422 `target-contradicts-direction` for a target on the wrong side of the baseline in force
 */
export async function refuseContradiction({ manager }: CityWrite, subject: Subject, target: number): Promise<void> {
  const { seriesId, gapId } = keysOf(subject);
  const [row] = await manager.query<{ direction: 'increase' | 'decrease' | null; baseline: number | null }[]>(
    `SELECT CASE WHEN $2::uuid IS NOT NULL THEN 'decrease' ELSE coalesce(x.direction, j.direction) END AS direction,
       coalesce(b.value, o.value) AS baseline
     FROM baseline b
     LEFT JOIN series s ON s.id = b.series_id
     LEFT JOIN series_setting x ON x.series_id = s.id AND x.superseded_at IS NULL
     LEFT JOIN judgement_setting j ON j.indicator_id = s.indicator_id AND j.superseded_at IS NULL
     LEFT JOIN observation o ON o.series_id = s.id AND o.period = b.period AND o.superseded_at IS NULL
     WHERE b.superseded_at IS NULL AND (b.series_id = $1 OR b.gap_id = $2)`,
    [seriesId, gapId],
  );
  // Of a gap its size counts, whoever is ahead; of a series the value itself.
  const size = gapId === null ? (value: number) => value : Math.abs;
  if (typeof row?.baseline !== 'number' || !contradicts(row.direction, size(row.baseline), { value: size(target) }))
    return;
  throw new ProblemException(422, 'target-contradicts-direction', 'The target lies on the wrong side of its baseline', [
    { path: 'value', code: 'wrong-side', message: `The baseline is ${row.baseline}` },
  ]);
}
