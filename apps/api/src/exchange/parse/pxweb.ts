import type { Period } from '@malbild/domain';
import { z } from 'zod';
import { readCell, swedishSymbols } from '../cell';
import { FileFault } from '../fault';
import type { Intake } from '../intake';
import { indicatorFrom, mappingFor, tablesOf, type Mapping } from '../mapping';
import { readPeriodText } from '../period-text';
import { readJson } from '../read/json';
import type { Source } from '../read/source';
import { eachFile } from './each-file';
import { pourJudged } from './judged';
import { codeFor, PxTable, unitFrom } from './pxweb.table';

const Column = z.looseObject({
  code: z.string(),
  text: z.string(),
  type: z.string(),
  unit: z.string().optional(),
});
const Answer = z.looseObject({
  columns: z.array(Column).min(1),
  data: z.array(
    z.looseObject({ key: z.array(z.string()), values: z.array(z.union([z.string(), z.number(), z.null()])) }),
  ),
  metadata: z.array(z.looseObject({ label: z.string().optional(), source: z.string().optional() })).optional(),
});
type Answer = z.infer<typeof Answer>;

/**
 * Reads answers of PxWeb's API (version 1, format `json`): `key` follows the columns of type d and t, `values` those of type c.
 * What the answer doesn't say of itself comes from a mapping.
 */
export async function parsePxweb(source: Source, given: Mapping, intake: Intake): Promise<void> {
  await eachFile(tablesOf(source, /\.json$/i), source, intake, 'answers of PxWeb end in .json', async (file) => {
    const mapping = await mappingFor(source, file, given);
    const answer = Answer.safeParse(await readJson(source, file));
    if (!answer.success) {
      const expected = 'an answer of PxWeb in the format json has columns and data (JSON-stat is another format)';
      throw new FileFault({ code: 'not-this-format', file, expected });
    }
    await pour(answer.data, file, mapping, intake);
  });
}

async function pour(answer: Answer, file: string, mapping: Mapping, intake: Intake): Promise<void> {
  const keys = answer.columns.filter(({ type }) => type !== 'c');
  const measures = answer.columns.filter(({ type }) => type === 'c');
  const time = keys.findIndex(({ type, code }) => type === 't' || isTime(code));
  if (time === -1 && mapping.period === undefined) {
    throw new FileFault({ code: 'missing-column', file, expected: 'of type t (the period), or the option --period' });
  }
  if (answer.data.length === 0) throw new FileFault({ code: 'no-rows', file });
  const code = codeFor(mapping, file);
  const words = measures.map(({ text, unit }) => unit ?? text).join(' ');
  const known = unitFrom(mapping, words);
  const title = mapping.title ?? { sv: titleOf(answer, file) };
  const variables = keys.filter((_, index) => index !== time);
  const table = new PxTable(
    variables.map(({ code: name }) => name),
    code,
    { ...mapping, ...known },
  );
  intake.indicator({ ...indicatorFrom({ ...mapping, ...known, title }, code, file) });
  pourJudged(mapping, code, known.unit ?? null, file, intake);

  const periods = new Map<string, Period | undefined>();
  const counts = { notSelected: 0, zero: 0 };
  for (const [index, { key, values }] of answer.data.entries()) {
    const row = index + 1;
    if (key.length !== keys.length || values.length !== measures.length) {
      const [found, expected] = [`${key.length} + ${values.length}`, `${keys.length} + ${measures.length}`];
      intake.fault({ code: 'row-length', file, row, found, expected });
      continue;
    }
    const label = time === -1 ? (mapping.period ?? '') : (key[time] ?? '');
    if (!periods.has(label)) periods.set(label, readPeriodText(label));
    const period = periods.get(label);
    if (period === undefined) {
      intake.fault({ code: 'not-a-period', file, row, column: keys[time]?.code ?? 'period', found: label });
      continue;
    }
    const cells = key.filter((_, position) => position !== time);
    for (const [position, value] of values.entries()) {
      const name = measures[position]?.text ?? '';
      const series = table.seriesOf(cells, measures.length > 1 ? name : '');
      if (series === 'not-selected') {
        counts.notSelected += 1;
      } else if (series === 'no-area') {
        intake.fault({ code: 'no-area', file, row });
      } else {
        const text = value === null ? '' : String(value);
        const cell = readCell(text, swedishSymbols);
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
    }
    if (row % 2000 === 0) await intake.settle();
  }
  if (counts.notSelected > 0) intake.note({ code: 'not-selected', file, count: counts.notSelected });
  if (counts.zero > 0) intake.note({ code: 'symbol-means-zero', file, count: counts.zero, found: '–' });
  await intake.settle();
}

export function isTime(variable: string): boolean {
  return /^(år|year|tid|time|period|läsår|månad|kvartal)$/i.test(variable.trim());
}

function titleOf(answer: Answer, file: string): string {
  const contents = answer.columns
    .filter(({ type, code }) => type === 'c' && code !== 'NoContent')
    .map(({ text }) => text);
  return contents.length === 1 ? (contents[0] ?? file) : (answer.metadata?.[0]?.label ?? file);
}
