import sparticuz, { inflate } from '@sparticuz/chromium';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

/** Only our own pages are opened, so no sandbox is needed where none can be made (as root, in a container). */
const args = ['--no-sandbox'];

/**
 * A real Chromium: the one in an npm package where there is one for this machine (Linux x64), else an installed Chrome.
 *
 * @param folder where the package may unpack it
 */
export async function launchBrowser(folder: string): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome', args });
  // The package unpacks into the folder for temporary files, whatever that is.
  process.env.TMPDIR = folder;
  const executablePath = await sparticuz.executablePath();
  return chromium.launch({ executablePath, args }).catch(async (error: unknown) => {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    // A bare system lacks some libraries; the package brings those as well.
    const packaged = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
    const libraries = join(await inflate(join(packaged, 'bin/al2023.tar.br')), 'lib');
    return chromium.launch({ executablePath, args, env: { ...process.env, LD_LIBRARY_PATH: libraries } });
  });
}
