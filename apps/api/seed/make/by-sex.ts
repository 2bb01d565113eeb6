import { municipalityCode } from './areas';
import { readCsv, type Row } from './files';
import { type Observed, published, shareOf } from './observations';

/** SCB's year of the tables by sex and age; the incomes are a year older. */
const year = 2019;
const incomeYear = 2018;
const schoolYear = '2018/19';

const sexes = { kvinnor: 'sex=women', män: 'sex=men' } as const;

/** Municipalities whose values are also split by age: the three large cities. */
const splitByAge = new Set(['0180', '1280', '1480']);
const ageBands = ['16-24', '25-34', '35-44', '45-54', '55-64', '65-74'];

/** What the tables by sex and age give: the same indicators as the panel for women and men, and some of their own. */
export function fromTablesBySex(samples: string): Record<string, Observed[]> {
  const education = readEducation(samples);
  return {
    population: populationBySex(samples),
    'compulsory-education-only': levelShares(education, 'compulsory', false),
    'upper-secondary-education': levelShares(education, 'upper-secondary', false),
    'tertiary-education': levelShares(education, 'tertiary', true),
    'young-adults-upper-secondary': youngAdults(education),
    'median-income': medianIncomes(samples),
    'eligible-by-school': eligibleBySchool(samples),
  };
}

type Level = 'compulsory' | 'upper-secondary' | 'tertiary';

/** Persons of one municipality, sex, age band and known level of education. */
interface Educated {
  code: string;
  sex: (typeof sexes)[keyof typeof sexes];
  age: string;
  level: Level;
  persons: number;
}

function readEducation(samples: string): Educated[] {
  return readCsv(samples, 'scb-kommun-kon-alder/SCB_utbildningsniva.csv').flatMap((row) => {
    const code = municipalityCode(row.text('region'));
    const level = levelOf(row.text('utbildningsnivå'));
    const persons = row.number(`X${String(year)}`);
    const age = row.text('ålder').replace(' år', '');
    return code && level && persons !== null ? { code, sex: sexOf(row), age, level, persons } : [];
  });
}

/** Undefined where the level isn't known: those are in neither numerator nor denominator, as in the panel. */
function levelOf(name: string): Level | undefined {
  if (name.startsWith('förgymnasial')) return 'compulsory';
  if (name.startsWith('gymnasial')) return 'upper-secondary';
  return name.startsWith('eftergymnasial') || name === 'forskarutbildning' ? 'tertiary' : undefined;
}

function sexOf(row: Row): Educated['sex'] {
  const sex = row.text('kön');
  if (sex !== 'kvinnor' && sex !== 'män') throw new Error(`"${sex}" is no sex that the table has`);
  return sexes[sex];
}

/** One level's share among those aged 16–74, for all and by sex; for the large cities also by age band. */
function levelShares(education: Educated[], level: Level, byAge: boolean): Observed[] {
  return codesOf(education).flatMap((code) => {
    const people = education.filter((one) => one.code === code && ageBands.includes(one.age));
    const whole = bySex(people, [], (some) => shareWithLevel(some, [level]));
    if (!byAge || !splitByAge.has(code)) return whole.map((share) => at(code, share));
    const bands = ageBands.flatMap((age) => {
      const inBand = people.filter((one) => one.age === age);
      return bySex(inBand, [`age=${age}`], (some) => shareWithLevel(some, [level]));
    });
    return [...whole, ...bands].map((share) => at(code, share));
  });
}

/** Those aged 25–34 who finished upper secondary school, whether or not they went on. */
function youngAdults(education: Educated[]): Observed[] {
  return codesOf(education).flatMap((code) => {
    const people = education.filter((one) => one.code === code && one.age === '25-34');
    const shares = bySex(people, [], (some) => shareWithLevel(some, ['upper-secondary', 'tertiary']));
    return shares.map((share) => at(code, share));
  });
}

/** All and each sex, under one group key; the table counts everybody as either woman or man, so their sum is all. */
function bySex<Person extends { sex: string }, Value>(
  people: Person[],
  within: string[],
  measure: (some: Person[]) => Value,
) {
  const all = { group: within.join(';') || 'T', ...measure(people) };
  const each = Object.values(sexes).map((sex) => ({
    group: [...within, sex].join(';'),
    ...measure(people.filter((one) => one.sex === sex)),
  }));
  return [all, ...each];
}

function shareWithLevel(people: Educated[], levels: Level[]) {
  const persons = (some: Educated[]) => some.reduce((total, one) => total + one.persons, 0);
  return shareOf(persons(people.filter(({ level }) => levels.includes(level))), persons(people));
}

function at(code: string, share: Pick<Observed, 'group' | 'value' | 'numerator' | 'denominator'>): Observed {
  return { level: 'municipality', code, period: String(year), ...share, recordedAt: published.education(year) };
}

function codesOf(rows: { code: string }[]): string[] {
  return [...new Set(rows.map(({ code }) => code))];
}

function populationBySex(samples: string): Observed[] {
  const people = readCsv(samples, 'scb-kommun-kon-alder/SCB_alderkon.csv').flatMap((row) => {
    const code = municipalityCode(row.text('region'));
    const persons = row.number(`X${String(year)}`);
    return code && persons !== null ? { code, sex: sexOf(row), persons } : [];
  });
  return codesOf(people).flatMap((code) => {
    const own = people.filter((one) => one.code === code);
    const counts = bySex(own, [], (some) => ({ value: some.reduce((total, { persons }) => total + persons, 0) }));
    const place = { level: 'municipality' as const, code, period: String(year) };
    return counts.map((count) => ({ ...place, ...count, recordedAt: published.population(year) }));
  });
}

/** The source states thousand kronor with one decimal. */
function medianIncomes(samples: string): Observed[] {
  const groups: Record<string, string> = { totalt: 'T', ...sexes };
  return readCsv(samples, 'scb-kommun-kon-alder/SCB_inkomster.csv').flatMap((row) => {
    const code = municipalityCode(row.text('region'));
    const group = groups[row.text('kön')];
    if (!code || !group || row.text('MedTyp') !== 'Median' || row.text('ålder') !== 'totalt 20+ år') return [];
    const thousands = row.number(`X${String(incomeYear)}`);
    const value = thousands === null ? null : Math.round(1000 * thousands);
    const recordedAt = published.incomes(incomeYear);
    return { level: 'municipality', code, group, period: String(incomeYear), value, recordedAt };
  });
}

/**
 * By the municipality of the school, for girls and boys and by who runs the school. The source's counts of eligible pupils
 * are computed from a rounded percentage: their ratio is that percentage, so we keep it and the true number of pupils.
 * A group without pupils has no share; the source writes small groups as none.
 */
function eligibleBySchool(samples: string): Observed[] {
  const organisers: Record<string, string[]> = {
    Samtliga: [],
    Kommunal: ['organiser=municipal'],
    Enskild: ['organiser=independent'],
  };
  const genders: Record<string, string[]> = { Samtliga: [], Flickor: ['sex=women'], Pojkar: ['sex=men'] };
  const rows = readCsv(samples, 'scb-kommun-kon-alder/Skolverket_gymnasiebehorighet2.csv');
  const pupils = (like: Row, students: string) =>
    rows
      .find(
        (row) =>
          ['Municipality', 'SchoolOrganiser', 'Gender'].every((column) => row.text(column) === like.text(column)) &&
          row.text('Students') === students,
      )
      ?.number('value') ?? null;
  return rows.flatMap((row) => {
    const code = municipalityCode(row.text('Municipality'));
    const organiser = organisers[row.text('SchoolOrganiser')];
    const gender = genders[row.text('Gender')];
    if (!code || !organiser || !gender || row.text('Students') !== 'Total') return [];
    const all = pupils(row, 'Total');
    const { value } = shareOf(pupils(row, 'Eligible'), all);
    return {
      level: 'municipality',
      code,
      group: [...organiser, ...gender].join(';') || 'T',
      period: schoolYear,
      value,
      denominator: value === null ? null : all,
      recordedAt: published.finalMarks(year),
    };
  });
}
