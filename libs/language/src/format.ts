import {
  type IsoDate,
  type ObservationState,
  parsePeriod,
  type ParsedPeriod,
  type Period,
  type UnitKind,
} from '@malbild/domain';

export type LanguageCode = 'sv' | 'en';

/** How numbers, dates and periods are written in one language. */
export interface Format {
  /** `1 234,5`; decimals as given, else as many as the number needs, at most two. */
  number(value: number, decimals?: number): string;
  /** A number with its unit: `83,0 %`, `1 234 kr`, `4,1 procentenheter`; `..` where it is missing. */
  quantity(value: number | null, unit: UnitKind, decimals?: number | null): string;
  /** The same with its sign, for changes: `+1,2 procentenheter`, `−3 %`, `±0 %`. */
  change(value: number | null, unit: UnitKind, decimals?: number | null): string;
  /** A share of a count in whole percent: `62 %`; `..` of nothing. */
  share(share: { count: number; total: number }): string;
  /** `15 januari 2024` */
  date(date: IsoDate): string;
  /** `2024-01-15` in Swedish, `15/01/2024` in English. */
  shortDate(date: IsoDate): string;
  /** An instant in the city's time: `15 januari 2024 09:30`. */
  instant(instant: string): string;
  /** A period in words: `2022`, `läsåret 2022/23`, `tertial 1 2022`, `maj 2022`. */
  period(period: Period): string;
  /** A period for an axis: `T1 2022`, `kv 3 2022`, `maj 2022`. */
  shortPeriod(period: Period): string;
  /** A period as part of a sentence: `år 2022`, `i maj 2022`; `in 2022`. */
  when(period: Period): string;
  /** The sign of a value that isn't there: `.` for what cannot occur, else `..`. */
  absent(state: ObservationState): string;
}

/** Decimals that a unit is written with where the indicator says nothing; null: as many as needed, at most two. */
const unitDecimals: Record<UnitKind, number | null> = {
  percent: 1,
  'percentage-points': 1,
  count: 0,
  rate: 1,
  kronor: 0,
  index: null,
  ratio: 2,
  years: 1,
  other: null,
};

const locales: Record<LanguageCode, string> = { sv: 'sv-SE', en: 'en-GB' };

/** The writing of one language, made once: its Intl formatters are kept. */
export function createFormat(language: LanguageCode): Format {
  const locale = locales[language];
  const words = periodWords[language];
  const days = (style: 'long' | 'short') => new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' });
  const longDay = days('long');
  const shortDay = days('short');
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Stockholm' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const formatters = new Map<string, Intl.NumberFormat>();

  function written(value: number, decimals: number | null, options: Intl.NumberFormatOptions = {}): string {
    const key = `${decimals}${options.style}${options.unit}${options.signDisplay}`;
    let formatter = formatters.get(key);
    if (!formatter) {
      const fractions =
        decimals === null
          ? { minimumFractionDigits: 0, maximumFractionDigits: 2 }
          : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      formatter = new Intl.NumberFormat(locale, { ...fractions, ...options });
      formatters.set(key, formatter);
    }
    // English Intl writes a hyphen for minus; a minus sign is as wide as the plus and never breaks from its number.
    return formatter.format(value).replace('-', '−');
  }

  function withUnit(
    value: number | null,
    unit: UnitKind,
    decimals: number | null | undefined,
    signed: boolean,
  ): string {
    if (value === null) return '..';
    const digits = decimals ?? unitDecimals[unit];
    const sign: Intl.NumberFormatOptions = { signDisplay: signed ? 'exceptZero' : 'negative' };
    switch (unit) {
      case 'percent':
        return written(value / 100, digits, { style: 'percent', ...sign });
      case 'percentage-points':
        return `${written(value, digits, sign)}\u00a0${words.percentagePoints(value)}`;
      case 'kronor':
        return written(value, digits, { style: 'currency', currency: 'SEK', ...sign });
      case 'years':
        return written(value, digits, { style: 'unit', unit: 'year', unitDisplay: 'long', ...sign });
      default:
        return written(value, digits, sign);
    }
  }

  const monthOf = (number: number) => month.format(Date.UTC(2000, number - 1));

  return {
    number: (value, decimals) => written(value, decimals ?? null, { signDisplay: 'negative' }),
    quantity: (value, unit, decimals) => withUnit(value, unit, decimals, false),
    change: (value, unit, decimals) => withUnit(value, unit, decimals, true),
    share: ({ count, total }) => (total === 0 ? '..' : written(count / total, 0, { style: 'percent' })),
    date: (date) => longDay.format(utc(date)),
    shortDate: (date) => shortDay.format(utc(date)),
    instant: (instant) => time.format(new Date(instant)),
    period: (period) => inWords(period, words.long, monthOf),
    shortPeriod: (period) => inWords(period, words.short, monthOf),
    when: (period) => inWords(period, words.when, monthOf),
    absent: (state) => (state === 'not-applicable' ? '.' : '..'),
  };
}

function utc(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

type PeriodWords = Record<ParsedPeriod['kind'], (period: WordedPeriod) => string>;

interface WordedPeriod {
  year: number;
  part: number;
  /** `2022/23` */
  school: string;
  /** `maj`, or `januari–maj` for a year to date. */
  months: string;
}

/** What is no period is shown as it is written. */
function inWords(text: Period, words: PeriodWords, monthOf: (number: number) => string): string {
  const period = parsePeriod(text);
  if (!period) return text;
  const { kind, year, part } = period;
  const last = monthOf(part);
  const months = kind === 'year-to-date' && part > 1 ? `${monthOf(1)}–${last}` : last;
  return words[kind]({ year, part, school: text, months });
}

const monthYear = ({ months, year }: WordedPeriod) => `${months} ${year}`;

const periodWords: Record<
  LanguageCode,
  { percentagePoints: (value: number) => string; long: PeriodWords; short: PeriodWords; when: PeriodWords }
> = {
  sv: {
    percentagePoints: (value) => (Math.abs(value) === 1 ? 'procentenhet' : 'procentenheter'),
    long: {
      year: ({ year }) => String(year),
      'school-year': ({ school }) => `läsåret ${school}`,
      tertial: ({ part, year }) => `tertial ${part} ${year}`,
      quarter: ({ part, year }) => `kvartal ${part} ${year}`,
      month: monthYear,
      'year-to-date': monthYear,
    },
    short: {
      year: ({ year }) => String(year),
      'school-year': ({ school }) => school,
      tertial: ({ part, year }) => `T${part} ${year}`,
      quarter: ({ part, year }) => `kv ${part} ${year}`,
      month: monthYear,
      'year-to-date': monthYear,
    },
    when: {
      year: ({ year }) => `år ${year}`,
      'school-year': ({ school }) => `läsåret ${school}`,
      tertial: ({ part, year }) => `tertial ${part} ${year}`,
      quarter: ({ part, year }) => `kvartal ${part} ${year}`,
      month: (period) => `i ${monthYear(period)}`,
      'year-to-date': (period) => `i ${monthYear(period)}`,
    },
  },
  en: {
    percentagePoints: (value) => (Math.abs(value) === 1 ? 'percentage point' : 'percentage points'),
    long: {
      year: ({ year }) => String(year),
      'school-year': ({ school }) => `school year ${school}`,
      tertial: ({ part, year }) => `4-month period ${part}, ${year}`,
      quarter: ({ part, year }) => `quarter ${part}, ${year}`,
      month: monthYear,
      'year-to-date': monthYear,
    },
    short: {
      year: ({ year }) => String(year),
      'school-year': ({ school }) => school,
      tertial: ({ part, year }) => `P${part} ${year}`,
      quarter: ({ part, year }) => `Q${part} ${year}`,
      month: monthYear,
      'year-to-date': monthYear,
    },
    when: {
      year: ({ year }) => `in ${year}`,
      'school-year': ({ school }) => `in the school year ${school}`,
      tertial: ({ part, year }) => `in 4-month period ${part}, ${year}`,
      quarter: ({ part, year }) => `in quarter ${part}, ${year}`,
      month: (period) => `in ${monthYear(period)}`,
      'year-to-date': (period) => `in ${monthYear(period)}`,
    },
  },
};
