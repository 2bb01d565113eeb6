import { performance } from 'node:perf_hooks';
import type pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { recomputeStandings } from '../indicator/standings';
import { type CityWrite, inCityTransaction } from '../platform/city-transaction';
import { recordHistory } from '../platform/history';
import { AreaBook } from './apply/area-book';
import { mergeIndicators, type MergedIndicator } from './apply/merge-indicators';
import { mergeTerms } from './apply/merge-terms';
import { compareValues, findFaults, leaveOutRefused, leaveOutRepeated, writeValues } from './apply/merge-values';
import { Staging } from './apply/staging';
import { FileFault } from './fault';
import type { AreaName, Intake } from './intake';
import type { Mapping } from './mapping';
import { parseCsv } from './parse/csv';
import { parseKolada } from './parse/kolada';
import { parseOpenSdg } from './parse/open-sdg';
import { parsePxweb } from './parse/pxweb';
import { parsePxwebCsv } from './parse/pxweb-csv';
import { Source } from './read/source';
import { emptyReport, withMessage, withWords, type ImportKind, type ImportReport } from './report';

export interface ImportOptions {
  kind: ImportKind;
  /** A file or a folder. */
  path: string;
  /** Files beyond it are refused. */
  limitBytes: number;
  /** What the command line says of the table. */
  mapping?: Mapping;
  /** Does everything but keep it. */
  dryRun?: boolean;
  /** Applies what is right, although something is refused. */
  acceptPartial?: boolean;
  /** Hears one line per step. */
  progress?: (step: string) => void;
}

/**
 * Imports a file or a folder: parse → validate → preview → apply → report. Parsing and staging leave the city alone, so that
 * nobody waits for them; all else is one transaction, at the end of which everything is there or nothing.
 */
export async function runImport(dataSource: DataSource, options: ImportOptions): Promise<ImportReport> {
  const started = performance.now();
  const report = emptyReport(options.kind, options.path);
  const runner = dataSource.createQueryRunner();
  const client = (await runner.connect()) as pg.PoolClient;
  try {
    // An import may take its time; what bounds it is the size of its files.
    await client.query('SET statement_timeout = 0');
    // One that is killed should end in the server, too; where the system can't tell, a statement just runs to its end.
    await client.query(`SET client_connection_check_interval = '1s'`).catch(() => undefined);
    const areas = await AreaBook.load(client);
    const staging = await Staging.begin(client, areas);
    options.progress?.(`Reading ${options.path}`);
    await stage(staging, options, report);
    options.progress?.('Comparing with what is known');
    await apply(runner.manager, staging, areas, options, report);
    report.refused = staging.refused;
    report.refusals = staging.faults.map(withMessage);
    report.notes = staging.notes.map(withWords);
  } finally {
    await client
      .query('DROP TABLE IF EXISTS staged_value; RESET statement_timeout; RESET client_connection_check_interval')
      .catch(() => undefined);
    await runner.release();
  }
  report.seconds = Math.round(performance.now() - started) / 1000;
  report.peakMemoryMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return report;
}

/** Reads the source into the staging table; a source that cannot be read at all is a fault like any other. */
async function stage(staging: Staging, options: ImportOptions, report: ImportReport): Promise<void> {
  try {
    const source = await Source.open(options.path, options.limitBytes);
    try {
      await parse(source, options, staging);
    } finally {
      report.files = source.read;
      report.checksum = source.checksum();
    }
  } catch (error) {
    if (!(error instanceof FileFault)) {
      await staging.abandon();
      throw error;
    }
    staging.fault(error.fault);
  }
  await staging.end();
}

function parse(source: Source, { kind, mapping = {} }: ImportOptions, intake: Intake): Promise<void> {
  const { level = null, code } = mapping.area ?? {};
  const area: AreaName | undefined = code === undefined ? undefined : { level, text: code };
  switch (kind) {
    case 'csv':
      return parseCsv(source, area, intake);
    case 'open-sdg':
      return parseOpenSdg(source, area ? { area } : {}, intake);
    case 'kolada':
      return parseKolada(source, mapping, intake);
    case 'pxweb':
      return parsePxweb(source, mapping, intake);
    case 'pxweb-csv':
      return parsePxwebCsv(source, mapping, intake);
  }
}

/** From so many new values on, what PostgreSQL thinks of its tables is out of date. */
const rowsWorthALook = 1000;

/** Thrown to leave the transaction without a trace. */
class Undo extends Error {}

async function apply(
  manager: EntityManager,
  staging: Staging,
  areas: AreaBook,
  options: ImportOptions,
  report: ImportReport,
): Promise<void> {
  try {
    await inCityTransaction(manager, async (write) => {
      await applyAll(write, staging, areas, options, report);
      if (options.dryRun) throw new Undo();
      report.recordedAt = write.recordedAt.toISOString();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
}

async function applyAll(
  write: CityWrite,
  staging: Staging,
  areas: AreaBook,
  options: ImportOptions,
  report: ImportReport,
): Promise<void> {
  const { manager, recordedAt } = write;
  await manager.query('ANALYZE staged_value');
  await leaveOutRefused(manager, staging);
  const repeated = await leaveOutRepeated(manager);
  if (repeated > 0) staging.note({ code: 'said-twice', file: options.path, count: repeated });
  const indicators = await namedIndicators(manager, staging, recordedAt);
  for (const fault of await findFaults(manager, staging, indicators)) staging.fault(fault);
  if (staging.refused > 0) {
    if (!options.acceptPartial) throw new Undo();
    await leaveOutRefused(manager, staging);
  }

  const newAreas = areas.toWrite;
  await writeAreas(manager, newAreas);
  const values = await compareValues(manager, staging, indicators);
  const importId = uuid();
  await openRun(manager, importId, options, report.checksum, recordedAt);
  const terms = await termsBySeries(manager, staging, indicators);
  await writeValues(
    manager,
    staging.allTerms.map(({ series }) => staging.seriesOf(series).ref),
    importId,
    recordedAt,
  );
  // An embedded server is often stopped before its own housekeeping has come by; without statistics the next import crawls.
  const isLarge = values.values.created + values.values.changed >= rowsWorthALook;
  if (isLarge) await manager.query('ANALYZE series, observation');
  const moved = await mergeTerms(manager, [...indicators.values()], terms, recordedAt);
  const changed = [...indicators.values()].filter(({ outcome }) => outcome !== 'unchanged').map(({ id }) => id);
  const touched = [...new Set([...values.indicatorIds, ...moved.indicatorIds, ...changed])];
  options.progress?.(`Judging ${touched.length} indicators`);
  if (touched.length > 0) await recomputeStandings(manager, touched, recordedAt);
  if (isLarge) await manager.query('ANALYZE standing');

  if (moved.contradicting.length > 0) {
    const found = moved.contradicting.map(({ code, period, value }) => `${code} ${period}: ${value}`).join(', ');
    staging.note({
      code: 'target-contradicts-direction',
      file: options.path,
      count: moved.contradicting.length,
      found,
    });
  }
  Object.assign(report, {
    ...values.rows,
    unchanged: values.rows.unchanged + repeated,
    values: values.values,
    indicators: countOutcomes(indicators.values()),
    targets: { ...moved.targets, contradicting: moved.contradicting.length },
    series: { created: values.seriesCreated },
    areas: { created: newAreas.length },
    judged: touched.length,
    outcome: options.dryRun ? 'dry-run' : 'applied',
  } satisfies Partial<ImportReport>);
  if (touched.length === 0 && newAreas.length === 0) {
    report.outcome = report.unchanged === 0 && staging.refused > 0 ? 'refused' : 'unchanged';
    throw new Undo();
  }
  await closeRun(write, importId, { ...report, refused: staging.refused });
}

/** All indicators that the source names, brought up to date; those that nobody knows are left out. */
function namedIndicators(
  manager: EntityManager,
  staging: Staging,
  recordedAt: Date,
): Promise<Map<string, MergedIndicator>> {
  const definitions = new Map([...staging.indicators].filter(([, { place }]) => !staging.refusedFiles.has(place.file)));
  const codes = new Set([...definitions.keys(), ...[...staging.series].map(({ name }) => name.indicator)]);
  return mergeIndicators(manager, [...codes], definitions, recordedAt);
}

async function termsBySeries(
  manager: EntityManager,
  staging: Staging,
  indicators: ReadonlyMap<string, MergedIndicator>,
): Promise<Map<string, { indicatorId: string; terms: Staging['allTerms'][number] }>> {
  const said = staging.allTerms.filter(({ place }) => !staging.refusedFiles.has(place.file));
  const refs = said.map(({ series }) => staging.seriesOf(series).ref);
  const rows = await manager.query<{ ref: number; id: string }[]>(
    'SELECT ref, id FROM staged_series WHERE ref = ANY ($1)',
    [refs],
  );
  const ids = new Map(rows.map(({ ref, id }) => [ref, id]));
  return new Map(
    said.flatMap((terms, index) => {
      const id = ids.get(refs[index] ?? -1);
      const indicator = indicators.get(terms.series.indicator);
      return id === undefined || !indicator ? [] : [[id, { indicatorId: indicator.id, terms }] as const];
    }),
  );
}

async function writeAreas(manager: EntityManager, areas: AreaBook['toWrite']): Promise<void> {
  await manager.query(
    `INSERT INTO area (id, level, code, name, parent_id)
     SELECT id, level, code, name, "parentId"
     FROM jsonb_to_recordset($1) AS n (id uuid, level text, code text, name text, "parentId" uuid)`,
    [JSON.stringify(areas)],
  );
}

/** Values point to their import, so its row comes first and is completed at the end. */
async function openRun(
  manager: EntityManager,
  id: string,
  { kind, path }: ImportOptions,
  checksum: string,
  recordedAt: Date,
): Promise<void> {
  await manager.query(
    `INSERT INTO import_run (id, kind, source, checksum, created, changed, unchanged, refused, report, recorded_at)
     VALUES ($1, $2, $3, $4, 0, 0, 0, 0, '{}', $5)`,
    [id, kind, path, checksum, recordedAt],
  );
}

async function closeRun(write: CityWrite, id: string, report: ImportReport): Promise<void> {
  const { created, changed, unchanged, refused, kind, checksum, indicators, targets } = report;
  await write.manager.query(
    'UPDATE import_run SET created = $2, changed = $3, unchanged = $4, refused = $5, report = $6 WHERE id = $1',
    [id, created, changed, unchanged, refused, JSON.stringify(report)],
  );
  // Of the values themselves each version says which import it came with.
  await recordHistory(write, {
    ...{ action: 'import:apply', subjectKind: 'import', subjectId: id },
    new: { kind, source: report.source, checksum, created, changed, unchanged, refused, indicators, targets },
  });
}

function countOutcomes(indicators: Iterable<MergedIndicator>): ImportReport['indicators'] {
  const counts = { created: 0, changed: 0, unchanged: 0 };
  for (const { outcome } of indicators) counts[outcome] += 1;
  return counts;
}
