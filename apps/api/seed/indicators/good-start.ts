import type { SeedIndicator } from '../city';
import {
  areaGap,
  background,
  chosen,
  classGap,
  indicator,
  key,
  recordedBy,
  rhythms,
  slopeGap,
  socialCommittees,
  supporting,
  womenMenGap,
} from './parts';
import { cityStatistics, kolada, scb, skolverket } from './sources';

export const goodStart: SeedIndicator[] = [
  indicator({
    code: 'year-9-eligible',
    title: {
      sv: 'Elever i årskurs 9 som är behöriga till gymnasiet',
      en: 'Year 9 pupils eligible for upper secondary school',
    },
    question: {
      sv: 'Får alla barn som växer upp i staden med sig det som krävs för att gå vidare till gymnasiet?',
      en: 'Do all children who grow up in the city get what it takes to go on to upper secondary school?',
    },
    definition: {
      sv: 'Elever som bor i området och lämnade årskurs 9 under året med behörighet till något av gymnasieskolans nationella program, av alla boende elever som lämnade årskurs 9.',
      en: 'Pupils living in the area who left year 9 during the year eligible for some national programme of upper secondary school, of all resident pupils who left year 9.',
    },
    kind: 'share',
    unit: 'percent',
    measure: { sv: 'Andel av eleverna efter bostad', en: 'Share of pupils by residence' },
    decimals: 1,
    source: {
      ...cityStatistics,
      table: '30_Gymnbehorig_PRI',
      method: {
        sv: 'Behöriga och inte behöriga elever per primärområde. Större områden, klasser och hela staden räknas fram genom att täljare och nämnare summeras; andelar medelvärdesbildas aldrig. Elever utan känt område hör till stadens summa.',
        en: 'Eligible and not eligible pupils by primary area. Larger areas, classes and the whole city are computed by summing numerators and denominators; shares are never averaged. Pupils without a known area belong to the city’s sum.',
      },
      limits: {
        sv: 'Bara år 2022 finns i staden. Små antal kan vara satta till noll av källan, så områden med få elever säger lite. Två områden saknar elever.',
        en: 'The city holds 2022 only. Small counts may have been set to zero by the source, so areas with few pupils say little. Two areas have no pupils.',
      },
      recordedBy: recordedBy.pupils,
    },
    goals: ['god-start', 'god-start.skola'],
    committees: ['grundskolenamnden', ...socialCommittees],
    judgement: key('increase', 'linear-trajectory', {
      rhythm: rhythms.pupils,
      naturalLimit: 100,
      recordedAt: chosen.lately,
    }),
    gaps: [
      classGap('socio-economic', 'primary-area', {
        sv: 'Mellan områden med olika socioekonomisk klass',
        en: 'Between areas of different socio-economic class',
      }),
      areaGap('area-difference', 'primary-area', 30, {
        sv: 'Mellan primärområden med minst 30 elever',
        en: 'Between primary areas with at least 30 pupils',
      }),
      slopeGap('primary-area', 'openly-unemployed', {
        sv: 'Från området med lägst till det med högst arbetslöshet',
        en: 'From the area with the lowest to that with the highest unemployment',
      }),
    ],
  }),
  indicator({
    code: 'care-days-by-men',
    title: {
      sv: 'Dagar med tillfällig föräldrapenning som män tar ut',
      en: 'Days of temporary parental benefit taken by men',
    },
    question: {
      sv: 'Delar föräldrarna lika på ansvaret när barnet är sjukt?',
      en: 'Do parents share the responsibility equally when a child is ill?',
    },
    definition: {
      sv: 'Dagar med tillfällig föräldrapenning för vård av barn som män bosatta i kommunen tog ut, av alla sådana dagar under året.',
      en: 'Days of temporary parental benefit for the care of a child taken by men living in the municipality, of all such days during the year.',
    },
    kind: 'share',
    unit: 'percent',
    measure: { sv: 'Andel av dagarna', en: 'Share of days' },
    decimals: 1,
    source: {
      ...kolada,
      table: 'N00945',
      method: {
        sv: 'Försäkringskassans nettodagar, sammanställda av Kolada.',
        en: 'Net days from the Swedish Social Insurance Agency, compiled by Kolada.',
      },
      limits: {
        sv: 'Serien slutar 2020 i det material som finns i staden. Säger inget om ensamstående föräldrar eller om dem som inte har rätt till ersättning.',
        en: 'The series ends in 2020 in the material the city holds. Says nothing about single parents or those without the right to the benefit.',
      },
      recordedBy: recordedBy.careDays,
    },
    goals: ['god-start', 'god-start.tidiga-ar'],
    committees: ['forskolenamnden', 'kommunstyrelsen'],
    judgement: key('increase', 'linear-trajectory', {
      rhythm: rhythms.careDays,
      naturalLimit: 100,
      recordedAt: chosen.withProgramme,
    }),
  }),
  indicator({
    code: 'young-adults-upper-secondary',
    title: {
      sv: 'Unga vuxna med minst gymnasieutbildning',
      en: 'Young adults with at least upper secondary education',
    },
    question: {
      sv: 'Kommer de som växte upp här ut i vuxenlivet med en gymnasieutbildning?',
      en: 'Do those who grew up here enter adult life with upper secondary education?',
    },
    definition: {
      sv: 'Invånare 25–34 år med gymnasial eller eftergymnasial utbildning, av alla i åldern vars utbildning är känd.',
      en: 'Inhabitants aged 25–34 with upper secondary or higher education, of all in that age whose education is known.',
    },
    kind: 'share',
    unit: 'percent',
    measure: { sv: 'Andel av invånarna 25–34 år', en: 'Share of inhabitants aged 25–34' },
    decimals: 1,
    source: {
      ...scb,
      table: 'Befolkningens utbildning (UF0506)',
      method: {
        sv: 'Personer efter utbildningsnivå, ålder och kön den 31 december. Alla är summan av kvinnor och män; den som har okänd utbildning räknas inte.',
        en: 'Persons by level of education, age and sex on 31 December. All is the sum of women and men; those whose education is unknown don’t count.',
      },
      limits: {
        sv: 'Bara år 2019 finns i staden. Många har flyttat hit som vuxna, så måttet speglar inte bara stadens egna skolor.',
        en: 'The city holds 2019 only. Many moved here as adults, so the figure doesn’t mirror the city’s own schools alone.',
      },
      recordedBy: recordedBy.education,
    },
    goals: ['god-start', 'god-start.skola'],
    committees: ['utbildningsnamnden', 'namnden-for-arbetsmarknad-och-vuxenutbildning'],
    judgement: key('increase', 'linear-trajectory', {
      rhythm: rhythms.educationYearly,
      naturalLimit: 100,
      recordedAt: chosen.withNeighbourhoods,
    }),
    gaps: [womenMenGap()],
  }),
  indicator({
    code: 'eligible-by-school',
    title: {
      sv: 'Behöriga till gymnasiet, efter skolans kommun',
      en: 'Eligible for upper secondary school, by the school’s municipality',
    },
    question: {
      sv: 'Lyckas skolorna i kommunen lika väl med flickor och pojkar, oavsett vem som driver dem?',
      en: 'Do the municipality’s schools do equally well by girls and boys, whoever runs them?',
    },
    definition: {
      sv: 'Elever i skolor i kommunen som lämnade årskurs 9 med behörighet till gymnasieskolan, av alla elever som lämnade årskurs 9.',
      en: 'Pupils at schools in the municipality who left year 9 eligible for upper secondary school, of all pupils who left year 9.',
    },
    kind: 'share',
    unit: 'percent',
    measure: { sv: 'Andel av eleverna efter skola', en: 'Share of pupils by school' },
    decimals: 1,
    source: {
      ...skolverket,
      table: 'Slutbetyg i grundskolan',
      method: {
        sv: 'Skolverkets andelar för alla, för flickor och pojkar och efter huvudman.',
        en: 'Skolverket’s shares for all, for girls and boys, and by who runs the school.',
      },
      limits: {
        sv: 'Bara läsåret 2018/19 finns i staden. Elever som bor i en kommun kan gå i skola i en annan. Täljaren är räknad från en avrundad andel och visas därför inte.',
        en: 'The city holds the school year 2018/19 only. Pupils who live in one municipality may go to school in another. The numerator was computed from a rounded share and isn’t shown.',
      },
      recordedBy: recordedBy.finalMarks,
    },
    goals: ['god-start', 'god-start.skola'],
    committees: ['grundskolenamnden'],
    judgement: supporting('increase', 'linear-trajectory', {
      rhythm: rhythms.pupils,
      naturalLimit: 100,
      recordedAt: chosen.withNeighbourhoods,
    }),
    gaps: [womenMenGap()],
  }),
  indicator({
    code: 'youth-share',
    title: { sv: 'Barn och unga i befolkningen', en: 'Children and young people in the population' },
    question: { sv: 'Hur stor del av invånarna är 0–19 år?', en: 'How many of the inhabitants are aged 0–19?' },
    definition: {
      sv: 'Invånare 0–19 år av alla invånare den 31 december.',
      en: 'Inhabitants aged 0–19 of all inhabitants on 31 December.',
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
    goals: ['god-start'],
    committees: ['kommunstyrelsen'],
    judgement: background(rhythms.populationPanel),
  }),
];
