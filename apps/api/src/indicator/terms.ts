import type { Period } from '@malbild/domain';
import { v7 as uuid } from 'uuid';
import type { CityWrite } from '../platform/city-transaction';
import { indicatorOf, keysOf, refuseContradiction, type Subject } from './recording';
import { recomputeStandings } from './standings';

/** Where change is counted from and what is to be reached by when; what is left out is withdrawn. */
export interface Terms {
  /** Without a value it follows the value of its period. */
  baseline: { period: Period; value: number | null } | null;
  targets: readonly { period: Period; value: number }[];
}

/**
 * Sets all that a series or a gap is measured against. What stays as it was keeps its version; what goes is superseded and
 * what was said under it stays said.
 *
 * @throws ProblemException 422 `target-contradicts-direction` for a target on the wrong side of the new baseline
 */
export async function setTerms(write: CityWrite, subject: Subject, { baseline, targets }: Terms): Promise<void> {
  const { manager, recordedAt } = write;
  const { seriesId, gapId } = keysOf(subject);
  const baselineMoved = await supersede(write, subject, 'baseline', baseline ? [baseline] : []);
  await supersede(write, subject, 'target', targets);
  if (baseline)
    await manager.query(
      `INSERT INTO baseline (id, series_id, gap_id, period, value, recorded_at) SELECT $1, $2, $3, $4, $5, $6
       WHERE NOT EXISTS (SELECT FROM baseline WHERE superseded_at IS NULL AND (series_id = $2 OR gap_id = $3))`,
      [uuid(), seriesId, gapId, baseline.period, baseline.value, recordedAt],
    );
  for (const { period, value } of targets) {
    const added = await manager.query<unknown[]>(
      `INSERT INTO target (id, series_id, gap_id, period, value, recorded_at) SELECT $1, $2, $3, $4, $5, $6
       WHERE NOT EXISTS (SELECT FROM target
         WHERE superseded_at IS NULL AND (series_id = $2 OR gap_id = $3) AND period = $4) RETURNING id`,
      [uuid(), seriesId, gapId, period, value, recordedAt],
    );
    if (added.length > 0 || baselineMoved) await refuseContradiction(write, subject, value);
  }
  await recomputeStandings(manager, [await indicatorOf(manager, subject)], recordedAt);
}

/** @returns whether any was superseded */
async function supersede(
  { manager, recordedAt }: CityWrite,
  subject: Subject,
  table: 'baseline' | 'target',
  wanted: readonly { period: Period; value: number | null }[],
): Promise<boolean> {
  const { seriesId, gapId } = keysOf(subject);
  const [, count] = await manager.query<[unknown[], number]>(
    `UPDATE ${table} b SET superseded_at = $4 WHERE superseded_at IS NULL AND (series_id = $1 OR gap_id = $2)
       AND NOT EXISTS (SELECT FROM jsonb_to_recordset($3) AS w (period text, value float8)
         WHERE w.period = b.period AND w.value IS NOT DISTINCT FROM b.value)`,
    [seriesId, gapId, JSON.stringify(wanted), recordedAt],
  );
  return count > 0;
}
