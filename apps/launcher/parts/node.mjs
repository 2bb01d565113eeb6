import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inCheckout } from './places.mjs';
import { Refusal } from './terminal.mjs';

/** What Angular's compiler and our own code ask of Node. */
const NEEDED = [24, 15];

/**
 * The Node that everything but the launcher runs on: the one that was installed with the packages, or else the one that
 * runs us, where it is new enough.
 */
export function productNode() {
  const installed = inCheckout(`node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(installed) && isEnough(spawnSync(installed, ['--version'], { encoding: 'utf8' }).stdout ?? ''))
    return installed;
  if (isEnough(process.version)) return process.execPath;
  throw new Refusal(
    `Målbild runs on Node ${NEEDED.join('.')} or newer, this is ${process.version}, and none comes as a package for ${process.platform} ${process.arch}: install Node 24 from https://nodejs.org and start again.`,
  );
}

/** @param {string} version as `v24.15.0` */
export function isEnough(version) {
  const [major = 0, minor = 0] = version.trim().slice(1).split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = NEEDED;
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
