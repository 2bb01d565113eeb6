import sparticuz, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from '@playwright/test';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Pages of our own on this machine are all it opens, so it may run where no sandbox can be made (as root, in a container). */
const ARGUMENTS = ['--no-sandbox'];

const INSTALLED = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

/**
 * A real Chromium, without a download: the one in an npm package where there is one for this machine (Linux x64), elsewhere an
 * installed Chrome or Chromium.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return launchInstalled();
  const folder = await unpacked();
  const executablePath = join(folder, 'chromium');
  try {
    return await chromium.launch({ executablePath, args: ARGUMENTS });
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    // A bare system lacks some libraries; the package brings those as well.
    const env = { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
    return chromium.launch({ executablePath, args: ARGUMENTS, env });
  }
}

async function launchInstalled(): Promise<Browser> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const executablePath = folders.flatMap((folder) => INSTALLED.map((name) => join(folder, name))).find(existsSync);
  return executablePath
    ? chromium.launch({ executablePath, args: ARGUMENTS })
    : chromium.launch({ channel: 'chrome', args: ARGUMENTS });
}

/** Unpacks the packaged Chromium into the checkout, once for each version; whoever comes second finds it whole. */
async function unpacked(): Promise<string> {
  const packaged = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')))));
  const source = join(packaged, 'chromium');
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(import.meta.dirname, '../../../tmp', `chromium-${version}`);
  if (existsSync(folder)) return folder;

  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  // The package unpacks into the folder for temporary files, whatever that is.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = unfinished;
  try {
    await sparticuz.executablePath();
    await inflate(join(source, 'bin/al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  return folder;
}
