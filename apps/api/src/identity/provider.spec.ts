import { Session, url } from '@malbild/contract';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuid } from 'uuid';
import { createApp } from '../app';
import type { GroupMembership } from '../platform/env';
import type { OpenCity } from '../platform/open-city';
import { startIdentityProvider, type TestIdentityProvider } from '../testing/identity-provider';
import { openTestCity } from '../testing/test-city';

const origin = 'http://malbild.test';
const mapping: GroupMembership[] = [
  { group: 'g-reporters', role: 'reporter', committee: 'grundskolenamnden' },
  { group: 'g-owners', role: 'process-owner', goal: 'god-start' },
  { group: 'g-politicians', role: 'politician' },
  { group: 'g-gone', role: 'reviewer', committee: 'finns-inte' },
];

describe('signing in with the city’s identity provider', () => {
  let city: OpenCity;
  let app: NestFastifyApplication;
  let provider: TestIdentityProvider;

  beforeAll(async () => {
    provider = await startIdentityProvider(`${origin}/api/session/provider/callback`);
    city = await openTestCity('demo');
    const { issuer, clientId, clientSecret } = provider;
    app = await createApp(city, {
      logLevel: 'silent',
      origin,
      provider: {
        issuer,
        clientId,
        clientSecret,
        scope: 'openid profile email',
        groupsClaim: 'groups',
        memberships: mapping,
      },
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await app.close();
    await city.close();
    await provider.stop();
  });
  beforeEach(() => {
    Object.assign(provider, { inIdToken: true, meddle: null, codeSeconds: 60 });
  });

  /** Somebody new to us, with groups. */
  function somebody(groups: unknown = [], more: Record<string, unknown> = {}): { sub: string; email: string } {
    const sub = uuid();
    const email = `${sub}@example.org`;
    provider.person = { sub, email, email_verified: true, name: 'Kim Lind', groups, ...more };
    return { sub, email };
  }

  interface Away {
    /** Where the provider sends the browser back to. */
    back: URL;
    cookie: string;
  }

  async function go(returnTo?: string): Promise<{ address: URL; cookie: string }> {
    const response = await app.inject({ method: 'GET', url: url.provider(returnTo) });
    expect(response.statusCode).toBe(302);
    const [cookie] = response.cookies;
    return { address: new URL(String(response.headers.location)), cookie: `${cookie?.name}=${cookie?.value}` };
  }

  async function away(returnTo?: string): Promise<Away> {
    const { address, cookie } = await go(returnTo);
    return { back: await provider.visit(address.href), cookie };
  }

  const comeBack = ({ back, cookie }: Away) =>
    app.inject({ method: 'GET', url: back.pathname + back.search, headers: { cookie } });

  /** Where the browser ends, and as whom. */
  async function signIn(returnTo?: string): Promise<{ location: string; member: Session['member'] }> {
    return ended(await comeBack(await away(returnTo)));
  }

  async function ended(
    response: Awaited<ReturnType<typeof comeBack>>,
  ): Promise<{ location: string; member: Session['member'] }> {
    const session = response.cookies.find(({ name, value }) => name === 'malbild' && value !== '');
    const who = await app.inject({
      method: 'GET',
      url: url.session(),
      headers: session ? { cookie: `malbild=${session.value}` } : {},
    });
    return { location: String(response.headers.location), member: Session.parse(who.json()).member };
  }

  const refused = { location: '/logga-in?problem=sign-in-not-completed', member: null };

  it('asks with a code challenge, a state and a nonce, and binds the state to the browser', async () => {
    const { address, cookie } = await go();
    const asked = Object.fromEntries(address.searchParams);
    expect(asked).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', client_id: 'malbild' });
    expect(asked.nonce).toMatch(/^[\w-]{43}$/);
    expect(asked.code_challenge).toMatch(/^[\w-]{43}$/);
    expect(cookie).toBe(`malbild-sign-in=${asked.state}`);
  });

  it('takes in somebody whom a group lets in, and leads to the page they came from', async () => {
    const { email } = somebody(['g-reporters', 'something-else']);
    const { location, member } = await signIn('/mitt-arbete?omgang=2023');
    expect(location).toBe('/mitt-arbete?omgang=2023');
    expect(member).toMatchObject({ email, name: 'Kim Lind', beganBy: 'provider', hasPassword: false });
    expect(member?.roles).toMatchObject([{ role: 'reporter', committee: { code: 'grundskolenamnden' } }]);
  });

  it('lets in nobody else', async () => {
    somebody(['something-else']);
    expect(await signIn()).toEqual({ location: '/logga-in?problem=no-access', member: null });
  });

  it('gives and takes roles as the groups change, and leaves alone what an administrator gave', async () => {
    const { email, sub } = somebody(['g-reporters']);
    await signIn();
    await city.dataSource.query(
      `INSERT INTO membership (id, member_id, role, valid_from) VALUES ($1, (SELECT id FROM member WHERE email = $2), 'analyst', '2023-01-01')`,
      [uuid(), email],
    );
    const roles = async (groups: string[]) => {
      somebody(groups, { sub, email });
      return (await signIn()).member?.roles.map(({ role }) => role).sort();
    };
    expect(await roles(['g-owners', 'g-politicians', 'g-gone'])).toEqual(['analyst', 'politician', 'process-owner']);
    expect(await roles([])).toEqual(['analyst']);
    expect(await roles(['g-politicians'])).toEqual(['analyst', 'politician']);
    const [kept] = await city.dataSource.query<{ count: number }[]>(
      'SELECT count(*) FROM membership WHERE member_id = (SELECT id FROM member WHERE email = $1)',
      [email],
    );
    expect(kept?.count).toBe(5);
  });

  it('reads the groups at the userinfo endpoint where the ID token lacks them', async () => {
    somebody(['g-politicians']);
    provider.inIdToken = false;
    expect((await signIn()).member?.roles).toMatchObject([{ role: 'politician' }]);
  });

  it('fails where the provider left the groups out, and takes nothing away', async () => {
    const { sub, email } = somebody(['g-politicians']);
    await signIn();
    somebody(undefined, { sub, email, _claim_names: { groups: 'src1' } });
    expect(await signIn()).toEqual(refused);
    somebody(['g-politicians'], { sub, email });
    expect((await signIn()).member?.roles).toHaveLength(1);
  });

  describe('as somebody whom an administrator has entered', () => {
    async function entered(
      given: { password?: boolean; active?: boolean } = {},
    ): Promise<{ sub: string; email: string }> {
      const person = somebody([]);
      const id = uuid();
      await city.dataSource.query(`INSERT INTO member (id, email, name, active) VALUES ($1, $2, 'Kim', $3)`, [
        id,
        person.email,
        given.active ?? true,
      ]);
      if (given.password)
        await city.dataSource.query(
          `INSERT INTO local_account (member_id, password_hash, changed_at) VALUES ($1, 'x', now())`,
          [id],
        );
      return person;
    }

    it('finds them by their address, and by the provider’s own name for them from then on', async () => {
      const { sub, email } = await entered();
      const first = await signIn();
      expect(first.member?.email).toBe(email);
      somebody([], { sub, email: 'changed@example.org' });
      expect((await signIn()).member?.id).toBe(first.member?.id);
    });

    it('opens an account with a password only to an address that the provider vouches for', async () => {
      const person = await entered({ password: true });
      provider.person = { ...provider.person, email_verified: false };
      expect((await signIn()).location).toBe('/logga-in?problem=no-access');
      provider.person = { ...provider.person, email_verified: true };
      expect((await signIn()).member?.email).toBe(person.email);
    });

    it('opens nothing that belongs to another person at the provider', async () => {
      const { email } = await entered();
      await signIn();
      somebody([], { email, email_verified: false });
      expect((await signIn()).location).toBe('/logga-in?problem=no-access');
    });

    it('lets in nobody who has left, with whatever groups', async () => {
      const { sub, email } = await entered({ active: false });
      somebody(['g-politicians'], { sub, email });
      expect((await signIn()).location).toBe('/logga-in?problem=no-access');
    });

    it('opens none of the ready people', async () => {
      somebody([], { email: 'administrator@example.org' });
      expect((await signIn()).location).toBe('/logga-in?problem=no-access');
    });
  });

  describe('an answer', () => {
    beforeEach(() => void somebody(['g-politicians']));

    it('is used once', async () => {
      const there = await away();
      expect((await ended(await comeBack(there))).member).not.toBeNull();
      expect(await ended(await comeBack(there))).toEqual(refused);
    });

    it('of many at once, is used once', async () => {
      const there = await away();
      const all = await Promise.all(Array.from({ length: 8 }, async () => ended(await comeBack(there))));
      expect(all.filter(({ member }) => member).length).toBe(1);
    });

    it('opens nothing in another browser than the one that asked', async () => {
      const { back } = await away();
      expect(await ended(await comeBack({ back, cookie: '' }))).toEqual(refused);
      const victim = await go();
      expect(await ended(await comeBack({ back, cookie: victim.cookie }))).toEqual(refused);
    });

    it.each(['state', 'iss', 'code'])('with another %s is refused', async (parameter) => {
      const { back, cookie } = await away();
      back.searchParams.set(parameter, parameter === 'iss' ? 'http://127.0.0.1:1' : 'made-up');
      expect(await ended(await comeBack({ back, cookie }))).toEqual(refused);
    });

    it('with the code of an earlier one is refused', async () => {
      const first = await away();
      await comeBack(first);
      const second = await away();
      second.back.searchParams.set('code', first.back.searchParams.get('code') ?? '');
      expect(await ended(await comeBack(second))).toEqual(refused);
    });

    it('that tells of a refusal is one', async () => {
      const { back, cookie } = await away();
      back.searchParams.delete('code');
      back.searchParams.set('error', 'access_denied');
      expect(await ended(await comeBack({ back, cookie }))).toEqual(refused);
    });

    it('that comes after ten minutes is too late', async () => {
      const there = await away();
      await city.dataSource.query(`UPDATE provider_sign_in SET expires_at = expires_at - interval '10 minutes'`);
      expect(await ended(await comeBack(there))).toEqual(refused);
    });

    it('whose code has run out is refused', async () => {
      provider.codeSeconds = 1;
      const there = await away();
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      expect(await ended(await comeBack(there))).toEqual(refused);
    });

    it('to a request with another code verifier is refused', async () => {
      const there = await away();
      await city.dataSource.query(`UPDATE provider_sign_in SET code_verifier = reverse(code_verifier)`);
      expect(await ended(await comeBack(there))).toEqual(refused);
    });

    it('whose ID token is only signed anew is taken: what follows is refused for what was altered', async () => {
      provider.meddle = { claims: (claims) => claims };
      expect((await ended(await comeBack(await away()))).member).not.toBeNull();
    });

    const seconds = () => Math.floor(Date.now() / 1_000);
    it.each<[string, NonNullable<TestIdentityProvider['meddle']>]>([
      ['with another nonce', { claims: (claims) => ({ ...claims, nonce: 'made-up' }) }],
      ['without a nonce', { claims: (claims) => ({ ...claims, nonce: undefined }) }],
      ['that has run out', { claims: (claims) => ({ ...claims, iat: seconds() - 700, exp: seconds() - 100 }) }],
      ['for another client', { claims: (claims) => ({ ...claims, aud: 'somebody-else' }) }],
      ['of another issuer', { claims: (claims) => ({ ...claims, iss: 'http://127.0.0.1:1' }) }],
      ['with altered claims', { token: (token) => withClaim(token, { sub: 'administrator' }) }],
      ['with an altered signature', { token: (token) => token.slice(0, -8) + 'AAAAAAAA' }],
      ['without a signature', { token: (token) => unsigned(token) }],
    ])('with an ID token %s is refused', async (_, meddle) => {
      provider.meddle = meddle;
      expect(await ended(await comeBack(await away()))).toEqual(refused);
      expect(provider.meddle).toBeNull();
    });
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads to %s',
    async (returnTo) => {
      const response = await app.inject({ method: 'GET', url: url.provider(returnTo) });
      expect(response.statusCode).toBe(400);
    },
  );

  it('says so where the provider can’t be reached', async () => {
    const alone = await createApp(city, {
      logLevel: 'silent',
      origin,
      provider: {
        issuer: 'http://127.0.0.1:9',
        clientId: 'malbild',
        clientSecret: undefined,
        scope: 'openid',
        groupsClaim: 'groups',
        memberships: [],
      },
    });
    await alone.init();
    await alone.getHttpAdapter().getInstance().ready();
    const response = await alone.inject({ method: 'GET', url: url.provider() });
    expect(response.headers.location).toBe('/logga-in?problem=provider-unavailable');
    await alone.close();
  });
});

function withClaim(token: string, changed: object): string {
  const [head, body = '', signature] = token.split('.');
  const claims = { ...(JSON.parse(Buffer.from(body, 'base64url').toString()) as object), ...changed };
  return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}

function unsigned(token: string): string {
  const head = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
  return `${head}.${token.split('.')[1]}.`;
}
