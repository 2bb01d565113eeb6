import { chmod, mkdir, mkdtemp, readlink, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Env } from './env';
import { type Account, canReach, postgresAccount } from './postgres-account';
import { ensureCluster } from './postgres-cluster';
import { postgresPrograms } from './postgres-programs';
import { launchServer, runningServer, stopServer } from './postgres-server';
import { Refusal, codeOf, messageOf } from './refusal';
import { alone, enter } from './shared-folder';

/** The oldest PostgreSQL that the migrations and queries are written for. */
const OLDEST_SERVER = 15;

/** Where root puts what the account that runs PostgreSQL can't reach elsewhere. */
const REACHABLE = '/var/lib/malbild';

export interface OpenDatabase {
  /** A connection string with everything in it. */
  url: string;
  /** Leaves the database; the last process to leave an embedded one stops it. Can be called twice. */
  stop(): Promise<void>;
}

export interface EmbeddedDatabaseOptions {
  /** Absolute path of the data folder; made where missing. */
  folder: string;
  /** Hears, in sentences for people, what takes time or was put right. */
  log?: (line: string) => void;
  /** `false` for tests only: faster, and lost when the machine crashes. */
  durable?: boolean;
}

/**
 * Opens the database that the environment names: the given server, or else the embedded one, which is started unless another
 * process of this checkout has it running.
 *
 * @throws Refusal with one sentence and the way out
 */
export async function openDatabase(
  env: Pick<Env, 'databaseUrl' | 'dataFolder'>,
  log?: (line: string) => void,
): Promise<OpenDatabase> {
  if (env.databaseUrl === undefined) return startEmbeddedDatabase({ folder: env.dataFolder, ...(log && { log }) });
  await checkServer(env.databaseUrl);
  return { url: env.databaseUrl, stop: () => Promise.resolve() };
}

/**
 * Starts the PostgreSQL that npm installed on a data folder, or joins the server that already runs on it. Several processes
 * (server, import, checks) may have it open; whoever leaves last stops it, in whatever order they came.
 *
 * @throws Refusal with one sentence and the way out
 */
export async function startEmbeddedDatabase({
  folder,
  log = () => undefined,
  durable = true,
}: EmbeddedDatabaseOptions): Promise<OpenDatabase> {
  const account = await postgresAccount();
  await prepareFolder(folder, account);

  const server = await alone(folder, async () => {
    const cluster = join(await reachableHome(folder, account), 'postgres');
    const running = await runningServer(cluster, log);
    if (running) return { ...running, cluster, leave: await enter(folder) };
    const programs = await postgresPrograms(account, account ? REACHABLE : folder);
    await ensureCluster({ cluster, programs, account, log });
    const started = await launchServer({
      cluster,
      programs,
      account,
      log,
      durable,
      logFile: join(folder, 'postgres.log'),
    });
    return { ...started, cluster, leave: await enter(folder) };
  });

  // A process that ends without stopping still must not leave a server behind.
  const onExit = (): void => {
    if (server.leave.now() === 'last') process.kill(server.pid, 'SIGINT');
  };
  process.once('exit', onExit);

  let stopped: Promise<void> | undefined;
  return {
    url: server.url,
    stop: () =>
      (stopped ??= alone(folder, async () => {
        process.removeListener('exit', onExit);
        if (server.leave.now() === 'last') await stopServer(server.cluster);
      })),
  };
}

async function prepareFolder(folder: string, account: Account): Promise<void> {
  try {
    // Where the server runs as somebody else, that account must be able to pass through.
    await mkdir(folder, { recursive: true, mode: account ? 0o711 : 0o700 });
  } catch (error) {
    throw new Refusal(
      `The data folder ${folder} can't be made (${codeOf(error) ?? messageOf(error)}): choose another with --data or MALBILD_DATA.`,
      { cause: error },
    );
  }
}

/**
 * The folder that holds the cluster: the data folder, unless the server's account can't enter it (root's own home, say). Then
 * it lies elsewhere and the data folder points to it.
 */
async function reachableHome(folder: string, account: Account): Promise<string> {
  if (!account || (await canReach(account, folder))) return folder;
  const pointer = join(folder, 'lies-in');
  const noted = await readlink(pointer).catch(() => undefined);
  if (noted !== undefined) return noted;
  await mkdir(REACHABLE, { recursive: true, mode: 0o711 });
  const home = await mkdtemp(join(REACHABLE, 'data-'));
  await chmod(home, 0o711);
  await symlink(home, pointer);
  return home;
}

/** A server of somebody's own must answer and be new enough; better said now than as a stack later. */
async function checkServer(url: string): Promise<void> {
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>('show server_version');
    const version = rows[0]?.version ?? '';
    if (Number.parseInt(version) < OLDEST_SERVER) {
      throw new Refusal(`The server at ${place} is PostgreSQL ${version}: Målbild needs ${OLDEST_SERVER} or newer.`);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `The database ${place} can't be opened (${messageOf(error)}): check DATABASE_URL and that the server is running.`,
      {
        cause: error,
      },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
