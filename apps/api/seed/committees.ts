import type { SeedCommittee, Text } from './city';

/**
 * The committees and boards of the demo city, through the reforms of 2018 (schools), 2021 (districts) and 2023 (city
 * development). Names and days are the real ones; where we don't know when a committee began, `validFrom` is null.
 */
const districtsBegan = '2011-01-01';
const schoolReform = '2018-07-01';
const districtsEnded = '2021-01-01';
const cityDevelopmentReform = '2023-01-01';

const executive: SeedCommittee = {
  code: 'kommunstyrelsen',
  name: { sv: 'Kommunstyrelsen', en: 'City Executive Board' },
  kind: 'city-executive',
  validFrom: null,
  validTo: null,
  parent: null,
  area: null,
};

/** The four committees whose remit is a city area, in the order of the areas' codes 1 to 4. */
const socialCommittees = (['Nordost', 'Centrum', 'Sydväst', 'Hisingen'] as const).map((name, index): SeedCommittee => ({
  ...committee(`socialnamnden-${plain(name)}`, `Socialnämnden ${name}`, `Social Committee ${name}`, districtsEnded),
  area: { level: 'city-area', code: String(index + 1) },
}));

const committees: SeedCommittee[] = [
  committee('forskolenamnden', 'Förskolenämnden', 'Preschool Committee', schoolReform),
  committee('grundskolenamnden', 'Grundskolenämnden', 'Compulsory School Committee', schoolReform),
  committee('utbildningsnamnden', 'Utbildningsnämnden', 'Upper Secondary Education Committee'),
  committee(
    'namnden-for-arbetsmarknad-och-vuxenutbildning',
    'Nämnden för arbetsmarknad och vuxenutbildning',
    'Labour Market and Adult Education Committee',
  ),
  ...socialCommittees,
  committee(
    'aldre-samt-vard-och-omsorgsnamnden',
    'Äldre samt vård- och omsorgsnämnden',
    'Elderly, Health and Care Committee',
    districtsEnded,
  ),
  committee('namnden-for-funktionsstod', 'Nämnden för funktionsstöd', 'Disability Support Committee', districtsEnded),
  committee('stadsbyggnadsnamnden', 'Stadsbyggnadsnämnden', 'City Planning Committee', cityDevelopmentReform),
  committee('exploateringsnamnden', 'Exploateringsnämnden', 'Property Development Committee', cityDevelopmentReform),
  committee('stadsmiljonamnden', 'Stadsmiljönämnden', 'Urban Environment Committee', cityDevelopmentReform),
  committee('stadsfastighetsnamnden', 'Stadsfastighetsnämnden', 'City Premises Committee', cityDevelopmentReform),
  committee('miljo-och-klimatnamnden', 'Miljö- och klimatnämnden', 'Environment and Climate Committee'),
  committee('kulturnamnden', 'Kulturnämnden', 'Culture Committee'),
  committee('idrotts-och-foreningsnamnden', 'Idrotts- och föreningsnämnden', 'Sports and Associations Committee'),
  // Its papers go under this name from the end of October 2021; the day itself is not known to us.
  committee(
    'namnden-for-demokrati-och-medborgarservice',
    'Nämnden för demokrati och medborgarservice',
    'Democracy and Citizen Services Committee',
    '2021-11-01',
  ),
];

const boards: SeedCommittee[] = [
  board('goteborgs-stadshus-ab', 'Göteborgs Stadshus AB', 'Göteborgs Stadshus AB (holding company)', null),
  board(
    'forvaltnings-ab-framtiden',
    'Förvaltnings AB Framtiden',
    'Förvaltnings AB Framtiden (municipal housing)',
    'goteborgs-stadshus-ab',
  ),
  board(
    'business-region-goteborg-ab',
    'Business Region Göteborg AB',
    'Business Region Göteborg AB (business development)',
    'goteborgs-stadshus-ab',
  ),
];

/** The ten districts, by the social committee that followed on them. */
export const districts = {
  nordost: ['Angered', 'Östra Göteborg'],
  centrum: ['Örgryte-Härlanda', 'Centrum', 'Majorna-Linné'],
  sydvast: ['Askim-Frölunda-Högsbo', 'Västra Göteborg'],
  hisingen: ['Västra Hisingen', 'Lundby', 'Norra Hisingen'],
} as const;

const ended: SeedCommittee[] = [
  ...Object.values(districts)
    .flat()
    .map((name): SeedCommittee => ({
      ...committee(districtCode(name), `Stadsdelsnämnden ${name}`, `District Committee ${name}`, districtsBegan),
      kind: 'district-committee',
      validTo: districtsEnded,
    })),
  until(districtsEnded, 'social-resursnamnd', 'Social resursnämnd', 'Social Resource Committee'),
  until(
    '2021-11-01',
    'namnden-for-konsument-och-medborgarservice',
    'Nämnden för konsument- och medborgarservice',
    'Consumer and Citizen Services Committee',
  ),
  until(cityDevelopmentReform, 'byggnadsnamnden', 'Byggnadsnämnden', 'Building Committee'),
  until(cityDevelopmentReform, 'fastighetsnamnden', 'Fastighetsnämnden', 'Property Committee'),
  until(cityDevelopmentReform, 'trafiknamnden', 'Trafiknämnden', 'Transport Committee'),
  until(cityDevelopmentReform, 'park-och-naturnamnden', 'Park- och naturnämnden', 'Parks and Nature Committee'),
  until(cityDevelopmentReform, 'lokalnamnden', 'Lokalnämnden', 'Premises Committee'),
];

export const seedCommittees: SeedCommittee[] = [executive, ...committees, ...boards, ...ended];

export function districtCode(name: string): string {
  return `stadsdelsnamnden-${plain(name)}`;
}

function committee(code: string, sv: string, en: string, validFrom: string | null = null): SeedCommittee {
  return { code, name: { sv, en }, kind: 'committee', validFrom, validTo: null, parent: null, area: null };
}

function board(code: string, sv: string, en: string, parent: string | null): SeedCommittee {
  const name: Text = { sv, en };
  return { code, name, kind: 'company-board', validFrom: null, validTo: null, parent, area: null };
}

function until(validTo: string, code: string, sv: string, en: string): SeedCommittee {
  return { ...committee(code, sv, en), validTo };
}

/** A name as part of an address: lower case, without accents and blanks. */
function plain(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '-');
}
