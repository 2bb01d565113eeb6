import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './postgres-account';
import { POSTGRES_MAJOR, type Programs } from './postgres-programs';
import { Refusal, codeOf, messageOf } from './refusal';

const run = promisify(execFile);

/** A new cluster with the demo city takes about 150 MB, its write-ahead log included. */
const ROOM_NEEDED_MB = 300;

export const SUPERUSER = 'malbild';

/** What PostgreSQL's programs see of our environment: nothing that would change what they do. */
export const CLEAN_ENVIRONMENT = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Makes sure that a cluster of our major version lies in the folder. What has no `PG_VERSION` is no cluster and is moved
 * aside; what has one is somebody's data and is left alone.
 *
 * @throws Refusal for a cluster of another version and where there is no room
 */
export async function ensureCluster(options: {
  cluster: string;
  programs: Programs;
  account: Account;
  log: (line: string) => void;
}): Promise<void> {
  const { cluster, log } = options;
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').then((text) => text.trim(), unlessMissing);
  if (version === POSTGRES_MAJOR) return;
  if (version !== undefined) {
    throw new Refusal(
      `The data in ${cluster} were made by PostgreSQL ${version} and this Målbild brings ${POSTGRES_MAJOR}: choose another folder with --data, or move that one aside and start afresh.`,
    );
  }
  const remains = await readdir(cluster).catch(unlessMissing);
  if (remains !== undefined) {
    const aside = `${cluster}.broken-${new Date().toISOString().replaceAll(':', '')}`;
    await rename(cluster, aside);
    if (remains.length > 0) log(`What lay in ${cluster} is no database; it was moved to ${aside}.`);
  }
  log(`Making a database in ${dirname(cluster)} …`);
  await initialise(options);
}

/** The password of the cluster's superuser: random, in a file that only its owner reads. */
export async function readPassword(cluster: string): Promise<string> {
  try {
    return await readFile(join(cluster, 'password'), 'utf8');
  } catch (error) {
    throw new Refusal(
      `The password of the database in ${cluster} can't be read (${codeOf(error) ?? messageOf(error)}): start as the user who made it, or choose another folder with --data.`,
    );
  }
}

/** initdb runs in a folder beside and takes its name when it is done: a cluster is whole or not there. */
async function initialise({
  cluster,
  programs,
  account,
}: {
  cluster: string;
  programs: Programs;
  account: Account;
}): Promise<void> {
  const unfinished = `${cluster}.unfinished`;
  const password = `${unfinished}.password`;
  await checkRoom(dirname(cluster));
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account) for (const path of [unfinished, password]) await chown(path, account.uid, account.gid);
  const making = run(
    programs.initdb,
    [
      `--pgdata=${unfinished}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=sv-SE',
      '--no-instructions',
    ],
    { ...account, cwd: '/', env: CLEAN_ENVIRONMENT, timeout: 120_000 },
  );
  const abandon = (): boolean => making.child.kill();
  process.once('exit', abandon);
  try {
    await making;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw new Refusal(
      `The database can't be made in ${dirname(cluster)} (${reasonOf(error)}): choose another folder with --data.`,
      { cause: error },
    );
  } finally {
    process.removeListener('exit', abandon);
  }
  await rename(password, join(unfinished, 'password'));
  await rename(unfinished, cluster);
}

async function checkRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  if (free < ROOM_NEEDED_MB) {
    throw new Refusal(
      `The disk that holds ${folder} has ${free} MB left and a database needs ${ROOM_NEEDED_MB}: make room, or choose another folder with --data.`,
    );
  }
}

function reasonOf(error: unknown): string {
  const lines = messageOf(error).trim().split('\n');
  return lines.findLast((line) => /error|fatal/i.test(line)) ?? lines[0] ?? '';
}

function unlessMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT')
    throw new Refusal(
      `The data folder can't be read (${messageOf(error)}): start as the user who made it, or choose another with --data.`,
    );
}
