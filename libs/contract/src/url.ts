import { type ReportStep } from '@malbild/domain';

/** The addresses of the API, in one place for the web, the tests and the bench. */
const withAsOf = (path: string, asOf?: string): string => (asOf ? `${path}?asOf=${asOf}` : path);

function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return given.length > 0 ? `${path}?${given.join('&')}` : path;
}

/** The noun that each step of a report leaves. */
const stepPaths = {
  submit: 'submission',
  approve: 'approval',
  return: 'return',
  reopen: 'reopening',
} satisfies Record<ReportStep, string>;

/** What an administrator looks after under `/api/administration`; targets have addresses of their own. */
export type Administrable = 'goals' | 'indicators' | 'committees' | 'successions' | 'areas';

export const url = {
  city: () => '/api/city',
  overview: (asOf?: string, round?: string) => withQuery('/api/overview', { asOf, round }),
  goals: (asOf?: string) => withAsOf('/api/goals', asOf),
  goal: (code: string, asOf?: string, round?: string) => withQuery(`/api/goals/${code}`, { asOf, round }),
  strategies: () => '/api/strategies',
  committees: (asOf?: string) => withAsOf('/api/committees', asOf),
  committee: (code: string, asOf?: string, round?: string) => withQuery(`/api/committees/${code}`, { asOf, round }),
  indicators: (asOf?: string) => withAsOf('/api/indicators', asOf),
  indicator: (code: string, asOf?: string) => withAsOf(`/api/indicators/${code}`, asOf),
  indicatorAreas: (code: string, level: string, asOf?: string) =>
    withAsOf(`/api/indicators/${code}/areas/${level}`, asOf),
  indicatorCsv: (code: string, asOf?: string) => withAsOf(`/api/indicators/${code}/observations.csv`, asOf),
  map: (level: string) => `/api/maps/${level}`,
  search: (q: string) => `/api/search?q=${encodeURIComponent(q)}`,

  // Rounds, reports and the three voices
  rounds: () => '/api/rounds',
  round: (code: string) => `/api/rounds/${code}`,
  /** POST, without a body. */
  openRound: (code: string) => `/api/rounds/${code}/opening`,
  closeRound: (code: string) => `/api/rounds/${code}/closure`,
  remindRound: (code: string) => `/api/rounds/${code}/reminders`,
  snapshot: (code: string, format: 'json' | 'csv') => `/api/rounds/${code}/snapshot.${format}`,
  report: (id: string) => `/api/reports/${id}`,
  reportCell: (id: string, series: string, period: string) =>
    `/api/reports/${id}/values/${series}/${encodeURIComponent(period)}`,
  reportCells: (id: string) => `/api/reports/${id}/values`,
  ready: (id: string, indicator: string) => `/api/reports/${id}/ready/${indicator}`,
  assessment: (id: string, goal: string) => `/api/reports/${id}/assessments/${goal}`,
  response: (id: string, indicator: string) => `/api/reports/${id}/responses/${indicator}`,
  reportComments: (id: string) => `/api/reports/${id}/comments`,
  /** POST, with the report's version; returning and reopening take a note. */
  reportStep: (id: string, step: ReportStep) => `/api/reports/${id}/${stepPaths[step]}`,
  judgements: (round: string) => `/api/rounds/${round}/judgements`,
  judgement: (round: string, goal: string, committee?: string) =>
    committee ? `/api/rounds/${round}/judgements/${goal}/${committee}` : `/api/rounds/${round}/judgements/${goal}`,
  corrections: (series: string) => `/api/series/${series}/corrections`,
  myWork: () => '/api/my-work',

  // Signing in, and the people
  /** GET says who is signed in and how one can; POST signs in, DELETE out. */
  session: () => '/api/session',
  demoSession: () => '/api/session/demo',
  /** DELETE signs out everywhere. */
  sessions: () => '/api/sessions',
  /** A page to go to, not to fetch. */
  provider: (returnTo?: string) => withQuery('/api/session/provider', { returnTo }),
  me: () => '/api/me',
  myPassword: () => '/api/me/password',
  myCalendarAddress: () => '/api/me/calendar-address',
  members: () => '/api/members',
  member: (id: string) => `/api/members/${id}`,
  /** POST gives a one-time password. */
  memberPassword: (id: string) => `/api/members/${id}/password`,
  memberships: (member: string) => `/api/members/${member}/memberships`,
  membership: (member: string, id: string) => `/api/members/${member}/memberships/${id}`,

  // History, mail and administration
  history: (query: Partial<Record<'kind' | 'actor' | 'from' | 'to' | 'after' | 'limit', string | number>> = {}) =>
    withQuery('/api/history', query),
  /** A thing by its id, or by its code where it has one. */
  historyOf: (kind: string, id: string, query: Partial<Record<'after' | 'limit', string | number>> = {}) =>
    withQuery(`/api/history/${kind}/${id}`, query),
  mail: (query: Partial<Record<'state' | 'after' | 'limit', string | number>> = {}) => withQuery('/api/mail', query),
  calendar: (token: string) => `/api/calendar/${token}.ics`,
  /** All of a kind: GET lists, POST creates. */
  administered: (kind: Administrable, query: Record<string, string> = {}) =>
    withQuery(`/api/administration/${kind}`, query),
  /** One of them: PUT changes, DELETE removes what nothing rests on. */
  administeredOne: (kind: Administrable, id: string) => `/api/administration/${kind}/${id}`,
  ending: (kind: Administrable, id: string) => `/api/administration/${kind}/${id}/ending`,
  undo: (kind: Administrable, id: string) => `/api/administration/${kind}/${id}/undo`,
  terms: (indicator?: string) => withQuery('/api/administration/targets', indicator ? { indicator } : {}),
  /** PUT sets baseline and targets of a series or a gap. */
  termsOf: (kind: 'series' | 'gap', id: string) => `/api/administration/targets/${kind}/${id}`,
  undoTerms: (kind: 'series' | 'gap', id: string) => `/api/administration/targets/${kind}/${id}/undo`,
} as const;
