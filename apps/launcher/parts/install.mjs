import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { capture } from './child.mjs';
import { alone } from './lock.mjs';
import { CHECKOUT, inCheckout } from './places.mjs';
import { Refusal, withProgress } from './terminal.mjs';

const ROOM_NEEDED_MB = 2500;

/** npm's words for "nothing answers". */
const NO_NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)\b/;

/** Installs the packages of the lock file where they are missing or of another lock file. */
export async function install() {
  if (isInstalled()) return;
  await alone(async () => {
    if (isInstalled()) return;
    checkRoom();
    await withProgress('Installing packages (once, some minutes)', npmCi, howMany);
  });
}

/** The lock file's packages, each with its path below the checkout. */
function wanted() {
  const { packages } = /** @type {Lock} */ (JSON.parse(readFileSync(inCheckout('package-lock.json'), 'utf8')));
  return Object.entries(packages).filter(([path]) => path !== '');
}

/**
 * npm writes down what it installed when it is done. What is optional may be missing: it is made for other machines.
 *
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lock
 */
function isInstalled() {
  try {
    const { packages } = /** @type {Lock} */ (
      JSON.parse(readFileSync(inCheckout('node_modules/.package-lock.json'), 'utf8'))
    );
    return wanted().every(([path, { version, optional }]) => {
      const there = packages[path];
      return there ? there.version === version : optional === true;
    });
  } catch {
    return false;
  }
}

async function npmCi() {
  // Run by npm, we know which one; run by hand, the first on the path.
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [program = 'npm', ...first] = npm;
  const { code, output } = await capture(program, [
    ...first,
    'ci',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
    '--engine-strict=false',
    '--include=dev',
    '--include=optional',
  ]);
  if (code === 0 && isInstalled()) return;
  if (/ENOSPC/.test(output)) {
    throw new Refusal(
      `The disk that holds ${CHECKOUT} is full: make room (about ${ROOM_NEEDED_MB} MB) and start again.`,
    );
  }
  process.stderr.write(output);
  if (NO_NETWORK.test(output)) {
    throw new Refusal(
      "The npm registry does not answer: check the network (or the proxy in npm's settings) and start again.",
    );
  }
  throw new Refusal(
    'npm could not install the packages, as it says above: put that right and start again; `npm ci` shows the same.',
  );
}

/** How far npm has come. */
function howMany() {
  const all = wanted().filter(([, { optional }]) => !optional);
  const there = all.filter(([path]) => existsSync(inCheckout(path, 'package.json'))).length;
  return there === 0 ? '' : `${there} of ${all.length} packages`;
}

function checkRoom() {
  const { bavail, bsize } = statfsSync(CHECKOUT);
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  if (free < ROOM_NEEDED_MB) {
    throw new Refusal(
      `The disk that holds ${CHECKOUT} has ${free} MB left and the packages need about ${ROOM_NEEDED_MB}: make room and start again.`,
    );
  }
}
