import type { AreaLevel } from '@malbild/contract';
import type { AreaClassRow, AreaRow } from '../city';
import { readCsv, readJson } from './files';

/** Göteborgsregionen's thirteen municipalities, Stockholm and Malmö: those the city compares itself with. */
export const municipalities: ReadonlyMap<string, string> = new Map([
  ['0180', 'Stockholm'],
  ['1280', 'Malmö'],
  ['1384', 'Kungsbacka'],
  ['1401', 'Härryda'],
  ['1402', 'Partille'],
  ['1407', 'Öckerö'],
  ['1415', 'Stenungsund'],
  ['1419', 'Tjörn'],
  ['1440', 'Ale'],
  ['1441', 'Lerum'],
  ['1462', 'Lilla Edet'],
  ['1480', 'Göteborg'],
  ['1481', 'Mölndal'],
  ['1482', 'Kungälv'],
  ['1489', 'Alingsås'],
]);

const codes = new Map([...municipalities].map(([code, name]) => [name, code]));

/** The code of one of our municipalities by its name; undefined for all others. */
export function municipalityCode(name: string): string | undefined {
  return codes.get(name);
}

const counties = [
  ['01', 'Stockholms län'],
  ['12', 'Skåne län'],
  ['13', 'Hallands län'],
  ['14', 'Västra Götalands län'],
] as const;

/** The city's own levels as the source names them, each with its own word. */
const cityLevels: ReadonlyMap<string, AreaLevel> = new Map([
  ['kommun', 'municipality'],
  ['stadsomrade', 'city-area'],
  ['mellanomrade', 'intermediate-area'],
  ['primaromrade', 'primary-area'],
]);

/** City areas replaced the ten districts on 1 January 2021; SCB's RegSO hold since 1 June 2020. */
const validFrom: Partial<Record<AreaLevel, string>> = { 'city-area': '2021-01-01', regso: '2020-06-01' };

/** The rows of `areas.csv`, parents before children. */
export function areaRows(samples: string): AreaRow[] {
  const area = (
    level: AreaLevel,
    code: string,
    name: string,
    parentLevel: AreaLevel | '',
    parentCode: string,
  ): AreaRow => ({
    level,
    code,
    name,
    parent_level: parentLevel,
    parent_code: parentCode,
    valid_from: validFrom[level] ?? '',
  });
  const inCity = readCsv(samples, 'gbg-omraden/omraden.csv').flatMap((row) => {
    const level = cityLevels.get(row.text('niva'));
    const parentLevel = cityLevels.get(row.text('foralder_niva'));
    return level && parentLevel
      ? area(level, row.text('kod'), row.text('namn'), parentLevel, row.text('foralder_kod'))
      : [];
  });
  return [
    area('country', '00', 'Riket', '', ''),
    ...counties.map(([code, name]) => area('county', code, name, 'country', '00')),
    ...[...municipalities].map(([code, name]) => area('municipality', code, name, 'county', code.slice(0, 2))),
    ...inCity,
    ...regsoAreas(samples).map(({ code, name }) => area('regso', code, name, 'municipality', '1480')),
  ];
}

/** Which class each area belongs to; an area that the source left unclassified has no row. */
export function areaClassRows(samples: string): AreaClassRow[] {
  const socioEconomic = readCsv(samples, 'gbg-omraden/omraden.csv')
    .filter((row) => row.text('niva') === 'primaromrade' && row.text('socioek_kod') !== '99')
    .map((row) => classRow('socio-economic', 'primary-area', row.text('kod'), row.text('socioek_kod')));
  const areaType = readCsv(samples, 'gbg-regso-2020-2023/omradestyp_2022.csv').map((row) =>
    classRow('area-type', 'regso', row.text('regso_kod_2020'), row.text('omradestyp')),
  );
  return [...socioEconomic, ...areaType];
}

function classRow(classification: string, level: AreaLevel, code: string, areaClass: string): AreaClassRow {
  return { classification, level, code, class: areaClass };
}

interface Regso {
  features: { properties: { kod: string; namn: string } }[];
}

/** The 147 RegSO of Göteborg, by code. */
function regsoAreas(samples: string): { code: string; name: string }[] {
  const { features } = readJson(samples, 'gbg-omraden/regso_goteborg.geojson') as Regso;
  return features
    .map(({ properties }) => ({ code: properties.kod, name: properties.namn }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The primary areas with the larger areas each lies in. */
export function primaryAreas(samples: string): { code: string; intermediate: string; cityArea: string }[] {
  return readCsv(samples, 'gbg-omraden/omraden.csv')
    .filter((row) => row.text('niva') === 'primaromrade')
    .map((row) => ({
      code: row.text('kod'),
      intermediate: row.text('foralder_kod'),
      cityArea: row.text('stadsomrade_kod'),
    }));
}
