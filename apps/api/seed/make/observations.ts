import type { AreaLevel, IsoDate } from '@malbild/contract';
import type { ObservationRow } from '../city';

/** The day the demo's clock starts. What was published later is left out. */
export const today: IsoDate = '2024-01-15';

/**
 * When each source publishes a year's figures. Where the very day isn't known, the rule is the source's habit, taken late
 * rather than early: a value must never be in the city's hands before it was published.
 */
export const published = {
  /** SCB, population of 31 December: 22 February. */
  population: (year: number): IsoDate => `${String(year + 1)}-02-22`,
  /** SCB, population by RegSO: by the end of May (a sister table of 2019: 12 May 2020). */
  populationByRegso: (year: number): IsoDate => `${String(year + 1)}-05-31`,
  /** SCB, dwellings of 31 December: end of April (2023: 18 April 2024). */
  dwellings: (year: number): IsoDate => `${String(year + 1)}-04-30`,
  /** SCB, level of education of 31 December: 1 June. */
  education: (year: number): IsoDate => `${String(year + 1)}-06-01`,
  /** SCB, incomes: end of January two years after (2018: 29 January 2020, 2021: 25 January 2023, 2022: 23 January 2024). */
  incomes: (year: number): IsoDate => `${String(year + 2)}-01-31`,
  /** SCB, the municipal tax rate of a year: 20 December before it starts. */
  taxRate: (year: number): IsoDate => `${String(year - 1)}-12-20`,
  /** SCB, tax base by the year of the incomes: assessed in the year after, published around its end (2018: 17 December 2019). */
  taxBase: (year: number): IsoDate => `${String(year + 2)}-01-20`,
  /** The city's statistics for primary areas: mid-March for population and unemployment. */
  primaryAreas: (year: number): IsoDate => `${String(year + 1)}-03-15`,
  /** The city's statistics for primary areas, pupils who left year 9 in spring: 1 December. */
  primaryAreaPupils: (year: number): IsoDate => `${String(year)}-12-01`,
  /** Skolverket, final marks of year 9: end of September after the school year that ended in `year`. */
  finalMarks: (year: number): IsoDate => `${String(year)}-09-30`,
  /** Kolada N00945: 16 January, as its catalogue announces. */
  careDays: (year: number): IsoDate => `${String(year + 1)}-01-16`,
  /** Kolada N03702 and N03703: 8 January three years after, as its catalogue announces. */
  regionalProduct: (year: number): IsoDate => `${String(year + 3)}-01-08`,
};

/** An area by level and code. */
export interface Place {
  level: AreaLevel;
  code: string;
}

export const city: Place = { level: 'municipality', code: '1480' };
export const country: Place = { level: 'country', code: '00' };

/** One value on its way into a table. */
export interface Observed extends Place {
  group?: string;
  period: string;
  value: number | null;
  numerator?: number | null;
  denominator?: number | null;
  recordedAt: IsoDate;
}

/** A whole's share in percent with its counts. Without a denominator there is no share, and a missing count is no zero. */
export function shareOf(numerator: number | null, denominator: number | null) {
  const value = numerator === null || !denominator ? null : (100 * numerator) / denominator;
  return { value, numerator, denominator };
}

/**
 * The rows of one indicator's table, in a fixed order. Leaves out what was published after today.
 *
 * @throws Error where two values claim one cell
 */
export function observationRows(observed: Observed[]): ObservationRow[] {
  const rows = observed.filter(({ recordedAt }) => recordedAt <= today).map(toRow);
  const keys = new Set(rows.map(keyOf));
  if (keys.size < rows.length) throw new Error(`Two values for one cell: ${duplicateOf(rows)}`);
  return rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function toRow({ level, code, group, period, value, numerator, denominator, recordedAt }: Observed): ObservationRow {
  return {
    area_level: level,
    area_code: code,
    group: group ?? 'T',
    period,
    value: numberText(value),
    numerator: numberText(numerator ?? null),
    denominator: numberText(denominator ?? null),
    state: value === null ? 'missing' : 'final',
    flag: value === null ? '..' : '',
    recorded_at: recordedAt,
  };
}

/** Six decimals keep every published figure and every share of counts; more would only be noise of the arithmetic. */
function numberText(number: number | null): string {
  return number === null ? '' : String(Number(number.toFixed(6)));
}

function keyOf(row: ObservationRow): string {
  return `${row.area_level} ${row.area_code} ${row.group} ${row.period}`;
}

function duplicateOf(rows: ObservationRow[]): string {
  const seen = new Set<string>();
  return rows.map(keyOf).find((key) => seen.size === seen.add(key).size) ?? '';
}
