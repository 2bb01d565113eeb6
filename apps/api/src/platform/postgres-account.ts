import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Refusal } from './refusal';

const run = promisify(execFile);

/** Whom the database server runs as; `undefined` is the user of this process. */
export type Account = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. As root it gets the account `postgres`, made where it doesn't exist; everybody else
 * runs it as themselves.
 */
export async function postgresAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await lookUp('postgres');
  if (existing) return existing;
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]).catch(() => undefined);
  const made = await lookUp('postgres');
  if (made) return made;
  throw new Refusal(
    'PostgreSQL does not run as root and no account "postgres" could be made for it: start Målbild as an ordinary user, or give --database-url.',
  );
}

/** Whether the account can reach and enter (a folder) or run (a program) what lies at a path. */
export async function canReach(account: Account, path: string): Promise<boolean> {
  // A shell, because it lies where everybody reaches it; our own Node may lie in a home that only root can enter.
  return run('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...account, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

async function lookUp(name: string): Promise<Account> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (which) => (await run('id', [which, name])).stdout));
    return { uid: Number(uid), gid: Number(gid) };
  } catch {
    return undefined;
  }
}
