import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ObservationRow } from './city';

/** Reads a file of `tables/` as text. */
export function readTable(name: string): string {
  return readFileSync(join(import.meta.dirname, 'tables', name), 'utf8');
}

/** The rows of a CSV file of `tables/`, every cell a text. */
export function rowsOf<Row>(name: string): Row[] {
  return parse(readTable(name), { columns: true, skip_empty_lines: true });
}

/** The values of an indicator; none where it has no table. */
export function observationsOf(indicator: string): ObservationRow[] {
  const name = `observations/${indicator}.csv`;
  return existsSync(join(import.meta.dirname, 'tables', name)) ? rowsOf<ObservationRow>(name) : [];
}

/** A cell as a number, null where it is empty. */
export function numberIn(cell: string): number | null {
  return cell === '' ? null : Number(cell);
}
