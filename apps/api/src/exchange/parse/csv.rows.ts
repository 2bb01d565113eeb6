import {
  AreaLevel,
  Code,
  IndicatorKind,
  IndicatorRole,
  Method,
  ObservationState,
  Unit,
  Direction,
} from '@malbild/contract';
import type { z } from 'zod';
import { ownSymbols, readCell, readNumber } from '../cell';
import type { Fault } from '../fault';
import { ageOf, dimensionOf, groupKey, sexOf } from '../group-key';
import type { AreaName, ImportedIndicator, ImportedSetting, Intake, SeriesName, SeriesTerms } from '../intake';
import { readPeriodText } from '../period-text';
import type { RowReader } from '../read/csv';
import { breakdownPrefix, type CsvColumn } from './csv.columns';

/** Thrown where a cell is wrong; the row as a whole is refused. */
class CellFault extends Error {
  constructor(readonly fault: Omit<Fault, 'file' | 'row'>) {
    super(fault.code);
  }
}

/**
 * Collects the rows of our own CSV over all files of an import. Values go on at once; what rows say about indicators and
 * series is gathered and checked for contradictions, and goes on at the end.
 */
export class CsvRows {
  private readonly series = new Map<string, SeriesName>();
  private readonly terms = new Map<SeriesName, SeriesTerms>();
  private readonly indicators = new Map<string, { facts: Map<string, string>; indicator: ImportedIndicator }>();
  private readonly blanks = new Map<string, number>();

  constructor(
    private readonly area: AreaName | undefined,
    private readonly intake: Intake,
  ) {}

  /** @param columns names in small letters, in the order of the file */
  begin(columns: readonly string[], file: string, decimalComma: boolean): RowReader {
    const positions = new Map(columns.map((name, index) => [name, index]));
    const breakdowns = columns.filter((name) => name.startsWith(breakdownPrefix));
    return (cells, row) => {
      if (cells.length !== columns.length) {
        this.intake.fault({
          code: 'row-length',
          file,
          row,
          found: String(cells.length),
          expected: String(columns.length),
        });
        return;
      }
      const read = new Row(cells, positions, decimalComma);
      try {
        this.take(read, breakdowns, file, row);
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

  private take(row: Row, breakdowns: readonly string[], file: string, line: number): void {
    const code = row.code('indicator');
    const indicator = readIndicator(row, code, file, line);
    const terms = readTerms(row);
    const hasTerms = Object.keys(terms).length > 1 || terms.targets.length > 0;
    const hasPeriod = row.text('period') !== '';
    const value = hasPeriod ? readValue(row) : undefined;
    const period = hasPeriod ? row.period('period') : undefined;
    if (!hasPeriod && row.text('value') !== '')
      throw new CellFault({ code: 'blank-cell', column: 'period', expected: 'value' });
    // All of the row has been read without a fault: only now may any of it count.
    this.merge(indicator);
    if (!hasPeriod && !hasTerms) return;
    const series = this.seriesOf(row, code, breakdowns);
    if (hasTerms) this.mergeTerms(series, terms, file, line);
    if (period === undefined) return;
    if (value) this.intake.value({ series, file, row: line, column: 'value', period, ...value });
    else this.blanks.set(file, (this.blanks.get(file) ?? 0) + 1);
  }

  private seriesOf(row: Row, indicator: string, breakdowns: readonly string[]): SeriesName {
    const area = this.areaOf(row);
    const measure = row.text('measure');
    const sex = row.text('sex');
    const sexWord = sex === '' ? 'total' : sexOf(sex);
    if (sexWord === undefined)
      throw new CellFault({ code: 'not-a-word', column: 'sex', found: sex, expected: 'women, men' });
    const age = row.text('age');
    const group = groupKey([
      ...(sexWord === 'total' ? [] : [['sex', sexWord] as const]),
      ...(age === '' ? [] : [['age', ageOf(age)] as const]),
      ...breakdowns.flatMap((name) => {
        const value = row.text(name);
        return value === '' ? [] : [[dimensionOf(name.slice(breakdownPrefix.length)), value] as const];
      }),
    ]);
    const key = [indicator, measure, area.level, area.text, group].join('\u0000');
    const known = this.series.get(key);
    if (known) return known;
    const measureName = measure === '' ? null : { sv: measure };
    const series: SeriesName = { indicator, measure, measureName, unit: null, area, group };
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
  private merge({ facts, indicator }: { facts: Map<string, string>; indicator: ImportedIndicator }): void {
    const known = this.indicators.get(indicator.code);
    if (!known) {
      this.indicators.set(indicator.code, { facts, indicator });
      return;
    }
    for (const [column, found] of facts) {
      const said = known.facts.get(column);
      if (said !== undefined && said !== found)
        throw new CellFault({ code: 'two-answers', column, found, expected: said });
    }
    if ([...facts.keys()].every((column) => known.facts.has(column))) return;
    for (const [column, found] of facts) known.facts.set(column, found);
    const setting = { ...known.indicator.setting, ...indicator.setting };
    const title = { ...known.indicator.title, ...indicator.title };
    known.indicator = { ...known.indicator, ...indicator, place: known.indicator.place, setting };
    if ('sv' in title) known.indicator.title = title as { sv: string; en?: string };
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

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value);
}

type Value = {
  value: number | null;
  state: z.infer<typeof ObservationState>;
  flag: string | null;
  comment: string | null;
} & {
  numerator: number | null;
  denominator: number | null;
};

/** @returns undefined where the row leaves the value as it is */
function readValue(row: Row): Value | undefined {
  const text = row.text('value');
  const state = row.word('state', ObservationState);
  const lack = state === 'missing' || state === 'suppressed' || state === 'not-applicable';
  const aside = {
    numerator: row.number('numerator') ?? null,
    denominator: row.number('denominator') ?? null,
    comment: row.text('comment') || null,
  };
  const flag = row.text('flag') || null;
  if (text === '') {
    if (state === undefined) return undefined;
    if (!lack) throw new CellFault({ code: 'blank-cell', column: 'value', expected: `the state ${state}` });
    return { value: null, state, flag, ...aside };
  }
  const cell = readCell(text, ownSymbols, row.decimalComma);
  if (!cell) throw new CellFault({ code: 'not-a-number', column: 'value', found: text });
  if (lack && cell.value !== null) throw new CellFault({ code: 'value-beside-missing', column: 'state', found: state });
  return { ...cell, state: state ?? cell.state, flag: flag ?? cell.flag, ...aside };
}

function readTerms(row: Row): Omit<SeriesTerms, 'series' | 'place'> {
  const judged = row.text('judged');
  if (!/^(|yes|no|ja|nej|true|false)$/i.test(judged)) {
    throw new CellFault({ code: 'not-a-word', column: 'judged', found: judged, expected: 'yes, no' });
  }
  const baselineValue = row.number('baseline_value');
  const baselinePeriod = row.period('baseline_period');
  if (baselineValue !== undefined && baselinePeriod === undefined) {
    throw new CellFault({ code: 'blank-cell', column: 'baseline_period', expected: 'baseline_value' });
  }
  const targetPeriod = row.period('target_period');
  const targetValue = row.number('target_value');
  if ((targetPeriod === undefined) !== (targetValue === undefined)) {
    const [column, expected] =
      targetPeriod === undefined ? ['target_period', 'target_value'] : ['target_value', 'target_period'];
    throw new CellFault({ code: 'blank-cell', column, expected });
  }
  const implied = baselinePeriod !== undefined || targetPeriod !== undefined ? { judged: true } : {};
  return {
    ...(judged === '' ? implied : { judged: /^(yes|ja|true)$/i.test(judged) }),
    ...(baselinePeriod === undefined ? {} : { baseline: { period: baselinePeriod, value: baselineValue ?? null } }),
    targets:
      targetPeriod === undefined || targetValue === undefined ? [] : [{ period: targetPeriod, value: targetValue }],
  };
}

const settingColumns = ['direction', 'method', 'role', 'natural_limit', 'band_low', 'band_high'] as const;
const sourceColumns = ['producer', 'table', 'licence', 'url'] as const;
const ownColumns = ['title', 'title_en', 'question', 'definition', 'kind', 'unit', 'decimals'] as const;

/** What a row says about its indicator, with the cells it says it in. */
function readIndicator(
  row: Row,
  code: string,
  file: string,
  line: number,
): { facts: Map<string, string>; indicator: ImportedIndicator } {
  const all: readonly CsvColumn[] = [...ownColumns, ...sourceColumns, ...settingColumns];
  const facts = new Map(all.map((column) => [column, row.text(column)] as const).filter(([, text]) => text !== ''));
  const text = (column: CsvColumn): string | undefined => facts.get(column);
  const [title, english] = [text('title'), text('title_en')];
  const [question, definition] = [text('question'), text('definition')];
  const decimals = row.number('decimals');
  const setting: ImportedSetting = defined({
    direction: row.word('direction', Direction),
    method: row.word('method', Method.exclude(['manual'])),
    role: row.word('role', IndicatorRole),
    naturalLimit: row.number('natural_limit'),
    bandLow: row.number('band_low'),
    bandHigh: row.number('band_high'),
  });
  const url = text('url');
  const said = sourceColumns.some((column) => facts.has(column));
  const indicator: ImportedIndicator = {
    code,
    place: { file, row: line },
    ...(title === undefined ? {} : { title: english === undefined ? { sv: title } : { sv: title, en: english } }),
    ...(question === undefined ? {} : { question: { sv: question } }),
    ...(definition === undefined ? {} : { definition: { sv: definition } }),
    ...defined({ kind: row.word('kind', IndicatorKind), unit: row.word('unit', Unit) }),
    ...(decimals === undefined ? {} : { decimals: Math.min(6, Math.max(0, Math.round(decimals))) }),
    ...(said
      ? {
          source: {
            ...{
              producer: text('producer') ?? 'okänd',
              table: text('table') ?? null,
              licence: text('licence') ?? 'okänd',
            },
            ...{ method: null, limits: null, url: url !== undefined && URL.canParse(url) ? url : null },
          },
        }
      : {}),
    setting,
    authority: 'revise',
  };
  return { facts, indicator };
}

type Defined<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

function defined<Values extends object>(values: Values): Defined<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<Values>;
}

/** The cells of a row by the names of their columns; a column that the file lacks is blank. */
class Row {
  constructor(
    private readonly cells: readonly string[],
    private readonly positions: ReadonlyMap<string, number>,
    readonly decimalComma: boolean,
  ) {}

  text(column: string): string {
    const position = this.positions.get(column);
    return position === undefined ? '' : (this.cells[position]?.trim() ?? '');
  }

  number(column: CsvColumn): number | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const number = readNumber(text, this.decimalComma);
    if (number === undefined) throw new CellFault({ code: 'not-a-number', column, found: text });
    return number;
  }

  period(column: CsvColumn): string | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const period = readPeriodText(text);
    if (period === undefined) throw new CellFault({ code: 'not-a-period', column, found: text });
    return period;
  }

  code(column: CsvColumn): string {
    const text = this.text(column);
    if (text === '') throw new CellFault({ code: 'blank-code', column });
    if (!Code.safeParse(text).success) throw new CellFault({ code: 'not-a-code', column, found: text });
    return text;
  }

  word<Word extends string>(
    column: CsvColumn,
    words: z.ZodType<Word> & { options: readonly Word[] },
  ): Word | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const word = words.safeParse(text);
    if (!word.success)
      throw new CellFault({ code: 'not-a-word', column, found: text, expected: words.options.join(', ') });
    return word.data;
  }
}
