import type { EntityManager } from 'typeorm';
import pgCopy from 'pg-copy-streams';
import { finished } from 'node:stream/promises';
import type { Fault } from '../fault';
import { clientOf } from '../../platform/database';
import type { MergedIndicator } from './merge-indicators';
import type { Staging } from './staging';

export interface Counts {
  created: number;
  changed: number;
  unchanged: number;
}

/** What the values of an import amount to. */
export interface ValueOutcome {
  /** Rows of the source; a row with several values counts once, as changed before created before unchanged. */
  rows: Counts;
  values: Counts;
  seriesCreated: number;
  /** The indicators whose values have moved. */
  indicatorIds: string[];
}

/** Takes refused rows and files out of what was staged. */
export async function leaveOutRefused(manager: EntityManager, staging: Staging): Promise<void> {
  const { file, row } = staging.refusedRows;
  await manager.query(
    `DELETE FROM staged_value v USING unnest($1::int4[], $2::int4[]) AS refused (file, row)
     WHERE v.file = refused.file AND v.row = refused.row`,
    [file, row],
  );
  const files = [...staging.refusedFiles].map((name) => staging.fileNumber(name));
  await manager.query('DELETE FROM staged_value WHERE file = ANY ($1)', [files]);
}

/** The cells that several rows speak of: seldom any, so all that is done about them starts here. */
const cellsSaidTwice = 'SELECT series, period FROM staged_value GROUP BY series, period HAVING count(*) > 1';

/** Takes out what a source says twice in the same way. */
export async function leaveOutRepeated(manager: EntityManager): Promise<number> {
  const [, repeated] = await manager.query<[unknown, number]>(`
    DELETE FROM staged_value v USING (
      SELECT v.ctid, row_number() OVER (PARTITION BY series, period, value, numerator, denominator, state, flag, comment, removed
        ORDER BY file, row) AS nth
      FROM staged_value v JOIN (${cellsSaidTwice}) cell USING (series, period)) same
    WHERE v.ctid = same.ctid AND same.nth > 1`);
  return repeated;
}

/**
 * Names every row whose indicator nobody knows, and every row that says something of a cell that another row says otherwise.
 *
 * @param known the indicators that there are, by code
 */
export async function findFaults(
  manager: EntityManager,
  staging: Staging,
  known: ReadonlyMap<string, unknown>,
): Promise<Fault[]> {
  const strange = [...staging.series].filter(({ name }) => !known.has(name.indicator));
  const codes = new Map(strange.map(({ ref, name }) => [ref, name.indicator]));
  const unknown = await manager.query<{ file: number; row: number; series: number }[]>(
    'SELECT file, row, min(series) AS series FROM staged_value WHERE series = ANY ($1) GROUP BY file, row ORDER BY file, row',
    [[...codes.keys()]],
  );
  const twice = await manager.query<{ file: number; row: number; values: string; places: Place[] }[]>(
    `SELECT v.file, v.row, cell.values, cell.places
     FROM staged_value v JOIN (
       SELECT series, period, string_agg(coalesce(value::text, state), ', ' ORDER BY file, row) AS values,
         jsonb_agg(jsonb_build_object('file', file, 'row', row) ORDER BY file, row) AS places
       FROM staged_value JOIN (${cellsSaidTwice}) twice USING (series, period) GROUP BY series, period) cell
       USING (series, period)
     ORDER BY v.file, v.row`,
  );
  const name = (file: number): string => staging.files[file] ?? '';
  const rows = unknown.map(({ file, row, series }): Fault => {
    return { code: 'unknown-indicator', file: name(file), row, found: codes.get(series) ?? '' };
  });
  // Definitions and terms may speak of an indicator that no value names.
  const named = new Set([...known.keys(), ...rows.map(({ found }) => found)]);
  const places = new Map(
    [
      ...staging.allTerms.map(({ series, place }) => ({ code: series.indicator, place })),
      ...staging.indicators.values(),
    ]
      .filter(({ code }) => !named.has(code))
      .map(({ code, place }) => [code, place]),
  );
  return [
    ...rows,
    ...[...places].map(([found, place]): Fault => ({ code: 'unknown-indicator', ...place, found })),
    ...twice.map(({ file, row, values, places: all }): Fault => {
      const others = all.filter((place) => place.file !== file || place.row !== row);
      const expected = others
        .map((place) => `${place.file === file ? '' : `${name(place.file)} `}row ${place.row}`)
        .join(', ');
      return { code: 'two-values', file: name(file), row, found: values, expected: expected || 'the same row' };
    }),
  ];
}

interface Place {
  file: number;
  row: number;
}

/** Compares what was staged with what is known, and counts. The tables live as long as the transaction. */
export async function compareValues(
  manager: EntityManager,
  staging: Staging,
  indicators: ReadonlyMap<string, MergedIndicator>,
): Promise<ValueOutcome> {
  await stageSeries(manager, staging, indicators);
  await manager.query(`
    UPDATE staged_series n SET id = s.id, known = true FROM series s
    WHERE s.indicator_id = n.indicator_id AND s.measure = n.measure AND s.unit = n.unit AND s.area_id = n.area_id
      AND s.group_key = n.group_key`);
  await manager.query('ANALYZE staged_series');
  // What the source doesn't carry (parts, a comment) is no difference: the value that is known keeps its own.
  await manager.query(`
    CREATE TEMP TABLE incoming ON COMMIT DROP AS
    SELECT v.file, v.row, v.period, v.period_end, v.value, v.numerator, v.denominator, v.state, v.flag, v.comment,
      s.id AS series_id, s.indicator_id,
      CASE
        WHEN o.series_id IS NULL AND v.removed THEN 'unchanged'
        WHEN o.series_id IS NULL THEN 'created'
        WHEN o.value IS NOT DISTINCT FROM v.value AND o.state = v.state AND o.flag IS NOT DISTINCT FROM v.flag
          AND (v.numerator IS NULL OR v.numerator IS NOT DISTINCT FROM o.numerator)
          AND (v.denominator IS NULL OR v.denominator IS NOT DISTINCT FROM o.denominator)
          AND (v.comment IS NULL OR v.comment IS NOT DISTINCT FROM o.comment) THEN 'unchanged'
        ELSE 'changed'
      END AS outcome
    FROM staged_value v JOIN staged_series s ON s.ref = v.series
    LEFT JOIN observation o ON o.series_id = s.id AND o.period = v.period AND o.superseded_at IS NULL`);
  await manager.query('ANALYZE incoming');
  const counted = `count(*) FILTER (WHERE outcome = 'created') AS created,
    count(*) FILTER (WHERE outcome = 'changed') AS changed, count(*) FILTER (WHERE outcome = 'unchanged') AS unchanged`;
  const [values] = await manager.query<Counts[]>(`SELECT ${counted} FROM incoming`);
  const [rows] = await manager.query<Counts[]>(
    `SELECT ${counted} FROM (
       SELECT CASE WHEN bool_or(outcome = 'changed') THEN 'changed' WHEN bool_or(outcome = 'created') THEN 'created'
         ELSE 'unchanged' END AS outcome
       FROM incoming GROUP BY file, row) row`,
  );
  const [series] = await manager.query<{ created: number }[]>(
    `SELECT count(*) AS created FROM staged_series WHERE NOT known AND id IN (SELECT series_id FROM incoming WHERE outcome = 'created')`,
  );
  const moved = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT indicator_id AS id FROM incoming WHERE outcome <> 'unchanged'`,
  );
  const none = { created: 0, changed: 0, unchanged: 0 };
  return {
    rows: rows ?? none,
    values: values ?? none,
    seriesCreated: series?.created ?? 0,
    indicatorIds: moved.map(({ id }) => id),
  };
}

/**
 * Writes the new series that have values or terms, closes the values that have changed, and writes those that are new.
 *
 * @param refs the series that terms are about
 */
export async function writeValues(
  manager: EntityManager,
  refs: readonly number[],
  importId: string,
  recordedAt: Date,
): Promise<void> {
  await manager.query(
    `WITH wanted AS (
       SELECT id FROM staged_series WHERE ref = ANY ($1)
       UNION SELECT series_id FROM incoming WHERE outcome <> 'unchanged')
     INSERT INTO series (id, indicator_id, measure, measure_name, unit, area_id, group_key)
     SELECT id, indicator_id, measure, measure_name, unit, area_id, group_key
     FROM staged_series JOIN wanted USING (id) WHERE NOT known`,
    [refs],
  );
  await manager.query(
    `UPDATE observation o SET superseded_at = $1 FROM incoming n
     WHERE n.outcome = 'changed' AND o.series_id = n.series_id AND o.period = n.period AND o.superseded_at IS NULL`,
    [recordedAt],
  );
  await manager.query(
    `INSERT INTO observation (series_id, period, period_end, value, numerator, denominator, state, flag, comment, import_id, recorded_at)
     SELECT series_id, period, period_end, value, numerator, denominator, state, flag, comment, $1, $2
     FROM incoming WHERE outcome <> 'unchanged'`,
    [importId, recordedAt],
  );
}

async function stageSeries(
  manager: EntityManager,
  staging: Staging,
  indicators: ReadonlyMap<string, MergedIndicator>,
): Promise<void> {
  await manager.query(`
    CREATE TEMP TABLE staged_series (ref int4 PRIMARY KEY, id uuid NOT NULL, indicator_id uuid NOT NULL, measure text NOT NULL,
      measure_name jsonb, unit text NOT NULL, area_id uuid NOT NULL, group_key text NOT NULL, known bool NOT NULL DEFAULT false)
    ON COMMIT DROP`);
  const client = await clientOf(manager);
  const stream = client.query(
    pgCopy.from(
      `COPY staged_series (ref, id, indicator_id, measure, measure_name, unit, area_id, group_key) FROM STDIN CSV`,
    ),
  );
  let lines: string[] = [];
  const write = (): Promise<void> =>
    new Promise((resolve, reject) => {
      stream.write(lines.join(''), (error) => (error ? reject(error) : resolve()));
      lines = [];
    });
  for (const { ref, id, name, areaId } of staging.series) {
    const indicator = indicators.get(name.indicator);
    if (!indicator) continue;
    const measureName = name.measureName ? quoted(JSON.stringify(name.measureName)) : '';
    const unit = name.unit ?? indicator.unit;
    lines.push(
      `${[ref, id, indicator.id, quoted(name.measure), measureName, unit, areaId, quoted(name.group)].join(',')}\n`,
    );
    if (lines.length === 5000) await write();
  }
  if (lines.length > 0) await write();
  stream.end();
  await finished(stream);
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
