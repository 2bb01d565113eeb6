import {
  type AreaMap,
  type City,
  type CommitteeList,
  type CommitteePage,
  type EvidenceIndex,
  type GapStanding,
  type GoalList,
  type GoalPage,
  type IndicatorAreas,
  type IndicatorList,
  type IndicatorPage,
  type IndicatorRow,
  type Overview,
  type RollUp,
  type SearchResult,
  type SeriesValues,
  type Session,
  type Standing,
  type StrategyList,
} from '@malbild/contract';

/** A small city in the shape of the contract, for the specs of pages: the answers of the API, one per address. */
const AS_OF = '2024-01-15';

export const city: City = {
  name: { sv: 'Göteborg' },
  vision: { sv: 'Göteborg ska vara en jämlik stad', en: 'Göteborg is to be an equal city' },
  demo: true,
  now: '2024-01-15T08:00:00.000Z',
  version: 7,
  languages: ['sv', 'en'],
};

/** Nobody has signed in. */
export const session: Session = {
  member: null,
  csrfToken: null,
  waysIn: {
    provider: false,
    demo: [
      {
        id: '0190a1b2-0000-7000-8000-000000000001',
        name: 'Rapportör, Grundskolenämnden',
        roles: [
          { role: 'reporter', committee: { code: 'grundskolenamnden', name: { sv: 'Grundskolenämnden' } }, goal: null },
        ],
      },
    ],
  },
};

const behindTrajectory: Standing = {
  status: 'some',
  score: 0.4,
  method: 'linear-trajectory',
  methodStatus: 'behind_trajectory',
  methodVersion: '1',
  inputs: { b: 80.1, t0: '2018', c: 83, t: '2022', T: 88, tT: '2026', expected: 84.05, share: 0.734 },
  reason: {
    code: 'behind-trajectory',
    params: {
      value: 83,
      period: '2022',
      target: 88,
      targetPeriod: '2026',
      expected: 84.05,
      unit: 'percent',
      decimals: 1,
    },
  },
  pointCount: 5,
  newestPeriod: '2022',
  staleFrom: '2024-06-30',
  origin: 'example',
};

const wrongDirection: Standing = {
  status: 'none',
  score: -4.1,
  method: 'required-growth',
  methodStatus: 'deterioration',
  methodVersion: '1',
  inputs: { b: 27, t0: '2018', c: 31, t: '2022', T: 24, tT: '2026', g: 0.035, gRequired: -0.0146, R: -2.4 },
  reason: {
    code: 'wrong-direction',
    params: {
      value: 31,
      period: '2022',
      from: 27,
      fromPeriod: '2018',
      wanted: 'decrease',
      unit: 'percent',
      decimals: 1,
    },
  },
  pointCount: 5,
  newestPeriod: '2022',
  staleFrom: '2024-06-30',
  origin: 'example',
};

const single: Standing = {
  status: 'unassessable',
  score: null,
  method: 'linear-trajectory',
  methodStatus: 'not_available',
  methodVersion: '1',
  inputs: { c: 29.1, t: '2022' },
  reason: {
    code: 'single-observation',
    params: { value: 29.1, period: '2022', unit: 'percentage-points', decimals: 1 },
  },
  pointCount: 1,
  newestPeriod: '2022',
  staleFrom: '2024-06-30',
  origin: 'city',
};

const noObservation: Standing = {
  ...single,
  inputs: {},
  reason: { code: 'no-observation', params: {} },
  pointCount: 0,
  newestPeriod: null,
  staleFrom: null,
};

const gap: GapStanding = {
  code: 'behoriga-gymnasiet-klass',
  name: { sv: 'Gap mellan områdestyper', en: 'Gap between types of area' },
  measure: 'class-difference',
  unit: 'percentage-points',
  value: 29.1,
  period: '2022',
  between: [
    { group: null, name: { sv: 'Stora utmaningar' }, value: 65.6 },
    { group: null, name: { sv: 'Goda förutsättningar' }, value: 94.7 },
  ],
  missing: 1,
  levellingDown: false,
  standing: single,
  trail: { period: ['2022'], value: [29.1] },
};

export const eligible: IndicatorRow = {
  code: 'behoriga-gymnasiet',
  title: { sv: 'Behöriga till gymnasiet, åk 9', en: 'Eligible to upper secondary, year 9' },
  role: 'key',
  unit: 'percent',
  decimals: 1,
  direction: 'increase',
  area: { level: 'municipality', code: '1480', name: 'Göteborg' },
  latest: { value: 83, period: '2022' },
  baseline: { value: 80.1, period: '2018' },
  target: { value: 88, period: '2026', origin: 'example' },
  standing: behindTrajectory,
  trail: { period: ['2018', '2019', '2020', '2021', '2022'], value: [80.1, 80.9, null, 82.4, 83] },
  gap,
  goals: ['god-start'],
  committees: ['grundskolenamnden', 'socialnamnd-nordost'],
};

export const distrust: IndicatorRow = {
  ...eligible,
  code: 'saknar-tillit',
  title: { sv: 'Saknar tillit till andra, 16–84 år' },
  direction: 'decrease',
  latest: { value: 31, period: '2022' },
  baseline: { value: 27, period: '2018' },
  target: { value: 24, period: '2026', origin: 'example' },
  standing: wrongDirection,
  trail: { period: ['2018', '2019', '2020', '2021', '2022'], value: [27, 28, 28.4, 30, 31] },
  gap: null,
  goals: ['delaktighet'],
  committees: ['socialnamnd-nordost'],
};

export const crowded: IndicatorRow = {
  ...eligible,
  code: 'trangbodda',
  title: { sv: 'Trångbodda hushåll' },
  role: 'supporting',
  direction: 'decrease',
  latest: null,
  baseline: null,
  target: null,
  standing: noObservation,
  trail: { period: [], value: [] },
  gap: null,
  goals: ['god-start'],
  committees: ['socialnamnd-nordost'],
};

const share = (count: number, total: number): { count: number; total: number } => ({ count, total });

const evidence: EvidenceIndex = {
  assessable: share(5, 8),
  value: share(8, 8),
  baseline: share(6, 8),
  target: share(5, 8),
  fresh: share(7, 8),
  womenMen: share(3, 8),
};

const some: RollUp = {
  status: 'some',
  score: 0.4,
  assessable: 4,
  total: 5,
  reason: { code: 'mean-of-indicators', params: { assessable: 4, total: 5, good: 1, some: 2, none: 1 } },
  origin: 'example',
};
const good: RollUp = {
  ...some,
  status: 'good',
  score: 3.1,
  reason: { code: 'mean-of-indicators', params: { assessable: 4, total: 5, good: 3, some: 1, none: 0 } },
};
const none: RollUp = {
  ...some,
  status: 'none',
  score: -3,
  reason: { code: 'mean-of-indicators', params: { assessable: 4, total: 5, good: 0, some: 1, none: 3 } },
};
const tooLittle: RollUp = {
  status: 'unassessable',
  score: null,
  assessable: 4,
  total: 10,
  reason: { code: 'too-little-known', params: { assessable: 4, total: 10 } },
  origin: 'city',
};

export const overview: Overview = {
  city: { sv: 'Göteborg' },
  vision: city.vision,
  programme: { code: 'jamlik-stad', name: { sv: 'Program för en jämlik stad 2018–2026' } },
  asOf: AS_OF,
  version: 7,
  round: null,
  rounds: [],
  evidence,
  goals: [
    {
      code: 'god-start',
      title: { sv: 'Skapa en god start i livet och goda uppväxtvillkor' },
      shortTitle: { sv: 'God start och skolår', en: 'Good start' },
      rollUp: some,
      evidence,
      headline: eligible,
      voices: null,
    },
    {
      code: 'arbete',
      title: { sv: 'Skapa förutsättningar för arbete' },
      shortTitle: { sv: 'Förutsättningar för arbete' },
      rollUp: good,
      evidence,
      headline: null,
      voices: null,
    },
    {
      code: 'livsmiljoer',
      title: { sv: 'Skapa hållbara och jämlika livsmiljöer' },
      shortTitle: { sv: 'Hållbara jämlika livsmiljöer' },
      rollUp: tooLittle,
      evidence,
      headline: crowded,
      voices: null,
    },
    {
      code: 'delaktighet',
      title: { sv: 'Skapa förutsättningar för delaktighet, inflytande och tillit' },
      shortTitle: { sv: 'Delaktighet, inflytande och tillit' },
      rollUp: none,
      evidence,
      headline: distrust,
      voices: null,
    },
  ],
  committees: {
    code: ['socialnamnd-nordost', 'grundskolenamnden', 'framtiden'],
    name: [{ sv: 'Socialnämnd Nordost' }, { sv: 'Grundskolenämnden' }, { sv: 'Framtiden-koncernen' }],
    kind: ['committee', 'committee', 'company-board'],
  },
  matrix: {
    committee: [0, 0, 1, 2],
    goal: [0, 3, 0, 2],
    status: ['some', 'none', 'some', 'unassessable'],
    score: [0.4, -4.1, 0.4, null],
    assessable: [1, 1, 1, 0],
    total: [2, 1, 1, 3],
    overdue: [0, 0, 0, 2],
    reason: [some.reason, none.reason, some.reason, tooLittle.reason],
    self: [null, null, null, null],
    overall: [null, null, null, null],
    disagree: [false, false, false, false],
    withoutData: [false, false, false, false],
    unanswered: [0, 0, 0, 0],
  },
  disagreements: [],
  judgedWithoutData: [],
  unanswered: [],
  changes: {
    since: '2023-08-31',
    items: [
      {
        indicator: { code: 'saknar-tillit', name: distrust.title },
        goals: ['delaktighet'],
        from: 'some',
        to: 'none',
        reason: wrongDirection.reason,
        on: '2023-11-20',
      },
    ],
  },
  mapped: [
    { indicator: { code: 'behoriga-gymnasiet', name: eligible.title }, levels: ['primary-area'] },
    { indicator: { code: 'oppet-arbetslosa', name: { sv: 'Öppet arbetslösa' } }, levels: ['primary-area'] },
  ],
};

export const areas: IndicatorAreas = {
  indicator: { code: 'behoriga-gymnasiet', title: eligible.title, unit: 'percent', decimals: 1, direction: 'increase' },
  asOf: AS_OF,
  areas: {
    level: 'primary-area',
    period: '2022',
    code: ['101', '102', '103'],
    name: ['Kungsladugård', 'Sanna', 'Majorna'],
    value: [91.2, 64, null],
    areaClass: [5, 2, null],
  },
};

export const map: AreaMap = {
  level: 'primary-area',
  viewBox: '0 0 300 100',
  code: ['101', '102', '103'],
  name: ['Kungsladugård', 'Sanna', 'Majorna'],
  path: ['M0 0h100v100h-100z', 'M100 0h100v100h-100z', 'M200 0h100v100h-100z'],
};

function series(group: string, value: (number | null)[], area = { code: '1480', name: 'Göteborg' }): SeriesValues {
  return {
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    measure: null,
    unit: 'percent',
    area: { level: 'municipality', ...area },
    group,
    judged: group === 'T',
    period: ['2018', '2019', '2020', '2021', '2022'],
    value,
    state: ['final', 'final', 'missing', 'final', 'preliminary'],
    flag: [null, null, null, 'b', null],
  };
}

export const indicator: IndicatorPage = {
  code: 'behoriga-gymnasiet',
  title: eligible.title,
  question: { sv: 'Hur många går ut nian med behörighet till gymnasiet?' },
  definition: { sv: 'Andel elever i årskurs 9 som är behöriga till ett yrkesprogram.' },
  kind: 'share',
  role: 'key',
  unit: 'percent',
  decimals: 1,
  direction: 'increase',
  naturalLimit: 100,
  rhythm: { intervalMonths: 12, lagMonths: 4, graceMonths: 2 },
  source: {
    producer: 'Göteborgs Stads statistikdatabas',
    table: '30_Gymnbehorig_PRI.px',
    method: null,
    limits: { sv: 'Små områden kan vara skyddade.' },
    licence: 'Öppen statistik, ange källan',
    url: 'https://goteborg.se/statistik',
  },
  origin: 'city',
  asOf: AS_OF,
  goals: [{ code: 'god-start', name: { sv: 'Skapa en god start i livet' } }],
  committees: [{ code: 'grundskolenamnden', name: { sv: 'Grundskolenämnden' } }],
  standing: behindTrajectory,
  headline: series('T', [80.1, 80.9, null, 82.4, 83]),
  baseline: { value: 80.1, period: '2018', origin: 'city' },
  targets: [{ value: 88, period: '2026', origin: 'example', contradictsDirection: false }],
  projection: { by: 'SCB', madeOn: '2023-04-01', period: ['2023', '2026'], value: [83.4, 84.6] },
  forecast: {
    period: ['2023', '2024', '2025', '2026'],
    median: [83.7, 84.4, 85.1, 85.8],
    low: [82.9, 83.1, 83.4, 83.6],
    high: [84.5, 85.6, 86.8, 88.1],
    probabilityOfTarget: 0.11,
  },
  methods: [
    {
      method: 'linear-trajectory',
      chosen: true,
      status: 'some',
      methodStatus: 'behind_trajectory',
      score: 0.4,
      reason: behindTrajectory.reason,
    },
    {
      method: 'required-growth',
      chosen: false,
      status: 'good',
      methodStatus: 'substantial_progress',
      score: 3,
      reason: {
        code: 'on-pace',
        params: {
          value: 83,
          period: '2022',
          target: 88,
          targetPeriod: '2026',
          ratio: 0.96,
          unit: 'percent',
          decimals: 1,
        },
      },
    },
  ],
  groups: [series('sex=women', [82, 83, null, 84.5, 85.2]), series('sex=men', [78.3, 79, null, 80.4, 81])],
  comparisons: [
    series('T', [81, 82, 83, 84, 84.9], { code: '0180', name: 'Stockholm' }),
    series('T', [75, 76, 76.5, 77, 78.1], { code: '1280', name: 'Malmö' }),
  ],
  areas: [areas.areas],
  classes: [
    {
      classification: { sv: 'Stadens socioekonomiska indelning 2022' },
      level: 'primary-area',
      period: '2022',
      class: [1, 2, 3, 4, 5, 6],
      name: [
        { sv: 'Stora utmaningar' },
        { sv: 'Utmaningar' },
        { sv: 'Blandat' },
        { sv: 'Goda' },
        { sv: 'Mycket goda' },
        { sv: 'Särskilt goda' },
      ],
      value: [65.6, 67.4, 82.8, 84.7, 94.7, 94.5],
      areas: [12, 14, 20, 18, 21, 10],
      missing: [0, 0, 1, 0, 0, 0],
    },
  ],
  gaps: [gap],
  history: [
    {
      recordedAt: '2023-01-12T08:00:00.000Z',
      status: 'some',
      score: 0.4,
      reason: behindTrajectory.reason,
      newestPeriod: '2022',
    },
    {
      recordedAt: '2019-01-12T08:00:00.000Z',
      status: 'unassessable',
      score: null,
      reason: single.reason,
      newestPeriod: '2018',
    },
  ],
};

export const indicators: IndicatorList = { asOf: AS_OF, indicators: [eligible, distrust, crowded] };

const strategy = {
  code: 'social-investeringspolicy',
  title: { sv: 'Etablera en social investeringspolicy' },
  description: { sv: 'Räkna på vad tidiga insatser sparar.' },
  lead: [{ code: 'stadsledningskontoret', name: { sv: 'Stadsledningskontoret' } }],
  supporting: [],
  milestones: [
    {
      title: { sv: 'Modell för kalkyler antagen' },
      due: '2023-06-30',
      state: 'done' as const,
      origin: 'example' as const,
    },
    {
      title: { sv: 'Tre investeringar utvärderade' },
      due: '2024-12-31',
      state: 'under-way' as const,
      origin: 'example' as const,
    },
  ],
};

export const goal: GoalPage = {
  code: 'god-start',
  title: { sv: 'Skapa en god start i livet och goda uppväxtvillkor' },
  statement: { sv: 'Varje barn ska få goda uppväxtvillkor.' },
  programme: {
    code: 'jamlik-stad',
    name: { sv: 'Program för en jämlik stad 2018–2026' },
    fromYear: 2018,
    toYear: 2026,
  },
  parent: null,
  owner: { code: 'socialnamnd-nordost', name: { sv: 'Socialnämnd Nordost' } },
  predecessors: [{ code: 'jamlik-hemstad', name: { sv: 'En jämlik hemstad' }, programme: { sv: 'S2020' } }],
  successors: [],
  asOf: AS_OF,
  round: null,
  rounds: [],
  voices: null,
  origin: 'city',
  rollUp: some,
  evidence,
  subGoals: [
    { code: 'skola', title: { sv: 'En likvärdig skola' }, statement: { sv: 'Alla ska nå målen.' }, rollUp: some },
  ],
  strategies: [strategy],
  indicators: [eligible, crowded],
  committees: [
    {
      committee: { code: 'grundskolenamnden', name: { sv: 'Grundskolenämnden' } },
      rollUp: some,
      self: null,
      overall: null,
      disagree: false,
      withoutData: false,
    },
  ],
};

export const goals: GoalList = {
  asOf: AS_OF,
  programmes: [
    {
      code: 'jamlik-stad',
      name: { sv: 'Program för en jämlik stad 2018–2026' },
      statement: { sv: 'Göteborg ska vara en jämlik stad.' },
      fromYear: 2018,
      toYear: 2026,
      decidedOn: '2018-01-18',
      registryNumber: '0814/16',
      predecessor: { code: 's2020', name: { sv: 'S2020' } },
      goals: [
        { code: 'god-start', title: goal.title, statement: goal.statement, parent: null, rollUp: some },
        {
          code: 'skola',
          title: { sv: 'En likvärdig skola' },
          statement: { sv: '' },
          parent: 'god-start',
          rollUp: some,
        },
      ],
    },
  ],
};

export const committee: CommitteePage = {
  code: 'socialnamnd-nordost',
  name: { sv: 'Socialnämnd Nordost' },
  kind: 'committee',
  area: { level: 'city-area', code: '1', name: 'Nordost' },
  validFrom: '2021-01-01',
  validTo: null,
  predecessors: [
    {
      committee: { code: 'sdn-angered', name: { sv: 'Stadsdelsnämnden Angered' } },
      date: '2021-01-01',
      share: 0.5,
      note: null,
    },
  ],
  successors: [],
  asOf: AS_OF,
  round: null,
  rounds: [],
  unanswered: [],
  reports: [],
  evidence,
  goals: [
    {
      goal: { code: 'god-start', name: { sv: 'God start' } },
      rollUp: some,
      self: null,
      overall: null,
      disagree: false,
      withoutData: false,
    },
  ],
  indicators: [eligible, distrust, crowded],
};

export const committees: CommitteeList = {
  asOf: AS_OF,
  committees: [
    {
      code: 'socialnamnd-nordost',
      name: { sv: 'Socialnämnd Nordost' },
      kind: 'committee',
      area: { level: 'city-area', code: '1', name: 'Nordost' },
      validFrom: '2021-01-01',
      validTo: null,
      assessable: 2,
      total: 3,
    },
    {
      code: 'sdn-angered',
      name: { sv: 'Stadsdelsnämnden Angered' },
      kind: 'district-committee',
      area: null,
      validFrom: '2011-01-01',
      validTo: '2020-12-31',
      assessable: 0,
      total: 0,
    },
  ],
};

export const strategies: StrategyList = {
  programmes: [
    {
      code: 's2020',
      name: { sv: 'Processägarens uppdrag, S2020' },
      strategies: [{ ...strategy, goals: [{ code: 'god-start', name: { sv: 'God start' } }] }],
    },
  ],
};

export const search: SearchResult = {
  hits: [
    { kind: 'indicator', code: 'behoriga-gymnasiet', name: eligible.title, detail: { sv: 'God start och skolår' } },
    { kind: 'goal', code: 'god-start', name: goal.title, detail: null },
  ],
};
