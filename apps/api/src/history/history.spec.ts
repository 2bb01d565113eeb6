import { HistoryPage, HistoryPanel, Problem, url } from '@malbild/contract';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuid } from 'uuid';
import { emailOf } from '../../seed/people';
import { createApp } from '../app';
import { inDraftTransaction } from '../platform/city-transaction';
import { type HistoryEntry, recordHistory } from '../platform/history';
import { sealHistory } from '../platform/history-seal';
import type { OpenCity } from '../platform/open-city';
import { SetClock } from '../testing/set-clock';
import { anonymous, type Send, signedIn } from '../testing/signed-in';
import { openTestCity } from '../testing/test-city';

describe('reading the history', () => {
  let city: OpenCity;
  let app: NestFastifyApplication;
  let administrator: Send;
  const clock = new SetClock('2024-01-15T08:00:00Z');
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    city = { ...(await openTestCity('demo')), clock };
    app = await createApp(city, { logLevel: 'silent' });
    await app.init();
    administrator = await signedIn(app, emailOf('administrator'));
    const rows = await city.dataSource.query<{ code: string; id: string }[]>(
      `SELECT code, id FROM committee UNION ALL SELECT code, id FROM goal UNION ALL SELECT code, id FROM indicator
       UNION ALL SELECT split_part(email, '@', 1), id FROM member
       UNION ALL (SELECT 'series', s.id FROM series s JOIN indicator i ON i.id = s.indicator_id
         WHERE i.code = 'year-9-eligible' LIMIT 1)`,
    );
    for (const { code, id } of rows) ids[code] = id;
    ids.report = await makeReport('draft');
  });
  afterAll(async () => {
    await app.close();
    await city.close();
  });
  beforeEach(() => city.dataSource.query('TRUNCATE history_seal, history_event'));

  async function makeReport(state: string): Promise<string> {
    const [round, report] = [uuid(), uuid()];
    await city.dataSource.query(
      `INSERT INTO round (id, code, kind, year, opens, due, closes, cut_off, state)
       VALUES ($1, '1999-march', 'march', 1999, '2024-01-01', '2024-02-01', '2024-03-01', '2024-01-01', 'open')`,
      [round],
    );
    await city.dataSource.query('INSERT INTO report (id, round_id, committee_id, state) VALUES ($1, $2, $3, $4)', [
      ...[report, round, ids.grundskolenamnden, state],
    ]);
    return report;
  }

  const record = (
    instant: string,
    member: string | null,
    ...entries: (Partial<HistoryEntry> & { subjectId: string })[]
  ) => {
    clock.set(instant);
    const author = { memberId: member === null ? null : ids[member]!, requestId: 'request-1' };
    return inDraftTransaction(city.dataSource, clock, author, (write) =>
      recordHistory(write, ...entries.map((entry) => ({ action: 'goal:change', subjectKind: 'goal', ...entry }))),
    );
  };

  const page = async (query: Parameters<typeof url.history>[0] = {}) => {
    const response = await administrator('GET', url.history(query));
    expect(response.statusCode).toBe(200);
    return HistoryPage.parse(response.json());
  };

  it('says who, when, what, old and new, by the names that things have', async () => {
    await record('2024-01-15T09:00:00Z', 'administrator', {
      ...{ subjectId: ids['god-start']!, old: { title: 'A' }, new: { title: 'B' }, reason: 'Stavfel' },
      committeeId: ids.grundskolenamnden!,
    });
    const { entries, kinds, actors, chain } = await page();
    expect(entries).toEqual([
      {
        id: expect.any(String) as string,
        ...{ recordedAt: '2024-01-15T09:00:00.000Z', action: 'goal:change', kind: 'goal', requestId: 'request-1' },
        ...{ subjectId: ids['god-start'], old: { title: 'A' }, new: { title: 'B' }, reason: 'Stavfel', position: null },
        actor: { id: ids.administrator, name: 'Administratör' },
        subject: expect.objectContaining({ code: 'god-start' }) as object,
        committee: expect.objectContaining({ code: 'grundskolenamnden' }) as object,
      },
    ]);
    expect([kinds, actors.map(({ name }) => name)]).toEqual([['goal'], ['Administratör']]);
    expect(chain).toEqual({ head: null, unsealed: 1 });
    await sealHistory(city.dataSource, clock);
    const sealed = await page();
    expect([sealed.entries[0]?.position, sealed.chain.head?.position, sealed.chain.unsealed]).toEqual([1, 1, 0]);
  });

  it('can be filtered by kind, person and Swedish days', async () => {
    await record('2024-01-14T22:59:00Z', 'administrator', { subjectId: 'the 14th' });
    await record('2024-01-14T23:00:00Z', 'administrator', { subjectId: 'the 15th' });
    await record('2024-01-15T23:00:00Z', null, { subjectId: 'the 16th', subjectKind: 'import' });
    const subjects = async (query: Parameters<typeof url.history>[0]) =>
      (await page(query)).entries.map(({ subjectId }) => subjectId);
    expect(await subjects({ from: '2024-01-15', to: '2024-01-15' })).toEqual(['the 15th']);
    expect(await subjects({ to: '2024-01-14' })).toEqual(['the 14th']);
    expect(await subjects({ kind: 'import' })).toEqual(['the 16th']);
    expect(await subjects({ actor: ids.administrator! })).toEqual(['the 15th', 'the 14th']);
  });

  it('comes in portions, none twice and none left out, also where many share an instant', async () => {
    const subjects = Array.from({ length: 7 }, (_, number) => `${number}`);
    await record('2024-01-15T09:00:00Z', null, ...subjects.map((subjectId) => ({ subjectId })));
    await record('2024-01-15T10:00:00Z', null, { subjectId: 'later' });
    const seen: string[] = [];
    let after: string | null | undefined;
    do {
      const { entries, next } = await page({ limit: 3, ...(after && { after }) });
      seen.push(...entries.map(({ subjectId }) => subjectId));
      after = next;
    } while (after !== null);
    expect(seen[0]).toBe('later');
    expect(seen.toSorted()).toEqual([...subjects, 'later']);
    const nonsense = await administrator('GET', url.history({ after: 'bm9uc2Vuc2U' }));
    expect(Problem.parse(nonsense.json())).toMatchObject({ status: 400, code: 'invalid-request' });
  });

  describe('of one thing', () => {
    const panel = async (send: Send, kind: string, id: string) => {
      const response = await send('GET', url.historyOf(kind, id));
      return response.statusCode === 200
        ? HistoryPanel.parse(response.json()).entries.map(({ action }) => action)
        : response.statusCode;
    };
    const as = (key: string) => signedIn(app, emailOf(key));

    it('is found by id and by code, and is for those who have signed in', async () => {
      await record('2024-01-15T09:00:00Z', null, { subjectId: ids['god-start']! }, { subjectId: ids.arbete! });
      const politician = await as('fortroendevald');
      expect(await panel(politician, 'goal', 'god-start')).toEqual(['goal:change']);
      expect(await panel(politician, 'goal', ids['god-start']!)).toEqual(['goal:change']);
      expect(await panel(politician, 'goal', 'no-such-goal')).toBe(404);
      expect(await panel(politician, 'goal', uuid())).toBe(404);
      expect(await panel(politician, 'session', 'x')).toBe(404);
      expect(await panel(anonymous(app), 'goal', 'god-start')).toBe(401);
    });

    it('of an indicator holds what was done to its series and gaps', async () => {
      await record(
        '2024-01-15T09:00:00Z',
        null,
        { subjectKind: 'indicator', subjectId: ids['year-9-eligible']!, action: 'indicator:change' },
        { subjectKind: 'series', subjectId: ids.series!, action: 'series:correct' },
      );
      const analyst = await as('analytiker');
      expect((await panel(analyst, 'indicator', 'year-9-eligible')).toString().split(',').sort()).toEqual([
        ...['indicator:change', 'series:correct'],
      ]);
      expect(await panel(analyst, 'series', ids.series!)).toEqual(['series:correct']);
    });

    it('of a draft is its committee’s and the administrator’s; once handed in, others see its steps', async () => {
      await record('2024-01-15T09:00:00Z', null, {
        ...{ subjectKind: 'report', subjectId: ids.report!, action: 'report:write-value' },
      });
      await record('2024-01-15T10:00:00Z', null, {
        ...{ subjectKind: 'report', subjectId: ids.report!, action: 'report:submit' },
      });
      const all = ['report:submit', 'report:write-value'];
      const seenBy = async () =>
        Promise.all(
          [
            'rapportor.grundskolenamnden',
            'granskare.grundskolenamnden',
            'rapportor.socialnamnden-nordost',
            'fortroendevald',
            'administrator',
          ].map(async (key) => panel(await as(key), 'report', ids.report!)),
        );
      expect(await seenBy()).toEqual([all, all, 404, 404, all]);
      await city.dataSource.query(`UPDATE report SET state = 'submitted'`);
      expect(await seenBy()).toEqual([all, all, 404, ['report:submit'], all]);
    });

    it('of a person is theirs and the administrator’s', async () => {
      await record('2024-01-15T09:00:00Z', null, {
        ...{ subjectKind: 'member', subjectId: ids.analytiker!, action: 'member:change' },
      });
      expect(await panel(await as('analytiker'), 'member', ids.analytiker!)).toEqual(['member:change']);
      expect(await panel(administrator, 'member', ids.analytiker!)).toEqual(['member:change']);
      expect(await panel(await as('fortroendevald'), 'member', ids.analytiker!)).toBe(404);
    });
  });
});
