import { url } from '@malbild/contract';
import type { BareTask } from '../bare';
import { type City } from '../cities';
import { codeOf, committeeWithArea, observationsOf } from '../city';
import { type Address, latency, throughput, uncached } from '../load';
import { inPairs } from '../pairs';
import { type Product, startBare, startProduct } from '../processes';
import { number } from '../report';
import type { Run } from '../run';
import { type Statement, tapWire } from '../wire-tap';

/** A page as it is measured: its address, whether the cache may help, and what the design says it must keep. */
interface MeasuredPage {
  what: string;
  path: string;
  address: Address;
  againstBare?: number;
}

const overview = url.overview();
const pages: MeasuredPage[] = [
  { what: 'overview, cached', path: overview, address: overview, againstBare: 0.8 },
  { what: 'overview', path: overview, address: uncached(overview) },
  committeePage(url.committee(committeeWithArea)),
  indicatorPage(url.indicator(codeOf(7))),
];

function committeePage(path: string): MeasuredPage {
  return { what: 'committee', path, address: uncached(path), againstBare: 0.6 };
}

function indicatorPage(path: string): MeasuredPage {
  return { what: 'indicator', path, address: uncached(path), againstBare: 0.6 };
}

/** How pages fare as observations become many, and how much of their time is the product's own. */
export async function measurePages(run: Run, small: City, large: City): Promise<void> {
  const products = { small: await startProduct(small.url), large: await startProduct(large.url) };
  try {
    await measureGrowth(run, products, observationsOf(large.size) / observationsOf(small.size));
    await measureAgainstBare(run, products.large, large);
  } finally {
    await products.small.stop();
    await products.large.stop();
  }
}

async function measureGrowth(run: Run, products: { small: Product; large: Product }, times: number): Promise<void> {
  const { pairs, seconds } = run.effort;
  for (const { what, address } of pages) {
    run.progress(`Latency: ${what}`);
    const { ratio, low, high, first, second } = await inPairs(
      pairs,
      () => latency(products.large.url, address, seconds * 1_000),
      () => latency(products.small.url, address, seconds * 1_000),
    );
    run.figures.push({
      chapter: `Growth: latency where ${Math.round(times)} times as much is known`,
      what,
      value: ratio,
      unit: '×',
      spread: { low, high },
      must: { atMost: 2 },
      made: `${number(second)} ms → ${number(first)} ms`,
    });
  }
}

async function measureAgainstBare(run: Run, product: Product, city: City): Promise<void> {
  run.progress('Listening to what the pages ask the database');
  const task = await listen(city.url);
  const bare = await startBare(task);
  const { pairs, seconds } = run.effort;
  try {
    for (const { what, path, address, againstBare } of pages) {
      run.progress(`Against bare fastify and pg: ${what}`);
      const bareAddress = typeof address === 'string' ? `/prepared${path}` : uncached(path);
      const { ratio, low, high, first, second } = await inPairs(
        pairs,
        () => throughput(product.url, address, seconds),
        () => throughput(bare.url, bareAddress, seconds),
      );
      const statements = typeof address === 'string' ? 1 : (task.pages[path]?.length ?? 0);
      run.figures.push({
        chapter: 'Answers a second, over those of bare fastify and pg with the same statements',
        what,
        value: ratio,
        unit: '×',
        spread: { low, high },
        ...(againstBare === undefined ? {} : { must: { atLeast: againstBare } }),
        made: `${number(first)}/s, bare ${number(second)}/s, ${statements} ${statements === 1 ? 'statement' : 'statements'}`,
      });
    }
  } finally {
    await bare.stop();
  }
}

/** Has the product answer every page once, and notes what it asked its database and what it sent. */
async function listen(databaseUrl: string): Promise<BareTask> {
  const tap = await tapWire(databaseUrl);
  const product = await startProduct(tap.url);
  try {
    const asked: Record<string, Statement[]> = {};
    for (const path of new Set(pages.map((page) => page.path))) {
      tap.take();
      await fetch(product.url + path).then((response) => response.text());
      asked[path] = tap.take();
    }
    const again = await fetch(product.url + overview);
    const text = await again.text();
    const [version, ...more] = tap.take();
    if (!version || more.length > 0) throw new Error('A cached overview should cost one statement');
    const { brotliCompressSync } = await import('node:zlib');
    return {
      databaseUrl,
      pages: asked,
      prepared: {
        path: overview,
        version,
        etag: again.headers.get('etag') ?? '',
        type: again.headers.get('content-type') ?? '',
        body: brotliCompressSync(text).toString('base64'),
      },
    };
  } finally {
    await product.stop();
    tap.close();
  }
}
