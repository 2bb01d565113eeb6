import type pg from 'pg';

/** How much is known of a made-up city. Committees, goals and indicators say how much a page shows; the rest is depth. */
export interface CitySize {
  committees: number;
  goals: number;
  indicators: number;
  /** Areas that have values; the first is the city itself. */
  areas: number;
  /** Groups that have values in each area: all people, women, men, ages. */
  groups: number;
  /** Years with values, up to {@link lastYear}. */
  years: number;
}

/** The year before the last one is known from the start; the last one is what {@link lastYearOf} brings. */
const lastYear = 2021;

/** When everything but the last year was recorded. */
const recordedAt = '2021-06-01T08:00:00Z';

/** When the last year comes in, and with it the verdicts: more than a year before the day that pages are read. */
export const judgedAt = '2022-01-10T08:00:00Z';

/** The day that pages are read: late enough for the overview to look back at a year with verdicts. */
export const readAt = '2023-01-16T08:00:00Z';

/** Areas of the city, whether they have values or not; the page of a committee is told by its own area. */
const areaCount = 100;

const groupKeys = ['T', 'sex=women', 'sex=men', 'age=20-64', 'age=0-19'];

export function observationsOf({ indicators, areas, groups, years }: CitySize): number {
  return indicators * areas * groups * years;
}

/**
 * Fills a database that has a schema and an empty city: areas, committees, goals, indicators and all their values except the
 * city's own of the last year. The same size gives the same city on every machine. Verdicts are left to the product.
 */
export async function fillCity(client: pg.Client, size: CitySize): Promise<void> {
  await client.query(`
    CREATE FUNCTION pg_temp.id(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
      $$ SELECT (lpad(to_hex(kind), 8, '0') || '000070008000' || lpad(to_hex(n), 12, '0'))::uuid $$;
    CREATE FUNCTION pg_temp.words(words text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS
      $$ SELECT jsonb_build_object('sv', words, 'en', words || ' (en)') $$`);
  await client.query('BEGIN');
  // The rows refer to each other by construction; checking five million references one by one would take longer than all else.
  await client.query(`SET LOCAL session_replication_role = replica; SET LOCAL synchronous_commit = off`);
  for (const statement of [...house(size), ...values(size)]) await client.query(statement);
  await client.query('COMMIT');
  await client.query('VACUUM ANALYZE');
}

/** One value for each indicator: a CSV whose import makes the product judge every indicator. */
export function lastYearOf({ indicators }: CitySize): string {
  const rows = Array.from({ length: indicators }, (_, i) => `${codeOf(i)},municipality,1,${lastYear},${50 + (i % 30)}`);
  return ['indicator,area_level,area_code,period,value', ...rows, ''].join('\n');
}

/** The address of the nth indicator. */
export function codeOf(indicator: number): string {
  return `indicator-${indicator}`;
}

/** The address of a committee whose remit is an area. */
export const committeeWithArea = 'committee-1';

/** Moves the city's clock. Pages that were read before are read anew. */
export async function setClock(client: pg.Client, now: string): Promise<void> {
  await client.query('UPDATE city SET clock_offset_ms = $1, version = version + 1', [Date.parse(now) - Date.now()]);
}

function house({ committees, goals, indicators }: CitySize): string[] {
  const count = (n: number): string => `generate_series(0, ${n - 1}) AS n`;
  return [
    `UPDATE city SET name = pg_temp.words('Mätstad'), last_recorded_at = '${recordedAt}'`,
    `INSERT INTO area (id, level, code, name, parent_id)
     SELECT pg_temp.id(1, n), CASE WHEN n = 0 THEN 'municipality' WHEN n < 5 THEN 'city-area' ELSE 'primary-area' END,
       (n + 1)::text, 'Område ' || n, CASE WHEN n > 0 THEN pg_temp.id(1, CASE WHEN n < 5 THEN 0 ELSE 1 + n % 4 END) END
     FROM ${count(areaCount)}`,
    `INSERT INTO committee (id, code, name, kind, position, area_id)
     SELECT pg_temp.id(2, n), 'committee-' || n, pg_temp.words('Nämnden för sak ' || n), 'committee', n,
       CASE WHEN n BETWEEN 1 AND 4 THEN pg_temp.id(1, n) END FROM ${count(committees)}`,
    `INSERT INTO programme (id, code, name, statement, from_year, to_year)
     VALUES (pg_temp.id(3, 0), 'programme', pg_temp.words('Program för mätning'), pg_temp.words('Att mäta'), 2018, 2026)`,
    `INSERT INTO goal (id, code, programme_id, parent_id, position, title, short_title, statement, owner_id)
     SELECT pg_temp.id(4, n), 'goal-' || n, pg_temp.id(3, 0), NULL, n, pg_temp.words('Alla når mål ' || n),
       pg_temp.words('Mål ' || n), pg_temp.words('Det här målet är nått när alla har nått det.'), pg_temp.id(2, n)
     FROM ${count(goals)}`,
    `INSERT INTO indicator (id, code, title, question, definition, kind, unit, source)
     SELECT pg_temp.id(5, n), 'indicator-' || n, pg_temp.words('Andel som har det ' || n), pg_temp.words('Hur många har det?'),
       pg_temp.words('Andelen av alla som har det som talet handlar om, den 31 december.'), 'share', 'percent',
       '{"producer":"Mätstad","table":null,"method":null,"limits":null,"licence":"CC0-1.0","url":null}' FROM ${count(indicators)}`,
    `INSERT INTO indicator_goal (indicator_id, goal_id, position)
     SELECT pg_temp.id(5, n), pg_temp.id(4, n % ${goals}), n / ${goals} FROM ${count(indicators)}`,
    `INSERT INTO indicator_committee (indicator_id, committee_id)
     SELECT pg_temp.id(5, n), pg_temp.id(2, (n + k * 7) % ${committees}) FROM ${count(indicators)}, generate_series(0, 2) AS k`,
    `INSERT INTO judgement_setting (indicator_id, recorded_at, method, direction, role, interval_months, lag_months, grace_months)
     SELECT pg_temp.id(5, n), '${recordedAt}', 'linear-trajectory', CASE WHEN n % 3 = 0 THEN 'decrease' ELSE 'increase' END,
       CASE WHEN n % 10 < 6 THEN 'key' WHEN n % 10 < 9 THEN 'supporting' ELSE 'background' END, 12, 12, 12
     FROM ${count(indicators)}`,
    `INSERT INTO gap (id, indicator_id, code, name, measure, recorded_at)
     SELECT pg_temp.id(6, n), pg_temp.id(5, n), 'women-men', pg_temp.words('Kvinnor och män'), 'women-men', '${recordedAt}'
     FROM ${count(indicators)}`,
  ];
}

function values({ indicators, areas, groups, years }: CitySize): string[] {
  const perIndicator = areas * groups;
  const keys = groupKeys.slice(0, groups).map((key) => `'${key}'`);
  const firstYear = lastYear - years + 1;
  return [
    `INSERT INTO series (id, indicator_id, unit, area_id, group_key)
     SELECT pg_temp.id(7, n), pg_temp.id(5, n / ${perIndicator}), 'percent', pg_temp.id(1, n % ${perIndicator} / ${groups}),
       (ARRAY[${keys.join()}])[1 + n % ${groups}] FROM generate_series(0::bigint, ${indicators * perIndicator - 1}) AS n`,
    `INSERT INTO series_setting (series_id, judged, recorded_at)
     SELECT pg_temp.id(7, n * ${perIndicator}), true, '${recordedAt}' FROM generate_series(0::bigint, ${indicators - 1}) AS n`,
    `INSERT INTO baseline (id, series_id, period, recorded_at)
     SELECT pg_temp.id(8, n), pg_temp.id(7, n * ${perIndicator}), '${firstYear}', '${recordedAt}'
     FROM generate_series(0::bigint, ${indicators - 1}) AS n`,
    `INSERT INTO target (id, series_id, period, value, recorded_at)
     SELECT pg_temp.id(9, n), pg_temp.id(7, n * ${perIndicator}), '2030', CASE WHEN n % 3 = 0 THEN 20 ELSE 80 END, '${recordedAt}'
     FROM generate_series(0::bigint, ${indicators - 1}) AS n`,
    `INSERT INTO observation (series_id, period, period_end, value, numerator, denominator, recorded_at)
     SELECT pg_temp.id(7, n), year::text, make_date(year, 12, 31), share, share * 10, 1000, '${recordedAt}'
     FROM generate_series(0::bigint, ${indicators * perIndicator - 1}) AS n, generate_series(${firstYear}, ${lastYear}) AS year,
       LATERAL (SELECT 45 + (n * 7919 + year * 104729) % 200 / 10.0 + (year - ${firstYear}) * (n % 5 - 2) / 10.0 AS share) AS made
     WHERE year < ${lastYear} OR n % ${perIndicator} <> 0`,
  ];
}
