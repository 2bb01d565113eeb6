import { listenForStop } from './stopping.mjs';

/** Something that the person in front of the terminal can put right, in one sentence with the way out. */
export class Refusal extends Error {}

/** Everything that the launcher says goes to stderr, so that stdout belongs to what it starts. */
export function say(/** @type {string} */ line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Says what is being done and, while it lasts, how far it has come: on a terminal in place, elsewhere now and then.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @param {() => string} [state] a few words on how far it is
 * @returns {Promise<T>}
 */
export async function withProgress(what, work, state = () => '') {
  const started = Date.now();
  const inPlace = process.stderr.isTTY;
  const line = () => `${what} … ${seconds(started)}${state() && `, ${state()}`}`;
  say(`${what} …`);
  const ticking = setInterval(
    () => (inPlace ? process.stderr.write(`\r\x1b[K${line()}`) : say(line())),
    inPlace ? 1000 : 10_000,
  );
  try {
    return await work();
  } finally {
    clearInterval(ticking);
    if (inPlace) process.stderr.write('\r\x1b[K');
    say(`${what}: ${seconds(started)}`);
  }
}

/** @param {number} since milliseconds since the epoch */
export function seconds(since) {
  const passed = (Date.now() - since) / 1000;
  return passed < 10 ? `${passed.toFixed(1)} s` : `${Math.round(passed)} s`;
}

/**
 * Runs a whole command and ends the process with what it says: a refusal as its sentence, anything else with its stack.
 *
 * @param {() => Promise<number>} command returns the exit code
 */
export async function exitWith(command) {
  listenForStop();
  try {
    process.exitCode = await command();
  } catch (error) {
    say(error instanceof Refusal ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
}
