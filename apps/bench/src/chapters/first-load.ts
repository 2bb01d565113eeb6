import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { launchBrowser } from '../browser';
import { type Ground, foundCity } from '../cities';
import { startProduct } from '../processes';
import type { Run } from '../run';

const chapter = 'First load of the overview of the demo city, in a browser that has nothing yet';

/** One thing the browser fetched. */
interface Piece {
  kind: 'script' | 'charts' | 'style' | 'font' | 'answer' | 'other';
  /** Kilobytes at brotli's best; fonts are compressed already. */
  best: number;
  /** Kilobytes that crossed the wire. */
  sent: number;
}

const web = join(import.meta.dirname, '../web/browser');

/** What a newcomer waits for, by a real browser: chunks that load lazily and fonts included, the charts' library apart. */
export async function measureFirstLoad(run: Run, ground: Ground): Promise<void> {
  if (!existsSync(join(web, 'index.html'))) {
    run.leftOut.push({ chapter, why: 'the web is not built' });
    return;
  }
  run.progress('First load in a browser');
  const browser = await launchBrowser(ground.folder).catch((error: unknown) => String(error).split('\n', 1)[0]);
  if (typeof browser !== 'object') {
    run.leftOut.push({ chapter, why: `no browser starts here (${browser ?? ''})` });
    return;
  }
  const demo = await foundCity(ground, 'demo', { MALBILD_DEMO: 'true' });
  const product = await startProduct(demo);
  try {
    const page = await browser.newPage({ locale: 'sv-SE' });
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(product.url, { waitUntil: 'networkidle' });
    tell(run, await Promise.all(responses.map(pieceOf)));
  } finally {
    await browser.close();
    await product.stop();
  }
}

function tell(run: Run, pieces: readonly Piece[]): void {
  const add = (what: string, kinds: readonly Piece['kind'][], atMost?: number): void => {
    const some = pieces.filter(({ kind }) => kinds.includes(kind));
    const sum = (of: 'best' | 'sent'): number => some.reduce((total, piece) => total + piece[of], 0);
    run.figures.push({
      ...{ chapter, what, value: sum('best'), unit: 'kB' },
      ...(atMost === undefined ? {} : { must: { atMost } }),
      made: `${some.length} ${some.length === 1 ? 'file' : 'files'}, ${Math.round(sum('sent'))} kB sent`,
    });
  };
  add('all but the charts, brotli', ['script', 'style', 'font', 'answer', 'other'], 250);
  add('  scripts', ['script'], 180);
  add('  styles', ['style']);
  add('  fonts', ['font']);
  add('  answers of the API', ['answer']);
  const charts = readdirSync(web)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(web, name)))
    .filter(drawsCharts);
  run.figures.push({
    ...{ chapter, what: "the charts' library, brotli", value: charts.reduce((sum, file) => sum + compressed(file), 0) },
    ...{ unit: 'kB', must: { atMost: 190 } },
    made: pieces.some(({ kind }) => kind === 'charts') ? 'fetched at once' : 'fetched when a chart is to be seen',
  });
}

async function pieceOf(response: Response): Promise<Piece> {
  const body = await response.body();
  const { responseBodySize, responseHeadersSize } = await response.request().sizes();
  const kind = kindOf(response, body);
  return {
    kind,
    best: kind === 'font' ? body.length / 1_000 : compressed(body),
    sent: (responseBodySize + responseHeadersSize) / 1_000,
  };
}

function kindOf(response: Response, body: Buffer): Piece['kind'] {
  if (new URL(response.url()).pathname.startsWith('/api/')) return 'answer';
  const type = response.request().resourceType();
  if (type === 'stylesheet') return 'style';
  if (type === 'font') return 'font';
  if (type !== 'script') return 'other';
  return drawsCharts(body) ? 'charts' : 'script';
}

/** By what only the library says of itself. */
function drawsCharts(script: Buffer): boolean {
  return script.includes('zr_') && script.includes('ECharts');
}

function compressed(file: Buffer): number {
  return brotliCompressSync(file).length / 1_000;
}
