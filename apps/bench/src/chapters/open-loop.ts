import { url } from '@malbild/contract';
import { type City, withClient } from '../cities';
import { codeOf } from '../city';
import { openLoop } from '../load';
import { median } from '../pairs';
import { startProduct } from '../processes';
import { number } from '../report';
import type { Run } from '../run';

const rate = 1_000;
const chapter = `${rate} requests a second on 64 connections, whether answers come or not, one process`;

/** Half of all readers look at the overview, a quarter each at one of the committees and of a hundred indicators. */
function readers(): () => string {
  let n = 0;
  return () => {
    n++;
    if (n % 2 === 0) return url.overview();
    return n % 4 === 1 ? url.committee(`committee-${n % 50}`) : url.indicator(codeOf(n % 100));
  };
}

/** How long the last one of a hundred readers waits, while nothing changes and while the city changes every second. */
export async function measureOpenLoop(run: Run, city: City): Promise<void> {
  const { pairs, seconds } = run.effort;
  const product = await startProduct(city.url);
  try {
    // Every page once, so that quiet means quiet.
    await openLoop(product.url, readers(), { rate: 50, seconds: 8 });
    const p99 = () => openLoop(product.url, readers(), { rate, seconds: 2 * seconds });
    const quiet: number[] = [];
    const changing: number[] = [];
    for (let round = 0; round < pairs; round++) {
      run.progress(`${rate} requests a second, ${round + 1} of ${pairs}`);
      quiet.push(await p99());
      changing.push(await whileChanging(city.url, p99));
    }
    const made = (all: number[]): string => `slowest of ${all.length} rounds ${number(Math.max(...all))} ms`;
    run.figures.push(
      {
        ...{ chapter, what: 'p99, nothing changes', value: median(quiet), unit: 'ms' },
        ...{ must: { atMost: 100 }, made: made(quiet) },
      },
      {
        chapter,
        what: 'p99, the city changes every second',
        value: median(changing),
        unit: 'ms',
        made: made(changing),
      },
    );
  } finally {
    await product.stop();
  }
}

/** Bumps the city's version every second, as every write does: all pages are out of date at once. */
async function whileChanging(databaseUrl: string, work: () => Promise<number>): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    let change: Promise<unknown> = Promise.resolve();
    const bump = (): void => void (change = client.query('UPDATE city SET version = version + 1'));
    bump();
    const every = setInterval(bump, 1_000);
    try {
      return await work();
    } finally {
      clearInterval(every);
      await change;
    }
  });
}
