import { readCsv } from './files';
import { country, type Observed, type Place, published } from './observations';

const indicators: Record<string, string> = {
  forsorjningskvot_totalt: 'dependency-ratio',
  forsorjningskvot_aldre: 'dependency-ratio-older',
  forsorjningskvot_yngre: 'dependency-ratio-younger',
};

/**
 * The dependency ratios as they came out, 2000 onwards. SCB's forecast in the same set starts in 2026: it was made after the
 * demo's day, so nobody could have known it, and there is no `projections.csv`.
 */
export function fromDependencyRatios(samples: string): Record<string, Observed[]> {
  const tables: Record<string, Observed[]> = {};
  for (const row of readCsv(samples, 'scb-forsorjningskvot/observations_gr_storstader.csv')) {
    const indicator = indicators[row.text('indicator')];
    if (!indicator || row.text('kind') !== 'utfall') continue;
    const year = Number(row.text('period'));
    (tables[indicator] ??= []).push({
      ...placeOf(row.text('area_code')),
      period: String(year),
      value: row.number('value'),
      recordedAt: published.population(year),
    });
  }
  return tables;
}

/** The source writes the country as 0000, like Kolada. */
function placeOf(code: string): Place {
  return code === '0000' ? country : { level: 'municipality', code };
}
