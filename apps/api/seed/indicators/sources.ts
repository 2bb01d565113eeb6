import type { SeedSource } from '../city';

type Producer = Pick<SeedSource, 'producer' | 'licence' | 'url'>;

/** Who makes the figures and on what terms they may be used. */
export const scb: Producer = { producer: 'SCB', licence: 'CC0 1.0', url: 'https://www.scb.se/' };

export const cityStatistics: Producer = {
  producer: 'Göteborgs Stad, statistikdatabasen (SCB, Arbetsförmedlingen)',
  licence: 'Öppna data, ange Göteborgs Stads statistikdatabas som källa',
  url: 'https://goteborg.se/',
};

export const skolverket: Producer = {
  producer: 'Skolverket',
  licence: 'Officiell statistik, ange Skolverket som källa',
  url: 'https://www.skolverket.se/',
};

export const kolada: Producer = {
  producer: 'Kolada (RKA)',
  licence: 'Fri att använda, ange Kolada som källa',
  url: 'https://www.kolada.se/',
};
