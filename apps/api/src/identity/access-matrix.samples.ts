import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { administrationSamples } from './access-matrix.administration';
import { Passwords } from './passwords';

/** A thing of the sample city by both its names. */
interface Thing {
  id: string;
  code: string;
}

/** What a sample is made of. */
export interface SampleCity {
  app: NestFastifyApplication;
  dataSource: DataSource;
  /** Whom `rep` and `rev` are of; `rep°` and `rev°` are of `otherCommittee`. */
  committee: Thing;
  otherCommittee: Thing;
  /** What `own` owns, and `own°` does not. */
  goal: Thing;
  /** Who asks; null for the public. */
  asker: { id: string; version: number } | null;
}

/** A request that succeeds for those who may. */
export interface Sample {
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

const ifMatch = (version: number | undefined): Record<string, string> => ({ 'if-match': `"${version ?? 1}"` });
const password = 'tre gröna björnar sjunger';

/**
 * What to send to routes that take something. Made anew for each request, so that what one asker has changed is not in the way
 * of the next.
 */
export const samples: Record<string, (city: SampleCity) => Sample | Promise<Sample>> = {
  'GET /api/goals/:code': ({ goal }) => ({ path: `/api/goals/${goal.code}` }),
  'GET /api/committees/:code': ({ committee }) => ({ path: `/api/committees/${committee.code}` }),
  'GET /api/indicators/:code': () => ({ path: '/api/indicators/year-9-eligible' }),
  'GET /api/indicators/:code/areas/:level': () => ({ path: '/api/indicators/year-9-eligible/areas/primary-area' }),
  'GET /api/indicators/:code/observations.csv': () => ({ path: '/api/indicators/year-9-eligible/observations.csv' }),
  'GET /api/maps/:level': () => ({ path: '/api/maps/primary-area' }),
  'GET /api/search': () => ({ path: '/api/search?q=skola' }),

  'POST /api/session': async (city) => ({
    path: '/api/session',
    body: { email: (await makeMember(city)).email, password },
  }),
  'POST /api/session/demo': async ({ dataSource }) => {
    const [ready] = await dataSource.query<Thing[]>('SELECT id FROM member WHERE demo AND active LIMIT 1');
    return { path: '/api/session/demo', body: { member: ready?.id } };
  },
  'PUT /api/me': ({ asker }) => ({
    path: '/api/me',
    body: { name: 'Kim Lind', language: 'sv' },
    headers: ifMatch(asker?.version),
  }),
  'PUT /api/me/password': async (city) => {
    if (city.asker) await givePassword(city, city.asker.id);
    return { path: '/api/me/password', body: { current: password, password: 'fyra blåa elefanter dansar' } };
  },

  'POST /api/members': () => ({
    path: '/api/members',
    body: { email: `${uuid()}@example.org`, name: 'Kim Lind', language: 'sv' },
  }),
  'GET /api/members/:id': async (city) => ({ path: `/api/members/${(await makeMember(city)).id}` }),
  'PUT /api/members/:id': async (city) => {
    const { id, email } = await makeMember(city);
    return {
      path: `/api/members/${id}`,
      body: { email, name: 'Kim L', language: 'en', active: true },
      headers: ifMatch(1),
    };
  },
  'POST /api/members/:id/password': async (city) => ({
    path: `/api/members/${(await makeMember(city)).id}/password`,
    headers: ifMatch(1),
  }),
  'POST /api/members/:id/memberships': async (city) => ({
    path: `/api/members/${(await makeMember(city)).id}/memberships`,
    body: { role: 'reporter', committee: city.committee.code },
    headers: ifMatch(1),
  }),
  'PUT /api/members/:id/memberships/:membership': async (city) => {
    const { id, membership } = await makeMember(city);
    return {
      path: `/api/members/${id}/memberships/${membership}`,
      body: { validFrom: '2023-01-01', validTo: '2023-06-01' },
      headers: ifMatch(1),
    };
  },

  'GET /api/rounds/:code': () => ({ path: '/api/rounds/2023-august' }),
  'GET /api/rounds/:code/snapshot.json': () => ({ path: '/api/rounds/2023-august/snapshot.json' }),
  'GET /api/rounds/:code/snapshot.csv': () => ({ path: '/api/rounds/2023-august/snapshot.csv' }),
  'POST /api/rounds': () => ({
    path: '/api/rounds',
    body: { kind: 'march', year: nextYear++, ...dates },
  }),
  'PUT /api/rounds/:code': async (city) => ({
    path: `/api/rounds/${(await makeReport(city, 'draft', 'planned')).round}`,
    body: { ...dates, committees: [city.committee.code], goals: [city.goal.code] },
    headers: ifMatch(1),
  }),
  'POST /api/rounds/:code/opening': async (city) => ({
    path: `/api/rounds/${(await makeReport(city, null, 'planned')).round}/opening`,
    headers: ifMatch(1),
  }),
  'POST /api/rounds/:code/closure': async (city) => ({
    path: `/api/rounds/${(await makeReport(city, 'approved')).round}/closure`,
    headers: ifMatch(1),
  }),
  'POST /api/rounds/:code/reminders': async (city) => ({
    path: `/api/rounds/${(await makeReport(city, 'draft')).round}/reminders`,
  }),
  'GET /api/rounds/:round/judgements': async (city) => ({
    path: `/api/rounds/${(await makeReport(city, 'submitted')).round}/judgements`,
  }),
  'PUT /api/rounds/:round/judgements/:goal': async (city) => ({
    path: `/api/rounds/${(await makeReport(city, 'submitted')).round}/judgements/${city.goal.code}`,
    body: { status: 'unassessable', reason: '' },
    headers: ifMatch(0),
  }),
  'PUT /api/rounds/:round/judgements/:goal/:committee': async (city) => ({
    path: `/api/rounds/${(await makeReport(city, 'submitted')).round}/judgements/${city.goal.code}/${city.committee.code}`,
    body: { status: 'unassessable', reason: '' },
    headers: ifMatch(0),
  }),

  'GET /api/reports/:id': async (city) => ({ path: `/api/reports/${(await makeReport(city, 'draft')).report}` }),
  'GET /api/reports/:id#handed-in': async (city) => ({
    path: `/api/reports/${(await makeReport(city, 'submitted')).report}`,
  }),
  'GET /api/reports/:id/comments': async (city) => ({
    path: `/api/reports/${(await makeReport(city, 'draft')).report}/comments`,
  }),
  'POST /api/reports/:id/comments': async (city) => ({
    path: `/api/reports/${(await makeReport(city, 'draft')).report}/comments`,
    body: { text: 'Ser bra ut', indicator: null, goal: null },
  }),
  'PUT /api/reports/:id/values/:series/:period': async (city) => ({
    path: `/api/reports/${(await makeReport(city, 'draft')).report}/values/${await aSeries(city)}/2023`,
    body: { value: 84, comment: null },
    headers: ifMatch(0),
  }),
  'DELETE /api/reports/:id/values/:series/:period': async (city) => ({
    path: `/api/reports/${(await makeReport(city, 'draft')).report}/values/${await aSeries(city)}/2023`,
    headers: ifMatch(0),
  }),
  'POST /api/reports/:id/values': async (city) => ({
    path: `/api/reports/${(await makeReport(city, 'draft')).report}/values`,
    body: { cells: [{ series: await aSeries(city), period: '2023', version: 0, value: 84 }] },
  }),
  'PUT /api/reports/:id/ready/:indicator': async (city) => ({
    path: `/api/reports/${(await makeReport(city, 'draft')).report}/ready/year-9-eligible`,
    headers: ifMatch(0),
  }),
  'DELETE /api/reports/:id/ready/:indicator': async (city) => ({
    path: `/api/reports/${(await makeReport(city, 'draft')).report}/ready/year-9-eligible`,
    headers: ifMatch(0),
  }),
  'PUT /api/reports/:id/assessments/:goal': async (city) => ({
    path: `/api/reports/${(await makeReport(city, 'draft')).report}/assessments/${city.goal.code}`,
    body: { status: 'some', analysis: 'På väg', language: 'sv' },
    headers: ifMatch(0),
  }),
  'PUT /api/reports/:id/responses/:indicator': async (city) => ({
    path: `/api/reports/${(await makeReport(city, 'draft')).report}/responses/year-9-eligible`,
    body: { kind: 'task', text: 'Fler lärare', owner: 'Förvaltningen', due: null },
    headers: ifMatch(0),
  }),
  'DELETE /api/reports/:id/responses/:indicator': async (city) => ({
    path: `/api/reports/${(await makeReport(city, 'draft')).report}/responses/year-9-eligible`,
    headers: ifMatch(0),
  }),
  'POST /api/reports/:id/submission': async (city) => {
    const { report } = await makeReport(city, 'draft');
    await makeReady(city, report);
    return { path: `/api/reports/${report}/submission`, headers: ifMatch(1) };
  },
  'POST /api/reports/:id/approval': async (city) => ({
    path: `/api/reports/${(await makeReport(city, 'submitted')).report}/approval`,
    headers: ifMatch(1),
  }),
  'POST /api/reports/:id/return': async (city) => ({
    path: `/api/reports/${(await makeReport(city, 'submitted')).report}/return`,
    body: { note: 'Motivera' },
    headers: ifMatch(1),
  }),
  'POST /api/reports/:id/reopening': async (city) => ({
    path: `/api/reports/${(await makeReport(city, 'approved')).report}/reopening`,
    body: { note: 'Fel värde' },
    headers: ifMatch(1),
  }),
  'POST /api/series/:series/corrections': async (city) => {
    const series = await aSeries(city);
    const [known] = await city.dataSource.query<{ value: number }[]>(
      `SELECT value FROM observation WHERE series_id = $1 AND period = '2022' AND superseded_at IS NULL`,
      [series],
    );
    return {
      path: `/api/series/${series}/corrections`,
      body: { period: '2022', value: 83.5, replaces: known?.value ?? null, comment: null, reason: 'Räknat om' },
    };
  },

  'GET /api/calendar/:token.ics': async ({ dataSource }) => {
    const token = uuid();
    await dataSource.query(
      `UPDATE member SET calendar_token = $1 WHERE id = (SELECT id FROM member WHERE active LIMIT 1)`,
      [token],
    );
    return { path: `/api/calendar/${token}.ics` };
  },
  'GET /api/history/:kind/:id': (city) => ({ path: `/api/history/goal/${city.goal.code}` }),
  'GET /api/history/:kind/:id#draft': async (city) => ({
    path: `/api/history/report/${(await makeReport(city, 'draft')).report}`,
  }),
  'GET /api/history/:kind/:id#handed-in': async (city) => ({
    path: `/api/history/report/${(await makeReport(city, 'submitted')).report}`,
  }),

  ...administrationSamples,
};

const dates = { opens: '2024-03-01', due: '2024-04-01', closes: '2024-05-01', cutOff: '2023-12-31' };
/** No two rounds are of one year and kind. */
let nextYear = 2100;

/** A round of its own about the sample goal, with the report of the sample committee in it. */
async function makeReport(
  { dataSource, committee, goal }: SampleCity,
  state: 'draft' | 'submitted' | 'approved' | null,
  roundState: 'planned' | 'open' = 'open',
): Promise<{ round: string; report: string }> {
  const [id, report] = [uuid(), uuid()];
  await dataSource.query(
    `INSERT INTO round (id, code, kind, year, opens, due, closes, cut_off, state)
     VALUES ($1::uuid, $1::text, 'august', $2, '2023-12-01', '2024-01-26', '2024-02-16', '2023-12-31', $3)`,
    [id, nextYear++, roundState],
  );
  await dataSource.query('INSERT INTO round_committee VALUES ($1, $2)', [id, committee.id]);
  await dataSource.query('INSERT INTO round_goal VALUES ($1, $2)', [id, goal.id]);
  if (state !== null)
    await dataSource.query('INSERT INTO report (id, round_id, committee_id, state) VALUES ($1, $2, $3, $4)', [
      report,
      id,
      committee.id,
      state,
    ]);
  return { round: id, report };
}

/** Everything that a report must say before it can be handed in. */
async function makeReady({ dataSource, committee, goal }: SampleCity, report: string): Promise<void> {
  await dataSource.query(
    `INSERT INTO indicator_ready (report_id, committee_id, indicator_id, member_id, recorded_at)
     SELECT $1, $2, indicator_id, (SELECT id FROM member LIMIT 1), now() FROM indicator_committee WHERE committee_id = $2`,
    [report, committee.id],
  );
  await dataSource.query(
    `INSERT INTO goal_assessment (report_id, committee_id, goal_id, status, member_id, recorded_at)
     VALUES ($1, $2, $3, 'some', (SELECT id FROM member LIMIT 1), now())`,
    [report, committee.id, goal.id],
  );
}

/** The city's own series of an indicator that the sample committee answers for. */
async function aSeries({ dataSource }: SampleCity): Promise<string> {
  const [series = { id: '' }] = await dataSource.query<{ id: string }[]>(
    `SELECT s.id FROM series s JOIN indicator i ON i.id = s.indicator_id JOIN area a ON a.id = s.area_id
     WHERE i.code = 'year-9-eligible' AND a.level = 'municipality' AND a.code = '1480' AND s.group_key = 'T'`,
  );
  return series.id;
}

/** Somebody with a password and a role. */
async function makeMember(city: SampleCity): Promise<{ id: string; email: string; membership: string }> {
  const [id, membership] = [uuid(), uuid()];
  const email = `${id}@example.org`;
  await city.dataSource.query(`INSERT INTO member (id, email, name) VALUES ($1, $2, 'Kim Lind')`, [id, email]);
  await city.dataSource.query(
    `INSERT INTO membership (id, member_id, role, valid_from) VALUES ($1, $2, 'analyst', '2023-01-01')`,
    [membership, id],
  );
  await givePassword(city, id);
  return { id, email, membership };
}

let passwordHash: Promise<string> | undefined;

async function givePassword({ app, dataSource }: SampleCity, memberId: string): Promise<void> {
  passwordHash ??= app.get(Passwords).hash(password);
  await dataSource.query(
    `INSERT INTO local_account (member_id, password_hash, changed_at) VALUES ($1, $2, now())
     ON CONFLICT (member_id) DO UPDATE SET password_hash = excluded.password_hash`,
    [memberId, await passwordHash],
  );
}
