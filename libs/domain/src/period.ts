/** A calendar day as text, `2024-01-15`. */
export type IsoDate = string;

/**
 * A period as its canonical key: `2022` (year), `2022/23` (school year, July to June), `2022-T1` (tertial, four months),
 * `2022-Q3` (quarter), `2022-05` (month), `2022-01--05` (year to date, January to May).
 */
export type Period = string;

export const periodKinds = ['year', 'school-year', 'tertial', 'quarter', 'month', 'year-to-date'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export interface ParsedPeriod {
  kind: PeriodKind;
  /** The year the period starts in. */
  year: number;
  /** Number of the tertial, quarter or month within the year (last month for year to date); 1 for years. */
  part: number;
  /** First month, counted from January of year 0. */
  firstMonth: number;
  /** Number of months. */
  months: number;
}

/**
 * Reads a canonical period key.
 *
 * @returns undefined where the text is no period
 */
export function parsePeriod(text: string): ParsedPeriod | undefined {
  const known = parsed.get(text);
  if (known) return known;
  const period = readPeriod(text);
  if (period) {
    // The same few hundred keys come back millions of times; a bounded memory of them keeps replays fast.
    if (parsed.size > 5000) parsed.clear();
    parsed.set(text, period);
  }
  return period;
}

const parsed = new Map<string, ParsedPeriod>();

function readPeriod(text: string): ParsedPeriod | undefined {
  const match = /^(\d{4})(?:\/(\d{2})|-T([1-3])|-Q([1-4])|-(0[1-9]|1[0-2])|-01--(0[1-9]|1[0-2]))?$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const [, , secondYear, tertial, quarter, month, lastMonth] = match;
  if (secondYear) {
    return Number(secondYear) === (year + 1) % 100 ? within('school-year', year, 1, 6, 12) : undefined;
  }
  if (tertial) return within('tertial', year, Number(tertial), 4 * (Number(tertial) - 1), 4);
  if (quarter) return within('quarter', year, Number(quarter), 3 * (Number(quarter) - 1), 3);
  if (month) return within('month', year, Number(month), Number(month) - 1, 1);
  if (lastMonth) return within('year-to-date', year, Number(lastMonth), 0, Number(lastMonth));
  return within('year', year, 1, 0, 12);
}

function within(kind: PeriodKind, year: number, part: number, offset: number, months: number): ParsedPeriod {
  return { kind, year, part, firstMonth: 12 * year + offset, months };
}

/**
 * The first day of a period.
 *
 * @throws RangeError where the text is no period
 */
export function periodStart(period: Period): IsoDate {
  return `${monthText(parse(period).firstMonth)}-01`;
}

/**
 * The last day of a period.
 *
 * @throws RangeError where the text is no period
 */
export function periodEnd(period: Period): IsoDate {
  const { firstMonth, months } = parse(period);
  return lastDayOf(firstMonth + months - 1);
}

/** Orders periods by when they end, then the longer first; keys that differ are never equal. */
export function comparePeriods(a: Period, b: Period): number {
  const first = parse(a);
  const second = parse(b);
  const byEnd = first.firstMonth + first.months - (second.firstMonth + second.months);
  if (byEnd !== 0) return byEnd;
  if (first.months !== second.months) return second.months - first.months;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Years from the end of `a` to the end of `b`: whole between years, thirds between tertials; negative backwards. */
export function yearsBetween(a: Period, b: Period): number {
  const first = parse(a);
  const second = parse(b);
  return (second.firstMonth + second.months - (first.firstMonth + first.months)) / 12;
}

/** The period that lies `steps` of its own length after this one; a year to date moves by whole years. */
export function periodAfter(period: Period, steps = 1): Period {
  const { kind, year, part, months } = parse(period);
  switch (kind) {
    case 'year':
      return yearText(year + steps);
    case 'school-year':
      return `${yearText(year + steps)}/${twoDigits((year + steps + 1) % 100)}`;
    case 'year-to-date':
      return `${yearText(year + steps)}-01--${twoDigits(part)}`;
    default: {
      const perYear = 12 / months;
      const index = year * perYear + part - 1 + steps;
      const nextYear = yearText(Math.floor(index / perYear));
      const nextPart = (index % perYear) + 1;
      const mark = { tertial: `T${nextPart}`, quarter: `Q${nextPart}`, month: twoDigits(nextPart) }[kind];
      return `${nextYear}-${mark}`;
    }
  }
}

/** The day that lies a number of months after another, at most the last of its month (31 January + 1 = 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const month = 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1 + months;
  const last = lastDayOf(month);
  const day = date.slice(8, 10);
  return day < last.slice(8) ? `${monthText(month)}-${day}` : last;
}

function parse(period: Period): ParsedPeriod {
  const found = parsePeriod(period);
  if (!found) throw new RangeError(`No period: "${period}"`);
  return found;
}

function lastDayOf(month: number): IsoDate {
  const year = Math.floor(month / 12);
  const monthOfYear = month % 12;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = monthOfYear === 1 ? (leap ? 29 : 28) : [3, 5, 8, 10].includes(monthOfYear) ? 30 : 31;
  return `${monthText(month)}-${days}`;
}

function monthText(month: number): string {
  return `${yearText(Math.floor(month / 12))}-${twoDigits((month % 12) + 1)}`;
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
