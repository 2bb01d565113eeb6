import type { AreaClassRow, AreaRow, ObservationRow } from '../city';
import { areaClassRows, areaRows } from './areas';
import { fromTablesBySex } from './by-sex';
import { fromDependencyRatios } from './dependency';
import { write, writeCsv, type Written } from './files';
import { fromKolada } from './kolada';
import { observationRows, type Observed } from './observations';
import { areaOutlines } from './outlines';
import { fromPanel } from './panel';
import { fromPrimaryAreas } from './primary-areas';
import { fromRegso } from './regso';

const areaColumns = ['level', 'code', 'name', 'parent_level', 'parent_code', 'valid_from'] as const;
const classColumns = ['classification', 'level', 'code', 'class'] as const;
const observationColumns = [
  'area_level',
  'area_code',
  'group',
  'period',
  'value',
  'numerator',
  'denominator',
  'state',
  'flag',
  'recorded_at',
] as const;

/** Writes all tables of the demo city from the published sets in a folder. */
export function makeTables(samples: string, into: string): Written[] {
  const outlines = areaOutlines(samples);
  const areas = Object.values(outlines.levels).reduce((count, level) => count + level.length, 0);
  return [
    writeCsv<AreaRow>(into, 'areas.csv', [...areaColumns], areaRows(samples)),
    writeCsv<AreaClassRow>(into, 'area-classes.csv', [...classColumns], areaClassRows(samples)),
    write(into, 'area-outlines.json', `${JSON.stringify(outlines, null, 1)}\n`, areas),
    ...Object.entries(observationsOf(samples))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([indicator, observed]) =>
        writeCsv<ObservationRow>(
          into,
          `observations/${indicator}.csv`,
          [...observationColumns],
          observationRows(observed),
        ),
      ),
  ];
}

/** Every indicator's values, from however many sources. */
function observationsOf(samples: string): Record<string, Observed[]> {
  const together: Record<string, Observed[]> = {};
  const sources = [fromPanel, fromTablesBySex, fromPrimaryAreas, fromRegso, fromKolada, fromDependencyRatios];
  for (const source of sources) {
    for (const [indicator, observed] of Object.entries(source(samples))) {
      together[indicator] = [...(together[indicator] ?? []), ...observed];
    }
  }
  return together;
}
