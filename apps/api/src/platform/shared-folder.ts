import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal, codeOf, messageOf } from './refusal';

/** Longest that one process may keep the others waiting: a first start on a slow disk. */
const PATIENCE_MS = 180_000;

/**
 * Runs something while no other process does the same with this folder. A lock whose process is gone counts for nothing.
 *
 * @throws Refusal when another process holds the folder for longer than a slow start takes
 */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'lock');
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await take(lock))) {
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (holder ? !isAlive(holder) : await isAbandoned(lock)) await rm(lock, { force: true });
    else if (Date.now() > deadline) {
      throw new Refusal(
        `Another start (process ${holder}) has held ${folder} for minutes: end it, or choose another folder with --data.`,
      );
    }
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** One process's use of the folder. */
export interface Presence {
  /** Leaves, and says whether anybody else is still there. Without waiting, so that it also works while a process exits. */
  now(): 'last' | 'others-stay';
}

/** Notes that this process uses the folder. */
export async function enter(folder: string): Promise<Presence> {
  const users = join(folder, 'users');
  const note = join(users, `${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(users, { recursive: true });
  await writeFile(note, '');
  return {
    now: () => {
      rmSync(note, { force: true });
      // A folder that somebody removed beneath us has no users.
      const others = existsSync(users) ? readdirSync(users) : [];
      return others.some((name) => isAlive(Number.parseInt(name))) ? 'others-stay' : 'last';
    },
  };
}

/** Whether a process exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Between making the lock and writing its holder lies a moment; a lock that stays empty was left by a crash or a full disk. */
async function isAbandoned(lock: string): Promise<boolean> {
  const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > 5_000;
}

async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (codeOf(error) === 'ENOSPC')
      throw new Refusal(
        `The disk that holds ${dirname(lock)} is full: make room, or choose another folder with --data.`,
      );
    throw new Refusal(
      `The data folder can't be written (${codeOf(error) ?? messageOf(error)}, ${lock}): choose another with --data or MALBILD_DATA.`,
    );
  }
}
