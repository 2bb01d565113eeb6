import type { SeedIndicator, SeedSource } from '../city';
import { background, indicator, recordedBy, rhythms } from './parts';
import { scb } from './sources';

const executive = ['kommunstyrelsen'];

const dependency = {
  kind: 'rate',
  unit: 'rate',
  measure: { sv: 'Per 100 invånare 20–64 år', en: 'Per 100 inhabitants aged 20–64' },
  decimals: 1,
  goals: ['arbete'],
  committees: executive,
  source: {
    ...scb,
    table: 'Demografisk försörjningskvot (BE0101, FkvotHVD)',
    method: {
      sv: 'Räknat på folkmängden den 31 december. Bearbetat av Göteborgs Stad.',
      en: 'Computed from the population on 31 December. Processed by the City of Gothenburg.',
    },
    limits: {
      sv: 'Räknar åldrar och inte vem som arbetar. SCB:s framskrivning gjordes efter demons dag och visas därför inte.',
      en: 'Counts ages and not who works. SCB’s outlook was made after the demo’s day and so isn’t shown.',
    },
    recordedBy: recordedBy.population,
  } satisfies SeedSource,
  judgement: background(rhythms.populationYearly),
} satisfies Partial<SeedIndicator>;

/** What gives the other figures their background. */
export const backgroundIndicators: SeedIndicator[] = [
  indicator({
    code: 'population',
    title: { sv: 'Folkmängd', en: 'Population' },
    question: { sv: 'Hur många bor i staden?', en: 'How many live in the city?' },
    definition: { sv: 'Folkbokförda invånare den 31 december.', en: 'Registered inhabitants on 31 December.' },
    kind: 'count',
    unit: 'count',
    measure: { sv: 'Invånare', en: 'Inhabitants' },
    decimals: 0,
    source: {
      ...scb,
      table: 'Folkmängd (BE0101)',
      method: {
        sv: 'Vart fjärde år ur ett forskarmaterial med alla kommuner, där riket är summan; 2019 är summan av åldrar för kvinnor och män; 2020 och 2022 är Göteborg summan av sina 147 RegSO.',
        en: 'Every fourth year from a research panel of all municipalities, where the country is the sum; 2019 is the sum of ages for women and men; for 2020 and 2022 Gothenburg is the sum of its 147 RegSO.',
      },
      limits: {
        sv: 'Inte alla år finns i staden. Kvinnor och män bara 2019.',
        en: 'The city doesn’t hold every year. Women and men for 2019 only.',
      },
      recordedBy: {
        sv: `${recordedBy.population.sv}; för RegSO ${recordedBy.populationByRegso.sv}`,
        en: `${recordedBy.population.en}; by RegSO ${recordedBy.populationByRegso.en}`,
      },
    },
    goals: [],
    committees: executive,
    judgement: background(rhythms.populationYearly),
  }),
  indicator({
    code: 'older-share',
    title: { sv: 'Invånare som är 75 år eller äldre', en: 'Inhabitants aged 75 or over' },
    question: {
      sv: 'Hur stor del av invånarna är 75 år eller äldre?',
      en: 'What part of the inhabitants are 75 or over?',
    },
    definition: {
      sv: 'Invånare 75 år och äldre av alla invånare den 31 december.',
      en: 'Inhabitants aged 75 and over of all inhabitants on 31 December.',
    },
    kind: 'share',
    unit: 'percent',
    measure: { sv: 'Andel av invånarna', en: 'Share of inhabitants' },
    decimals: 1,
    source: {
      ...scb,
      table: 'Folkmängd (BE0101)',
      method: {
        sv: 'Ur ett forskarmaterial med alla kommuner vart fjärde år; riket är summan av kommunerna.',
        en: 'From a research panel of all municipalities every fourth year; the country is the sum of the municipalities.',
      },
      limits: { sv: 'Vart fjärde år, senast 2021.', en: 'Every fourth year, 2021 being the latest.' },
      recordedBy: recordedBy.population,
    },
    goals: [],
    committees: executive,
    judgement: background(rhythms.populationPanel),
  }),
  indicator({
    code: 'tax-rate',
    title: { sv: 'Kommunal skattesats', en: 'Municipal tax rate' },
    question: {
      sv: 'Hur stor del av inkomsten går till kommunen?',
      en: 'What part of income goes to the municipality?',
    },
    definition: {
      sv: 'Kommunens skattesats för året, utan regionens.',
      en: 'The municipality’s tax rate for the year, without the region’s.',
    },
    kind: 'rate',
    unit: 'percent',
    measure: { sv: 'Procent av beskattningsbar inkomst', en: 'Per cent of taxable income' },
    decimals: 2,
    source: {
      ...scb,
      table: 'Kommunalskatterna (OE0101)',
      method: {
        sv: 'Ur ett forskarmaterial med alla kommuner vart fjärde år.',
        en: 'From a research panel of all municipalities every fourth year.',
      },
      limits: {
        sv: 'Vart fjärde år, senast 2022. Vad kommunen och regionen ansvarar för har skiftat mellan län och år.',
        en: 'Every fourth year, 2022 being the latest. What the municipality and the region answer for has varied between counties and years.',
      },
      recordedBy: recordedBy.taxRate,
    },
    goals: [],
    committees: executive,
    judgement: background(rhythms.taxRatePanel),
  }),
  indicator({
    ...dependency,
    code: 'dependency-ratio',
    title: { sv: 'Demografisk försörjningskvot', en: 'Demographic dependency ratio' },
    question: {
      sv: 'Hur många unga och äldre går det på varje invånare i arbetsför ålder?',
      en: 'How many young and older people are there for those of working age?',
    },
    definition: {
      sv: 'Invånare 0–19 år och 65 år och äldre per 100 invånare 20–64 år.',
      en: 'Inhabitants aged 0–19 and 65 and over per 100 inhabitants aged 20–64.',
    },
  }),
  indicator({
    ...dependency,
    code: 'dependency-ratio-older',
    title: { sv: 'Försörjningskvot, äldre', en: 'Dependency ratio, older people' },
    question: {
      sv: 'Hur många äldre går det på dem i arbetsför ålder?',
      en: 'How many older people are there for those of working age?',
    },
    definition: {
      sv: 'Invånare 65 år och äldre per 100 invånare 20–64 år.',
      en: 'Inhabitants aged 65 and over per 100 inhabitants aged 20–64.',
    },
  }),
  indicator({
    ...dependency,
    code: 'dependency-ratio-younger',
    title: { sv: 'Försörjningskvot, yngre', en: 'Dependency ratio, younger people' },
    question: {
      sv: 'Hur många barn och unga går det på dem i arbetsför ålder?',
      en: 'How many children and young people are there for those of working age?',
    },
    definition: {
      sv: 'Invånare 0–19 år per 100 invånare 20–64 år.',
      en: 'Inhabitants aged 0–19 per 100 inhabitants aged 20–64.',
    },
  }),
];
