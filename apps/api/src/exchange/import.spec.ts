import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { verifyStandings } from '../indicator/standings';
import type { OpenCity } from '../platform/open-city';
import { openTestCity } from '../testing/test-city';
import { runImport, type ImportOptions } from './import';
import type { ImportKind, ImportReport } from './report';
import { limitBytes, samples } from './testing/samples';

describe('an import', () => {
  let city: OpenCity;
  let folder: string;

  beforeAll(async () => {
    city = await openTestCity('empty');
    folder = await mkdtemp(join(tmpdir(), 'import-'));
    await run('csv', join(samples, 'ok/csv/areas.csv'));
  });
  afterAll(async () => {
    await city.close();
    await rm(folder, { recursive: true });
  });

  const run = (kind: ImportKind, path: string, more: Partial<ImportOptions> = {}): Promise<ImportReport> =>
    runImport(city.dataSource, { kind, path, limitBytes, ...more });

  /** Imports our own CSV out of a text. */
  async function runText(text: string, more: Partial<ImportOptions> = {}): Promise<ImportReport> {
    const path = join(folder, 'given.csv');
    await writeFile(path, text);
    return run('csv', path, more);
  }

  it.each<[ImportKind, string, Partial<ImportReport>]>([
    ['csv', 'ok/csv', { created: 10 }],
    ['open-sdg', 'ok/open-sdg', { created: 13 }],
    ['kolada', 'ok/kolada', { created: 4, unchanged: 1 }],
    ['pxweb', 'ok/pxweb', { created: 8 }],
    ['pxweb-csv', 'ok/pxweb-csv', { created: 6 }],
  ])('of %s goes well, and a second one of the same changes nothing', async (kind, path, expected) => {
    const first = await run(kind, join(samples, path));
    expect(first).toMatchObject({ outcome: 'applied', refused: 0, refusals: [], ...expected });
    const before = await fingerprint(city.dataSource);

    const second = await run(kind, join(samples, path));
    const rows = first.created + first.unchanged;
    expect(second).toMatchObject({ outcome: 'unchanged', created: 0, changed: 0, unchanged: rows, judged: 0 });
    expect(second.checksum).toBe(first.checksum);
    expect(await fingerprint(city.dataSource)).toBe(before);
  });

  it('stores its run, bumps the city’s version once, and leaves standings that equal a recomputation', async () => {
    const version = async (): Promise<number> => one(city.dataSource, 'SELECT version AS value FROM city');
    const before = await version();
    const report = await runText(
      'indicator,title,area_level,area_code,period,value\nstored,Tal,municipality,0990,2020,1\n',
    );
    expect(await version()).toBe(before + 1);
    const [run] = await city.dataSource.query<
      { kind: string; checksum: string; created: number; report: ImportReport }[]
    >('SELECT kind, checksum, created, report FROM import_run ORDER BY recorded_at DESC LIMIT 1');
    expect(run).toMatchObject({ kind: 'csv', checksum: report.checksum, created: 1, report: { outcome: 'applied' } });
    expect((await verifyStandings(city.dataSource.manager)).differences).toEqual([]);
  });

  it('supersedes a value that has changed, and keeps the old one', async () => {
    const header = 'indicator,title,area_level,area_code,period,value\n';
    await runText(`${header}revised,Tal,municipality,0990,2020,1\nrevised,,municipality,0990,2021,2\n`);
    const report = await runText(`${header}revised,,municipality,0990,2020,1.5\nrevised,,municipality,0990,2021,2\n`);
    expect(report).toMatchObject({ outcome: 'applied', created: 0, changed: 1, unchanged: 1, judged: 1 });
    const rows = await city.dataSource.query<{ value: number; current: boolean }[]>(
      `SELECT o.value, o.superseded_at IS NULL AS current FROM observation o JOIN series s ON s.id = o.series_id
       JOIN indicator i ON i.id = s.indicator_id WHERE i.code = 'revised' AND o.period = '2020' ORDER BY o.recorded_at`,
    );
    expect(rows).toEqual([
      { value: 1, current: false },
      { value: 1.5, current: true },
    ]);
  });

  it('stores a target on the wrong side of its baseline, flags it, and never judges it on the city’s scale', async () => {
    const report = await runText(
      'indicator,title,unit,direction,method,area_level,area_code,period,value,baseline_period,target_period,target_value\n' +
        'wrong-side,Tal,count,decrease,required-growth,municipality,0990,2015,70,2015,2030,100\n' +
        'wrong-side,,,,,municipality,0990,2023,55,,,\n',
    );
    expect(report.targets).toMatchObject({ created: 1, contradicting: 1 });
    expect(report.notes).toContainEqual(expect.objectContaining({ code: 'target-contradicts-direction' }));
    expect(await standing(city.dataSource, 'wrong-side')).toEqual({
      status: 'unassessable',
      method_status: 'target_achieved',
      reason: 'target-contradicts-direction',
    });
  });

  it('looks at the flag again when the value that a target is measured from is corrected', async () => {
    const header =
      'indicator,title,unit,direction,area_level,area_code,period,value,baseline_period,target_period,target_value\n';
    await runText(`${header}turning,Tal,count,increase,municipality,0990,2015,70,2015,2030,60\n`);
    expect((await standing(city.dataSource, 'turning')).reason).toBe('target-contradicts-direction');
    const report = await runText(`${header}turning,,,,municipality,0990,2015,50,,,\n`);
    expect(report.targets).toMatchObject({ changed: 1, contradicting: 0 });
    expect((await standing(city.dataSource, 'turning')).reason).not.toBe('target-contradicts-direction');
  });

  it('takes a value back that Kolada has deleted', async () => {
    const path = join(folder, 'kolada.json');
    const answer = (value: object): string =>
      JSON.stringify({
        values: [{ kpi: 'N99902', municipality: '0990', period: 2020, values: [{ gender: 'T', ...value }] }],
      });
    await writeFile(path, answer({ value: 5 }));
    expect((await run('kolada', path)).created).toBe(1);
    await writeFile(path, answer({ value: 5, isdeleted: true }));
    expect(await run('kolada', path)).toMatchObject({ changed: 1 });
    expect(await run('kolada', path)).toMatchObject({ outcome: 'unchanged', unchanged: 1 });
    const now = `SELECT o.state AS value FROM observation o JOIN series s ON s.id = o.series_id JOIN indicator i ON i.id = s.indicator_id
      WHERE i.code = 'n99902' AND o.superseded_at IS NULL`;
    expect(await one(city.dataSource, now)).toBe('missing');
  });

  it('withdraws a target that an Open SDG source no longer names', async () => {
    const path = join(folder, 'open-sdg');
    await cp(join(samples, 'ok/open-sdg'), path, { recursive: true });
    await run('open-sdg', path);
    const meta = join(path, 'meta/1-1-1.md');
    await writeFile(
      meta,
      (await readFile(meta, 'utf8')).replace('- target: 9\n  target_year: 2030', '- direction: negative'),
    );
    const report = await run('open-sdg', path);
    expect(report).toMatchObject({ outcome: 'applied', created: 0, changed: 0, targets: { changed: 1 } });
    const left = `SELECT count(*) AS value FROM target t JOIN series s ON s.id = t.series_id JOIN indicator i ON i.id = s.indicator_id
      WHERE i.code = '1-1-1' AND t.superseded_at IS NULL`;
    expect(await one(city.dataSource, left)).toBe(0);
  });

  it('that is a dry run says what it would do, and does nothing', async () => {
    const before = await fingerprint(city.dataSource);
    const report = await runText(
      'indicator,title,area_level,area_code,period,value\ndry,Tal,municipality,0990,2020,1\n',
      {
        dryRun: true,
      },
    );
    expect(report).toMatchObject({ outcome: 'dry-run', created: 1, recordedAt: null });
    expect(await fingerprint(city.dataSource)).toBe(before);
  });

  it('that accepts a part applies what is right and names what is not', async () => {
    const report = await runText(
      'indicator,title,area_level,area_code,period,value\n' +
        'partly,Tal,municipality,0990,2020,1\n' +
        'partly,,municipality,0990,2021,x\n' +
        'partly,,municipality,0990,2022,3\n' +
        'partly,,municipality,0990,2022,4\n' +
        'partly,,municipality,0999,2020,5\n',
      { acceptPartial: true },
    );
    expect(report).toMatchObject({ outcome: 'applied', created: 1, refused: 4 });
    expect(report.refusals.map(({ code, row }) => `${row ?? 0} ${code}`).sort()).toEqual([
      '3 not-a-number',
      '4 two-values',
      '5 two-values',
      '6 unknown-area',
    ]);
    expect(
      await one(
        city.dataSource,
        `SELECT count(*) AS value FROM observation o JOIN series s ON s.id = o.series_id
      JOIN indicator i ON i.id = s.indicator_id WHERE i.code = 'partly'`,
      ),
    ).toBe(1);
  });

  it.each<[string, ImportKind, string, number | undefined, string | undefined]>([
    ['wrong-encoding.csv', 'csv', 'wrong-encoding', 2, undefined],
    ['utf-16.csv', 'csv', 'wrong-encoding', 1, undefined],
    ['missing-column.csv', 'csv', 'missing-column', 1, undefined],
    ['unknown-column.csv', 'csv', 'unknown-column', 1, undefined],
    ['column-twice.csv', 'csv', 'duplicate-column', 1, 'value'],
    ['two-values-for-one-cell.csv', 'csv', 'two-values', 2, undefined],
    ['text-for-a-number.csv', 'csv', 'not-a-number', 3, 'value'],
    ['dash-for-a-number.csv', 'csv', 'not-a-number', 3, 'value'],
    ['unknown-area.csv', 'csv', 'unknown-area', 3, 'area_code'],
    ['no-area.csv', 'csv', 'no-area', 2, 'area_code'],
    ['not-a-period.csv', 'csv', 'not-a-period', 2, 'period'],
    ['unknown-word.csv', 'csv', 'not-a-word', 2, 'direction'],
    ['not-a-code.csv', 'csv', 'not-a-code', 2, 'indicator'],
    ['indicator-without-title.csv', 'csv', 'unknown-indicator', 2, undefined],
    ['two-titles.csv', 'csv', 'two-answers', 3, 'title'],
    ['row-too-short.csv', 'csv', 'row-length', 3, undefined],
    ['quote-never-closed.csv', 'csv', 'csv-malformed', 3, undefined],
    ['value-called-missing.csv', 'csv', 'value-beside-missing', 2, 'state'],
    ['target-without-period.csv', 'csv', 'blank-cell', 2, 'target_period'],
    ['header-only.csv', 'csv', 'no-rows', undefined, undefined],
    ['empty.csv', 'csv', 'file-empty', undefined, undefined],
    ['over-the-limit.csv', 'csv', 'file-too-large', undefined, undefined],
    ['no-such-file.csv', 'csv', 'file-not-found', undefined, undefined],
    ['yaml-that-does-not-parse', 'open-sdg', 'yaml-malformed', 3, undefined],
    [
      'metadata-with-a-text-for-a-number',
      'open-sdg',
      'metadata-malformed',
      undefined,
      'progress_calculation_options[0].target',
    ],
    ['json-cut-short.kolada.json', 'kolada', 'json-malformed', 1, undefined],
    ['mean-of-a-group.kolada.json', 'kolada', 'group-mean', 1, 'municipality'],
    ['unknown-municipality.kolada.json', 'kolada', 'unknown-area', 1, 'municipality'],
    ['single-school.kolada.json', 'kolada', 'unit-of-service', undefined, undefined],
    ['json-stat.pxweb.json', 'pxweb', 'not-this-format', undefined, undefined],
    ['text-for-a-number.pxweb.json', 'pxweb', 'not-a-number', 2, 'Antal'],
    ['unknown-area.pxweb-csv.csv', 'pxweb-csv', 'unknown-area', 3, 'region'],
    ['no-period.pxweb-csv.csv', 'pxweb-csv', 'missing-column', 1, undefined],
    ['unknown-area.csv', 'open-sdg', 'not-this-format', undefined, undefined],
  ])('of %s (%s) is refused as %s, and the database is as it was', async (file, kind, code, row, column) => {
    const before = await fingerprint(city.dataSource);
    const limits = file === 'over-the-limit.csv' ? { limitBytes: 64 } : {};
    const report = await run(kind, join(samples, 'not-ok', file), limits);
    expect(report).toMatchObject({ outcome: 'refused', created: 0, changed: 0, recordedAt: null });
    expect(report.refused).toBeGreaterThan(0);
    const [first] = report.refusals;
    expect([first?.code, first?.row, first?.column]).toEqual([code, row, column]);
    expect(first?.message).toMatch(/\w{3}/);
    expect(await fingerprint(city.dataSource)).toBe(before);
  });
});

describe('an import whose connection dies', () => {
  it('leaves all or nothing, and goes well when it is tried again', async () => {
    const city = await openTestCity('empty');
    const folder = await mkdtemp(join(tmpdir(), 'import-'));
    try {
      const rows = Array.from(
        { length: 4000 },
        (_, n) => `n${n % 7},Tal ${n % 7},${n < 2000 ? '0990' : '0991'},${1000 + Math.floor(n / 7)},${n}`,
      );
      await writeFile(join(folder, 'values.csv'), `indicator,title,area_code,period,value\n${rows.join('\n')}\n`);
      await cp(join(samples, 'ok/csv/areas.csv'), join(folder, 'areas.csv'));
      const options: ImportOptions = { kind: 'csv', path: folder, limitBytes };
      const count = (): Promise<number> => one(city.dataSource, 'SELECT count(*) AS value FROM observation');
      for (const delay of [5, 20, 60, 120, 250]) {
        if ((await count()) > 0) break;
        const attempt = runImport(city.dataSource, options).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, delay));
        await city.dataSource.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid()`,
        );
        await attempt;
        expect([0, 4000]).toContain(await count());
      }
      const again = await runImport(city.dataSource, options);
      expect(again.created + again.unchanged).toBe(4000);
      expect(await count()).toBe(4000);
      expect(await runImport(city.dataSource, options)).toMatchObject({ outcome: 'unchanged' });
      expect((await verifyStandings(city.dataSource.manager)).differences).toEqual([]);
    } finally {
      await city.close();
      await rm(folder, { recursive: true });
    }
  });
});

async function one<Value>(dataSource: DataSource, sql: string): Promise<Value> {
  const [row] = await dataSource.query<{ value: Value }[]>(sql);
  return row!.value;
}

async function standing(dataSource: DataSource, code: string) {
  const [row] = await dataSource.query<{ status: string; method_status: string; reason: string }[]>(
    `SELECT s.status, s.method_status, s.reason->>'code' AS reason FROM standing s JOIN indicator i ON i.id = s.indicator_id
     WHERE i.code = $1 AND s.series_id IS NULL AND s.gap_id IS NULL AND s.superseded_at IS NULL`,
    [code],
  );
  return row!;
}

/** All rows of all tables, in one number that any change would change. */
async function fingerprint(dataSource: DataSource): Promise<string> {
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename`,
  );
  const sums: string[] = [];
  for (const { name } of tables) {
    const sum = `SELECT coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) || ' ' || count(*) AS value FROM "${name}" t`;
    sums.push(`${name} ${await one<string>(dataSource, sum)}`);
  }
  return sums.join('\n');
}
