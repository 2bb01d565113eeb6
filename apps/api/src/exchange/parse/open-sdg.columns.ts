import { parsePeriod, type ObservationState, type Period } from '@malbild/domain';
import { FileFault } from '../fault';

const seriesColumns = ['series', 'time series'];
const unitColumns = ['units', 'unit'];
const statusColumns = ['observation status'];
const scaleColumns = ['unit multiplier', 'unit measure'];
const isComment = (name: string): boolean => name.startsWith('comment_obs');

/** Where the columns of a data file stand; −1 where there is none. */
export interface Columns {
  year: number;
  value: number;
  progress: number;
  series: number;
  unit: number;
  geocode: number;
  /** The breakdown that names places. */
  place: number;
  scale: number[];
  flags: number[];
  dimensions: number[];
  /** All columns but the GeoCode that tell one line of values from another. */
  telling: number[];
}

/** @throws FileFault where there is no year or no value */
export function columnsOf(header: string[], columns: string[], file: string): Columns {
  const names = columns.map((name) => name.toLowerCase());
  const find = (...wanted: string[]): number => names.findIndex((name) => wanted.includes(name));
  const indexes = names.map((_, index) => index);
  const [year, value] = [find('year'), find('value')];
  if (year === -1) throw new FileFault({ code: 'missing-column', file, row: 1, expected: 'Year' });
  if (value === -1) throw new FileFault({ code: 'missing-column', file, row: 1, expected: 'Value' });
  const [progress, series, unit, geocode] = [
    find('progress'),
    find(...seriesColumns),
    find(...unitColumns),
    find('geocode'),
  ];
  const scale = indexes.filter((index) => scaleColumns.includes(names[index] ?? ''));
  const flags = indexes.filter((index) => statusColumns.includes(names[index] ?? '') || isComment(names[index] ?? ''));
  const reserved = new Set([year, value, progress, series, unit, geocode, ...scale, ...flags]);
  const dimensions = indexes.filter((index) => !reserved.has(index) && header[index] !== '');
  const telling = [...dimensions, series, unit, ...scale].filter((index) => index !== -1);
  const place = dimensions.find((index) => /geograph|region|area|land|länder|province/.test(names[index] ?? '')) ?? -1;
  return { year, value, progress, series, unit, geocode, place, scale, flags, dimensions, telling };
}

/** The text of a cell; blank where the file has no such column. */
export function cell(cells: string[], index: number): string {
  return cells[index]?.trim() ?? '';
}

/** Names and values may be keys of a translation, `data.Geography`: the text is what follows. */
export function withoutKey(text: string): string {
  return text.startsWith('data.') ? text.slice(5) : text;
}

const states: Record<string, ObservationState> = { p: 'preliminary', r: 'revised', e: 'estimated', s: 'estimated' };

/** What a source's flag says of a value. */
export function stateOf(flag: string | null): ObservationState {
  return states[flag?.toLowerCase() ?? ''] ?? 'final';
}

/**
 * `2015`, `2015/16`, `2017-18`, `2015/2016`, `2015 Q4` as they stand; of anything else that begins with a year (`2016-2018`)
 * that year counts, and the label is kept beside it.
 */
export function readYear(label: string): Period | null {
  const year = /^(\d{4})(?!\d)/.exec(label)?.[1];
  if (year === undefined) return null;
  const next = /^\d{4}[-/](\d{2}|\d{4})$/.exec(label)?.[1];
  if (next !== undefined && Number(next.slice(-2)) === (Number(year) + 1) % 100) return `${year}/${next.slice(-2)}`;
  const quarter = /^\d{4}[ -]?Q([1-4])$/i.exec(label)?.[1];
  if (quarter !== undefined) return `${year}-Q${quarter}`;
  return parsePeriod(year) ? year : null;
}
