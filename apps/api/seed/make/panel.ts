import { municipalities } from './areas';
import { readCsv, type Row } from './files';
import { country, type Observed, published, shareOf } from './observations';

/** The taxation year whose prices the real tax base is stated in: the newest that the panel holds. */
const priceYear = 2022;

/**
 * From the panel of all municipalities, every fourth year. Its year t describes 31 December of t−1 and the incomes of t−1,
 * so that is our period; the tax rate alone is that of t.
 */
export function fromPanel(samples: string): Record<string, Observed[]> {
  const all = readCsv(samples, 'sverige-kommuner/municip_data_2002_2022.csv');
  const panel = all.filter((row) => municipalities.has(codeOf(row)));
  const years = [...new Set(all.map(yearOf))];
  return {
    population: [...panel.map(population), ...years.map((year) => countryPopulation(all, year))],
    'youth-share': [...panel.map((row) => ageShare(row, 'share0_19')), ...ofCountry(all, years, 'share0_19')],
    'older-share': [...panel.map((row) => ageShare(row, 'share75_')), ...ofCountry(all, years, 'share75_')],
    'compulsory-education-only': panel.map((row) => education(row, 'share_elementary_school')),
    'upper-secondary-education': panel.map((row) => education(row, 'share_secondary_school')),
    'tertiary-education': panel.map((row) => education(row, 'share_tertiary_school')),
    'tax-rate': panel.map(taxRate),
    'real-tax-base': realTaxBase(all, panel, years),
    'relative-tax-base': panel.map((row) => relativeTaxBase(all, row)),
  };
}

/** The leading zero was lost in the source: 114 is 0114. */
function codeOf(row: Row): string {
  return row.text('municip_code').padStart(4, '0');
}

function yearOf(row: Row): number {
  return Number(row.text('year'));
}

function of(row: Row, year: number): Pick<Observed, 'level' | 'code' | 'period'> {
  return { level: 'municipality', code: codeOf(row), period: String(year) };
}

function population(row: Row): Observed {
  const year = yearOf(row) - 1;
  return { ...of(row, year), value: row.number('pop'), recordedAt: published.population(year) };
}

function countryPopulation(all: Row[], panelYear: number): Observed {
  const rows = all.filter((row) => yearOf(row) === panelYear);
  const year = panelYear - 1;
  return {
    ...country,
    period: String(year),
    value: sum(rows, (row) => row.number('pop')),
    recordedAt: published.population(year),
  };
}

/** The panel's shares of the whole population come from whole persons, so the persons can be had back. */
function ageShare(row: Row, column: string): Observed {
  const year = yearOf(row) - 1;
  return {
    ...of(row, year),
    ...shareOf(persons(row, column), row.number('pop')),
    recordedAt: published.population(year),
  };
}

function ofCountry(all: Row[], panelYears: number[], column: string): Observed[] {
  return panelYears.map((panelYear) => {
    const rows = all.filter((row) => yearOf(row) === panelYear);
    const share = shareOf(
      sum(rows, (row) => persons(row, column)),
      sum(rows, (row) => row.number('pop')),
    );
    return { ...country, period: String(panelYear - 1), ...share, recordedAt: published.population(panelYear - 1) };
  });
}

function persons(row: Row, column: string): number {
  const exact = required(row, column) * required(row, 'pop');
  const whole = Math.round(exact);
  if (Math.abs(exact - whole) > 0.01)
    throw new Error(`${codeOf(row)} ${column}: ${String(exact)} are no whole persons`);
  return whole;
}

/** Shares among those aged 16–74 whose level is known; the panel doesn't say of how many. */
function education(row: Row, column: string): Observed {
  const year = yearOf(row) - 1;
  const share = row.number(column);
  return { ...of(row, year), value: share === null ? null : 100 * share, recordedAt: published.education(year) };
}

function taxRate(row: Row): Observed {
  const year = yearOf(row);
  return { ...of(row, year), value: row.number('tax_rate'), recordedAt: published.taxRate(year) };
}

/**
 * The panel deflates each taxation year to the prices of 2023, which nobody knew before 2024. Dividing by its own ratio for
 * the newest taxation year moves the whole series to that year's prices; it could first be stated so when that year's tax
 * base was published, hence one date for all values.
 */
function realTaxBase(all: Row[], panel: Row[], panelYears: number[]): Observed[] {
  const newest = all.filter((row) => yearOf(row) === priceYear);
  const toPriceYear =
    sum(newest, (row) => required(row, 'tax_base')) / sum(newest, (row) => required(row, 'real_tax_base'));
  const recordedAt = published.taxBase(priceYear - 1);
  const inPriceYear = (row: Row) => required(row, 'real_tax_base') * toPriceYear;
  return [
    ...panel.map((row) => ({ ...of(row, yearOf(row) - 1), value: Math.round(inPriceYear(row)), recordedAt })),
    ...panelYears.map((panelYear) => {
      const rows = all.filter((row) => yearOf(row) === panelYear);
      const value = Math.round(perInhabitant(rows, inPriceYear));
      return { ...country, period: String(panelYear - 1), value, recordedAt };
    }),
  ];
}

function relativeTaxBase(all: Row[], row: Row): Observed {
  const year = yearOf(row) - 1;
  const rows = all.filter((other) => yearOf(other) === yearOf(row));
  const average = perInhabitant(rows, (other) => required(other, 'tax_base'));
  const value = (100 * required(row, 'tax_base')) / average;
  return { ...of(row, year), value, recordedAt: published.taxBase(year) };
}

/** The mean over municipalities, each weighted by its inhabitants. */
function perInhabitant(rows: Row[], value: (row: Row) => number): number {
  const total = sum(rows, (row) => value(row) * required(row, 'pop'));
  return total / sum(rows, (row) => row.number('pop'));
}

function required(row: Row, column: string): number {
  const number = row.number(column);
  if (number === null) throw new Error(`${codeOf(row)} ${row.text('year')}: no ${column}`);
  return number;
}

function sum(rows: Row[], value: (row: Row) => number | null): number {
  return rows.reduce((total, row) => total + (value(row) ?? 0), 0);
}
