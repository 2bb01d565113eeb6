import type { City } from '../cities';
import { observationsOf } from '../city';
import type { Run } from '../run';

/** How long the product takes to judge a whole city of which no verdict is stored, written and all. */
export function tellStandings(run: Run, cities: readonly City[]): void {
  for (const { size, judged } of cities) {
    const isMeant = size.indicators === 5_000;
    run.figures.push({
      chapter: 'Every verdict from nothing, in the import of one value for each indicator',
      what: `${grouped(size.indicators)} indicators, ${grouped(size.indicators * size.areas * size.groups)} series, ${grouped(observationsOf(size))} observations`,
      value: judged.seconds,
      unit: 's',
      ...(isMeant ? { must: { atMost: 5 } } : {}),
      made: `peak memory ${judged.peakMemoryMegabytes} MB`,
    });
  }
}

function grouped(value: number): string {
  return value.toLocaleString('en').replaceAll(',', ' ');
}
