import { AreaLevel } from '@malbild/contract';
import { ageOf, dimensionOf, groupKey, sexOf } from '../group-key';
import type { AreaName, ImportedIndicator, Intake, SeriesName, SeriesTerms } from '../intake';
import type { RowReader } from '../read/csv';
import { breakdownPrefix } from './csv.columns';
import { CellFault, definingColumns, readIndicator, readTerms, readValue, Row } from './csv.row';

/**
 * Collects the rows of our own CSV over all files of an import. Values go on at once; what rows say about indicators and
 * series is gathered and checked for contradictions, and goes on at the end.
 */
export class CsvRows {
  private readonly series = new Map<string, SeriesName>();
  private readonly terms = new Map<SeriesName, SeriesTerms>();
  private readonly indicators = new Map<string, { facts: Map<string, string>; indicator: ImportedIndicator }>();
  private readonly said = new Set<string>();
  private readonly blanks = new Map<string, number>();

  constructor(
    private readonly area: AreaName | undefined,
    private readonly intake: Intake,
  ) {}

  /** @param columns names in small letters, in the order of the file */
  begin(columns: readonly string[], file: string, decimalComma: boolean): RowReader {
    const positions = new Map(columns.map((name, index) => [name, index]));
    const breakdowns = columns.filter((name) => name.startsWith(breakdownPrefix));
    const telling = ['indicator', 'measure', 'area_level', 'area_code', 'sex', 'age', ...breakdowns];
    return (cells, row) => {
      if (cells.length !== columns.length) {
        const [found, expected] = [String(cells.length), String(columns.length)];
        this.intake.fault({ code: 'row-length', file, row, found, expected });
        return;
      }
      try {
        this.take(new Row(cells, positions, decimalComma), telling, breakdowns, file, row);
      } catch (error) {
        if (!(error instanceof CellFault)) throw error;
        this.intake.fault({ ...error.fault, file, row });
      }
    };
  }

  end(): void {
    for (const { indicator } of this.indicators.values()) this.intake.indicator(indicator);
    for (const terms of this.terms.values()) this.intake.terms(terms);
    for (const [file, count] of this.blanks) this.intake.note({ code: 'blank-kept', file, count });
  }

  private take(row: Row, telling: readonly string[], breakdowns: readonly string[], file: string, line: number): void {
    const code = row.code('indicator');
    const terms = readTerms(row);
    const hasTerms = Object.keys(terms).length > 1 || terms.targets.length > 0;
    const period = row.period('period');
    if (period === undefined && row.text('value') !== '') {
      throw new CellFault({ code: 'blank-cell', column: 'period', expected: 'value' });
    }
    const value = period === undefined ? undefined : readValue(row);
    const series = period === undefined && !hasTerms ? undefined : this.seriesOf(row, code, telling, breakdowns);
    this.mergeIndicator(row, code, file, line);
    if (series && hasTerms) this.mergeTerms(series, terms, file, line);
    if (!series || period === undefined) return;
    if (value) this.intake.value({ series, file, row: line, column: 'value', period, ...value });
    else this.blanks.set(file, (this.blanks.get(file) ?? 0) + 1);
  }

  private seriesOf(row: Row, indicator: string, telling: readonly string[], breakdowns: readonly string[]): SeriesName {
    const key = telling.map((column) => `${column}=${row.text(column)}`).join('\u0000');
    const known = this.series.get(key);
    if (known) return known;
    const measure = row.text('measure');
    const series: SeriesName = {
      indicator,
      measure,
      measureName: measure === '' ? null : { sv: measure },
      unit: null,
      area: this.areaOf(row),
      group: groupOf(row, breakdowns),
    };
    this.series.set(key, series);
    return series;
  }

  private areaOf(row: Row): AreaName {
    const text = row.text('area_code');
    if (text !== '') return { level: row.word('area_level', AreaLevel) ?? null, text, column: 'area_code' };
    if (!this.area) throw new CellFault({ code: 'no-area', column: 'area_code' });
    return this.area;
  }

  /** Rows of one indicator may each say a part of what it is; none may say otherwise than another. */
  private mergeIndicator(row: Row, code: string, file: string, line: number): void {
    const key = [code, ...definingColumns.map((column) => row.text(column))].join('\u0000');
    if (this.said.has(key)) return;
    const { facts, indicator } = readIndicator(row, code, file, line);
    const known = this.indicators.get(code);
    if (!known) {
      this.indicators.set(code, { facts, indicator });
    } else {
      for (const [column, found] of facts) {
        const expected = known.facts.get(column);
        if (expected !== undefined && expected !== found)
          throw new CellFault({ code: 'two-answers', column, found, expected });
      }
      for (const [column, found] of facts) known.facts.set(column, found);
      const setting = { ...known.indicator.setting, ...indicator.setting };
      known.indicator = { ...known.indicator, ...indicator, place: known.indicator.place, setting };
    }
    this.said.add(key);
  }

  private mergeTerms(series: SeriesName, said: Omit<SeriesTerms, 'series' | 'place'>, file: string, row: number): void {
    const known = this.terms.get(series);
    if (!known) {
      this.terms.set(series, { series, place: { file, row }, ...said });
      return;
    }
    const differ = (column: string, a: unknown, b: unknown): void => {
      if (a === undefined || b === undefined || JSON.stringify(a) === JSON.stringify(b)) return;
      throw new CellFault({ code: 'two-answers', column, found: shown(b), expected: shown(a) });
    };
    differ('judged', known.judged, said.judged);
    differ('baseline_period', known.baseline, said.baseline);
    for (const target of said.targets) {
      const same = known.targets.find(({ period }) => period === target.period);
      differ('target_value', same?.value, same ? target.value : undefined);
      if (!same) known.targets.push(target);
    }
    if (said.judged !== undefined) known.judged = said.judged;
    if (said.baseline) known.baseline = said.baseline;
  }
}

function groupOf(row: Row, breakdowns: readonly string[]): string {
  const [sex, age] = [row.text('sex'), row.text('age')];
  const word = sex === '' ? 'total' : sexOf(sex);
  if (word === undefined)
    throw new CellFault({ code: 'not-a-word', column: 'sex', found: sex, expected: 'women, men' });
  return groupKey([
    ...(word === 'total' ? [] : [['sex', word] as const]),
    ...(age === '' ? [] : [['age', ageOf(age)] as const]),
    ...breakdowns.flatMap((name) => {
      const value = row.text(name);
      return value === '' ? [] : [[dimensionOf(name.slice(breakdownPrefix.length)), value] as const];
    }),
  ]);
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value);
}
