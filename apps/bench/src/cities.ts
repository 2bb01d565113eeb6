import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type CitySize, fillCity, judgedAt, lastYearOf, readAt, setClock } from './city';
import { runCommandLine } from './processes';

/** A server with room for made-up cities, and a folder for files. */
export interface Ground {
  /** Connection string of the server's own database. */
  url: string;
  folder: string;
}

export interface City {
  size: CitySize;
  url: string;
  /** What the import of one value for each indicator said, verdicts from nothing included. */
  judged: ImportReport;
}

/** What we read of what `import --json` prints. */
export interface ImportReport {
  seconds: number;
  peakMemoryMegabytes: number;
  created: number;
}

/**
 * Makes a city of a size: the product brings its schema, SQL the values, and the product judges all indicators in the import
 * of a last value for each.
 */
export async function makeCity(ground: Ground, name: string, size: CitySize): Promise<City> {
  const url = await foundCity(ground, name);
  const lastYear = join(ground.folder, `${name}.csv`);
  await writeFile(lastYear, lastYearOf(size));
  await withClient(url, async (client) => {
    await fillCity(client, size);
    await setClock(client, judgedAt);
  });
  const judged = await importFrom(url, 'csv', lastYear);
  await withClient(url, async (client) => {
    await setClock(client, readAt);
    await client.query('VACUUM ANALYZE');
  });
  return { size, url, judged };
}

/** A database with the product's schema and a city without anything, unless the environment says demo. */
export async function foundCity(ground: Ground, name: string, env: Record<string, string> = {}): Promise<string> {
  await withClient(ground.url, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name}`);
    await client.query(`CREATE DATABASE ${name}`);
  });
  const url = new URL(ground.url);
  url.pathname = `/${name}`;
  await runCommandLine('standings', ['--json'], { DATABASE_URL: url.href, ...env });
  return url.href;
}

/** Imports through the product's own command line, a process of its own. */
export async function importFrom(url: string, kind: string, path: string): Promise<ImportReport> {
  return JSON.parse(await runCommandLine('import', [kind, path, '--json'], { DATABASE_URL: url })) as ImportReport;
}

export async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
