/** Every route of the product, in the demo city. */
export const ROUTES = [
  '/',
  '/mal',
  '/mal/arbete',
  '/namnder',
  '/namnd/socialnamnden-nordost',
  '/indikatorer',
  '/indikator/year-9-eligible',
  '/indikator/compulsory-education-only',
  '/strategier',
  '/om-bedomningen',
  '/tillganglighet',
  '/oppna-data',
  '/finns-inte',
] as const;
