import type { SeedIndicator, SeedSource, Text } from '../city';
import {
  areaGap,
  background,
  chosen,
  classGap,
  indicator,
  key,
  recordedBy,
  rhythms,
  socialCommittees,
  supporting,
  womenMenGap,
} from './parts';
import { cityStatistics, kolada, scb } from './sources';

/** The three levels of education share source, committees and kind, and differ in whom they count. */
const education = {
  kind: 'share',
  unit: 'percent',
  measure: { sv: 'Andel av invånarna 16–74 år', en: 'Share of inhabitants aged 16–74' },
  decimals: 1,
  source: {
    ...scb,
    table: 'Befolkningens utbildning (UF0506)',
    method: {
      sv: 'Utbildningsregistret den 31 december. Vart fjärde år ur ett forskarmaterial med alla kommuner; 2019 är räknat av personer efter kön och ålder, där alla är summan av kvinnor och män. De två källorna stämmer med varandra.',
      en: 'The education register on 31 December. Every fourth year from a research panel of all municipalities; 2019 is computed from persons by sex and age, where all is the sum of women and men. The two sources agree.',
    },
    limits: {
      sv: 'Registret ges ut varje år, men staden har bara vart fjärde och 2019; kvinnor och män bara 2019. Den som har okänd utbildning, ofta nyinflyttade, räknas inte.',
      en: 'The register comes out every year, but the city holds every fourth and 2019 only; women and men for 2019 only. Those whose education is unknown, often newcomers, don’t count.',
    },
    recordedBy: recordedBy.education,
  },
} satisfies Partial<SeedIndicator>;

const everyFourthYear: Text = {
  sv: 'Vart fjärde år, senast inkomsterna 2021. Skatteunderlaget är medelvärden och säger inget om hur inkomsterna fördelas.',
  en: 'Every fourth year, the incomes of 2021 being the latest. The tax base is an average and says nothing about how incomes are distributed.',
};

const regionalProduct = {
  ...kolada,
  limits: {
    sv: 'Löpande priser. Värdet uppstår där arbetsplatsen ligger, inte där den som arbetar bor. Serien slutar 2019 i det material som finns i staden.',
    en: 'Current prices. The value arises where the workplace is, not where those who work there live. The series ends in 2019 in the material the city holds.',
  },
  method: {
    sv: 'SCB:s regionalräkenskaper, sammanställda av Kolada.',
    en: 'SCB’s regional accounts, compiled by Kolada.',
  },
  recordedBy: recordedBy.regionalProduct,
} satisfies Partial<SeedSource>;

export const work: SeedIndicator[] = [
  indicator({
    ...education,
    code: 'compulsory-education-only',
    title: { sv: 'Invånare med enbart grundskola', en: 'Inhabitants with compulsory schooling only' },
    question: {
      sv: 'Blir de färre som saknar den utbildning som de flesta arbeten kräver?',
      en: 'Do fewer lack the education that most jobs require?',
    },
    definition: {
      sv: 'Invånare 16–74 år vars högsta utbildning är förgymnasial, av alla i åldern vars utbildning är känd.',
      en: 'Inhabitants aged 16–74 whose highest education is below upper secondary, of all in that age whose education is known.',
    },
    goals: ['arbete', 'arbete.utbildning'],
    committees: ['namnden-for-arbetsmarknad-och-vuxenutbildning', 'utbildningsnamnden'],
    judgement: key('decrease', 'linear-trajectory', {
      rhythm: rhythms.educationPanel,
      naturalLimit: 100,
      recordedAt: chosen.withProgramme,
    }),
    gaps: [womenMenGap()],
  }),
  indicator({
    ...education,
    code: 'tertiary-education',
    title: { sv: 'Invånare med eftergymnasial utbildning', en: 'Inhabitants with tertiary education' },
    question: {
      sv: 'Får fler den utbildning som stadens arbetsmarknad frågar efter?',
      en: 'Do more people get the education that the city’s labour market asks for?',
    },
    definition: {
      sv: 'Invånare 16–74 år med eftergymnasial utbildning av någon längd, av alla i åldern vars utbildning är känd.',
      en: 'Inhabitants aged 16–74 with tertiary education of any length, of all in that age whose education is known.',
    },
    goals: ['arbete', 'arbete.utbildning'],
    committees: ['utbildningsnamnden', 'namnden-for-arbetsmarknad-och-vuxenutbildning', 'business-region-goteborg-ab'],
    judgement: key('increase', 'linear-trajectory', {
      rhythm: rhythms.educationPanel,
      naturalLimit: 100,
      recordedAt: chosen.withProgramme,
    }),
    gaps: [womenMenGap()],
  }),
  indicator({
    code: 'openly-unemployed',
    title: { sv: 'Öppet arbetslösa', en: 'Openly unemployed' },
    question: {
      sv: 'Är arbetslösheten lägre, och skillnaden mellan områden mindre?',
      en: 'Is unemployment lower, and the difference between areas smaller?',
    },
    definition: {
      sv: 'Öppet arbetslösa 18–64 år per 100 invånare 20–64 år. Täljaren har två åldrar fler än nämnaren, så måttet är en kvot snarare än en andel.',
      en: 'Openly unemployed aged 18–64 per 100 inhabitants aged 20–64. The numerator has two ages more than the denominator, so this is a ratio rather than a share.',
    },
    kind: 'rate',
    unit: 'percent',
    measure: { sv: 'Per 100 invånare 20–64 år', en: 'Per 100 inhabitants aged 20–64' },
    decimals: 1,
    source: {
      ...cityStatistics,
      table: '10_AntalArblos_PRI, 10_FolkmHelar_PRI',
      method: {
        sv: 'Personer per primärområde. Större områden, klasser och hela staden räknas fram genom att täljare och nämnare summeras. Invånare utan känt område hör till stadens summa.',
        en: 'Persons by primary area. Larger areas, classes and the whole city are computed by summing numerators and denominators. Inhabitants without a known area belong to the city’s sum.',
      },
      limits: {
        sv: 'Bara år 2022 finns i staden. Den som är i program med aktivitetsstöd räknas inte, inte heller den som inte är inskriven.',
        en: 'The city holds 2022 only. Those in programmes with activity support don’t count, nor do those who aren’t registered.',
      },
      recordedBy: recordedBy.unemployment,
    },
    goals: ['arbete', 'arbete.forsorjning'],
    committees: ['namnden-for-arbetsmarknad-och-vuxenutbildning', ...socialCommittees],
    judgement: key('decrease', 'linear-trajectory', { rhythm: rhythms.unemployment, recordedAt: chosen.lately }),
    gaps: [
      classGap('socio-economic', 'primary-area', {
        sv: 'Mellan områden med olika socioekonomisk klass',
        en: 'Between areas of different socio-economic class',
      }),
      areaGap('area-ratio', 'primary-area', 1000, {
        sv: 'Mellan primärområden med minst 1 000 invånare 20–64 år',
        en: 'Between primary areas with at least 1,000 inhabitants aged 20–64',
      }),
    ],
  }),
  indicator({
    code: 'relative-tax-base',
    title: { sv: 'Skatteunderlag jämfört med riket', en: 'Tax base compared with the country' },
    question: {
      sv: 'Växer invånarnas inkomster lika fort som i resten av landet?',
      en: 'Do the inhabitants’ incomes grow as fast as in the rest of the country?',
    },
    definition: {
      sv: 'Kommunens skatteunderlag per invånare i procent av rikets. Avser inkomster under året enligt taxeringen året efter.',
      en: 'The municipality’s tax base per inhabitant in per cent of the country’s. Refers to incomes during the year as assessed in the year after.',
    },
    kind: 'index',
    unit: 'index',
    measure: { sv: 'Index, riket = 100', en: 'Index, the country = 100' },
    decimals: 1,
    source: {
      ...scb,
      table: 'Skatteunderlag och skattekraft (OE0101)',
      method: {
        sv: 'Ur ett forskarmaterial med alla kommuner vart fjärde år. Rikets värde har vi räknat som kommunernas medelvärde vägt med invånarna.',
        en: 'From a research panel of all municipalities every fourth year. The country’s value is computed by us as the municipalities’ mean, weighted by inhabitants.',
      },
      limits: everyFourthYear,
      recordedBy: recordedBy.taxBase,
    },
    goals: ['arbete', 'arbete.forsorjning'],
    committees: ['kommunstyrelsen', 'business-region-goteborg-ab'],
    judgement: key('increase', 'required-growth', { rhythm: rhythms.taxBasePanel, recordedAt: chosen.withProgramme }),
  }),
  indicator({
    code: 'real-tax-base',
    title: { sv: 'Skatteunderlag per invånare i fasta priser', en: 'Tax base per inhabitant at constant prices' },
    question: {
      sv: 'Räcker invånarnas inkomster längre än förut?',
      en: 'Do the inhabitants’ incomes go further than before?',
    },
    definition: {
      sv: 'Kommunens skatteunderlag per invånare, räknat om till 2022 års priser. Avser inkomster under året enligt taxeringen året efter.',
      en: 'The municipality’s tax base per inhabitant at the prices of 2022. Refers to incomes during the year as assessed in the year after.',
    },
    kind: 'amount',
    unit: 'kronor',
    measure: { sv: 'Kronor per invånare, 2022 års priser', en: 'Kronor per inhabitant, prices of 2022' },
    decimals: 0,
    source: {
      ...scb,
      table: 'Skatteunderlag och skattekraft (OE0101)',
      method: {
        sv: 'Ur ett forskarmaterial med alla kommuner vart fjärde år, omräknat med konsumentprisindex för taxeringsåret. Riket är kommunernas medelvärde vägt med invånarna.',
        en: 'From a research panel of all municipalities every fourth year, deflated by the consumer price index of the assessment year. The country is the municipalities’ mean, weighted by inhabitants.',
      },
      limits: {
        sv: `${everyFourthYear.sv} Inkomsterna 2021 är omräknade med de högre priserna 2022, vilket gör det senaste värdet lågt. Hela serien blev känd när 2022 års priser var det.`,
        en: `${everyFourthYear.en} The incomes of 2021 are deflated by the higher prices of 2022, which makes the latest value low. The whole series became known when the prices of 2022 were.`,
      },
      recordedBy: {
        sv: '20 januari 2023 för hela serien, då den först kunde räknas i 2022 års priser',
        en: '20 January 2023 for the whole series, when it could first be stated at the prices of 2022',
      },
    },
    goals: ['arbete', 'arbete.forsorjning'],
    committees: ['kommunstyrelsen', 'business-region-goteborg-ab'],
    judgement: key('increase', 'required-growth', { rhythm: rhythms.taxBasePanel, recordedAt: chosen.lately }),
  }),
  indicator({
    code: 'median-income',
    title: { sv: 'Medianinkomst', en: 'Median income' },
    question: {
      sv: 'Vad har den som är mitt i fördelningen, och är det lika för kvinnor och män?',
      en: 'What does the person in the middle have, and is it the same for women and men?',
    },
    definition: {
      sv: 'Median av sammanräknad förvärvsinkomst för invånare 20 år och äldre.',
      en: 'Median of total earned income of inhabitants aged 20 and over.',
    },
    kind: 'amount',
    unit: 'kronor',
    measure: { sv: 'Kronor per år, löpande priser', en: 'Kronor a year, current prices' },
    decimals: 0,
    source: {
      ...scb,
      table: 'Sammanräknad förvärvsinkomst (HE0110)',
      method: { sv: 'Totalräknat ur inkomstregistret.', en: 'A full count from the income register.' },
      limits: {
        sv: 'Bara inkomståret 2018 finns i staden. Pension och skattepliktiga ersättningar ingår, kapitalinkomster inte.',
        en: 'The city holds the income year 2018 only. Pensions and taxable benefits are included, income from capital isn’t.',
      },
      recordedBy: recordedBy.incomes,
    },
    goals: ['arbete', 'arbete.forsorjning'],
    committees: ['kommunstyrelsen'],
    judgement: supporting('increase', 'required-growth', {
      rhythm: rhythms.incomes,
      recordedAt: chosen.withNeighbourhoods,
    }),
    gaps: [womenMenGap()],
  }),
  indicator({
    code: 'grp-per-inhabitant',
    title: { sv: 'Bruttoregionprodukt per invånare', en: 'Gross regional product per inhabitant' },
    question: { sv: 'Växer det värde som skapas i staden?', en: 'Does the value created in the city grow?' },
    definition: {
      sv: 'Värdet av all produktion i kommunen under året, delat med antalet invånare.',
      en: 'The value of all production in the municipality during the year, divided by the number of inhabitants.',
    },
    kind: 'amount',
    unit: 'kronor',
    measure: { sv: 'Kronor per invånare, löpande priser', en: 'Kronor per inhabitant, current prices' },
    decimals: 0,
    source: { ...regionalProduct, table: 'N03702' },
    goals: ['arbete'],
    committees: ['business-region-goteborg-ab'],
    judgement: supporting('increase', 'required-growth', {
      rhythm: rhythms.regionalProduct,
      recordedAt: chosen.withProgramme,
    }),
  }),
  indicator({
    code: 'grp-per-employed',
    title: { sv: 'Bruttoregionprodukt per sysselsatt', en: 'Gross regional product per person employed' },
    question: {
      sv: 'Hur mycket värde skapar varje sysselsatt?',
      en: 'How much value does each person employed create?',
    },
    definition: {
      sv: 'Värdet av all produktion i kommunen under året, delat med antalet sysselsatta där.',
      en: 'The value of all production in the municipality during the year, divided by the number employed there.',
    },
    kind: 'amount',
    unit: 'kronor',
    measure: { sv: 'Kronor per sysselsatt, löpande priser', en: 'Kronor per person employed, current prices' },
    decimals: 0,
    source: { ...regionalProduct, table: 'N03703' },
    goals: ['arbete'],
    committees: ['business-region-goteborg-ab'],
    judgement: background(rhythms.regionalProduct),
  }),
  indicator({
    ...education,
    code: 'upper-secondary-education',
    title: {
      sv: 'Invånare med gymnasial utbildning som högsta',
      en: 'Inhabitants with upper secondary education as their highest',
    },
    question: {
      sv: 'Hur många har stannat vid gymnasiet?',
      en: 'How many have stopped at upper secondary education?',
    },
    definition: {
      sv: 'Invånare 16–74 år vars högsta utbildning är gymnasial, av alla i åldern vars utbildning är känd.',
      en: 'Inhabitants aged 16–74 whose highest education is upper secondary, of all in that age whose education is known.',
    },
    goals: ['arbete'],
    committees: ['utbildningsnamnden'],
    judgement: background(rhythms.educationPanel),
  }),
];
