import { setTimeout as sleep } from 'node:timers/promises';
import type { City } from '../cities';
import { median } from '../pairs';
import { startProduct } from '../processes';
import { number } from '../report';
import type { Run } from '../run';

const chapter = 'Start of the API, as built, on a database that runs';

/** How long until it answers, and what it holds then without being asked anything. */
export async function measureColdStart(run: Run, city: City): Promise<void> {
  const seconds: number[] = [];
  const megabytes: number[] = [];
  for (let round = 0; round < run.effort.pairs; round++) {
    run.progress(`Start of the API, ${round + 1} of ${run.effort.pairs}`);
    const product = await startProduct(city.url);
    await sleep(500);
    seconds.push(product.startSeconds);
    megabytes.push((await product.memory()) ?? NaN);
    await product.stop();
  }
  run.figures.push({
    ...{ chapter, what: 'until it is ready', value: median(seconds), unit: 's', must: { atMost: 3 } },
    made: `slowest ${number(Math.max(...seconds))} s`,
  });
  const held = median(megabytes);
  if (Number.isNaN(held)) run.leftOut.push({ chapter, why: 'memory; this system does not tell' });
  else run.figures.push({ chapter, what: 'memory, idle', value: held, unit: 'MB', must: { atMost: 200 }, made: '' });
}
