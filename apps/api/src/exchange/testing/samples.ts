import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Source } from '../read/source';

/** Small files of our own: `ok/` are right, each of `not-ok/` is wrong in one way and named after it. */
export const samples = join(import.meta.dirname, '../samples');

/** The folder of the published data sets, where this machine has one. */
export const publishedSets = [process.env.MALBILD_SAMPLES ?? join(import.meta.dirname, '../../../../../../shared/data')]
  .map((path) => resolve(path))
  .find((path) => existsSync(path));

export const limitBytes = 256 * 1024 * 1024;

export function openSample(path: string): Promise<Source> {
  return Source.open(join(samples, path), limitBytes);
}
