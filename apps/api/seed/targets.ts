import type { SeedBaseline, SeedSeries, SeedTargets } from './city';
import { chosen, goteborg } from './indicators/parts';

/**
 * Baselines and targets. All are examples: the programme has no targets of its own for these indicators. Each baseline
 * follows the value of its period, also through revisions. They are set as a city would set them, from where it stood and
 * what it wants, and some are out of reach.
 */
export const targets: SeedTargets[] = [
  series('compulsory-education-only', '2017', '2025', 13, chosen.withProgramme),
  series('tertiary-education', '2017', '2025', 53, chosen.withProgramme),
  series('relative-tax-base', '2017', '2025', 107, chosen.withProgramme),
  series('real-tax-base', '2017', '2025', 275_000, chosen.lately),
  series('openly-unemployed', '2022', '2026', 2, chosen.lately),
  series('year-9-eligible', '2022', '2026', 90, chosen.lately),
  series('care-days-by-men', '2017', '2026', 45, chosen.withProgramme),
  series('young-adults-upper-secondary', '2019', '2025', 95, chosen.withNeighbourhoods),
  series('eligible-by-school', '2018/19', '2025/26', 90, chosen.withNeighbourhoods),
  series('birth-segregation', '2020', '2026', 33, chosen.withNeighbourhoods),
  series('income-segregation', '2020', '2026', 2.2, chosen.withNeighbourhoods),
  series('uniform-tenure', '2020', '2026', 28, chosen.withNeighbourhoods),
  series('dwellings-per-1000', '2020', '2026', 520, chosen.withNeighbourhoods),

  // What the city wants of each city area: most where the distance is greatest.
  cityArea('year-9-eligible', '1', 82),
  cityArea('year-9-eligible', '2', 93),
  cityArea('year-9-eligible', '3', 93),
  cityArea('year-9-eligible', '4', 90),
  cityArea('openly-unemployed', '1', 3.8),
  cityArea('openly-unemployed', '2', 1.4),
  cityArea('openly-unemployed', '3', 1.6),
  cityArea('openly-unemployed', '4', 1.9),

  // Wanted whatever the starting point: nothing has been measured that the city holds.
  unmeasured('safe-outdoors-after-dark', '2026', 75, chosen.withNeighbourhoods),
  unmeasured('election-turnout', '2026', 85, chosen.withProgramme),
  unmeasured('can-influence', '2026', 25, chosen.withProgramme),
  unmeasured('trust-in-others', '2026', 65, chosen.withProgramme),

  // Without a target: judged by its own growth.
  untargeted('median-income', '2018', chosen.withNeighbourhoods),
  untargeted('grp-per-inhabitant', '2012', chosen.withProgramme),

  gap('year-9-eligible', 'klasser', '2022', 20, chosen.lately),
  gap('openly-unemployed', 'klasser', '2022', 4, chosen.lately),
  gap('rental-share', 'klasser', '2020', 70, chosen.withNeighbourhoods),
];

function series(indicator: string, from: string, by: string, value: number, recordedAt: string): SeedTargets {
  return ofSeries(indicator, goteborg, baseline(from, recordedAt), by, value, recordedAt);
}

function cityArea(indicator: string, code: string, value: number): SeedTargets {
  const area = { level: 'city-area', code, group: 'T' } as const;
  return ofSeries(indicator, area, baseline('2022', chosen.lately), '2026', value, chosen.lately);
}

function unmeasured(indicator: string, by: string, value: number, recordedAt: string): SeedTargets {
  return ofSeries(indicator, goteborg, null, by, value, recordedAt);
}

function untargeted(indicator: string, from: string, recordedAt: string): SeedTargets {
  return { indicator, of: { series: goteborg }, baseline: baseline(from, recordedAt), targets: [] };
}

function ofSeries(
  indicator: string,
  of: SeedSeries,
  from: SeedBaseline | null,
  period: string,
  value: number,
  recordedAt: string,
): SeedTargets {
  return { indicator, of: { series: of }, baseline: from, targets: [{ period, value, recordedAt, origin: 'example' }] };
}

function gap(indicator: string, code: string, from: string, value: number, recordedAt: string): SeedTargets {
  const target = { period: '2026', value, recordedAt, origin: 'example' } as const;
  return { indicator, of: { gap: code }, baseline: baseline(from, recordedAt), targets: [target] };
}

function baseline(period: string, recordedAt: string): SeedBaseline {
  return { period, value: null, recordedAt, origin: 'example' };
}
