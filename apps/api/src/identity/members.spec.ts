import { Member, MemberList, OneTimePassword, Session, url } from '@malbild/contract';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuid } from 'uuid';
import { emailOf } from '../../seed/people';
import { createApp } from '../app';
import type { OpenCity } from '../platform/open-city';
import { anonymous, type Send, signedIn } from '../testing/signed-in';
import { openTestCity } from '../testing/test-city';

const administrator = emailOf('administrator');
const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

describe('looking after the people', () => {
  let city: OpenCity;
  let app: NestFastifyApplication;
  let send: Send;

  beforeAll(async () => {
    city = await openTestCity('demo');
    app = await createApp(city, { logLevel: 'silent' });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    send = await signedIn(app, administrator);
  });
  afterAll(async () => {
    await app.close();
    await city.close();
  });

  const member = async (response: Promise<Awaited<ReturnType<Send>>>) => Member.parse((await response).json());
  const problem = async (response: Promise<Awaited<ReturnType<Send>>>) => {
    const { statusCode, json } = await response;
    return { status: statusCode, ...json<{ code: string }>() };
  };

  const create = (given: object = {}) =>
    send('POST', url.members(), {
      body: { email: `${uuid()}@example.org`, name: 'Kim Lind', language: 'sv', ...given },
    });
  const give = (id: string, version: number, role: object) =>
    send('POST', url.memberships(id), { body: role, headers: ifMatch(version) });
  const historyOf = (id: string) =>
    city.dataSource.query<{ action: string; old: unknown; new: unknown; actor: string; reason: string | null }[]>(
      `SELECT action, old, new, m.email AS actor FROM history_event h LEFT JOIN member m ON m.id = h.actor_id
       WHERE subject_kind = 'member' AND subject_id = $1 ORDER BY recorded_at, h.id`,
      [id],
    );

  it('shows all of them with their roles, and what roles can be for', async () => {
    const { members, committees, goals } = MemberList.parse((await send('GET', url.members())).json());
    const reporter = members.find(({ email }) => email === emailOf('rapportor.grundskolenamnden'));
    expect(reporter).toMatchObject({
      demo: true,
      signsInBy: [],
      memberships: [
        { role: 'reporter', committee: { code: 'grundskolenamnden' }, goal: null, fromProvider: false, validTo: null },
      ],
    });
    expect(committees.map(({ code }) => code)).toContain('grundskolenamnden');
    expect(committees.some(({ code }) => code.startsWith('stadsdelsnamnden'))).toBe(false);
    expect(goals.map(({ code }) => code)).toEqual(expect.arrayContaining(['god-start', 'god-start.skola']));
    expect(JSON.stringify(members)).not.toContain('calendar');
  });

  it('takes somebody in, once for each key, and never two of one address', async () => {
    const email = `${uuid()}@example.org`;
    const key = { 'idempotency-key': uuid() };
    const request = { body: { email: email.toUpperCase(), name: ' Kim ', language: 'en' }, headers: key };
    const answers = await Promise.all(Array.from({ length: 5 }, () => member(send('POST', url.members(), request))));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers[0]).toMatchObject({ email, name: 'Kim', language: 'en', active: true, version: 1 });
    expect(await problem(create({ email }))).toMatchObject({ status: 409, code: 'already-exists' });
    expect(
      await problem(send('POST', url.members(), { ...request, body: { ...request.body, name: 'Bo' } })),
    ).toMatchObject({
      status: 422,
    });
  });

  it.each([{ email: 'no address' }, { name: '  ' }, { language: 'fi' }])('refuses %j', async (given) => {
    expect(await problem(create(given))).toMatchObject({ status: 400, code: 'invalid-request' });
  });

  it('does not take fields that are not a person’s to have', async () => {
    const made = await member(create({ demo: true, active: false, id: uuid(), version: 7 }));
    expect(made).toMatchObject({ demo: false, active: true, version: 1 });
  });

  it('changes what was seen and nothing newer, and loses neither side of a conflict', async () => {
    const { id, email } = await member(create());
    const content = { email, name: 'Kim L', language: 'en', active: true };
    const change = (headers: Record<string, string>, body: object = content) =>
      send('PUT', url.member(id), { body, headers });
    expect((await problem(change({}))).status).toBe(428);
    expect(await member(change(ifMatch(1)))).toMatchObject({ name: 'Kim L', version: 2 });
    const late = await problem(change(ifMatch(1), { ...content, name: 'Kim Lindström' }));
    expect(late).toMatchObject({
      status: 412,
      conflict: { currentVersion: 2, current: { name: 'Kim L' }, yourVersion: 1, yours: { name: 'Kim Lindström' } },
    });
    expect(await historyOf(id)).toMatchObject([
      { action: 'member:create', actor: administrator },
      { action: 'member:change', old: { name: 'Kim Lind', language: 'sv' }, new: { name: 'Kim L', language: 'en' } },
    ]);
  });

  it('of many changes at once on one version, one is made', async () => {
    const { id, email } = await member(create());
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        send('PUT', url.member(id), {
          body: { email, name: `Kim ${index}`, language: 'sv', active: true },
          headers: ifMatch(1),
        }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 412)]);
  });

  it('lets somebody go: signed out at once, kept for ever, and taken back', async () => {
    const { id, email } = await member(create());
    const theirs = await signedIn(app, email);
    const active = (value: boolean, version: number) =>
      member(
        send('PUT', url.member(id), {
          body: { email, name: 'K', language: 'sv', active: value },
          headers: ifMatch(version),
        }),
      );
    expect(await active(false, 1)).toMatchObject({ active: false });
    expect(Session.parse((await theirs('GET', url.session())).json()).member).toBeNull();
    expect((await send('DELETE', url.member(id))).statusCode).toBe(404);
    expect(await active(true, 2)).toMatchObject({ active: true, version: 3 });
  });

  it('gives a password that opens once, and nowhere but at changing it', async () => {
    const { id, email } = await member(create());
    const theirs = await signedIn(app, email);
    const given = await send('POST', url.memberPassword(id), { headers: ifMatch(1) });
    const { password, version } = OneTimePassword.parse(given.json());
    expect([version, given.headers['cache-control']]).toEqual([2, 'no-store']);
    expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(Session.parse((await theirs('GET', url.session())).json()).member).toBeNull();
    expect((await member(send('GET', url.member(id)))).signsInBy).toEqual(['one-time-password']);
    const entered = await anonymous(app)('POST', url.session(), { body: { email, password } });
    expect(Session.parse(entered.json()).member).toMatchObject({ mustChangePassword: true });
    expect(JSON.stringify(await historyOf(id))).not.toContain(password);
  });

  describe('roles', () => {
    it('begin today unless said otherwise, and are in the history', async () => {
      const { id } = await member(create());
      const after = await member(give(id, 1, { role: 'reporter', committee: 'grundskolenamnden' }));
      expect(after).toMatchObject({
        version: 2,
        memberships: [{ role: 'reporter', validFrom: city.clock.today(), validTo: null }],
      });
      expect((await historyOf(id)).at(-1)).toMatchObject({ action: 'membership:give', actor: administrator });
    });

    it.each([
      [{ role: 'reporter' }, 400],
      [{ role: 'politician', committee: 'grundskolenamnden' }, 400],
      [{ role: 'process-owner' }, 400],
      [{ role: 'process-owner', goal: 'god-start', committee: 'grundskolenamnden' }, 400],
      [{ role: 'reporter', committee: 'finns-inte' }, 400],
      [{ role: 'mayor' }, 400],
      [{ role: 'analyst', validFrom: '2024-02-01', validTo: '2024-01-01' }, 400],
    ])('%j is refused', async (role, status) => {
      const { id } = await member(create());
      expect((await problem(give(id, 1, role))).status).toBe(status);
      expect((await member(send('GET', url.member(id)))).version).toBe(1);
    });

    it('hold once at a time, and again after they ended', async () => {
      const { id } = await member(create());
      await give(id, 1, { role: 'analyst', validFrom: '2023-01-01', validTo: '2023-07-01' });
      expect(await problem(give(id, 2, { role: 'analyst', validFrom: '2023-06-30' }))).toMatchObject({
        status: 409,
        code: 'already-exists',
      });
      expect((await give(id, 2, { role: 'analyst', validFrom: '2023-07-01' })).statusCode).toBe(200);
    });

    it('end at once where they end today, and the ending is taken back as it was made', async () => {
      const { id, email } = await member(create());
      const { memberships } = await member(give(id, 1, { role: 'administrator' }));
      const theirs = await signedIn(app, email);
      expect((await theirs('GET', url.members())).statusCode).toBe(200);
      const { id: held, validFrom } = memberships[0]!;
      const until = (validTo: string | null, version: number) =>
        send('PUT', url.membership(id, held), { body: { validFrom, validTo }, headers: ifMatch(version) });
      expect((await until(city.clock.today(), 2)).statusCode).toBe(200);
      expect((await theirs('GET', url.members())).statusCode).toBe(403);
      expect((await until(null, 3)).statusCode).toBe(200);
      expect((await theirs('GET', url.members())).statusCode).toBe(200);
    });

    it('of one person are not reached by way of another', async () => {
      const [one, other] = [await member(create()), await member(create())];
      const { memberships } = await member(give(one.id, 1, { role: 'analyst' }));
      const response = send('PUT', url.membership(other.id, memberships[0]!.id), {
        body: { validFrom: '2023-01-01', validTo: null },
        headers: ifMatch(1),
      });
      expect((await problem(response)).status).toBe(404);
    });

    it('that a group of the identity provider has given are not an administrator’s to change', async () => {
      const { id } = await member(create());
      const { memberships } = await member(give(id, 1, { role: 'analyst' }));
      await city.dataSource.query('UPDATE membership SET from_provider = true WHERE member_id = $1', [id]);
      const response = send('PUT', url.membership(id, memberships[0]!.id), {
        body: { validFrom: '2023-01-01', validTo: '2023-02-01' },
        headers: ifMatch(2),
      });
      expect(await problem(response)).toMatchObject({ status: 409, code: 'from-provider' });
    });
  });

  describe('the last administrator', () => {
    /** The administrators of the demo, as those who look after people see them. */
    const administrators = async () =>
      MemberList.parse((await send('GET', url.members())).json()).members.filter(
        ({ active, memberships }) =>
          active && memberships.some(({ role, validTo }) => role === 'administrator' && !validTo),
      );
    const letGo = ({ id, email, name, language, version }: Member) =>
      send('PUT', url.member(id), { body: { email, name, language, active: false }, headers: ifMatch(version) });
    const end = ({ id, memberships, version }: Member, validTo: string) => {
      const held = memberships.find(({ role, validTo: to }) => role === 'administrator' && !to)!;
      return send('PUT', url.membership(id, held.id), {
        body: { validFrom: held.validFrom, validTo },
        headers: ifMatch(version),
      });
    };

    beforeEach(async () => {
      const others = (await administrators()).filter(({ email }) => email !== administrator);
      for (const other of others) expect((await letGo(other)).statusCode).toBe(200);
    });

    it('stays: not let go, not ended now, not ended later', async () => {
      const [last, none] = await administrators();
      expect([last?.email, none]).toEqual([administrator, undefined]);
      const later = '2024-06-01';
      for (const response of [letGo(last!), end(last!, city.clock.today()), end(last!, later)])
        expect(await problem(response)).toMatchObject({ status: 409, code: 'last-administrator' });
      expect(await administrators()).toEqual([last]);
    });

    it('is not followed by somebody who can’t sign in', async () => {
      const successor = await member(create());
      await give(successor.id, 1, { role: 'administrator' });
      const last = (await administrators()).find(({ email }) => email === administrator)!;
      expect(await problem(letGo(last))).toMatchObject({ code: 'last-administrator' });
      await send('POST', url.memberPassword(successor.id), { headers: ifMatch(2) });
      expect((await end(last, city.clock.today())).statusCode).toBe(200);
      await city.dataSource.query(`UPDATE membership SET valid_to = NULL WHERE member_id = $1`, [last.id]);
    });

    it('of two who let each other go at once, one stays', async () => {
      const other = await member(create());
      await give(other.id, 1, { role: 'administrator' });
      await send('POST', url.memberPassword(other.id), { headers: ifMatch(2) });
      const both = await administrators();
      expect(both).toHaveLength(2);
      const answers = await Promise.all(both.map((one) => end(one, '2024-03-01')));
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
      await city.dataSource.query(
        `UPDATE membership SET valid_to = NULL WHERE member_id = (SELECT id FROM member WHERE email = $1)`,
        [administrator],
      );
    });
  });
});
