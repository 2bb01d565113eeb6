import type { Direction, Method } from '@malbild/contract';
import type { SeedGap, SeedIndicator, SeedJudgement, SeedSeries, Text } from '../city';

/** Göteborg's total: the series that gives nearly every verdict. */
export const goteborg: SeedSeries = { level: 'municipality', code: '1480', group: 'T' };

/** When the demo says the city chose its indicators: with the programme, or when their first values were there. */
export const chosen = { withProgramme: '2018-11-15', withNeighbourhoods: '2021-11-18', lately: '2023-04-20' } as const;

/** How often values come, how late, and how long we wait, in months; each follows from its source's habit. */
export const rhythms = {
  populationYearly: { intervalMonths: 12, lagMonths: 3, graceMonths: 3 },
  populationPanel: { intervalMonths: 48, lagMonths: 3, graceMonths: 6 },
  educationPanel: { intervalMonths: 48, lagMonths: 6, graceMonths: 6 },
  educationYearly: { intervalMonths: 12, lagMonths: 6, graceMonths: 6 },
  taxBasePanel: { intervalMonths: 48, lagMonths: 13, graceMonths: 6 },
  taxRatePanel: { intervalMonths: 48, lagMonths: 0, graceMonths: 6 },
  incomes: { intervalMonths: 12, lagMonths: 13, graceMonths: 6 },
  pupils: { intervalMonths: 12, lagMonths: 3, graceMonths: 6 },
  unemployment: { intervalMonths: 12, lagMonths: 3, graceMonths: 6 },
  neighbourhoods: { intervalMonths: 12, lagMonths: 5, graceMonths: 6 },
  careDays: { intervalMonths: 12, lagMonths: 1, graceMonths: 6 },
  regionalProduct: { intervalMonths: 12, lagMonths: 25, graceMonths: 6 },
  survey: { intervalMonths: 12, lagMonths: 1, graceMonths: 6 },
  election: { intervalMonths: 48, lagMonths: 3, graceMonths: 6 },
} as const;

/** The rules for `recorded_at`, in words; `make/observations.ts` holds the same rules as dates. */
export const recordedBy = {
  population: says('22 februari året efter', '22 February of the following year'),
  populationByRegso: says('31 maj året efter', '31 May of the following year'),
  dwellings: says('30 april året efter', '30 April of the following year'),
  education: says('1 juni året efter', '1 June of the following year'),
  incomes: says('31 januari två år efter inkomståret', '31 January two years after the income year'),
  taxBase: says('20 januari två år efter inkomståret', '20 January two years after the income year'),
  taxRate: says('20 december före året', '20 December before the year'),
  pupils: says('1 december samma år', '1 December of the same year'),
  unemployment: says('15 mars året efter', '15 March of the following year'),
  finalMarks: says('30 september efter läsåret', '30 September after the school year'),
  careDays: says(
    '16 januari året efter, som Koladas katalog anger',
    '16 January of the following year, as Kolada’s catalogue says',
  ),
  regionalProduct: says(
    '8 januari tre år efter, som Koladas katalog anger',
    '8 January three years after, as Kolada’s catalogue says',
  ),
  nothing: says('inga värden finns i staden', 'the city holds no values'),
} as const;

function says(sv: string, en: string): Text {
  return { sv, en };
}

type Choices = Pick<SeedJudgement, 'rhythm' | 'recordedAt'> &
  Partial<Pick<SeedJudgement, 'naturalLimit' | 'band' | 'judged'>>;

/** Counts in the roll-up of its goals. */
export function key(direction: Direction, method: Method, choices: Choices): SeedJudgement {
  return judgement('key', direction, method, choices);
}

/** Judged and shown, but doesn't count. */
export function supporting(direction: Direction, method: Method, choices: Choices): SeedJudgement {
  return judgement('supporting', direction, method, choices);
}

/** Shown beside the others and never judged. */
export function background(rhythm: SeedJudgement['rhythm']): SeedJudgement {
  const choices = { rhythm, recordedAt: chosen.withProgramme };
  return judgement('background', 'neutral', 'required-growth', choices);
}

function judgement(role: SeedJudgement['role'], direction: Direction, method: Method, choices: Choices): SeedJudgement {
  return {
    weight: 1,
    naturalLimit: null,
    band: null,
    judged: [goteborg],
    ...choices,
    role,
    direction,
    method,
    origin: 'example',
  };
}

/** The gap between the class of areas with the worst and that with the best value. */
export function classGap(classification: string, level: SeedGap['level'], name: Text): SeedGap {
  return { ...gap('klasser', 'class-difference', name), classification, level };
}

export function areaGap(
  measure: 'area-difference' | 'area-ratio',
  level: SeedGap['level'],
  minDenominator: number,
  name: Text,
) {
  return { ...gap('omraden', measure, name), level, minDenominator };
}

export function slopeGap(level: SeedGap['level'], rankedBy: string, name: Text): SeedGap {
  return { ...gap('lutning', 'slope-index', name), level, background: rankedBy };
}

export function womenMenGap(): SeedGap {
  return gap('kvinnor-man', 'women-men', { sv: 'Kvinnor och män', en: 'Women and men' });
}

function gap(code: string, measure: SeedGap['measure'], name: Text): SeedGap {
  const nothing = { level: null, classification: null, minDenominator: null, background: null };
  return { ...nothing, code, measure, name, origin: 'example' };
}

/** The words and numbers of an indicator that aren't the same for most. */
type Own = Omit<SeedIndicator, 'privacyThreshold' | 'gaps' | 'origin'> & Partial<Pick<SeedIndicator, 'gaps'>>;

/** Every source here has protected its values itself; figures and source are real, so the indicator is the city's. */
export function indicator(own: Own): SeedIndicator {
  return { gaps: [], ...own, privacyThreshold: null, origin: 'city' };
}

/** The four social committees: each uses its own city area's series where there is one. */
export const socialCommittees = [
  'socialnamnden-nordost',
  'socialnamnden-centrum',
  'socialnamnden-sydvast',
  'socialnamnden-hisingen',
];
