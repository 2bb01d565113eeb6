import { primaryAreas } from './areas';
import { readCsv } from './files';
import { city, type Observed, type Place, published, shareOf } from './observations';

const year = 2022;

/** The rest category of the city's statistics: registered in the city, in no known area. It belongs to the city's sum only. */
const unspecified = '199';

/** The five figures of one area. */
interface Figures {
  code: string;
  adults: number;
  unemployed: number;
  eligible: number;
  ineligible: number;
}

/**
 * The city's own statistics for its primary areas in 2022, summed to intermediate areas, city areas and the whole city. Sums
 * add up persons and never average shares.
 */
export function fromPrimaryAreas(samples: string): Record<string, Observed[]> {
  const figures = read(samples);
  const places = placesOf(samples);
  return {
    'year-9-eligible': places.map(({ place, holds }) => {
      const areas = figures.filter(({ code }) => holds(code));
      const share = shareOf(sum(areas, 'eligible'), sum(areas, 'eligible') + sum(areas, 'ineligible'));
      return { ...place, period: String(year), ...share, recordedAt: published.primaryAreaPupils(year) };
    }),
    'openly-unemployed': places.map(({ place, holds }) => {
      const areas = figures.filter(({ code }) => holds(code));
      const share = shareOf(sum(areas, 'unemployed'), sum(areas, 'adults'));
      return { ...place, period: String(year), ...share, recordedAt: published.primaryAreas(year) };
    }),
  };
}

function read(samples: string): Figures[] {
  const rows = readCsv(samples, 'gbg-primaromraden-2022/observations_2022.csv');
  const codes = [...new Set(rows.map((row) => row.text('area_code')))];
  const value = (code: string, indicator: string) => {
    const row = rows.find((one) => one.text('area_code') === code && one.text('indicator') === indicator);
    const number = row?.number('value') ?? null;
    if (number === null) throw new Error(`Area ${code} has no ${indicator}`);
    return number;
  };
  return codes.map((code) => ({
    code,
    adults: value(code, 'folkmangd_20_64'),
    unemployed: value(code, 'oppet_arbetslosa'),
    eligible: value(code, 'elever_gymnasiebehoriga'),
    ineligible: value(code, 'elever_ej_gymnasiebehoriga'),
  }));
}

/** Every place that gets a value, with the primary areas it consists of. */
function placesOf(samples: string): { place: Place; holds: (code: string) => boolean }[] {
  const areas = primaryAreas(samples);
  const within = (level: 'intermediate' | 'cityArea', larger: string) => {
    const codes = new Set(areas.filter((area) => area[level] === larger).map(({ code }) => code));
    return (code: string) => codes.has(code);
  };
  const larger = (level: 'intermediate' | 'cityArea') => [...new Set(areas.map((area) => area[level]))];
  const known = new Set([...areas.map(({ code }) => code), unspecified]);
  return [
    { place: city, holds: (code) => known.has(code) },
    ...larger('cityArea').map((code) => ({
      place: { level: 'city-area' as const, code },
      holds: within('cityArea', code),
    })),
    ...larger('intermediate').map((code) => ({
      place: { level: 'intermediate-area' as const, code },
      holds: within('intermediate', code),
    })),
    ...areas.map(({ code }) => ({
      place: { level: 'primary-area' as const, code },
      holds: (other: string) => other === code,
    })),
  ];
}

function sum(areas: Figures[], figure: Exclude<keyof Figures, 'code'>): number {
  return areas.reduce((total, area) => total + area[figure], 0);
}
