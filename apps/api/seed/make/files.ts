import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A row of a CSV file by column name; a column that the file lacks reads as an empty text. */
export class Row {
  readonly #cells: Record<string, string>;

  constructor(cells: Record<string, string>) {
    this.#cells = cells;
  }

  text(column: string): string {
    return this.#cells[column] ?? '';
  }

  /** The number in a column; null where the cell is empty. Throws where it holds anything else, so that nothing is guessed. */
  number(column: string): number | null {
    const text = this.text(column).trim();
    if (text === '') return null;
    const number = Number(text);
    if (Number.isNaN(number)) throw new Error(`Column ${column}: "${text}" is no number`);
    return number;
  }
}

/** Reads a CSV file with a head row. */
export function readCsv(...path: string[]): Row[] {
  const records = parse(readFileSync(join(...path)), { bom: true, columns: true, skip_empty_lines: true });
  return (records as Record<string, string>[]).map((cells) => new Row(cells));
}

/** Reads a JSON file; the caller says its shape. */
export function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

/** What was written where, for the script's own report. */
export interface Written {
  file: string;
  rows: number;
  bytes: number;
}

/** Writes rows as CSV with a head row; no cell of ours needs quoting except names with a comma. */
export function writeCsv<Row extends object>(
  folder: string,
  file: string,
  columns: (keyof Row & string)[],
  rows: Row[],
) {
  const lines = rows.map((row) => columns.map((column) => quoted(String(row[column]))).join(','));
  return write(folder, file, `${[columns.join(','), ...lines].join('\n')}\n`, rows.length);
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Writes a file of the seed and says how large it became. */
export function write(folder: string, file: string, content: string, rows: number): Written {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return { file, rows, bytes: Buffer.byteLength(content) };
}
