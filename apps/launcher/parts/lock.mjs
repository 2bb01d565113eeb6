import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inCheckout } from './places.mjs';
import { Refusal, say } from './terminal.mjs';

const LOCK = inCheckout('tmp', 'launcher.lock');

/**
 * Runs something while no other launcher changes this checkout. A lock whose process is gone counts for nothing.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(work) {
  let told = false;
  while (!take()) {
    const holder = Number(readIfThere(LOCK));
    if (holder ? !isAlive(holder) : isAbandoned()) rmSync(LOCK, { force: true });
    else if (!told) {
      say(`Another start (process ${holder}) is installing or building here; waiting for it …`);
      told = true;
    }
    await sleep(200);
  }
  const release = () => rmSync(LOCK, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

/** Between making the lock and writing its holder lies a moment; a lock that stays empty was left by a crash or a full disk. */
function isAbandoned() {
  const { mtimeMs = Date.now() } = statSync(LOCK, { throwIfNoEntry: false }) ?? {};
  return Date.now() - mtimeMs > 5000;
}

function take() {
  try {
    mkdirSync(inCheckout('tmp'), { recursive: true });
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    if (code === 'ENOSPC') throw new Refusal(`The disk that holds ${inCheckout()} is full: make room and try again.`);
    throw new Refusal(`${inCheckout()} can't be written (${code}): work in a checkout of your own.`);
  }
}

/** @param {unknown} error */
export function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** @param {string} path */
export function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
