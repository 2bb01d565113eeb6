import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { FileFault } from '../fault';
import type { Source } from './source';

export interface CsvHeader {
  columns: string[];
  delimiter: string;
}

/** A row below the header: its cells, and the line of the file that it ends on (the first is 1). */
export type RowReader = (cells: string[], line: number) => void;

const rowsAtATime = 2000;

/**
 * Reads a CSV file: comma, semicolon or tab, whichever the header has most of; quotes as in RFC 4180; with or without a byte
 * order mark. Rows of another length than the header are passed on as they are; rows without any text are passed over.
 *
 * @param begin looks at the header and says what reads the rows
 * @param settle awaited every few thousand rows, so that what was read can move on
 * @param options `comments`: lines that begin with # are no rows; `titleAbove`: a title may stand above the header
 * @throws FileFault where the file cannot be read, has no rows, or a column stands twice
 */
export async function readCsv(
  source: Source,
  file: string,
  begin: (header: CsvHeader) => RowReader,
  settle: () => Promise<void>,
  options: { comments?: boolean; titleAbove?: boolean } = {},
): Promise<void> {
  const pieces = source.pieces(file);
  const first = await headOf(pieces);
  const delimiter = delimiterOf(first, options);
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    ...(options.comments ? { comment: '#', comment_no_infix: true } : {}),
  });
  // What goes wrong while the file is fed in reaches us below, as the error of the stream we read.
  pipeline(Readable.from(chain(first, pieces)), parser).catch(() => undefined);
  try {
    let read: RowReader | undefined;
    let rows = 0;
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (read) {
        read(record, info.lines);
        rows += 1;
        if (rows % rowsAtATime === 0) await settle();
      } else if (!options.titleAbove || record.length > 1) {
        read = begin({ columns: columnsOf(record, file, info.lines), delimiter });
      }
    }
    if (rows === 0) throw new FileFault({ code: read ? 'no-rows' : 'file-empty', file });
    await settle();
  } catch (error) {
    throw asFault(error, file);
  } finally {
    parser.destroy();
  }
}

function columnsOf(record: string[], file: string, line: number): string[] {
  const columns = record.map((name) => name.trim());
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
  if (twice !== undefined)
    throw new FileFault({ code: 'duplicate-column', file, row: line, column: twice, found: twice });
  return columns;
}

function asFault(error: unknown, file: string): unknown {
  if (!(error instanceof CsvError)) return error;
  const row = typeof error.lines === 'number' ? error.lines : undefined;
  return new FileFault({ code: 'csv-malformed', file, ...(row === undefined ? {} : { row }), found: error.message });
}

/** The file's beginning, up to a length that surely holds the header. */
async function headOf(pieces: AsyncGenerator<string>): Promise<string> {
  const next = await pieces.next();
  return next.done ? '' : next.value;
}

async function* chain(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** The delimiter that occurs most often in the header, outside quotes. */
function delimiterOf(text: string, options: { comments?: boolean; titleAbove?: boolean }): string {
  const lines = text
    .split('\n', 20)
    .filter((line) => line.trim() !== '' && !(options.comments && line.startsWith('#')));
  const counts = (line: string): { mark: string; count: number }[] => {
    const bare = line.replace(/"[^"]*"/g, '');
    return [',', ';', '\t'].map((mark) => ({ mark, count: bare.split(mark).length - 1 }));
  };
  const header = options.titleAbove ? lines.find((line) => counts(line).some(({ count }) => count > 0)) : lines[0];
  return counts(header ?? '').reduce((best, next) => (next.count > best.count ? next : best)).mark;
}
