import { readCsv } from './files';
import { city, type Observed, published, shareOf } from './observations';

/** Above this share of one tenure an area counts as uniform. */
const uniform = 0.8;
const tenures = ['lagenheter_hyresratt', 'lagenheter_bostadsratt', 'lagenheter_aganderatt'] as const;
const years = [2020, 2021, 2022] as const;
/** The incomes of 2022 were published a week after the demo's day. */
const incomeYears = [2020, 2021] as const;

type Figure =
  | 'folkmangd'
  | 'folkmangd_fodda_i_sverige'
  | 'loneinkomst_medelvarde'
  | 'lagenheter_uppgift_saknas'
  | (typeof tenures)[number];

/** One RegSO in one year. */
interface Neighbourhood {
  code: string;
  year: number;
  figure: (name: Figure) => number;
}

/** From SCB's figures for the city's 147 RegSO: values of each, and measures of how they differ. */
export function fromRegso(samples: string): Record<string, Observed[]> {
  const all = read(samples);
  return {
    population: [...areasOf(all, population), ...cityPopulation(all)],
    'born-in-sweden': withCity(all, (areas) => ({
      ...shareOf(sum(areas, 'folkmangd_fodda_i_sverige'), sum(areas, 'folkmangd')),
      recordedAt: published.populationByRegso(yearOf(areas)),
    })),
    'rental-share': withCity(all, (areas) => tenureShare(areas, 'lagenheter_hyresratt')),
    'tenant-owned-share': withCity(all, (areas) => tenureShare(areas, 'lagenheter_bostadsratt')),
    'owner-occupied-share': withCity(all, (areas) => tenureShare(areas, 'lagenheter_aganderatt')),
    'dwellings-per-1000': withCity(all, dwellingsPerThousand),
    'uniform-tenure': cityYears(all, years, uniformTenure),
    'birth-segregation': cityYears(all, years, (areas) => ({
      value: dissimilarity(areas),
      recordedAt: published.populationByRegso(yearOf(areas)),
    })),
    'income-segregation': cityYears(all, incomeYears, (areas) => ({
      value: fifthsRatio(areas),
      recordedAt: published.incomes(yearOf(areas)),
    })),
    'relative-wage-income': incomeYears.flatMap((year) => relativeWages(inYear(all, year))),
  };
}

function read(samples: string): Neighbourhood[] {
  const values = new Map<string, number>();
  const keys = new Set<string>();
  for (const row of readCsv(samples, 'gbg-regso-2020-2023/observations_2020_2023.csv')) {
    const value = row.number('value');
    if (value === null) continue;
    const key = `${row.text('area_code')} ${row.text('period')}`;
    keys.add(key);
    values.set(`${key} ${row.text('indicator')}`, value);
  }
  return [...keys].map((key) => {
    const [code = '', year = ''] = key.split(' ');
    const figure = (name: Figure) => {
      const value = values.get(`${key} ${name}`);
      if (value === undefined) throw new Error(`${key}: no ${name}`);
      return value;
    };
    return { code, year: Number(year), figure };
  });
}

function inYear(all: Neighbourhood[], year: number): Neighbourhood[] {
  return all.filter((area) => area.year === year);
}

/** All areas given are of one year. */
function yearOf([first]: Neighbourhood[]): number {
  if (!first) throw new Error('No areas');
  return first.year;
}

type Measured = Omit<Observed, 'level' | 'code' | 'period'>;

/** A measure for each area, and for the whole city from all of them together. */
function withCity(all: Neighbourhood[], measure: (areas: Neighbourhood[]) => Measured): Observed[] {
  return [...areasOf(all, (area) => measure([area])), ...cityYears(all, years, measure)];
}

function areasOf(all: Neighbourhood[], measure: (area: Neighbourhood) => Measured): Observed[] {
  return years.flatMap((year) =>
    inYear(all, year).map((area) => ({ level: 'regso', code: area.code, period: String(year), ...measure(area) })),
  );
}

function cityYears(
  all: Neighbourhood[],
  of: readonly number[],
  measure: (areas: Neighbourhood[]) => Measured,
): Observed[] {
  return of.map((year) => ({ ...city, period: String(year), ...measure(inYear(all, year)) }));
}

function population(area: Neighbourhood): Measured {
  return { value: area.figure('folkmangd'), recordedAt: published.populationByRegso(area.year) };
}

/** The panel already has the city's population of 2021. */
function cityPopulation(all: Neighbourhood[]): Observed[] {
  return cityYears(all, [2020, 2022], (areas) => ({
    value: sum(areas, 'folkmangd'),
    recordedAt: published.populationByRegso(yearOf(areas)),
  }));
}

function tenureShare(areas: Neighbourhood[], tenure: (typeof tenures)[number]): Measured {
  return { ...shareOf(sum(areas, tenure), dwellings(areas)), recordedAt: published.dwellings(yearOf(areas)) };
}

/** Known when both the dwellings and the inhabitants are. */
function dwellingsPerThousand(areas: Neighbourhood[]): Measured {
  const [numerator, denominator] = [dwellings(areas), sum(areas, 'folkmangd')];
  return {
    value: (1000 * numerator) / denominator,
    numerator,
    denominator,
    recordedAt: published.populationByRegso(yearOf(areas)),
  };
}

/** The share of the city's dwellings that stand where one tenure holds at least four fifths. */
function uniformTenure(areas: Neighbourhood[]): Measured {
  const within = areas.filter((area) => {
    const largest = Math.max(...tenures.map((tenure) => area.figure(tenure)));
    return largest >= uniform * dwellings([area]);
  });
  return { ...shareOf(dwellings(within), dwellings(areas)), recordedAt: published.dwellings(yearOf(areas)) };
}

/**
 * The index of dissimilarity between those born in Sweden and those born abroad: the percentage of either who would have to
 * move for every area to have the same mix.
 */
function dissimilarity(areas: Neighbourhood[]): number {
  const born = sum(areas, 'folkmangd_fodda_i_sverige');
  const abroad = sum(areas, 'folkmangd') - born;
  const apart = areas.reduce((total, area) => {
    const bornHere = area.figure('folkmangd_fodda_i_sverige');
    return total + Math.abs(bornHere / born - (area.figure('folkmangd') - bornHere) / abroad);
  }, 0);
  return 50 * apart;
}

/**
 * Mean wage income in the areas where the best-off fifth of the inhabitants live, over that of the worst-off fifth. A ratio
 * within one year doesn't depend on the price level the incomes are stated in.
 */
function fifthsRatio(areas: Neighbourhood[]): number {
  const ranked = [...areas].sort((a, b) => a.figure('loneinkomst_medelvarde') - b.figure('loneinkomst_medelvarde'));
  return meanOfFirstFifth(ranked.toReversed()) / meanOfFirstFifth(ranked);
}

/** The area on the border counts with the part of its inhabitants that fills the fifth. */
function meanOfFirstFifth(ranked: Neighbourhood[]): number {
  const fifth = sum(ranked, 'folkmangd') / 5;
  let counted = 0;
  let income = 0;
  for (const area of ranked) {
    const taken = Math.min(area.figure('folkmangd'), fifth - counted);
    counted += taken;
    income += taken * area.figure('loneinkomst_medelvarde');
  }
  return income / fifth;
}

/** Each area's mean wage income as an index where the city's own mean, weighted by inhabitants, is 100. */
function relativeWages(areas: Neighbourhood[]): Observed[] {
  const year = yearOf(areas);
  const total = areas.reduce(
    (income, area) => income + area.figure('folkmangd') * area.figure('loneinkomst_medelvarde'),
    0,
  );
  const mean = total / sum(areas, 'folkmangd');
  const measured = { period: String(year), recordedAt: published.incomes(year) };
  const index = (area: Neighbourhood) => (100 * area.figure('loneinkomst_medelvarde')) / mean;
  return [
    { ...city, ...measured, value: 100 },
    ...areas.map((area) => ({ level: 'regso' as const, code: area.code, ...measured, value: index(area) })),
  ];
}

function dwellings(areas: Neighbourhood[]): number {
  return [...tenures, 'lagenheter_uppgift_saknas' as const].reduce((total, kind) => total + sum(areas, kind), 0);
}

function sum(areas: Neighbourhood[], figure: Figure): number {
  return areas.reduce((total, area) => total + area.figure(figure), 0);
}
