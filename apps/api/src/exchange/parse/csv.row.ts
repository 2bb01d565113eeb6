import { Code, Direction, IndicatorKind, IndicatorRole, Method, ObservationState, Unit } from '@malbild/contract';
import type { z } from 'zod';
import { ownSymbols, readCell, readNumber } from '../cell';
import type { Fault } from '../fault';
import type { ImportedIndicator, ImportedSetting, SeriesTerms } from '../intake';
import { readPeriodText } from '../period-text';
import type { CsvColumn } from './csv.columns';

/** Thrown where a cell is wrong; the row as a whole is refused. */
export class CellFault extends Error {
  constructor(readonly fault: Omit<Fault, 'file' | 'row'>) {
    super(fault.code);
  }
}

/** A value as a row says it. */
type Value = {
  value: number | null;
  state: z.infer<typeof ObservationState>;
  flag: string | null;
  comment: string | null;
} & {
  numerator: number | null;
  denominator: number | null;
};

/** @returns undefined where the row leaves the value as it is; throws {@link CellFault}, as all that reads a row here does */
export function readValue(row: Row): Value | undefined {
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

export function readTerms(row: Row): Omit<SeriesTerms, 'series' | 'place'> {
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

/** The columns that say something of the indicator as such. */
export const definingColumns: readonly CsvColumn[] = [...ownColumns, ...sourceColumns, ...settingColumns];

/** What a row says about its indicator, with the cells it says it in. */
export function readIndicator(
  row: Row,
  code: string,
  file: string,
  line: number,
): { facts: Map<string, string>; indicator: ImportedIndicator } {
  const facts = new Map(
    definingColumns.map((column) => [column, row.text(column)] as const).filter(([, text]) => text !== ''),
  );
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
export class Row {
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
