import { instantsOf, type Versioned } from '@malbild/domain';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type IndicatorFacts, loadFacts } from './standing.facts';
import { type Verdict, verdictsAt } from './standing.verdicts';

/** How many indicators are held in memory at a time. */
const batchSize = 20;

/** How many verdicts are written at a time. */
const insertSize = 1_000;

/**
 * Judges indicators anew in the transaction that changed what they rest on. Verdicts that differ from the stored ones are
 * superseded at the instant of the change; the others stay untouched.
 *
 * @param recordedAt the instant at which the change itself is recorded
 */
export async function recomputeStandings(
  manager: EntityManager,
  indicatorIds: readonly string[],
  recordedAt: Date,
): Promise<void> {
  const instant = recordedAt.toISOString();
  for (const ids of batches(await withDependants(manager, indicatorIds), batchSize)) {
    const stored = await storedStandings(manager, ids, 'in-force');
    const over: string[] = [];
    const fresh: Version[] = [];
    for (const facts of await loadFacts(manager, ids, 'in-force')) {
      const before = new Map(stored.get(facts.id)?.map((row) => [subjectOf(row), row]));
      const now = verdictsAt(facts, instant).map((verdict) => storable(facts.id, verdict));
      const gone = new Set(before.keys());
      const changed = now.filter((row) => {
        gone.delete(subjectOf(row));
        const old = before.get(subjectOf(row));
        return !old || !sameVerdict(old, row);
      });
      over.push(...[...changed.map(subjectOf), ...gone].flatMap((subject) => before.get(subject)?.id ?? []));
      for (const row of changed) fresh.push({ ...row, recordedAt: instant, supersededAt: null });
    }
    if (over.length > 0)
      await manager.query('UPDATE standing SET superseded_at = $1 WHERE id = ANY ($2)', [recordedAt, over]);
    await insertStandings(manager, fresh);
  }
}

/** Writes the whole history of the verdicts of indicators that have none yet: for a seed, whose facts carry past instants. */
export async function writeStandingHistory(manager: EntityManager, indicatorIds: readonly string[]): Promise<void> {
  for (const ids of batches(indicatorIds, batchSize)) {
    await insertStandings(manager, (await loadFacts(manager, ids, 'all')).flatMap(replayed));
  }
}

/** One place where a stored standing is not what the facts say. */
export interface Difference {
  indicatorId: string;
  subject: string;
  instant: string;
  stored: unknown;
  recomputed: unknown;
}

/**
 * Replays the history of all facts and compares every verdict, at every instant, with the stored ones.
 *
 * @returns the differences; there must be none
 */
export async function verifyStandings(manager: EntityManager): Promise<{ checked: number; differences: Difference[] }> {
  const all = await manager.query<{ id: string }[]>('SELECT id FROM indicator ORDER BY id');
  const allIds = all.map(({ id }) => id);
  const differences: Difference[] = [];
  let checked = 0;
  for (const ids of batches(allIds, batchSize)) {
    const stored = await storedStandings(manager, ids, 'all');
    for (const facts of await loadFacts(manager, ids, 'all')) {
      const expected = replayed(facts);
      checked += expected.length;
      differences.push(...compare(facts.id, stored.get(facts.id) ?? [], expected));
    }
  }
  return { checked, differences };
}

/** A standing as its row holds it, without the row's own id. */
type Storable = ReturnType<typeof storable>;
type Version = Storable & Versioned & { id?: string };

/** Every verdict of an indicator through its history: computed at each instant at which its facts change. */
function replayed(facts: IndicatorFacts): Version[] {
  const open = new Map<string, Version>();
  const versions: Version[] = [];
  for (const instant of instantsOfFacts(facts)) {
    const now = new Map(
      verdictsAt(facts, instant).map((verdict) => {
        const row = storable(facts.id, verdict);
        return [subjectOf(row), row];
      }),
    );
    for (const [subject, version] of open) {
      const row = now.get(subject);
      if (row && sameVerdict(version, row)) now.delete(subject);
      else {
        version.supersededAt = instant;
        open.delete(subject);
      }
    }
    for (const [subject, row] of now) {
      const version = { ...row, recordedAt: instant, supersededAt: null };
      open.set(subject, version);
      versions.push(version);
    }
  }
  return versions;
}

function instantsOfFacts(facts: IndicatorFacts): string[] {
  return instantsOf({
    settings: facts.settings,
    series: facts.series.flatMap((one) => [...one.settings, ...one.observations, ...one.baselines, ...one.targets]),
    gaps: facts.gaps.flatMap((gap) => [gap, ...gap.ranks, ...gap.baselines, ...gap.targets]),
  });
}

/** Rows as they come back from the database: through JSON, so that what is compared has the same shape on both sides. */
function storable(indicatorId: string, { seriesId, gapId, standing, latest, trail, detail, origin }: Verdict) {
  const { status, score, method, methodStatus, methodVersion, pointCount, newestPeriod, staleFrom } = standing;
  return {
    indicatorId,
    seriesId,
    gapId,
    status,
    score,
    method,
    methodStatus,
    methodVersion,
    inputs: asJson(standing.inputs),
    reason: asJson(standing.reason),
    pointCount,
    newestPeriod,
    staleFrom,
    latestValue: latest?.value ?? null,
    latestPeriod: latest?.period ?? null,
    trail: asJson(trail),
    detail: asJson(detail),
    origin,
  };
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function subjectOf({ seriesId, gapId }: { seriesId: string | null; gapId: string | null }): string {
  return seriesId ?? gapId ?? 'indicator';
}

/** Equal but for which row it is and when it held. */
function sameVerdict(a: Partial<Version>, b: Partial<Version>): boolean {
  const content = (row: Partial<Version>): Partial<Version> => ({ ...row, id: '', recordedAt: '', supersededAt: null });
  return isDeepStrictEqual(content(a), content(b));
}

function compare(indicatorId: string, stored: Version[], expected: Version[]): Difference[] {
  const key = (row: Version): string => `${subjectOf(row)} ${row.recordedAt}`;
  const left = new Map(stored.map((row) => [key(row), row]));
  const differences: Difference[] = [];
  for (const row of expected) {
    const match = left.get(key(row));
    left.delete(key(row));
    const equal = match && sameVerdict(match, row) && match.supersededAt === row.supersededAt;
    if (!equal) differences.push(difference(indicatorId, match ?? null, row));
  }
  return [...differences, ...[...left.values()].map((row) => difference(indicatorId, row, null))];
}

function difference(indicatorId: string, stored: Version | null, recomputed: Version | null): Difference {
  const row = stored ?? recomputed;
  return {
    indicatorId,
    subject: row ? subjectOf(row) : '',
    instant: row?.recordedAt ?? '',
    stored,
    recomputed,
  };
}

const storedColumns = `id, indicator_id AS "indicatorId", series_id AS "seriesId", gap_id AS "gapId", status, score, method,
  method_status AS "methodStatus", method_version AS "methodVersion", inputs, reason, point_count AS "pointCount",
  newest_period AS "newestPeriod", stale_from AS "staleFrom", latest_value AS "latestValue",
  latest_period AS "latestPeriod", trail, detail, origin, recorded_at AS "recordedAt", superseded_at AS "supersededAt"`;

async function storedStandings(
  manager: EntityManager,
  ids: readonly string[],
  wanted: 'in-force' | 'all',
): Promise<Map<string, (Version & { id: string })[]>> {
  const rows = await manager.query<(Version & { id: string })[]>(
    `SELECT ${storedColumns} FROM standing
     WHERE indicator_id = ANY ($1) ${wanted === 'in-force' ? 'AND superseded_at IS NULL' : ''}`,
    [ids],
  );
  return Map.groupBy(rows, ({ indicatorId }) => indicatorId);
}

/** One statement for many rows, as JSON: a parameter per column and row would run into PostgreSQL's limit. */
async function insertStandings(manager: EntityManager, rows: readonly Version[]): Promise<void> {
  for (const some of batches(rows, insertSize)) await insertSome(manager, some);
}

async function insertSome(manager: EntityManager, rows: readonly Version[]): Promise<void> {
  await manager.query(
    `INSERT INTO standing (id, indicator_id, series_id, gap_id, status, score, method, method_status, method_version, inputs,
       reason, point_count, newest_period, stale_from, latest_value, latest_period, trail, detail, origin, recorded_at,
       superseded_at)
     SELECT id, "indicatorId", "seriesId", "gapId", status, score, method, "methodStatus", "methodVersion", inputs, reason,
       "pointCount", "newestPeriod", "staleFrom", "latestValue", "latestPeriod", trail, detail, origin, "recordedAt",
       "supersededAt"
     FROM jsonb_to_recordset($1) AS row (id uuid, "indicatorId" uuid, "seriesId" uuid, "gapId" uuid, status text,
       score float8, method text, "methodStatus" text, "methodVersion" text, inputs jsonb, reason jsonb, "pointCount" int,
       "newestPeriod" text, "staleFrom" date, "latestValue" float8, "latestPeriod" text, trail jsonb, detail jsonb,
       origin text, "recordedAt" timestamptz, "supersededAt" timestamptz)`,
    [JSON.stringify(rows.map((row) => ({ id: uuid(), ...row })))],
  );
}

/** The indicators themselves and those whose gaps rank areas by them. */
async function withDependants(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
  const dependants = await manager.query<{ id: string }[]>(
    'SELECT DISTINCT indicator_id AS id FROM gap WHERE background_indicator_id = ANY ($1)',
    [ids],
  );
  return [...new Set([...ids, ...dependants.map(({ id }) => id)])];
}

function batches<Item>(items: readonly Item[], size: number): Item[][] {
  const result: Item[][] = [];
  for (let start = 0; start < items.length; start += size) result.push(items.slice(start, start + size));
  return result;
}
