import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Account } from './postgres-account';
import { CLEAN_ENVIRONMENT, SUPERUSER, readPassword } from './postgres-cluster';
import type { Programs } from './postgres-programs';
import { Refusal } from './refusal';
import { isAlive } from './shared-folder';

/** Recovery after a crash may have to replay a good deal. */
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 30_000;

const DATABASE = 'malbild';

export interface RunningServer {
  url: string;
  pid: number;
}

/**
 * Starts a server on the cluster, on a free port of the loopback address, in a process group of its own: a Ctrl-C reaches us
 * and not the server, which is stopped when we are done with it.
 *
 * @throws Refusal with the server's own last word
 */
export async function launchServer(options: {
  cluster: string;
  programs: Programs;
  account: Account;
  durable: boolean;
  logFile: string;
  log: (line: string) => void;
}): Promise<RunningServer> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryLaunch(options);
    if (typeof outcome !== 'string') return outcome;
    // Another process may have taken the port, or the last backends of a killed server may still be on their way out.
    const passing = /could not bind|shared memory block|lock file .* already exists/.test(outcome);
    if (!passing || attempt === 5) throw refusal(options.cluster, options.logFile, outcome);
    await sleep(500 * attempt);
  }
}

/** The server that already runs on the cluster, or `undefined`. One that is starting or stopping is waited for. */
export async function runningServer(cluster: string, log: (line: string) => void): Promise<RunningServer | undefined> {
  const noted = await readPidFile(cluster);
  if (!noted || !isAlive(noted.pid)) return undefined;
  if (!(await isServerOf(noted.pid, cluster))) {
    log(`The note of a server that is gone was removed from ${cluster}.`);
    await rm(join(cluster, 'postmaster.pid'), { force: true });
    return undefined;
  }
  const url = await urlOf(cluster, noted.port);
  const deadline = Date.now() + START_LIMIT_MS;
  while (isAlive(noted.pid)) {
    if (await servesUs(url, cluster)) return { url, pid: noted.pid };
    if (Date.now() > deadline) {
      throw new Refusal(
        `The database server of ${cluster} (process ${noted.pid}) runs but does not answer: end that process and start again.`,
      );
    }
    await sleep(100);
  }
  return undefined;
}

/** Stops the server of the cluster; sessions that are still open are ended, nothing that was committed is lost. */
export async function stopServer(cluster: string): Promise<void> {
  const noted = await readPidFile(cluster);
  if (!noted || !isAlive(noted.pid) || !(await isServerOf(noted.pid, cluster))) return;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(noted.pid, signal);
    const deadline = Date.now() + STOP_LIMIT_MS;
    while (isAlive(noted.pid) && Date.now() < deadline) await sleep(20);
    if (!isAlive(noted.pid)) return;
  }
}

/** @returns the server, or the text of its log where it gave up */
async function tryLaunch({
  cluster,
  programs,
  account,
  durable,
  logFile,
}: {
  cluster: string;
  programs: Programs;
  account: Account;
  durable: boolean;
  logFile: string;
}): Promise<RunningServer | string> {
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    // Sockets in the file system need a path shorter than some data folders are.
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(!durable && { fsync: 'off', full_page_writes: 'off' }),
  };
  const output = openSync(logFile, 'w', 0o600);
  const server = spawn(
    programs.postgres,
    [
      '-D',
      cluster,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...account, cwd: '/', env: CLEAN_ENVIRONMENT, detached: true, stdio: ['ignore', output, output] },
  );
  closeSync(output);
  let gone: string | undefined;
  server.once('error', (error) => (gone = error.message));
  server.once('exit', (code, signal) => (gone = `ended with ${signal ?? String(code)}`));
  server.unref();

  // Whoever is told to leave while the server is coming up leaves none behind.
  const abandon = (): boolean => server.kill('SIGINT');
  process.once('exit', abandon);
  const url = await urlOf(cluster, port);
  const deadline = Date.now() + START_LIMIT_MS;
  let answers = false;
  while (!answers && gone === undefined && Date.now() < deadline) {
    await sleep(25);
    answers = await servesUs(url, cluster);
  }
  process.removeListener('exit', abandon);
  if (answers && server.pid !== undefined) return { url, pid: server.pid };
  const said = await readFile(logFile, 'utf8').catch(() => '');
  if (gone === undefined) server.kill('SIGQUIT');
  return said || (gone ?? `did not answer within ${START_LIMIT_MS / 1000} s`);
}

function refusal(cluster: string, logFile: string, said: string): Refusal {
  if (said.includes('No space left on device')) {
    return new Refusal(`The disk that holds ${cluster} is full: make room, or choose another folder with --data.`);
  }
  const lines = said.trim().split('\n');
  const word = lines.findLast((line) => /FATAL|PANIC|error/.test(line)) ?? lines.at(-1) ?? '';
  const reason = word.replace(/^.*?(FATAL|PANIC): +/, '');
  return new Refusal(
    `The database in ${cluster} does not start (${reason}; the whole log: ${logFile}): move that folder aside and start again, or choose another with --data.`,
  );
}

/** Whether a server answers there that is truly the one of this cluster; makes our database on the way where it is missing. */
async function servesUs(url: string, cluster: string): Promise<boolean> {
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = new pg.Client({ connectionString: admin.href, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string; exists: boolean }>(
      `select current_setting('data_directory') as folder, exists (select from pg_database where datname = $1) as exists`,
      [DATABASE],
    );
    const [state] = rows;
    if (!state || (await realpath(state.folder)) !== (await realpath(cluster))) return false;
    if (!state.exists) await client.query(`create database ${DATABASE}`);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function urlOf(cluster: string, port: number): Promise<string> {
  return `postgres://${SUPERUSER}:${await readPassword(cluster)}@127.0.0.1:${port}/${DATABASE}`;
}

/** The first line of PostgreSQL's own note is the process, the fourth the port. */
async function readPidFile(cluster: string): Promise<{ pid: number; port: number } | undefined> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

/** After a restart of the machine the process number in the note may belong to anybody. */
async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(async () => {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({
      stdout: '',
    }));
    return stdout;
  });
  return command.includes('postgres') && command.includes(cluster);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}
