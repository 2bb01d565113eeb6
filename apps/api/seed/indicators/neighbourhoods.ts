import type { SeedIndicator } from '../city';
import { background, indicator, recordedBy, rhythms } from './parts';
import { scb } from './sources';

/** What describes the city's areas without being good or bad: never judged. */
export const neighbourhoods: SeedIndicator[] = [
  indicator({
    code: 'born-in-sweden',
    title: { sv: 'Invånare födda i Sverige', en: 'Inhabitants born in Sweden' },
    question: {
      sv: 'Hur stor del av invånarna är födda i Sverige, och hur skiljer det sig mellan områden?',
      en: 'What part of the inhabitants were born in Sweden, and how does it differ between areas?',
    },
    definition: {
      sv: 'Invånare födda i Sverige av alla invånare den 31 december. En bakgrundsuppgift: staden har inget mål för den.',
      en: 'Inhabitants born in Sweden of all inhabitants on 31 December. Background only: the city has no goal for it.',
    },
    kind: 'share',
    unit: 'percent',
    measure: { sv: 'Andel av invånarna', en: 'Share of inhabitants' },
    decimals: 1,
    source: {
      ...scb,
      table: 'Folkmängd efter region och födelseregion (BE0101)',
      method: {
        sv: 'Folkmängd per RegSO; staden är summan av sina 147 RegSO.',
        en: 'Population by RegSO; the city is the sum of its 147 RegSO.',
      },
      limits: { sv: 'Bara 2020–2022 finns i staden.', en: 'The city holds 2020–2022 only.' },
      recordedBy: recordedBy.populationByRegso,
    },
    goals: ['livsmiljoer'],
    committees: ['kommunstyrelsen'],
    judgement: background(rhythms.neighbourhoods),
  }),
  indicator({
    code: 'relative-wage-income',
    title: { sv: 'Löneinkomst jämfört med stadens medel', en: 'Wage income compared with the city’s mean' },
    question: { sv: 'Var i staden är inkomsterna höga och låga?', en: 'Where in the city are incomes high and low?' },
    definition: {
      sv: 'Områdets medelvärde av löneinkomsten där stadens medelvärde är 100.',
      en: 'The area’s mean wage income where the city’s mean is 100.',
    },
    kind: 'index',
    unit: 'index',
    measure: { sv: 'Index, staden = 100', en: 'Index, the city = 100' },
    decimals: 0,
    source: {
      ...scb,
      table: 'Inkomster efter region och inkomstkomponent (HE0110)',
      method: {
        sv: 'Vi har delat områdets medelvärde med stadens, vägt med folkmängden. SCB räknar om inkomsterna till senaste årets priser; ett index inom ett år påverkas inte av det.',
        en: 'We divided the area’s mean by the city’s, weighted by population. SCB restates incomes at the latest year’s prices; an index within a year isn’t affected by that.',
      },
      limits: {
        sv: 'Inkomståren 2020 och 2021; 2022 gavs ut efter demons dag.',
        en: 'The income years 2020 and 2021; 2022 was published after the demo’s day.',
      },
      recordedBy: recordedBy.incomes,
    },
    goals: ['livsmiljoer'],
    committees: ['kommunstyrelsen'],
    judgement: background(rhythms.incomes),
  }),
];
