import type { SeedCity } from './city';
import { classifications } from './classifications';
import { seedCommittees } from './committees';
import { goals, programmes } from './programme';
import { strategies } from './strategies';
import { successions } from './successions';

/** The whole demo city. */
export const demoCity: SeedCity = {
  name: { sv: 'Göteborg', en: 'Gothenburg' },
  vision: { sv: 'Göteborg ska vara en jämlik stad', en: 'Gothenburg shall be an equal city' },
  today: '2024-01-15',
  committees: seedCommittees,
  successions,
  programmes,
  goals,
  strategies,
  classifications,
  indicators: [],
  targets: [],
};
