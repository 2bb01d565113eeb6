import type { Period } from '@malbild/domain';
import { readCell, swedishSymbols } from '../cell';
import { FileFault } from '../fault';
import type { Intake } from '../intake';
import { indicatorFrom, mappingFor, tablesOf, type Mapping } from '../mapping';
import { readPeriodText } from '../period-text';
import { readCsv, type RowReader } from '../read/csv';
import type { Source } from '../read/source';
import { eachFile } from './each-file';
import { pourJudged } from './judged';
import { isTime } from './pxweb';
import { codeFor, PxTable, unitFrom } from './pxweb.table';

/** A column of values: its measure, and its period where the header says it. */
interface ValueColumn {
  index: number;
  measure: string;
  period: Period | null;
}

/**
 * Reads SCB's CSV export: breakdowns first, then one column per measure and period (`Antal 2020`; R writes `X2020`). A long
 * table, with a column for the period and one for the value, is read too.
 */
export async function parsePxwebCsv(source: Source, given: Mapping, intake: Intake): Promise<void> {
  await eachFile(
    tablesOf(source, /\.(csv|tsv|txt)$/i),
    source,
    intake,
    'exports of PxWeb end in .csv',
    async (file) => {
      const mapping = await mappingFor(source, file, given);
      const counts = { notSelected: 0, zero: 0 };
      await readCsv(
        source,
        file,
        ({ columns, delimiter }) => begin(columns, delimiter, file, mapping, counts, intake),
        () => intake.settle(),
        { titleAbove: true },
      );
      if (counts.notSelected > 0) intake.note({ code: 'not-selected', file, count: counts.notSelected });
      if (counts.zero > 0) intake.note({ code: 'symbol-means-zero', file, count: counts.zero, found: '–' });
    },
  );
}

function begin(
  columns: string[],
  delimiter: string,
  file: string,
  mapping: Mapping,
  counts: { notSelected: number; zero: number },
  intake: Intake,
): RowReader {
  const wide = columns.flatMap((name, index) => valueColumn(name, index));
  const time = wide.length > 0 ? -1 : columns.findIndex(isTime);
  const values = wide.length > 0 ? wide : [lastColumn(columns, time, file, mapping)];
  const breakdowns = columns
    .map((_, index) => index)
    .filter((index) => index !== time && !values.some((one) => one.index === index));
  const names = [...new Set(values.map(({ measure }) => measure))].filter((name) => name !== '');
  const code = codeFor(mapping, file);
  const known = unitFrom(mapping, names.join(' '));
  const title = mapping.title ?? { sv: names.length === 1 ? (names[0] ?? code) : code };
  intake.indicator(indicatorFrom({ ...mapping, ...known, title }, code, file));
  pourJudged(mapping, code, known.unit ?? null, file, intake);
  const table = new PxTable(
    breakdowns.map((index) => columns[index] ?? ''),
    code,
    { ...mapping, ...known },
  );
  const decimalComma = delimiter !== ',';
  const fixed = mapping.period === undefined ? undefined : readPeriodText(mapping.period);

  return (cells, row) => {
    if (cells.length !== columns.length) {
      intake.fault({ code: 'row-length', file, row, found: String(cells.length), expected: String(columns.length) });
      return;
    }
    const told = breakdowns.map((index) => cells[index] ?? '');
    for (const column of values) {
      const label = time === -1 ? (mapping.period ?? '') : (cells[time] ?? '');
      const period = column.period ?? (time === -1 ? fixed : readPeriodText(label));
      const name = columns[column.index] ?? '';
      if (period === undefined) {
        intake.fault({ code: 'not-a-period', file, row, column: columns[time] ?? 'period', found: label });
        return;
      }
      const series = table.seriesOf(told, names.length > 1 ? column.measure : '');
      if (series === 'not-selected') {
        counts.notSelected += 1;
        return;
      }
      if (series === 'no-area') {
        intake.fault({ code: 'no-area', file, row });
        return;
      }
      const text = cells[column.index] ?? '';
      const cell = readCell(text, swedishSymbols, decimalComma);
      if (cell) {
        if (cell.flag !== null && cell.value === 0) counts.zero += 1;
        intake.value({
          series,
          file,
          row,
          column: name,
          period,
          ...cell,
          numerator: null,
          denominator: null,
          comment: null,
        });
      } else {
        intake.fault({ code: 'not-a-number', file, row, column: name, found: text });
      }
    }
  };
}

/** `Antal 2020`, `2020`, `X2020`, `Andel 2018/19`, `Antal 2010M05`. */
function valueColumn(name: string, index: number): ValueColumn[] {
  const [, before, after] = /^(.*?)((?:19|20)\d{2}(?:[/-]\w{2,4}|[MKQ]\d{1,2})?)$/i.exec(name) ?? [];
  const period = after === undefined ? undefined : readPeriodText(after);
  if (before === undefined || period === undefined || /\d$/.test(before)) return [];
  const measure = before.trim();
  return [{ index, measure: measure === 'X' ? '' : measure, period }];
}

/** The one column of values of a long table. */
function lastColumn(columns: string[], time: number, file: string, mapping: Mapping): ValueColumn {
  const index = columns.findLastIndex((_, position) => position !== time);
  if (time === -1 && mapping.period === undefined) {
    const expected = 'of a period ("Antal 2022", or "år" with the value last), or the option --period';
    throw new FileFault({ code: 'missing-column', file, row: 1, expected });
  }
  if (index === -1) throw new FileFault({ code: 'missing-column', file, row: 1, expected: 'with values' });
  const name = columns[index] ?? '';
  return { index, measure: /^(value|värde)$/i.test(name) ? '' : name, period: null };
}
