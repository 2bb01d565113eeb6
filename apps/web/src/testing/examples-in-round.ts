import {
  type CommitteePage,
  type GoalPage,
  type GoalVoices,
  type Overview,
  type RoundChoice,
  type UnansweredDeviation,
} from '@malbild/contract';
import { committee, goal, overview } from './examples';

/** The example city as a round shows it: a year that is closed behind it, and a round under way. */
const yearRound: RoundChoice = {
  code: '2023-year',
  kind: 'year',
  year: 2023,
  state: 'closed',
  due: '2023-12-15',
  asOf: '2024-01-10',
};
const marchRound: RoundChoice = {
  code: '2024-march',
  kind: 'march',
  year: 2024,
  state: 'open',
  due: '2024-04-15',
  asOf: null,
};
const rounds = [marchRound, yearRound];

const turned = 'Skolorna rapporterar att vändningen har kommit.';

const voices: GoalVoices = {
  self: { good: 2, some: 5, none: 0, unassessable: 1, 'not-applicable': 0, missing: 3 },
  disagree: true,
  withoutData: false,
  overall: { status: 'good', reason: turned, origin: 'example' },
  before: { round: '2023-year', status: 'none' },
};

const voiced = {
  disagree: true,
  withoutData: false,
  self: { status: 'good', analysis: 'Vi ser resultat av språkförskolan.', origin: 'example' },
  overall: { status: 'some', reason: 'Data visar för svag takt.', origin: 'example' },
} as const;

const nordost = { code: 'socialnamnd-nordost', name: { sv: 'Socialnämnd Nordost' } };
const goodStart = { code: 'god-start', name: { sv: 'God start och skolår' } };
const distrust = { code: 'saknar-tillit', name: { sv: 'Saknar tillit till andra, 16–84 år' } };
const unanswered: UnansweredDeviation = {
  committee: nordost,
  indicator: distrust,
  goals: ['delaktighet'],
  status: 'none',
  report: '01890a5d-ac96-774b-bcce-b302099a8058',
};

export const overviewInRound: Overview = {
  ...overview,
  round: marchRound,
  rounds,
  goals: overview.goals.map((card) => ({ ...card, voices: card.code === 'god-start' ? voices : null })),
  matrix: {
    ...overview.matrix,
    self: ['good', null, 'some', 'good'],
    overall: ['some', null, 'some', null],
    disagree: [true, false, false, false],
    withoutData: [false, false, false, true],
    unanswered: [0, 2, 0, 0],
  },
  disagreements: [
    { goal: goodStart, committee: null, self: 'some', data: 'some', overall: 'good', reason: turned },
    { goal: goodStart, committee: nordost, self: 'good', data: 'some', overall: 'some', reason: null },
  ],
  judgedWithoutData: [
    {
      goal: { code: 'livsmiljoer', name: { sv: 'Livsmiljöer' } },
      committee: { code: 'framtiden', name: { sv: 'Framtiden-koncernen' } },
      self: 'good',
      data: 'unassessable',
      overall: null,
      reason: null,
    },
  ],
  unanswered: Array.from({ length: 6 }, (_, index) => ({
    ...unanswered,
    indicator: index === 0 ? distrust : { code: `avvikelse-${index}`, name: { sv: `Avvikelse ${index}` } },
  })),
};

export const goalInRound: GoalPage = {
  ...goal,
  round: marchRound,
  rounds,
  voices,
  committees: goal.committees.map((entry) => ({ ...entry, ...voiced })),
};

export const committeeInRound: CommitteePage = {
  ...committee,
  round: marchRound,
  rounds,
  goals: committee.goals.map((entry) => ({ ...entry, ...voiced })),
  unanswered: [unanswered],
  reports: [
    {
      id: unanswered.report,
      round: '2024-march',
      committee: nordost,
      state: 'draft',
      version: 3,
      due: '2024-04-15',
      late: false,
      submittedAt: null,
      approvedAt: null,
    },
    {
      id: '01890a5d-ac96-774b-bcce-b302099a8059',
      round: '2023-year',
      committee: nordost,
      state: 'approved',
      version: 9,
      due: '2023-12-15',
      late: true,
      submittedAt: '2023-12-18T08:00:00.000Z',
      approvedAt: '2023-12-20T08:00:00.000Z',
    },
  ],
};
