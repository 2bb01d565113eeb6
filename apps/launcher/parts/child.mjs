import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { CHECKOUT, inCheckout } from './places.mjs';
import { whenToldToStop } from './stopping.mjs';

/** Nothing of what we start asks questions, phones home or stays behind. */
const QUIET = {
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  NG_CLI_ANALYTICS: 'false',
  DISABLE_V8_COMPILE_CACHE: '1',
};

/**
 * The environment for programs of this checkout: its own Node and tools come first on the path.
 *
 * @param {string} node
 */
export function environment(node) {
  const path = [inCheckout('node_modules/.bin'), node.slice(0, node.lastIndexOf('/')), process.env.PATH];
  return { ...process.env, ...QUIET, PATH: path.filter(Boolean).join(delimiter) };
}

/**
 * Runs a program to its end and catches what it prints. Ours to start, ours to end: it goes when we go.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>} code 1 where it could not be started or was killed
 */
export function capture(program, args, { env = process.env, cwd = CHECKOUT } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const end = () => child.kill('SIGTERM');
    process.once('exit', end);
    child.once('error', (error) => take(Buffer.from(`${error.message}\n`)));
    child.once('close', (code) => {
      process.removeListener('exit', end);
      resolve({ code: code !== null && code >= 0 ? code : 1, output });
    });
  });
}

/**
 * Runs a program in our place, in the folder that npm was called from: it has our output, and is told to stop exactly once.
 * (A Ctrl-C on a terminal goes to the whole group, and npm passes it on again, so the program runs in a group of its own;
 * should we be killed, it notices that we are gone, see `leave-with-parent.mjs`, and stops too.)
 *
 * @param {string} node
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export function become(node, args, env) {
  return new Promise((resolve) => {
    const child = spawn(node, ['--import', new URL('./leave-with-parent.mjs', import.meta.url).href, ...args], {
      env,
      cwd: process.env.INIT_CWD ?? process.cwd(),
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let told = false;
    whenToldToStop(() => {
      if (!told) child.kill('SIGTERM');
      told = true;
    });
    child.once('exit', (code, signal) => resolve(code ?? (told && signal === 'SIGTERM' ? 0 : 1)));
  });
}
