import type { SeedSuccession, Text } from './city';
import { districtCode, districts } from './committees';

/**
 * Who took over from whom. That about two fifths of the districts' work left them with the schools in 2018 is the city's own
 * figure; how it was split, and all shares of 2021, are our assumptions and marked so.
 */
const allDistricts = Object.values(districts).flat();

const schools: Text = {
  sv: 'Förskolan och grundskolan lämnade stadsdelarna: ungefär 40 procent av deras verksamhet.',
  en: 'Preschools and compulsory schools left the districts: about 40 per cent of their work.',
};
const schoolReform = allDistricts.flatMap((name) => [
  to(districtCode(name), 'grundskolenamnden', '2018-07-01', 0.25, schools),
  to(districtCode(name), 'forskolenamnden', '2018-07-01', 0.15, schools),
]);

const districtReform = Object.entries(districts).flatMap(([area, names]) =>
  names.flatMap((name) => [
    to(districtCode(name), `socialnamnden-${area}`, '2021-01-01', 0.3, {
      sv: 'Individ- och familjeomsorgen och annan socialtjänst gick till stadsområdets socialnämnd.',
      en: 'Individual and family services and other social services went to the city area’s social committee.',
    }),
    to(districtCode(name), 'aldre-samt-vard-och-omsorgsnamnden', '2021-01-01', 0.45, {
      sv: 'Äldreomsorgen och hälso- och sjukvården samlades i en nämnd för hela staden.',
      en: 'Elderly care and municipal health care were gathered in one committee for the whole city.',
    }),
    to(districtCode(name), 'namnden-for-funktionsstod', '2021-01-01', 0.2, {
      sv: 'Stödet till personer med funktionsnedsättning samlades i en nämnd för hela staden.',
      en: 'Support for people with disabilities was gathered in one committee for the whole city.',
    }),
    to(districtCode(name), 'kulturnamnden', '2021-01-01', 0.05, {
      sv: 'Kulturhusen gick till kulturnämnden.',
      en: 'The cultural centres went to the Culture Committee.',
    }),
  ]),
);

const resourceCommittee = ['socialnamnden-centrum', 'namnden-for-funktionsstod'].map((successor) =>
  to('social-resursnamnd', successor, '2021-01-01', null, {
    sv: 'Nämndens stadengemensamma verksamheter fördelades på de nya nämnderna; hur är vårt antagande.',
    en: 'The committee’s city-wide services were spread over the new committees; how is our assumption.',
  }),
);

const citizenServices = to(
  'namnden-for-konsument-och-medborgarservice',
  'namnden-for-demokrati-och-medborgarservice',
  '2021-11-01',
  1,
  {
    sv: 'Nämnden bytte namn och fick ett demokratiuppdrag under hösten 2021; dagen är ungefärlig.',
    en: 'The committee changed its name and was given a democracy mandate in autumn 2021; the day is approximate.',
  },
);

const planning: Text = { sv: 'Den fysiska planeringen samlades.', en: 'Physical planning was gathered.' };
const land: Text = {
  sv: 'Markägandet och exploateringen samlades.',
  en: 'Land ownership and property development were gathered.',
};
const streets: Text = {
  sv: 'Gator, parker och natur fick en gemensam förvaltare.',
  en: 'Streets, parks and nature got one common manager.',
};
const premises: Text = {
  sv: 'Att bygga och förvalta stadens lokaler gick över.',
  en: 'Building and managing the city’s premises was handed over.',
};
const cityDevelopment = [
  ['byggnadsnamnden', 'stadsbyggnadsnamnden', planning],
  ['fastighetsnamnden', 'stadsbyggnadsnamnden', planning],
  ['fastighetsnamnden', 'exploateringsnamnden', land],
  ['trafiknamnden', 'stadsbyggnadsnamnden', planning],
  ['trafiknamnden', 'exploateringsnamnden', land],
  ['trafiknamnden', 'stadsmiljonamnden', streets],
  ['park-och-naturnamnden', 'stadsbyggnadsnamnden', planning],
  ['park-och-naturnamnden', 'exploateringsnamnden', land],
  ['park-och-naturnamnden', 'stadsmiljonamnden', streets],
  ['lokalnamnden', 'stadsfastighetsnamnden', premises],
] as const;

export const successions: SeedSuccession[] = [
  ...schoolReform,
  ...districtReform,
  ...resourceCommittee,
  citizenServices,
  ...cityDevelopment.map(([from, successor, note]): SeedSuccession => ({
    ...to(from, successor, '2023-01-01', null, note),
    origin: 'city',
  })),
];

function to(from: string, successor: string, date: string, share: number | null, note: Text): SeedSuccession {
  return { from, to: successor, date, share, note, origin: 'example' };
}
