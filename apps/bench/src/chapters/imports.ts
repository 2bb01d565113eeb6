import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { type Ground, importFrom, type ImportReport, foundCity, withClient } from '../cities';
import { inPairs, median } from '../pairs';
import type { Run } from '../run';

const chapter = 'Import of the Canadian indicator framework (Open SDG, CSV and metadata)';

const columns = 'series_id, period, period_end, value, numerator, denominator, state, flag, comment, recorded_at';

/** The whole of a real set through the product's importer, and the same rows by nothing but COPY into the same table. */
export async function measureImport(run: Run, ground: Ground): Promise<void> {
  const path = join(
    process.env.MALBILD_SAMPLES ?? join(import.meta.dirname, '../../../shared/data'),
    'opensdg-canada-cif',
  );
  if (!existsSync(path)) {
    run.leftOut.push({ chapter, why: `there is no ${path}; MALBILD_SAMPLES names the folder of samples` });
    return;
  }
  const rounds = run.effort.pairs;
  const reports: ImportReport[] = [];
  let rows: Buffer | undefined;
  const { ratio, low, high, first, second } = await inPairs(
    rounds,
    async () => {
      const city = await foundCity(ground, 'plain_copy');
      rows ??= await imported(ground, path);
      return withClient(city, (client) => copy(client, rows ?? Buffer.alloc(0)));
    },
    async () => {
      run.progress(`Import of ${path}, ${reports.length + 1} of ${rounds}`);
      const city = await foundCity(ground, 'imported');
      const report = await importFrom(city, 'open-sdg', path);
      reports.push(report);
      return report.seconds;
    },
  );
  const created = reports[0]?.created ?? 0;
  run.figures.push(
    {
      ...{ chapter, what: `in full: parsed, checked, stored, judged (${created} values)`, value: second, unit: 's' },
      ...{ must: { atMost: 20 }, made: `plain COPY ${first.toFixed(2)} s` },
    },
    {
      ...{ chapter, what: 'its speed over that of plain COPY', value: ratio, unit: '×' },
      ...{ spread: { low, high }, must: { atLeast: 0.3 }, made: '' },
    },
    {
      ...{ chapter, what: 'peak memory', value: median(reports.map((one) => one.peakMemoryMegabytes)), unit: 'MB' },
      ...{ must: { atMost: 512 }, made: '' },
    },
  );
}

/** The rows that the import leaves behind, as COPY writes them. */
async function imported(ground: Ground, path: string): Promise<Buffer> {
  const city = await foundCity(ground, 'imported');
  await importFrom(city, 'open-sdg', path);
  return withClient(city, async (client) => {
    const chunks: Buffer[] = [];
    const rows = client.query(copyTo(`COPY (SELECT ${columns} FROM observation) TO STDOUT`));
    for await (const chunk of rows) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  });
}

/** Into a table with the same columns, checks and indexes, where nothing refers to anything. @returns seconds */
async function copy(client: pg.Client, rows: Buffer): Promise<number> {
  await client.query('CREATE TABLE copied (LIKE observation INCLUDING ALL)');
  const started = performance.now();
  await pipeline(Readable.from([rows]), client.query(copyFrom(`COPY copied (${columns}) FROM STDIN`)));
  return (performance.now() - started) / 1_000;
}
