import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, startEmbeddedDatabase } from './embedded-database';
import { isAlive } from './shared-folder';
import { createTestDatabase } from './test-database';

describe('the embedded database', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'malbild-embedded-'));
    // Where the specs run as root, the server runs as somebody else and must be able to pass through.
    await rm(folder, { recursive: true });
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const start = (log?: (line: string) => void) =>
    startEmbeddedDatabase({ folder, durable: false, ...(log && { log }) });

  it('keeps what was written from one start to the next', async () => {
    const first = await start();
    await query(first.url, 'create table note (text text)');
    await query(first.url, `insert into note values ('kvar')`);
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'select text from note')).toEqual([{ text: 'kvar' }]);
    await second.stop();
  });

  it('sorts as Swedish does and stores UTF-8', async () => {
    const database = await start();
    const rows = await query(database.url, `select w from unnest(array['ö','a','å','z','ä']) w order by w`);
    expect(rows.map((row) => row.w)).toEqual(['a', 'z', 'å', 'ä', 'ö']);
    expect(await query(database.url, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    await database.stop();
  });

  it('keeps its password where only its owner reads it, and listens on the loopback address only', async () => {
    const database = await start();
    const file = join(await cluster(folder), 'password');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(database.url).toContain(await readFile(file, 'utf8'));
    expect(await query(database.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await expect(query(database.url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(
      'authentication failed',
    );
    await database.stop();
  });

  it('is shared by those who open it at the same time, and stopped by the last to leave', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(two.url).toBe(one.url);
    const pid = await serverOf(folder);
    await one.stop();
    expect(await query(two.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await two.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('starts again after its server was killed', async () => {
    const before = await start();
    await query(before.url, 'create table note (text text)');
    process.kill(await serverOf(folder), 'SIGKILL');
    const after = await start();
    expect(await query(after.url, 'select count(*)::int as n from note')).toEqual([{ n: 0 }]);
    await Promise.all([before.stop(), after.stop()]);
  });

  it('does not take another process for its server', async () => {
    await (await start()).stop();
    // As after a restart of the machine: the number in the note has come to belong to somebody else.
    await writeFile(join(await cluster(folder), 'postmaster.pid'), `${process.pid}\n\n\n5432\n\n127.0.0.1\n`);
    const database = await start();
    expect(await query(database.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await database.stop();
  });

  it('moves what is no database aside and keeps it', async () => {
    await mkdir(join(folder, 'postgres'), { recursive: true, mode: 0o755 });
    await writeFile(join(folder, 'postgres/half'), 'written');
    const said: string[] = [];
    const database = await start((line) => said.push(line));
    const aside = (await readdir(folder)).find((name) => name.startsWith('postgres.broken-')) ?? '';
    expect(await readFile(join(folder, aside, 'half'), 'utf8')).toBe('written');
    expect(said.join()).toContain(aside);
    await database.stop();
  });

  it('refuses the data of another major version', async () => {
    await mkdir(join(folder, 'postgres'), { recursive: true, mode: 0o755 });
    await writeFile(join(folder, 'postgres/PG_VERSION'), '16\n');
    await expect(start()).rejects.toThrow(/were made by PostgreSQL 16 and this Målbild brings 18: .*--data/);
  });

  it("says in one sentence when its data are broken, with the server's own reason", async () => {
    await (await start()).stop();
    await rm(join(await cluster(folder), 'global/pg_control'));
    await expect(start()).rejects.toThrow(/does not start \(.*; the whole log: .*\): move that folder aside/);
  });

  it('says in one sentence when the folder can not be made', async () => {
    await writeFile(folder, 'a file');
    await expect(start()).rejects.toThrow(/can't be made \(EEXIST\): choose another with --data/);
  });
});

describe('a server of somebody’s own', () => {
  it('is used as it is given', async () => {
    const { url, drop } = await createTestDatabase();
    const database = await openDatabase({ databaseUrl: url, dataFolder: '/nowhere' });
    expect(database.url).toBe(url);
    await database.stop();
    await drop();
  });

  it('is named in one sentence when it does not answer', async () => {
    const databaseUrl = 'postgres://kim:secret@127.0.0.1:1/malbild';
    await expect(openDatabase({ databaseUrl, dataFolder: '/nowhere' })).rejects.toThrow(
      /^The database 127\.0\.0\.1:1\/malbild can't be opened \(.*ECONNREFUSED.*\): check DATABASE_URL/,
    );
  });
});

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** The cluster's folder: in the data folder, or where that points to. */
async function cluster(folder: string): Promise<string> {
  const elsewhere = join(folder, 'lies-in/postgres');
  return stat(elsewhere).then(
    () => elsewhere,
    () => join(folder, 'postgres'),
  );
}

async function serverOf(folder: string): Promise<number> {
  return Number((await readFile(join(await cluster(folder), 'postmaster.pid'), 'utf8')).split('\n')[0]);
}
