import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { v7 as uuid } from 'uuid';
import { emailOf } from '../../seed/people';
import { createApp } from '../app';
import type { OpenCity } from '../platform/open-city';
import { anonymous, type Send, signedIn } from '../testing/signed-in';
import { openTestCity } from '../testing/test-city';
import { accessLines, type Asker, askers } from './access-matrix';
import { type Sample, type SampleCity, samples } from './access-matrix.samples';

const otherOwner = 'processagare-arbete';

/** Who stands in each column. */
const people: Record<Exclude<Asker, 'anyone'>, string> = {
  rep: 'rapportor.grundskolenamnden',
  'rep°': 'rapportor.socialnamnden-nordost',
  rev: 'granskare.grundskolenamnden',
  'rev°': 'granskare.socialnamnden-nordost',
  own: 'processagare',
  'own°': otherOwner,
  pol: 'fortroendevald',
  ana: 'analytiker',
  adm: 'administrator',
};

const lines = accessLines();

describe('who gets an answer from which address', () => {
  let city: OpenCity;
  let app: NestFastifyApplication;
  let things: Pick<SampleCity, 'committee' | 'otherCommittee' | 'goal'>;

  beforeAll(async () => {
    city = await openTestCity('demo');
    app = await createApp(city, {
      logLevel: 'silent',
      origin: 'http://localhost',
      provider: {
        issuer: 'http://127.0.0.1:9',
        clientId: 'malbild',
        clientSecret: undefined,
        scope: 'openid',
        groupsClaim: 'groups',
        memberships: [],
      },
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    things = {
      committee: await find('committee', 'grundskolenamnden'),
      otherCommittee: await find('committee', 'socialnamnden-nordost'),
      goal: await find('goal', 'god-start'),
    };
    const id = uuid();
    await city.dataSource.query(`INSERT INTO member (id, email, name) VALUES ($1, $2, 'Processägare, arbete')`, [
      id,
      emailOf(otherOwner),
    ]);
    await city.dataSource.query(
      `INSERT INTO membership (id, member_id, role, goal_id, valid_from)
       VALUES ($1, $2, 'process-owner', (SELECT id FROM goal WHERE code = 'arbete'), '2023-01-01')`,
      [uuid(), id],
    );
  });
  afterAll(async () => {
    await app.close();
    await city.close();
  });

  async function find(kind: 'committee' | 'goal', code: string): Promise<SampleCity['goal']> {
    const [row] = await city.dataSource.query<{ id: string }[]>(`SELECT id FROM ${kind} WHERE code = $1`, [code]);
    return { id: row!.id, code };
  }

  it('every route of the running router has its line, and every line its route', () => {
    const routes = routesOf(app.getHttpAdapter().getInstance());
    expect(lines.map(({ route }) => route).sort()).toEqual(routes.sort());
  });

  it.each(lines)('$route', async ({ route, expected }) => {
    const answers: Record<string, string> = {};
    for (const asker of askers) answers[asker] = await ask(route, asker);
    expect(answers).toEqual(expected);
  });

  /** The cell of the table as it is, and where it is none of its words, what went wrong. */
  async function ask(route: string, asker: Asker): Promise<string> {
    const send = asker === 'anyone' ? anonymous(app) : await signedIn(app, emailOf(people[asker]));
    const [method, path = ''] = route.split(' ');
    const { path: address, body, headers }: Sample = (await samples[route]?.(await sampleCity(asker))) ?? { path };
    const response = await send(method as Parameters<Send>[0], address, { body, ...(headers && { headers }) });
    if (response.statusCode < 400) return 'yes';
    const problem = response.json<{ code: string; faults?: { message: string }[] }>();
    if (response.statusCode === 401 && problem.code === 'not-signed-in') return '401';
    // A refusal says who can.
    if (response.statusCode === 403 && problem.code === 'forbidden' && problem.faults?.[0]?.message) return '403';
    if (response.statusCode === 404) return '404';
    return `${response.statusCode} ${response.body}`;
  }

  async function sampleCity(asker: Asker): Promise<SampleCity> {
    const [member] =
      asker === 'anyone'
        ? []
        : await city.dataSource.query<NonNullable<SampleCity['asker']>[]>(
            'SELECT id, version FROM member WHERE email = $1',
            [emailOf(people[asker])],
          );
    return { app, dataSource: city.dataSource, ...things, asker: member ?? null };
  }
});

/** What the router knows, read from its own picture of itself; files of the web and of the documentation's page left out. */
function routesOf(server: FastifyInstance): string[] {
  const above: string[] = [];
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
      if (part === '') return [];
      const depth = indent.length / 4;
      above.splice(depth, above.length, part);
      const path = above.join('');
      return methods
        .split(', ')
        .filter((method) => method !== '' && method !== 'HEAD')
        .map((method) => `${method} ${path}`);
    })
    .filter((route) => route.includes(' /api/') && !route.includes(' /api/docs/'));
}
