import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../app';
import { openTestCity } from '../testing/test-city';
import { inCityTransaction } from './city-transaction';
import { recordHistory } from './history';
import { verifyHistory } from './history-verify';
import { Jobs } from './jobs';
import { askFor } from './jobs.outbox';
import { Retention } from './jobs.retention';
import type { OpenCity } from './open-city';

describe('jobs', () => {
  let city: OpenCity;
  const apps: NestFastifyApplication[] = [];
  beforeAll(async () => {
    city = await openTestCity('empty');
  });
  afterAll(() => city.close());
  afterEach(async () => {
    await Promise.all(apps.splice(0).map((app) => app.close()));
  });

  /** An application that does the work, with a job of the spec's own. */
  async function working(run: (payload: unknown) => Promise<void>): Promise<NestFastifyApplication> {
    const app = await createApp(city, { logLevel: 'silent', jobs: true });
    app.get(Jobs).handle({ name: 'try', run });
    await app.init();
    apps.push(app);
    return app;
  }

  const ask = (payload: object) => inCityTransaction(city.dataSource, (write) => askFor(write, 'try', payload));

  async function until(met: () => boolean | Promise<boolean>): Promise<void> {
    for (let tried = 0; !(await met()); tried++) {
      if (tried > 200) throw new Error('It has not come about');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('is done once, by whichever process, after the transaction that asks for it and only then', async () => {
    const done: unknown[] = [];
    const run = (payload: unknown): Promise<void> => {
      done.push(payload);
      return Promise.resolve();
    };
    await working(run);
    await working(run);
    await inCityTransaction(city.dataSource, async (write) => {
      await askFor(write, 'try', { never: true });
      throw new Error('no');
    }).catch(() => undefined);
    for (let number = 0; number < 10; number++) await ask({ number });
    await until(() => done.length >= 10);
    await Promise.all(apps.map((app) => app.get(Jobs).empty()));
    expect(done).toHaveLength(10);
    expect(new Set(done.map((payload) => JSON.stringify(payload))).size).toBe(10);
  });

  it('has a schema of its own, so that the city’s can be moved and cleared', async () => {
    await working(() => Promise.resolve());
    const tables = await city.dataSource.query<{ schema: string }[]>(
      `SELECT DISTINCT table_schema AS schema FROM information_schema.tables WHERE table_name = 'job'`,
    );
    expect(tables).toEqual([{ schema: 'public_jobs' }]);
  });

  it('what fails waits for another turn', async () => {
    let tried = 0;
    await working(() => {
      tried += 1;
      throw new Error('not now');
    });
    await ask({});
    await until(async () => {
      const rows = await city.dataSource.query<unknown[]>(
        `SELECT FROM public_jobs.job WHERE name = 'try' AND state = 'retry'`,
      );
      return rows.length === 1;
    });
    expect(tried).toBe(1);
  });

  it('stopping lets what has begun come to its end', async () => {
    let begun = false;
    let ended = false;
    const app = await working(async () => {
      begun = true;
      await new Promise((resolve) => setTimeout(resolve, 500));
      ended = true;
    });
    await ask({});
    await until(() => begun);
    await app.close();
    apps.length = 0;
    expect(ended).toBe(true);
  });

  it('seals the history', async () => {
    const app = await createApp(city, { logLevel: 'silent' });
    await app.init();
    apps.push(app);
    await inCityTransaction(city.dataSource, (write) =>
      recordHistory(write, { action: 'goal:change', subjectKind: 'goal', subjectId: 'a' }),
    );
    await app.get(Jobs).run('seal-history');
    expect(await verifyHistory(city.dataSource.manager)).toMatchObject({
      sealed: 1,
      faults: [],
      unsealed: { count: 0 },
    });
  });

  it('clears away what has run out, and nothing else', async () => {
    const app = await createApp(city, { logLevel: 'silent' });
    await app.init();
    apps.push(app);
    const { dataSource } = city;
    await dataSource.query(
      `INSERT INTO member (id, email, name) VALUES ('00000000-0000-7000-8000-000000000001', 'kim@example.org', 'Kim')`,
    );
    for (const [name, age] of [
      ['old', '13 hours'],
      ['new', '1 hour'],
    ]) {
      await dataSource.query(
        `INSERT INTO session (token_hash, member_id, csrf_token, began_by, created_at, seen_at, expires_at)
         SELECT sha256($1::bytea), id, '', 'password', now(), now(), now() + interval '12 hours' - $2::interval FROM member`,
        [name, age],
      );
      await dataSource.query(
        `INSERT INTO provider_sign_in (state, nonce, code_verifier, return_to, expires_at)
         VALUES ($1, '', '', '/', now() + interval '12 hours' - $2::interval)`,
        [name, age],
      );
    }
    await app.get(Retention).clear();
    const counts = await dataSource.query<unknown[]>(
      'SELECT (SELECT count(*) FROM session) AS sessions, (SELECT array_agg(state) FROM provider_sign_in) AS "signIns"',
    );
    expect(counts).toEqual([{ sessions: 1, signIns: ['new'] }]);
  });
});
