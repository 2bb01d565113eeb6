import type { SeedCity } from './city';
import { classifications } from './classifications';
import { seedCommittees } from './committees';
import { backgroundIndicators } from './indicators/background';
import { goodStart } from './indicators/good-start';
import { livingEnvironments } from './indicators/living-environments';
import { neighbourhoods } from './indicators/neighbourhoods';
import { participation } from './indicators/participation';
import { work } from './indicators/work';
import { goals, programmes } from './programme';
import { strategies } from './strategies';
import { successions } from './successions';
import { targets } from './targets';

/** The demo city: Göteborg on 15 January 2024, with real figures and marked examples. */
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
  indicators: [
    ...goodStart,
    ...work,
    ...livingEnvironments,
    ...neighbourhoods,
    ...participation,
    ...backgroundIndicators,
  ],
  targets,
};
