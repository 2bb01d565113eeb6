import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
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
};

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
