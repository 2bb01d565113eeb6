import type { SeedIndicator, SeedSource, Text } from '../city';
import {
  background,
  chosen,
  classGap,
  indicator,
  key,
  recordedBy,
  rhythms,
  socialCommittees,
  supporting,
} from './parts';
import { kolada, scb } from './sources';

const boundaries: Text = {
  sv: 'Statistikområdena är valda för statistik och inte för vardagen: en gräns kan dela en gård, och stora områden döljer skillnader inom sig. Bara 2020–2022 finns i staden.',
  en: 'The statistical areas were drawn for statistics and not for everyday life: a border may divide a courtyard, and large areas hide differences within. The city holds 2020–2022 only.',
};

const dwellings = {
  ...scb,
  table: 'Bostadsbestånd efter region och upplåtelseform (BO0104)',
  method: {
    sv: 'Lägenheter och småhus den 31 december per RegSO. Staden är summan av sina 147 RegSO. De få vars upplåtelseform är okänd räknas i nämnaren.',
    en: 'Dwellings in flats and houses on 31 December by RegSO. The city is the sum of its 147 RegSO. The few whose tenure is unknown count in the denominator.',
  },
  limits: boundaries,
  recordedBy: recordedBy.dwellings,
} satisfies SeedSource;

const byTenure = {
  kind: 'share',
  unit: 'percent',
  measure: { sv: 'Andel av bostäderna', en: 'Share of dwellings' },
  decimals: 1,
  source: dwellings,
} satisfies Partial<SeedIndicator>;

const builders = ['stadsbyggnadsnamnden', 'exploateringsnamnden', 'forvaltnings-ab-framtiden'];

export const livingEnvironments: SeedIndicator[] = [
  indicator({
    code: 'birth-segregation',
    title: { sv: 'Boendesegregation efter födelseland', en: 'Residential segregation by country of birth' },
    question: {
      sv: 'Bor göteborgare födda i Sverige och utomlands allt mer i samma områden?',
      en: 'Do people born in Sweden and people born abroad live more and more in the same areas?',
    },
    definition: {
      sv: 'Segregationsindex: hur stor del av de inrikes eller utrikes födda som skulle behöva byta område för att alla områden skulle ha samma blandning. 0 är helt blandat, 100 helt åtskilt.',
      en: 'Index of dissimilarity: the part of those born in Sweden, or of those born abroad, who would have to change area for every area to have the same mix. 0 is fully mixed, 100 fully apart.',
    },
    kind: 'index',
    unit: 'index',
    measure: { sv: 'Index 0–100 över 147 RegSO', en: 'Index 0–100 over 147 RegSO' },
    decimals: 1,
    source: {
      ...scb,
      table: 'Folkmängd efter region och födelseregion (BE0101)',
      method: {
        sv: 'Vi har räknat indexet på SCB:s folkmängd per RegSO: hälften av summan av skillnaderna mellan områdets andel av de inrikes födda och dess andel av de utrikes födda.',
        en: 'The index is computed by us from SCB’s population by RegSO: half the sum of the differences between an area’s part of those born in Sweden and its part of those born abroad.',
      },
      limits: boundaries,
      recordedBy: recordedBy.populationByRegso,
    },
    goals: ['livsmiljoer', 'livsmiljoer.sammanhallen'],
    committees: ['kommunstyrelsen', ...builders],
    judgement: key('decrease', 'required-growth', {
      rhythm: rhythms.neighbourhoods,
      recordedAt: chosen.withNeighbourhoods,
    }),
  }),
  indicator({
    code: 'income-segregation',
    title: {
      sv: 'Löneinkomst i bäst och sämst ställda områden',
      en: 'Wage income in the best-off and worst-off areas',
    },
    question: {
      sv: 'Minskar avståndet i inkomst mellan stadens områden?',
      en: 'Is the distance in income between the city’s areas shrinking?',
    },
    definition: {
      sv: 'Medelvärdet av löneinkomsten i de områden där den femtedel av invånarna bor som har högst, delat med medelvärdet där femtedelen med lägst bor.',
      en: 'Mean wage income in the areas where the fifth of the inhabitants with the highest live, divided by the mean where the fifth with the lowest live.',
    },
    kind: 'index',
    unit: 'ratio',
    measure: { sv: 'Kvot mellan femtedelar', en: 'Ratio between fifths' },
    decimals: 2,
    source: {
      ...scb,
      table: 'Inkomster efter region och inkomstkomponent (HE0110)',
      method: {
        sv: 'Vi har rangordnat 147 RegSO efter medelvärdet av löneinkomsten och vägt dem med folkmängden. En kvot inom ett år beror inte på vilket års priser inkomsterna anges i.',
        en: 'We ranked 147 RegSO by mean wage income and weighted them by population. A ratio within a year doesn’t depend on which year’s prices the incomes are stated in.',
      },
      limits: {
        sv: `${boundaries.sv} Inkomsterna för 2022 gavs ut efter demons dag. Vikten är alla invånare, inte bara de vuxna.`,
        en: `${boundaries.en} The incomes of 2022 were published after the demo’s day. The weight is all inhabitants, not adults only.`,
      },
      recordedBy: recordedBy.incomes,
    },
    goals: ['livsmiljoer', 'livsmiljoer.sammanhallen'],
    committees: ['kommunstyrelsen', ...builders],
    judgement: key('decrease', 'required-growth', { rhythm: rhythms.incomes, recordedAt: chosen.withNeighbourhoods }),
  }),
  indicator({
    ...byTenure,
    code: 'uniform-tenure',
    title: {
      sv: 'Bostäder i områden med en enda upplåtelseform',
      en: 'Dwellings in areas with a single form of tenure',
    },
    question: {
      sv: 'Blir det vanligare att kunna hyra, köpa och äga i samma område?',
      en: 'Is it becoming more common to be able to rent, buy and own in the same area?',
    },
    definition: {
      sv: 'Bostäder i områden där minst fyra femtedelar har samma upplåtelseform (hyresrätt, bostadsrätt eller äganderätt), av alla bostäder i staden.',
      en: 'Dwellings in areas where at least four fifths have the same tenure (rented, tenant-owned or owner-occupied), of all dwellings in the city.',
    },
    source: {
      ...dwellings,
      limits: {
        sv: `${boundaries.sv} Ett område som passerar gränsen på fyra femtedelar flyttar alla sina bostäder på en gång.`,
        en: `${boundaries.en} An area that passes the limit of four fifths moves all its dwellings at once.`,
      },
    },
    goals: ['livsmiljoer', 'livsmiljoer.sammanhallen'],
    committees: builders,
    judgement: key('decrease', 'linear-trajectory', {
      rhythm: rhythms.neighbourhoods,
      naturalLimit: 100,
      recordedAt: chosen.withNeighbourhoods,
    }),
  }),
  indicator({
    code: 'dwellings-per-1000',
    title: { sv: 'Bostäder per 1 000 invånare', en: 'Dwellings per 1,000 inhabitants' },
    question: {
      sv: 'Byggs det i takt med att staden växer?',
      en: 'Are homes built in pace with the city’s growth?',
    },
    definition: {
      sv: 'Bostäder av alla upplåtelseformer per 1 000 invånare den 31 december.',
      en: 'Dwellings of all tenures per 1,000 inhabitants on 31 December.',
    },
    kind: 'rate',
    unit: 'rate',
    measure: { sv: 'Per 1 000 invånare', en: 'Per 1,000 inhabitants' },
    decimals: 1,
    source: { ...dwellings, recordedBy: recordedBy.populationByRegso },
    goals: ['livsmiljoer', 'livsmiljoer.bostad'],
    committees: [...builders, 'stadsfastighetsnamnden'],
    judgement: key('increase', 'required-growth', {
      rhythm: rhythms.neighbourhoods,
      recordedAt: chosen.withNeighbourhoods,
    }),
  }),
  indicator({
    code: 'safe-outdoors-after-dark',
    title: { sv: 'Trygg utomhus när det är mörkt', en: 'Safe outdoors after dark' },
    question: {
      sv: 'Känner sig invånarna trygga där de bor?',
      en: 'Do the inhabitants feel safe where they live?',
    },
    definition: {
      sv: 'De som svarar att de känner sig mycket eller ganska trygga utomhus i sitt område när det är mörkt, av dem som har en uppfattning.',
      en: 'Those who answer that they feel very or fairly safe outdoors in their area after dark, of those with an opinion.',
    },
    kind: 'share',
    unit: 'percent',
    measure: { sv: 'Andel av de svarande', en: 'Share of respondents' },
    decimals: 0,
    source: {
      ...kolada,
      table: 'N00610',
      method: {
        sv: 'SCB:s medborgarundersökning, en urvalsundersökning.',
        en: 'SCB’s citizen survey, a sample survey.',
      },
      limits: {
        sv: 'Inga värden finns i det öppna material som staden har här. Osäkerheten är stor för små grupper.',
        en: 'There are no values in the open material that the city holds here. Uncertainty is large for small groups.',
      },
      recordedBy: recordedBy.nothing,
    },
    goals: ['livsmiljoer', 'livsmiljoer.bostad'],
    committees: ['stadsmiljonamnden', ...socialCommittees, 'forvaltnings-ab-framtiden'],
    judgement: key('increase', 'linear-trajectory', {
      rhythm: rhythms.survey,
      naturalLimit: 100,
      recordedAt: chosen.withNeighbourhoods,
    }),
  }),
  indicator({
    ...byTenure,
    code: 'rental-share',
    title: { sv: 'Hyresrätter', en: 'Rented dwellings' },
    question: {
      sv: 'Finns det hyresrätter kvar i staden, och i alla slags områden?',
      en: 'Are there still rented homes in the city, and in areas of every kind?',
    },
    definition: {
      sv: 'Bostäder upplåtna med hyresrätt av alla bostäder den 31 december.',
      en: 'Rented dwellings of all dwellings on 31 December.',
    },
    goals: ['livsmiljoer', 'livsmiljoer.sammanhallen'],
    committees: ['forvaltnings-ab-framtiden', 'exploateringsnamnden'],
    judgement: supporting('maintain', 'linear-trajectory', {
      rhythm: rhythms.neighbourhoods,
      naturalLimit: 100,
      band: { low: 50, high: 56 },
      recordedAt: chosen.withNeighbourhoods,
    }),
    gaps: [
      classGap('area-type', 'regso', {
        sv: 'Mellan områden av olika områdestyp',
        en: 'Between areas of different type',
      }),
    ],
  }),
  indicator({
    ...byTenure,
    code: 'tenant-owned-share',
    title: { sv: 'Bostadsrätter', en: 'Tenant-owned dwellings' },
    question: {
      sv: 'Hur stor del av bostäderna är bostadsrätter?',
      en: 'What part of the dwellings are tenant-owned?',
    },
    definition: {
      sv: 'Bostäder upplåtna med bostadsrätt av alla bostäder den 31 december.',
      en: 'Tenant-owned dwellings of all dwellings on 31 December.',
    },
    goals: ['livsmiljoer'],
    committees: ['exploateringsnamnden'],
    judgement: background(rhythms.neighbourhoods),
  }),
  indicator({
    ...byTenure,
    code: 'owner-occupied-share',
    title: { sv: 'Äganderätter', en: 'Owner-occupied dwellings' },
    question: {
      sv: 'Hur stor del av bostäderna ägs av den som bor där?',
      en: 'What part of the dwellings are owned by those who live there?',
    },
    definition: {
      sv: 'Bostäder med äganderätt, nästan alltid småhus, av alla bostäder den 31 december.',
      en: 'Owner-occupied dwellings, nearly always houses, of all dwellings on 31 December.',
    },
    goals: ['livsmiljoer'],
    committees: ['exploateringsnamnden'],
    judgement: background(rhythms.neighbourhoods),
  }),
];
