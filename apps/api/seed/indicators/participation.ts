import type { SeedIndicator, SeedSource } from '../city';
import { chosen, indicator, key, recordedBy, rhythms, socialCommittees } from './parts';
import { kolada } from './sources';

const survey = {
  ...kolada,
  method: { sv: 'SCB:s medborgarundersökning, en urvalsundersökning.', en: 'SCB’s citizen survey, a sample survey.' },
  limits: {
    sv: 'Inga värden finns i det öppna material som staden har här. Osäkerheten är stor för små grupper.',
    en: 'There are no values in the open material that the city holds here. Uncertainty is large for small groups.',
  },
  recordedBy: recordedBy.nothing,
} satisfies Partial<SeedSource>;

const share = { kind: 'share', unit: 'percent', decimals: 0 } satisfies Partial<SeedIndicator>;

/**
 * The open data that the demo rests on say nothing about participation and trust. The indicators that would tell are named,
 * without values: what isn't known should be seen.
 */
export const participation: SeedIndicator[] = [
  indicator({
    ...share,
    code: 'election-turnout',
    title: { sv: 'Valdeltagande i kommunvalet', en: 'Turnout in the municipal election' },
    question: { sv: 'Använder göteborgarna sin röst?', en: 'Do the people of Gothenburg use their vote?' },
    definition: {
      sv: 'Avgivna röster i det senaste valet till kommunfullmäktige av alla röstberättigade.',
      en: 'Votes cast in the latest election to the city council of all entitled to vote.',
    },
    measure: { sv: 'Andel av de röstberättigade', en: 'Share of those entitled to vote' },
    decimals: 1,
    source: {
      ...kolada,
      table: 'N05401',
      method: {
        sv: 'SCB:s valstatistik, sammanställd av Kolada.',
        en: 'SCB’s election statistics, compiled by Kolada.',
      },
      limits: {
        sv: 'Inga värden finns i det öppna material som staden har här.',
        en: 'There are no values in the open material that the city holds here.',
      },
      recordedBy: recordedBy.nothing,
    },
    goals: ['delaktighet', 'delaktighet.inflytande'],
    committees: ['namnden-for-demokrati-och-medborgarservice', 'kommunstyrelsen', ...socialCommittees],
    judgement: key('increase', 'linear-trajectory', {
      rhythm: rhythms.election,
      naturalLimit: 100,
      recordedAt: chosen.withProgramme,
    }),
  }),
  indicator({
    ...share,
    code: 'can-influence',
    title: { sv: 'Möjlighet att påverka politiska beslut', en: 'Able to influence political decisions' },
    question: {
      sv: 'Upplever invånarna att de kan påverka besluten i kommunen?',
      en: 'Do the inhabitants find that they can influence the municipality’s decisions?',
    },
    definition: {
      sv: 'De som svarar att invånarnas möjligheter att påverka politiska beslut är mycket eller ganska bra, av dem som har en uppfattning.',
      en: 'Those who answer that the inhabitants’ possibilities to influence political decisions are very or fairly good, of those with an opinion.',
    },
    measure: { sv: 'Andel av de svarande', en: 'Share of respondents' },
    source: { ...survey, table: 'N00650' },
    goals: ['delaktighet', 'delaktighet.inflytande'],
    committees: [
      'namnden-for-demokrati-och-medborgarservice',
      'aldre-samt-vard-och-omsorgsnamnden',
      'namnden-for-funktionsstod',
    ],
    judgement: key('increase', 'linear-trajectory', {
      rhythm: rhythms.survey,
      naturalLimit: 100,
      recordedAt: chosen.withProgramme,
    }),
  }),
  indicator({
    ...share,
    code: 'trust-in-others',
    title: { sv: 'Tillit till andra människor', en: 'Trust in other people' },
    question: { sv: 'Litar göteborgarna på varandra?', en: 'Do the people of Gothenburg trust each other?' },
    definition: {
      sv: 'De som svarar att man till stor del eller helt och hållet kan lita på människor, av dem som har en uppfattning.',
      en: 'Those who answer that people can be trusted to a large extent or entirely, of those with an opinion.',
    },
    measure: { sv: 'Andel av de svarande', en: 'Share of respondents' },
    source: { ...survey, table: 'N00666' },
    goals: ['delaktighet', 'delaktighet.tillit'],
    committees: ['kulturnamnden', 'idrotts-och-foreningsnamnden', ...socialCommittees],
    judgement: key('increase', 'linear-trajectory', {
      rhythm: rhythms.survey,
      naturalLimit: 100,
      recordedAt: chosen.withProgramme,
    }),
  }),
];
