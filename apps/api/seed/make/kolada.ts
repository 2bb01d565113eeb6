import type { IsoDate } from '@malbild/contract';
import { municipalities } from './areas';
import { readJson } from './files';
import { type Observed, published } from './observations';

interface KoladaValues {
  values: { kpi: string; municipality: string; period: number; values: { gender: string; value: number | null }[] }[];
}

/** From Kolada: Göteborg, Stockholm and Malmö, totals only. */
export function fromKolada(samples: string): Record<string, Observed[]> {
  const careDays = readJson(samples, 'kolada/values_N00945_2000_2020.json') as KoladaValues;
  const products = readJson(samples, 'kolada/values_BRP_2012_2019.json') as KoladaValues;
  return {
    'care-days-by-men': observed(careDays, 'N00945', 1, published.careDays),
    'grp-per-inhabitant': observed(products, 'N03702', 1000, published.regionalProduct),
    'grp-per-employed': observed(products, 'N03703', 1000, published.regionalProduct),
  };
}

/** `scale` turns the source's thousand kronor into kronor. */
function observed(
  { values }: KoladaValues,
  kpi: string,
  scale: number,
  publishedOn: (year: number) => IsoDate,
): Observed[] {
  return values
    .filter((one) => one.kpi === kpi && municipalities.has(one.municipality))
    .flatMap(({ municipality, period, values: byGender }) => {
      const total = byGender.find(({ gender }) => gender === 'T');
      if (!total) return [];
      const value = total.value === null ? null : scale === 1 ? total.value : Math.round(scale * total.value);
      const recordedAt = publishedOn(period);
      return { level: 'municipality', code: municipality, period: String(period), value, recordedAt };
    });
}
