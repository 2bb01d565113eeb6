import { type LanguageCode } from '@malbild/language';
import { readNumber } from './read-number';

/** A cell's place: the key of its row and the number of its column. */
export interface Place {
  row: string;
  column: number;
}

/** What became of a pasted block. Blanks keep what stood there; what is no number is named and left out. */
export interface Pasted {
  values: (Place & { value: number })[];
  refused: (Place & { text: string })[];
  /** Cells that are closed, and cells that would have come outside the grid. */
  locked: number;
  outside: number;
}

/** The cells of a block as a spreadsheet puts it on the clipboard: tabs, line ends, quotes around what holds either. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end = ''] = cell.exec(text) ?? [];
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\t' && cell.lastIndex < text.length) continue;
    if (end === '\t') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * Lays a block over the grid with its corner at a place.
 *
 * @param rows the grid's rows from above, each with which of its columns can be filled
 */
export function placeBlock(
  text: string,
  at: Place,
  rows: readonly { key: string; open: readonly boolean[] }[],
  language: LanguageCode,
): Pasted {
  const pasted: Pasted = { values: [], refused: [], locked: 0, outside: 0 };
  const top = rows.findIndex(({ key }) => key === at.row);
  for (const [down, cells] of cellsOf(text).entries()) {
    for (const [right, written] of cells.entries()) {
      const read = readNumber(written, language);
      if (read.kind === 'blank') continue;
      const row = rows[top + down];
      const open = row?.open[at.column + right];
      if (!row || open === undefined) pasted.outside++;
      else if (!open) pasted.locked++;
      else {
        const place = { row: row.key, column: at.column + right };
        if (read.kind === 'number') pasted.values.push({ ...place, value: read.value });
        else pasted.refused.push({ ...place, text: read.text });
      }
    }
  }
  return pasted;
}
