import { FileFault } from '../fault';
import type { AreaName, Intake } from '../intake';
import { AreaLevel } from '@malbild/contract';
import { readCsv, type RowReader } from '../read/csv';
import type { Source } from '../read/source';
import { tablesOf } from '../mapping';
import { areaColumns, breakdownPrefix, csvColumns } from './csv.columns';
import { CsvRows } from './csv.rows';
import { eachFile } from './each-file';

/**
 * Reads our own CSV: one row per value, with what is said about its indicator and series beside it. A folder may hold several
 * such files, and files of areas; which is which, their columns tell.
 *
 * @param area what rows without an area are about
 */
export async function parseCsv(source: Source, area: AreaName | undefined, intake: Intake): Promise<void> {
  const rows = new CsvRows(area, intake);
  const files = await areasFirst(source, tablesOf(source, /\.(csv|tsv|txt)$/i));
  await eachFile(files, source, intake, 'our own files end in .csv', (file) =>
    readCsv(
      source,
      file,
      ({ columns, delimiter }) =>
        isOfAreas(columns)
          ? areaRows(columns, file, intake)
          : rows.begin(knownColumns(columns, file, area), file, delimiter !== ','),
      () => intake.settle(),
      { comments: true },
    ),
  );
  rows.end();
}

/** Areas come before the values that name them. */
async function areasFirst(source: Source, files: string[]): Promise<string[]> {
  const areas: string[] = [];
  for (const file of files) {
    const header =
      (await source.head(file)).split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
    const columns = header.split(/[,;\t]/).map((name) => name.replace(/^\uFEFF?"?|"?\s*$/g, ''));
    if (isOfAreas(columns)) areas.push(file);
  }
  return [...areas, ...files.filter((file) => !areas.includes(file))];
}

function isOfAreas(columns: readonly string[]): boolean {
  const names = columns.map((name) => name.toLowerCase());
  return !names.includes('indicator') && ['level', 'code', 'name'].every((name) => names.includes(name));
}

function knownColumns(columns: readonly string[], file: string, area: AreaName | undefined): string[] {
  const names = columns.map((name) => name.toLowerCase());
  const needed = ['indicator', ...(area ? [] : ['area_code']), 'period', 'value'];
  const absent = needed.find((name) => !names.includes(name));
  if (absent !== undefined) throw new FileFault({ code: 'missing-column', file, row: 1, expected: absent });
  const unknown = names.find((name) => name !== '' && !(name in csvColumns) && !name.startsWith(breakdownPrefix));
  if (unknown !== undefined) {
    const expected = [...Object.keys(csvColumns), `${breakdownPrefix}…`].join(', ');
    throw new FileFault({ code: 'unknown-column', file, row: 1, found: unknown, expected });
  }
  return names;
}

function areaRows(columns: readonly string[], file: string, intake: Intake): RowReader {
  const names = columns.map((name) => name.toLowerCase());
  const unknown = names.find((name) => name !== '' && !(name in areaColumns));
  if (unknown !== undefined) {
    throw new FileFault({
      code: 'unknown-column',
      file,
      row: 1,
      found: unknown,
      expected: Object.keys(areaColumns).join(', '),
    });
  }
  return (cells, row) => {
    const at = (name: keyof typeof areaColumns): string => cells[names.indexOf(name)]?.trim() ?? '';
    const level = AreaLevel.safeParse(at('level'));
    const parentLevel = AreaLevel.safeParse(at('parent_level'));
    const [code, name, parentCode] = [at('code'), at('name'), at('parent_code')];
    if (!level.success) {
      const expected = AreaLevel.options.join(', ');
      intake.fault({ code: 'not-a-word', file, row, column: 'level', found: at('level'), expected });
    } else if (code === '') {
      intake.fault({ code: 'blank-code', file, row, column: 'code' });
    } else if (name === '') {
      intake.fault({ code: 'area-without-name', file, row, found: code });
    } else if ((parentCode !== '') !== parentLevel.success) {
      intake.fault({ code: 'blank-cell', file, row, column: 'parent_level', expected: 'parent_code' });
    } else {
      const parent = parentLevel.success ? { level: parentLevel.data, code: parentCode } : null;
      intake.area({ level: level.data, code, name, parent });
    }
  };
}
