import { Session, url } from '@malbild/contract';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuid } from 'uuid';
import { createApp } from '../app';
import type { OpenCity } from '../platform/open-city';
import { anonymous, type Send, sender, signedIn } from '../testing/signed-in';
import { openTestCity } from '../testing/test-city';
import { Passwords } from './passwords';
import { SignInLimits } from './sign-in-limits';

const good = 'tre gröna björnar sjunger';

describe('signing in', () => {
  let city: OpenCity;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    city = await openTestCity('empty');
    app = await createApp(city, { logLevel: 'silent' });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await app.close();
    await city.close();
  });

  /** Somebody with a password of their own. */
  async function somebody(given: { password?: string; mustChange?: boolean; role?: string } = {}): Promise<string> {
    const [id, email] = [uuid(), `${uuid()}@example.org`];
    const hash = await app.get(Passwords).hash(given.password ?? good);
    await city.dataSource.query(`INSERT INTO member (id, email, name) VALUES ($1, $2, 'Kim Lind')`, [id, email]);
    await city.dataSource.query(
      'INSERT INTO local_account (member_id, password_hash, must_change, changed_at) VALUES ($1, $2, $3, now())',
      [id, hash, given.mustChange ?? false],
    );
    await city.dataSource.query(
      `INSERT INTO membership (id, member_id, role, valid_from) VALUES ($1, $2, $3, '2020-01-01')`,
      [uuid(), id, given.role ?? 'politician'],
    );
    return email;
  }

  const enter = (email: string, password: string, headers: Record<string, string> = {}) =>
    sender(app, headers)('POST', url.session(), { body: { email, password } });

  /** A browser after signing in: it keeps the cookie and the token. */
  async function browser(email: string, password: string): Promise<{ send: Send; cookie: string; csrf: string }> {
    const response = await enter(email, password);
    expect(response.statusCode).toBe(200);
    const cookie = `malbild=${response.cookies[0]?.value}`;
    const csrf = Session.parse(response.json()).csrfToken ?? '';
    return { send: sender(app, { cookie, 'x-csrf-token': csrf }), cookie, csrf };
  }

  const who = async (send: Send) => Session.parse((await send('GET', url.session())).json());

  describe('with a password', () => {
    it('gives a cookie that scripts and other sites do not get, and kept as a hash', async () => {
      const email = await somebody();
      const response = await enter(` ${email.toUpperCase()} `, good);
      const [cookie] = response.cookies;
      expect(cookie).toMatchObject({ name: 'malbild', httpOnly: true, sameSite: 'Lax', path: '/' });
      expect(Buffer.from(cookie!.value, 'base64url')).toHaveLength(32);
      expect(response.headers['cache-control']).toBe('no-store');
      const kept = await city.dataSource.query<object[]>('SELECT * FROM session');
      expect(JSON.stringify(kept)).not.toContain(cookie!.value);
    });

    it('says who it is and what they may do', async () => {
      const email = await somebody();
      const { send } = await browser(email, good);
      expect((await who(send)).member).toMatchObject({
        email,
        name: 'Kim Lind',
        roles: [{ role: 'politician', committee: null, goal: null }],
        beganBy: 'password',
        mustChangePassword: false,
      });
      expect((await who(anonymous(app))).member).toBeNull();
    });

    it('answers the same, after the same work, to a wrong password, an unknown address and somebody who has left', async () => {
      const [here, left] = [await somebody(), await somebody()];
      await city.dataSource.query('UPDATE member SET active = false WHERE email = $1', [left]);
      const passwords = app.get(Passwords);
      const matches = passwords.matches.bind(passwords);
      let work = 0;
      passwords.matches = (...given) => matches(...given).finally(() => work++);
      const answers = [];
      for (const [email, password] of [
        [here, 'fel lösenord här'],
        ['nobody@example.org', good],
        [left, good],
      ] as const) {
        const response = await enter(email, password);
        const { requestId: _, ...problem } = response.json<Record<string, unknown>>();
        answers.push({ status: response.statusCode, problem, cookies: response.cookies });
      }
      passwords.matches = matches;
      expect(work).toBe(3);
      expect(answers[0]).toMatchObject({ status: 401, problem: { code: 'sign-in-failed' }, cookies: [] });
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    });

    it('keeps passwords as argon2id', async () => {
      expect(await app.get(Passwords).hash('x')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    });

    it('a second sign-in ends the session it replaces', async () => {
      const email = await somebody();
      const first = await browser(email, good);
      const again = await first.send('POST', url.session(), { body: { email, password: good } });
      expect(again.statusCode).toBe(200);
      expect((await who(first.send)).member).toBeNull();
    });

    it('is slowed down after some failures, for this account from this address and nobody else', async () => {
      const [victim, other] = [await somebody(), await somebody()];
      const guess = () =>
        sender(app, {})('POST', url.session(), { body: { email: victim, password: 'gissning nummer ett' } });
      const answers = [];
      for (let tries = 0; tries < 8; tries++) answers.push(await guess());
      const last = answers.at(-1)!;
      expect(last.statusCode).toBe(429);
      expect(last.json()).toMatchObject({ code: 'too-many-attempts' });
      expect(Number(last.headers['retry-after'])).toBeGreaterThanOrEqual(1);
      expect((await enter(victim, good)).statusCode).toBe(429);
      expect((await enter(other, good)).statusCode).toBe(200);
      const fromElsewhere = await app.inject({
        method: 'POST',
        url: url.session(),
        payload: { email: victim, password: good },
        remoteAddress: '192.0.2.7',
      });
      expect(fromElsewhere.statusCode).toBe(200);
    });

    it('of many guesses at once, no more are looked at than one by one', async () => {
      const email = await somebody();
      const guesses = await Promise.all(
        Array.from({ length: 30 }, () =>
          app.inject({
            method: 'POST',
            url: url.session(),
            payload: { email, password: 'gissning nummer ett' },
            remoteAddress: '192.0.2.8',
          }),
        ),
      );
      expect(guesses.filter(({ statusCode }) => statusCode === 401).length).toBeLessThanOrEqual(7);
    });
  });

  describe('a session', () => {
    const age = (column: string, interval: string) =>
      city.dataSource.query(`UPDATE session SET ${column} = ${column} - interval '${interval}'`);

    it('ends half an hour after it was last used', async () => {
      const { send } = await browser(await somebody(), good);
      await age('seen_at', '29 minutes');
      expect((await who(send)).member).not.toBeNull();
      await age('seen_at', '29 minutes');
      expect((await who(send)).member).not.toBeNull();
      await age('seen_at', '31 minutes');
      expect((await who(send)).member).toBeNull();
    });

    it('ends half a day after it began, however much it is used', async () => {
      const { send } = await browser(await somebody(), good);
      await age('expires_at', '11 hours 59 minutes');
      expect((await who(send)).member).not.toBeNull();
      await age('expires_at', '1 minute');
      expect((await who(send)).member).toBeNull();
    });

    it('ends when its person signs out, and the cookie with it', async () => {
      const { send } = await browser(await somebody(), good);
      const response = await send('DELETE', url.session());
      expect(response.statusCode).toBe(204);
      expect(response.cookies[0]).toMatchObject({ name: 'malbild', value: '' });
      expect((await who(send)).member).toBeNull();
    });

    it('ends everywhere when its person says so', async () => {
      const email = await somebody();
      const [here, there] = [await browser(email, good), await browser(email, good)];
      const stranger = await browser(await somebody(), good);
      await here.send('DELETE', url.sessions());
      expect((await who(there.send)).member).toBeNull();
      expect((await who(stranger.send)).member).not.toBeNull();
    });

    it('has the roles of the product’s today, no later than the next request', async () => {
      const email = await somebody();
      const { send } = await browser(email, good);
      const days = (from: number, to: number | null) =>
        city.dataSource.query(
          `UPDATE membership SET valid_from = current_date + $2::int, valid_to = current_date + $3::int
           WHERE member_id = (SELECT id FROM member WHERE email = $1)`,
          [email, from, to],
        );
      const held = async () => (await who(send)).member?.roles.length;
      await days(-1, null);
      expect(await held()).toBe(1);
      await days(-3, -1);
      expect(await held()).toBe(0);
      await days(2, null);
      expect(await held()).toBe(0);
    });

    it('writes nothing without its own token', async () => {
      const { send, cookie, csrf } = await browser(await somebody(), good);
      const withToken = (token: Record<string, string>) => sender(app, { cookie, ...token })('DELETE', url.session());
      for (const token of [{}, { 'x-csrf-token': '' }, { 'x-csrf-token': `${csrf}x` }] as Record<string, string>[]) {
        const refused = await withToken(token);
        expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, 'csrf-token-required']);
      }
      const other = await browser(await somebody(), good);
      expect((await withToken({ 'x-csrf-token': other.csrf })).statusCode).toBe(403);
      expect((await who(send)).member).not.toBeNull();
    });

    it('is not begun from another site', async () => {
      const response = await enter(await somebody(), good, { 'sec-fetch-site': 'cross-site' });
      expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([403, 'foreign-origin']);
    });

    it('a made-up or stale cookie is nobody', async () => {
      const send = sender(app, { cookie: `malbild=${'x'.repeat(43)}` });
      expect((await who(send)).member).toBeNull();
      expect((await send('GET', url.members())).statusCode).toBe(401);
    });
  });

  describe('a password of one’s own', () => {
    it('replaces the old one, ends all sessions and goes on in a new one', async () => {
      const email = await somebody();
      const [here, there] = [await browser(email, good), await browser(email, good)];
      const response = await here.send('PUT', url.myPassword(), {
        body: { current: good, password: 'fyra blåa elefanter dansar' },
      });
      expect(response.statusCode).toBe(200);
      expect((await who(there.send)).member).toBeNull();
      expect((await who(here.send)).member).toBeNull();
      const cookie = `malbild=${response.cookies[0]?.value}`;
      expect((await who(sender(app, { cookie }))).member).toMatchObject({ email });
      expect((await enter(email, good)).statusCode).toBe(401);
      expect((await enter(email, 'fyra blåa elefanter dansar')).statusCode).toBe(200);
    });

    it.each([
      [{ current: 'inte mitt lösenord', password: 'fyra blåa elefanter dansar' }, 'wrong-password', 'wrong-password'],
      [{ current: good, password: 'kort' }, 'weak-password', 'too-short'],
      [{ current: good, password: 'Sommaren2024!!' }, 'weak-password', 'too-easy'],
      [{ current: good, password: `${good}!` }, 'weak-password', 'about-you'],
    ])('%j is refused as %s', async (body, code, fault) => {
      const { send } = await browser(await somebody(), good);
      const response = await send('PUT', url.myPassword(), { body });
      expect(response.statusCode).toBe(400);
      expect(response.json()).toMatchObject({ code, faults: [{ code: fault }] });
    });

    it('comes before everything else where a one-time password was given', async () => {
      const email = await somebody({ mustChange: true, role: 'administrator' });
      const { send } = await browser(email, good);
      expect((await who(send)).member).toMatchObject({ mustChangePassword: true, roles: [] });
      const refused = await send('GET', url.members());
      expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, 'password-change-required']);
      const changed = await send('PUT', url.myPassword(), {
        body: { current: good, password: 'fyra blåa elefanter dansar' },
      });
      const cookie = `malbild=${changed.cookies[0]?.value}`;
      expect((await sender(app, { cookie })('GET', url.members())).statusCode).toBe(200);
    });

    it('is not reached with a one-time password after seven days', async () => {
      const email = await somebody({ mustChange: true });
      await city.dataSource.query(`UPDATE local_account SET changed_at = now() - interval '8 days' WHERE must_change`);
      expect((await enter(email, good)).statusCode).toBe(401);
    });
  });

  it('people set their name and language, on the version they saw', async () => {
    const email = await somebody();
    const send = await signedIn(app, email);
    const { version } = (await who(send)).member!;
    const change = (ifMatch: Record<string, string>) =>
      send('PUT', url.me(), { body: { name: 'Kim L', language: 'en' }, headers: ifMatch });
    expect((await change({})).statusCode).toBe(428);
    expect((await change({ 'if-match': `"${version + 1}"` })).statusCode).toBe(412);
    const changed = await change({ 'if-match': `"${version}"` });
    expect(Session.parse(changed.json()).member).toMatchObject({ name: 'Kim L', language: 'en', version: version + 1 });
    expect((await who(send)).member).toMatchObject({ name: 'Kim L', language: 'en' });
  });

  it('a new calendar address replaces the one before', async () => {
    const send = await signedIn(app, await somebody());
    const addresses = [];
    for (let times = 0; times < 2; times++)
      addresses.push((await send('POST', url.myCalendarAddress())).json<{ calendarAddress: string }>().calendarAddress);
    expect(new Set(addresses).size).toBe(2);
    expect((await who(send)).member?.calendarAddress).toBe(addresses[1]);
  });

  it('on https the cookie is bound to this very host, and browsers are told to stay there', async () => {
    const secure = await createApp(city, { logLevel: 'silent', origin: 'https://malbild.example.org' });
    await secure.init();
    await secure.getHttpAdapter().getInstance().ready();
    const response = await sender(secure, {})('POST', url.session(), {
      body: { email: await somebody(), password: good },
    });
    expect(response.cookies[0]).toMatchObject({ name: '__Host-malbild', secure: true, path: '/' });
    expect(response.cookies[0]).not.toHaveProperty('domain');
    expect(response.headers['strict-transport-security']).toContain('max-age=31536000');
    await secure.close();
  });

  it('nobody is signed in as one of the ready people in a city that is no demo', async () => {
    const email = await somebody();
    await city.dataSource.query('UPDATE member SET demo = true WHERE email = $1', [email]);
    const [member] = await city.dataSource.query<{ id: string }[]>('SELECT id FROM member WHERE email = $1', [email]);
    const send = anonymous(app);
    expect((await who(send)).waysIn.demo).toEqual([]);
    const response = await send('POST', url.demoSession(), { body: { member: member!.id } });
    expect([response.statusCode, response.cookies]).toEqual([404, []]);
  });
});

describe('signing in in the demo city', () => {
  let city: OpenCity;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    city = await openTestCity('demo');
    app = await createApp(city, { logLevel: 'silent' });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await app.close();
    await city.close();
  });

  it('takes a choice among the ready people', async () => {
    const send = anonymous(app);
    const { waysIn } = Session.parse((await send('GET', url.session())).json());
    const roles = waysIn.demo.map((person) => person.roles.map(({ role }) => role));
    expect(roles.flat()).toEqual(
      expect.arrayContaining(['reporter', 'reviewer', 'process-owner', 'politician', 'analyst', 'administrator']),
    );
    for (const { id, name } of waysIn.demo) {
      const response = await send('POST', url.demoSession(), { body: { member: id } });
      expect(Session.parse(response.json()).member).toMatchObject({ id, name, beganBy: 'demo' });
    }
  });

  it('is for the ready people only', async () => {
    const id = uuid();
    await city.dataSource.query(`INSERT INTO member (id, email, name) VALUES ($1, 'real@example.org', 'Real')`, [id]);
    const response = await anonymous(app)('POST', url.demoSession(), { body: { member: id } });
    expect(response.statusCode).toBe(404);
  });
});

describe('the limits on signing in', () => {
  const machine = Date.now;
  let now = 0;
  const pass = (ms: number): void => {
    now += ms;
  };
  beforeEach(() => (Date.now = () => now));
  afterEach(() => (Date.now = machine));

  const failuresUntilRefused = (limits: SignInLimits, address: string, account: (index: number) => string): number => {
    for (let failures = 0; failures < 1_000; failures++) {
      try {
        limits.attempt(address, account(failures));
      } catch {
        return failures;
      }
    }
    return Infinity;
  };

  it('let one address fail fifty times within a quarter of an hour, whoever it tries', () => {
    const limits = new SignInLimits();
    expect(failuresUntilRefused(limits, '192.0.2.1', String)).toBe(50);
    expect(failuresUntilRefused(limits, '192.0.2.2', String)).toBe(50);
    pass(15 * 60_000);
    expect(failuresUntilRefused(limits, '192.0.2.1', String)).toBe(50);
  });

  it('take all of an IPv6 network for one', () => {
    const limits = new SignInLimits();
    failuresUntilRefused(limits, '2001:db8:1:2::1', String);
    expect(failuresUntilRefused(limits, '2001:db8:1:2:ffff::9', String)).toBe(0);
    expect(failuresUntilRefused(limits, '2001:db8:1:3::1', String)).toBe(50);
  });

  it('double the wait with each failure, up to a quarter of an hour, and forget after an hour', () => {
    const limits = new SignInLimits();
    expect(failuresUntilRefused(limits, '192.0.2.1', () => 'kim')).toBe(6);
    const waits: number[] = [];
    for (let tries = 0; tries < 4; tries++) {
      try {
        limits.attempt('192.0.2.1', 'kim');
      } catch (error) {
        const seconds = (error as { extras: { retryAfterSeconds: number } }).extras.retryAfterSeconds;
        waits.push(seconds);
        pass(seconds * 1_000);
        limits.attempt('192.0.2.1', 'kim');
      }
    }
    expect(waits).toEqual([1, 2, 4, 8]);
    pass(60 * 60_000);
    expect(failuresUntilRefused(limits, '192.0.2.1', () => 'kim')).toBe(6);
  });

  it('do not count those who get in', () => {
    const limits = new SignInLimits();
    for (let signIns = 0; signIns < 500; signIns++) {
      limits.attempt('192.0.2.1', `member ${signIns}`);
      limits.succeeded('192.0.2.1', `member ${signIns}`);
    }
    expect(failuresUntilRefused(limits, '192.0.2.1', String)).toBe(50);
  });
});
