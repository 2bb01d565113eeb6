import {
  Administered,
  AdministeredAreas,
  AdministeredCommittee,
  AdministeredCommittees,
  AdministeredGoal,
  AdministeredGoals,
  AdministeredSuccession,
  GoalContent,
  GoalList,
  HistoryPanel,
  Problem,
  url,
} from '@malbild/contract';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuid } from 'uuid';
import { emailOf } from '../../seed/people';
import { createApp } from '../app';
import type { OpenCity } from '../platform/open-city';
import { type Send, signedIn } from '../testing/signed-in';
import { openTestCity } from '../testing/test-city';

describe('administration of goals, committees and areas', () => {
  let city: OpenCity;
  let app: NestFastifyApplication;
  let send: Send;
  /** The one that runs now. */
  let programme: string;

  beforeAll(async () => {
    city = await openTestCity('demo');
    app = await createApp(city, { logLevel: 'silent' });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    send = await signedIn(app, emailOf('administrator'));
    programme = (await goals()).programmes[0]!.code;
  });
  afterAll(async () => {
    await app.close();
    await city.close();
  });

  const at = (version: number) => ({ 'if-match': `"${version}"` });
  const post = (address: string, body: unknown, headers = {}) => send('POST', address, { body, headers });
  const put = (address: string, version: number, body: unknown) => send('PUT', address, { body, headers: at(version) });
  const act = (method: 'POST' | 'DELETE', address: string, version: number, body?: unknown) =>
    send(method, address, { body, headers: at(version) });

  const newGoal = (more: object = {}) => ({
    code: `goal-${uuid()}`,
    ...{ programme, parent: null, position: 9, title: { sv: 'Nytt mål', en: 'New goal' } },
    ...{ shortTitle: { sv: 'Nytt' }, statement: { sv: '' }, owner: null, contributesTo: [], predecessors: [] },
    ...{ validFrom: null, validTo: null },
    ...more,
  });
  const goals = async () => AdministeredGoals.parse((await send('GET', url.administered('goals'))).json());
  const goalNamed = async (code: string) => (await goals()).goals.find((goal) => goal.code === code);
  const makeGoal = async (more: object = {}) =>
    AdministeredGoal.parse((await post(url.administered('goals'), newGoal(more))).json());
  const form = (goal: AdministeredGoal) => GoalContent.parse(goal);
  const historyOf = async (kind: string, id: string) =>
    HistoryPanel.parse((await send('GET', url.historyOf(kind, id))).json()).entries;

  it('a new goal is on the goals’ page at once, and in the history with its maker', async () => {
    const goal = await makeGoal({ owner: 'grundskolenamnden' });
    expect(goal).toMatchObject({ version: 1, owner: 'grundskolenamnden', origin: 'city', restsOnIt: [] });
    const { programmes } = GoalList.parse((await send('GET', url.goals())).json());
    expect(programmes.flatMap((one) => one.goals).map(({ code }) => code)).toContain(goal.code);
    const [entry] = await historyOf('goal', goal.id);
    expect(entry).toMatchObject({ action: 'goal:create', actor: { name: 'Administratör' }, old: null });
    expect(entry?.new).toMatchObject({ title: { sv: 'Nytt mål' } });
  });

  it('a hundred equal requests with one key make one goal and get one answer', async () => {
    const goal = newGoal();
    const key = { 'idempotency-key': uuid() };
    const answers = await Promise.all(Array.from({ length: 100 }, () => post(url.administered('goals'), goal, key)));
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(200);
    expect(await historyOf('goal', AdministeredGoal.parse(answers[0]?.json()).id)).toHaveLength(1);
    const other = await post(url.administered('goals'), { ...goal, position: 1 }, key);
    expect(Problem.parse(other.json())).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    const again = await post(url.administered('goals'), goal);
    expect(Problem.parse(again.json())).toMatchObject({ status: 409, code: 'already-exists' });
  });

  it('a change needs the version it builds on; a conflict shows both sides', async () => {
    const goal = await makeGoal();
    const one = url.administeredOne('goals', goal.id);
    const without = await send('PUT', one, { body: form(goal) });
    expect(Problem.parse(without.json())).toMatchObject({ status: 428, code: 'if-match-required' });
    const first = await put(one, 1, { ...form(goal), title: { sv: 'Annas' } });
    expect(AdministeredGoal.parse(first.json())).toMatchObject({ version: 2, title: { sv: 'Annas' } });
    const second = await put(one, 1, { ...form(goal), title: { sv: 'Bos' } });
    expect(Problem.parse(second.json())).toMatchObject({
      ...{ status: 412, code: 'version-conflict' },
      conflict: {
        currentVersion: 2,
        current: { title: { sv: 'Annas' } },
        yourVersion: 1,
        yours: { title: { sv: 'Bos' } },
      },
    });
    const [entry] = await historyOf('goal', goal.id);
    expect([entry?.old, entry?.new]).toEqual([
      { title: { sv: 'Nytt mål', en: 'New goal' }, version: 1 },
      { title: { sv: 'Annas' }, version: 2 },
    ]);
  });

  it('no change is lost when eight change the same goal at once', async () => {
    const goal = await makeGoal({ position: 0 });
    const one = url.administeredOne('goals', goal.id);
    let done = 0;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let turn = 0; turn < 10; turn++) {
          const now = (await goalNamed(goal.code))!;
          const { statusCode } = await put(one, now.version, { ...form(now), position: now.position + 1 });
          expect([200, 412]).toContain(statusCode);
          if (statusCode === 200) done += 1;
        }
      }),
    );
    expect(await goalNamed(goal.code)).toMatchObject({ position: done, version: done + 1 });
    expect(await historyOf('goal', goal.id)).toHaveLength(Math.min(50, done + 1));
  });

  it('undo takes back the newest change, and undoing the undoing does it over', async () => {
    const goal = await makeGoal();
    await put(url.administeredOne('goals', goal.id), 1, { ...form(goal), title: { sv: 'Fel' }, position: 3 });
    const undone = await act('POST', url.undo('goals', goal.id), 2);
    expect(Administered.parse(undone.json())).toEqual({ id: goal.id, version: 3, removed: false });
    expect(await goalNamed(goal.code)).toEqual({ ...goal, version: 3 });
    await act('POST', url.undo('goals', goal.id), 3);
    expect(await goalNamed(goal.code)).toMatchObject({ title: { sv: 'Fel' }, position: 3, version: 4 });
    expect((await historyOf('goal', goal.id)).map(({ action }) => action)).toEqual([
      ...['goal:undo', 'goal:undo', 'goal:change', 'goal:create'],
    ]);
    const late = await act('POST', url.undo('goals', goal.id), 3);
    expect(Problem.parse(late.json())).toMatchObject({ status: 412 });
  });

  it('what nothing rests on can be removed, and the removal taken back', async () => {
    const goal = await makeGoal({ predecessors: ['god-start'] });
    const removed = await act('DELETE', url.administeredOne('goals', goal.id), 1);
    expect(Administered.parse(removed.json())).toEqual({ id: goal.id, version: 2, removed: true });
    expect(await goalNamed(goal.code)).toBeUndefined();
    await act('POST', url.undo('goals', goal.id), 2);
    expect(await goalNamed(goal.code)).toEqual({ ...goal, version: 3 });
    const unmade = await act('POST', url.undo('goals', goal.id), 3);
    expect(Administered.parse(unmade.json())).toEqual({ id: goal.id, version: 4, removed: true });
  });

  it('what has history is ended and never removed', async () => {
    const goal = (await goalNamed('god-start'))!;
    expect(goal.restsOnIt).toContain('indicators');
    const refused = await act('DELETE', url.administeredOne('goals', goal.id), goal.version);
    const problem = Problem.parse(refused.json());
    expect(problem).toMatchObject({ status: 409, code: 'has-history' });
    expect(problem.faults?.map(({ code }) => code)).toEqual(goal.restsOnIt);
    const ended = await act('POST', url.ending('goals', goal.id), goal.version, {
      validTo: '2031-01-01',
      reason: 'Nytt program',
    });
    expect(AdministeredGoal.parse(ended.json())).toMatchObject({ validTo: '2031-01-01', version: goal.version + 1 });
    expect((await historyOf('goal', 'god-start'))[0]).toMatchObject({ action: 'goal:end', reason: 'Nytt program' });
    await act('POST', url.undo('goals', goal.id), goal.version + 1);
    expect(await goalNamed('god-start')).toMatchObject({ validTo: goal.validTo });
  });

  it('what was seeded and never changed has nothing to undo', async () => {
    const goal = (await goalNamed('arbete'))!;
    const refused = await act('POST', url.undo('goals', goal.id), goal.version);
    expect(Problem.parse(refused.json())).toMatchObject({ status: 409, code: 'nothing-to-undo' });
    expect((await act('POST', url.undo('goals', uuid()), 1)).statusCode).toBe(404);
  });

  it.each([
    ['stands under itself', (goal: AdministeredGoal) => ({ parent: goal.code }), 'cycle'],
    ['names what there is not', () => ({ owner: 'finns-inte' }), 'unknown-reference'],
    ['ends before it begins', () => ({ validFrom: '2024-01-01', validTo: '2023-01-01' }), 'ends-before-it-begins'],
  ])('a goal that %s is refused, and nothing is changed', async (_, wrong, code) => {
    const goal = await makeGoal();
    const refused = await put(url.administeredOne('goals', goal.id), 1, { ...form(goal), ...wrong(goal) });
    expect(Problem.parse(refused.json())).toMatchObject({ status: 422, code });
    expect(await goalNamed(goal.code)).toEqual(goal);
    expect(await historyOf('goal', goal.id)).toHaveLength(1);
  });

  it('a goal with history stays in its programme', async () => {
    const goal = (await goalNamed('arbete'))!;
    const other = (await goals()).programmes.find(({ code }) => code !== goal.programme)!;
    const refused = await put(url.administeredOne('goals', goal.id), goal.version, {
      ...form(goal),
      programme: other.code,
    });
    expect(Problem.parse(refused.json())).toMatchObject({ status: 409, code: 'has-history' });
  });

  describe('committees', () => {
    const committees = async () =>
      AdministeredCommittees.parse((await send('GET', url.administered('committees'))).json()).committees;
    const makeCommittee = async () => {
      const content = { name: { sv: 'Ny nämnd' }, kind: 'committee', position: 99, parent: null, area: null };
      const given = { code: `n-${uuid()}`, ...content, validFrom: '2024-07-01', validTo: null };
      return AdministeredCommittee.parse((await post(url.administered('committees'), given)).json());
    };

    it('take over from each other; a succession can be corrected, removed and brought back', async () => {
      const committee = await makeCommittee();
      const given = { from: 'grundskolenamnden', to: committee.code, date: '2024-07-01', share: 0.5, note: null };
      const made = AdministeredSuccession.parse((await post(url.administered('successions'), given)).json());
      const one = url.administeredOne('successions', made.id);
      const changed = await put(one, 1, { ...given, share: 0.4 });
      expect(AdministeredSuccession.parse(changed.json())).toMatchObject({ share: 0.4, version: 2 });
      const inUse = await act('DELETE', url.administeredOne('committees', committee.id), 1);
      expect(Problem.parse(inUse.json()).faults?.map(({ code }) => code)).toEqual(['successions']);
      expect(Administered.parse((await act('DELETE', one, 2)).json())).toMatchObject({ version: 3, removed: true });
      await act('POST', url.undo('successions', made.id), 3);
      const rows = await city.dataSource.query<unknown[]>('SELECT share, date FROM succession WHERE id = $1', [
        made.id,
      ]);
      expect(rows).toEqual([{ share: 0.4, date: '2024-07-01' }]);
      const self = await post(url.administered('successions'), { ...given, to: given.from });
      expect(Problem.parse(self.json())).toMatchObject({ status: 422, code: 'succeeds-itself' });
    });

    it('are removed while nothing rests on them, and brought back', async () => {
      const committee = await makeCommittee();
      expect((await act('DELETE', url.administeredOne('committees', committee.id), 1)).statusCode).toBe(200);
      await act('POST', url.undo('committees', committee.id), 2);
      expect((await committees()).find(({ id }) => id === committee.id)).toEqual({ ...committee, version: 3 });
      await act('POST', url.undo('committees', committee.id), 3);
      expect((await committees()).map(({ id }) => id)).not.toContain(committee.id);
    });

    it('do not end before the rounds that they take part in', async () => {
      const committee = await makeCommittee();
      const round = uuid();
      await city.dataSource.query(
        `INSERT INTO round (id, code, kind, year, opens, due, closes, cut_off)
         VALUES ($1, '1998-march', 'march', 1998, '2024-09-01', '2024-09-10', '2024-09-20', '2024-08-31')`,
        [round],
      );
      await city.dataSource.query('INSERT INTO round_committee VALUES ($1, $2)', [round, committee.id]);
      const end = (validTo: string) => act('POST', url.ending('committees', committee.id), 1, { validTo });
      expect(Problem.parse((await end('2024-09-01')).json())).toMatchObject({ status: 409, code: 'has-history' });
      expect((await end('2024-09-02')).statusCode).toBe(200);
      expect((await committees()).find(({ id }) => id === committee.id)?.validTo).toBe('2024-09-02');
    });
  });

  describe('areas', () => {
    const areas = async (level: string) =>
      AdministeredAreas.parse((await send('GET', url.administered('areas', { level }))).json());

    it('are listed by level, added, renamed and brought back', async () => {
      const { areas: before, levels } = await areas('city-area');
      expect(levels.find(({ level }) => level === 'city-area')?.count).toBe(before.length);
      const parent = before[0]!.parent;
      const given = { level: 'city-area', code: '9', name: 'Mitten', parent, validFrom: null, validTo: null };
      const made = Administered.pick({ id: true, version: true }).parse(
        (await post(url.administered('areas'), given)).json(),
      );
      const one = url.administeredOne('areas', made.id);
      await put(one, 1, { ...given, name: 'Mittemellan' });
      await act('POST', url.undo('areas', made.id), 2);
      expect((await areas('city-area')).areas.find(({ id }) => id === made.id)).toMatchObject({
        name: 'Mitten',
        version: 3,
      });
      expect((await act('DELETE', one, 3)).statusCode).toBe(200);
    });

    it('with values are neither removed nor moved to another level, and stand under no area of their own', async () => {
      const { id, version, restsOnIt, ...content } = (await areas('municipality')).areas.find(
        ({ code }) => code === '1480',
      )!;
      const one = url.administeredOne('areas', id);
      expect(restsOnIt).toContain('series');
      expect(Problem.parse((await act('DELETE', one, version)).json())).toMatchObject({ code: 'has-history' });
      expect(Problem.parse((await put(one, version, { ...content, level: 'county' })).json())).toMatchObject({
        code: 'has-history',
      });
      const child = (await areas('city-area')).areas[0]!;
      expect(Problem.parse((await put(one, version, { ...content, parent: child.id })).json())).toMatchObject({
        code: 'cycle',
      });
    });
  });
});
