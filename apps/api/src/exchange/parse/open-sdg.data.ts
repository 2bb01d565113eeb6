import type { Text } from '@malbild/contract';
import type { Period } from '@malbild/domain';
import { openSdgSymbols, readCell } from '../cell';
import { FileFault } from '../fault';
import { ageOf, dimensionOf, groupKey, sexOf } from '../group-key';
import type { AreaName, Intake, SeriesName } from '../intake';
import { readCsv, type CsvHeader, type RowReader } from '../read/csv';
import type { Source } from '../read/source';
import { measuredIn } from '../unit-of';
import { cell, type Columns, columnsOf, readYear, stateOf, withoutKey } from './open-sdg.columns';

/** One line of values of a data file, with the cells that tell it apart and the periods it has values in. */
export interface Line {
  /** The breakdown cells, in the order of {@link DataFile.dimensions}. */
  cells: string[];
  series: string;
  unit: string;
  values: SeriesName;
  periods: Period[];
  /** What `Progress` holds instead of `Value`, where the file has that column. */
  progress: SeriesName | null;
  progressPeriods: Period[];
}

export interface DataFile {
  dimensions: string[];
  lines: Line[];
  hasProgress: boolean;
  /** Decimals that nine in ten values make do with, 0 to 3. */
  decimals: number;
}

/** What all data files of a folder share. */
export interface DataContext {
  /** The areas of `geocodes.csv`, by code. */
  geocodes: ReadonlyMap<string, string>;
  /** What rows without a known area are about. */
  whole: AreaName;
  /** The unit of an indicator whose data have no `Units` column. */
  unitText: string | null;
}

/**
 * Reads one Open SDG data file: `Year`, breakdown columns, `Value`, and the reserved columns. A row without any breakdown is
 * the headline. A GeoCode that `geocodes.csv` knows makes the row one of that area; any other place stays a breakdown.
 */
export async function readData(
  source: Source,
  file: string,
  indicator: string,
  context: DataContext,
  intake: Intake,
): Promise<DataFile> {
  let data: DataReader | undefined;
  await readCsv(
    source,
    file,
    (header) => {
      data = new DataReader(file, indicator, header, context, intake);
      return data.read;
    },
    () => intake.settle(),
  );
  if (!data) throw new FileFault({ code: 'file-empty', file });
  return data.done();
}

class DataReader {
  private readonly lines = new Map<string, Line>();
  private readonly periods = new Map<string, Period | null>();
  private readonly unplaced = new Map<string, number>();
  private readonly claims = new Map<string, string>();
  private readonly words = new Map<string, string>();
  private readonly decimals = [0, 0, 0, 0];
  private readonly columns: string[];
  private readonly at: Columns;

  constructor(
    private readonly file: string,
    private readonly indicator: string,
    header: CsvHeader,
    private readonly context: DataContext,
    private readonly intake: Intake,
  ) {
    this.columns = header.columns.map(withoutKey);
    this.at = columnsOf(header.columns, this.columns, file);
  }

  readonly read: RowReader = (cells, row) => {
    if (cells.length !== this.columns.length) {
      const [found, expected] = [String(cells.length), String(this.columns.length)];
      this.intake.fault({ code: 'row-length', file: this.file, row, found, expected });
      return;
    }
    const label = cell(cells, this.at.year);
    const period = this.periodOf(label);
    if (period === null) {
      this.intake.fault({ code: 'not-a-period', file: this.file, row, column: 'Year', found: label });
      return;
    }
    const geocode = cell(cells, this.at.geocode);
    const isUnknown = geocode !== '' && !this.context.geocodes.has(geocode);
    if (isUnknown && this.at.dimensions.every((index) => cell(cells, index) === '')) {
      // Nothing else tells it from the headline, with which it must never mix.
      const expected = 'region (geocodes.csv)';
      this.intake.fault({ code: 'unknown-area', file: this.file, row, column: 'GeoCode', found: geocode, expected });
      return;
    }
    const line = this.lineOf(cells, geocode, isUnknown);
    const comment = label === period ? null : label;
    const flag = this.at.flags.map((index) => cell(cells, index)).find((text) => text !== '') ?? null;
    const measured = this.take(cells, row, this.at.value, line.values, period, { flag, comment });
    if (measured) line.periods.push(period);
    if (line.progress && cell(cells, this.at.progress) !== '') {
      const moved = this.take(cells, row, this.at.progress, line.progress, period, { flag, comment });
      if (moved) line.progressPeriods.push(period);
    }
  };

  done(): DataFile {
    const places = [...this.unplaced];
    if (places.length > 0) {
      const count = places.reduce((sum, [, rows]) => sum + rows, 0);
      const shown = places.slice(0, 5).map(([place]) => place);
      const found =
        shown.join('; ') + (places.length > shown.length ? `; and ${places.length - shown.length} more` : '');
      this.intake.note({ code: 'place-kept-as-group', file: this.file, count, found });
    }
    const all = this.decimals.reduce((sum, count) => sum + count, 0);
    const enough = this.decimals.findIndex(
      (_, index) => this.decimals.slice(0, index + 1).reduce((sum, count) => sum + count, 0) >= 0.9 * all,
    );
    return {
      dimensions: this.at.dimensions.map((index) => this.columns[index] ?? ''),
      lines: [...this.lines.values()],
      hasProgress: this.at.progress !== -1,
      decimals: enough === -1 ? 1 : enough,
    };
  }

  /** @returns whether there is a value, and not only the lack of one */
  private take(
    cells: string[],
    row: number,
    column: number,
    series: SeriesName,
    period: Period,
    aside: { flag: string | null; comment: string | null },
  ): boolean {
    const text = cell(cells, column);
    const read = readCell(text, openSdgSymbols);
    if (!read) {
      const name = this.columns[column] ?? '';
      this.intake.fault({ code: 'not-a-number', file: this.file, row, column: name, found: text });
      return false;
    }
    const state = read.value === null ? read.state : stateOf(aside.flag);
    const flag = aside.flag ?? read.flag;
    const { value } = read;
    this.intake.value({
      ...{ series, file: this.file, row, period, value, state, flag, comment: aside.comment },
      ...{ numerator: null, denominator: null },
    });
    if (value === null) return false;
    const point = text.indexOf('.');
    const decimals = point === -1 ? 0 : Math.min(3, text.length - point - 1);
    this.decimals[decimals] = (this.decimals[decimals] ?? 0) + 1;
    return true;
  }

  private lineOf(cells: string[], geocode: string, isUnknown: boolean): Line {
    if (isUnknown) this.countUnplaced(geocode, cells);
    const told = this.at.telling.map((index) => cell(cells, index)).join('\u0000');
    const apart = isUnknown && this.needsCode(told, geocode, cells);
    const key = `${told}\u0000${apart ? '=' : ''}${isUnknown && !apart ? '' : geocode}`;
    const known = this.lines.get(key);
    if (known) return known;
    const line = this.newLine(cells, geocode, apart);
    this.lines.set(key, line);
    return line;
  }

  /** Two places of one name are told apart by their codes, of which the first keeps the plain name; so is one without a name. */
  private needsCode(told: string, geocode: string, cells: string[]): boolean {
    if (cell(cells, this.at.place) === '') return true;
    const first = this.claims.get(told) ?? geocode;
    this.claims.set(told, first);
    return first !== geocode;
  }

  private newLine(cells: string[], geocode: string, needsCode: boolean): Line {
    const place = this.context.geocodes.get(geocode);
    const told = this.at.dimensions.map((index) => withoutKey(cell(cells, index)));
    // The column that names the area says nothing more once the area is known.
    const parts = told.flatMap((text, index): [string, string][] =>
      text === '' || text === place ? [] : [this.groupPart(this.columns[this.at.dimensions[index] ?? -1] ?? '', text)],
    );
    if (needsCode) parts.push(['geocode', geocode]);
    const series = withoutKey(cell(cells, this.at.series));
    const unit = withoutKey(cell(cells, this.at.unit));
    const scale = this.at.scale.map((index) => cell(cells, index));
    const measure = [series, unit, ...scale].filter((text) => text !== '').join(' | ');
    const unitText = unit || this.context.unitText;
    const values: SeriesName = {
      indicator: this.indicator,
      measure,
      measureName: nameOf(measure, unitText),
      unit: unitText === null ? null : measuredIn(unitText).unit,
      area: place === undefined ? this.context.whole : { level: 'region', text: geocode },
      group: groupKey(parts),
    };
    return {
      ...{ cells: told, series, unit, values, periods: [], progressPeriods: [] },
      progress: this.at.progress === -1 ? null : progressOf(values),
    };
  }

  /** Dimension and value in the product's words where it has some, unless two of the source's words would become one. */
  private groupPart(column: string, text: string): [string, string] {
    const dimension = dimensionOf(column);
    const word = (dimension === 'sex' ? sexOf(text) : dimension === 'age' ? ageOf(text) : undefined) ?? text;
    const key = `${dimension}=${word}`;
    const first = this.words.get(key) ?? text;
    this.words.set(key, first);
    return [dimension, first === text ? word : text];
  }

  private countUnplaced(geocode: string, cells: string[]): void {
    const name = this.at.place === -1 ? '' : withoutKey(cell(cells, this.at.place));
    const place = `GeoCode ${geocode} ${name}`.trim();
    this.unplaced.set(place, (this.unplaced.get(place) ?? 0) + 1);
  }

  private periodOf(label: string): Period | null {
    const known = this.periods.get(label);
    if (known !== undefined) return known;
    const period = readYear(label);
    this.periods.set(label, period);
    return period;
  }
}

function nameOf(measure: string, unitText: string | null): Text | null {
  if (measure !== '') return { sv: measure };
  // A unit that the product has no word for is told by the measure's name.
  return unitText !== null && measuredIn(unitText).unit === 'other' ? { sv: unitText } : null;
}

/** The line that the published progress is computed from, where it is not the values themselves. */
function progressOf(values: SeriesName): SeriesName {
  const measure = [values.measure, 'Progress'].filter((text) => text !== '').join(' | ');
  return { ...values, measure, measureName: { sv: measure }, unit: 'other' };
}
