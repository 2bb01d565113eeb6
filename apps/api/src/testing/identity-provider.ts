import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

type Claims = Record<string, unknown>;

/** A real OpenID Connect provider on loopback, in which whoever comes is signed in as the person set. */
export interface TestIdentityProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who signs in next, and what is said of them: `sub` and other claims. */
  person: Claims;
  /** Whether claims stand in the ID token or only at the userinfo endpoint. */
  inIdToken: boolean;
  /** Meddles with the next ID token: other claims, signed with the provider's own key, or the token as a text. */
  meddle: { claims?: (claims: Claims) => Claims; token?: (token: string) => string } | null;
  /** How many seconds a code can be used. */
  codeSeconds: number;
  /** Follows an authorization request as a browser does, to where the provider sends it back. */
  visit(address: string): Promise<URL>;
  stop(): Promise<void>;
}

/** @param callback where the client is sent back to */
export async function startIdentityProvider(callback: string): Promise<TestIdentityProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { clientId: 'malbild', clientSecret: 'a secret of the specs' };
  const settings: Configuration = {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [callback],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'spec', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['a key of the specs'] },
    claims: {
      openid: ['sub', 'groups', 'realm_access', 'upn', '_claim_names', '_claim_sources'],
      email: ['email', 'email_verified'],
      profile: ['name', 'preferred_username'],
    },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    ttl: {
      AuthorizationCode: () => provider.codeSeconds,
      IdToken: 600,
      AccessToken: 60,
      Interaction: 60,
      Session: 60,
      Grant: 60,
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: () => ({
      accountId: String(provider.person.sub),
      claims: (use: string) => ({
        sub: String(provider.person.sub),
        ...(use === 'userinfo' || provider.inIdToken ? provider.person : {}),
      }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    conformIdTokenClaims: false,
  };
  const oidc = new Provider(issuer, settings);
  oidc.use(async (context, next) => {
    if (context.path.startsWith('/interaction/')) {
      context.respond = false;
      await oidc.interactionFinished(context.req, context.res, { login: { accountId: String(provider.person.sub) } });
      return;
    }
    await next();
    const { meddle } = provider;
    const answer = context.body as { id_token?: string } | undefined;
    if (context.path !== '/token' || !meddle || typeof answer !== 'object' || !answer.id_token) return;
    provider.meddle = null;
    if (meddle.claims) answer.id_token = signed(meddle.claims(claimsOf(answer.id_token)));
    if (meddle.token) answer.id_token = meddle.token(answer.id_token);
    context.body = answer;
  });
  const answer = oidc.callback();
  server.on('request', (request, response) => void answer(request, response));

  function signed(claims: Claims): string {
    const parts = [{ alg: 'RS256', kid: 'spec', typ: 'JWT' }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    const signature = createSign('RSA-SHA256').update(parts.join('.')).sign(privateKey).toString('base64url');
    return [...parts, signature].join('.');
  }

  const provider: TestIdentityProvider = {
    issuer,
    ...client,
    person: { sub: 'nobody' },
    inIdToken: true,
    meddle: null,
    codeSeconds: 60,
    visit: (address) => visit(address, callback),
    stop: () => stop(server),
  };
  return provider;
}

function claimsOf(token: string): Claims {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims;
}

async function visit(address: string, callback: string): Promise<URL> {
  const jar = new Map<string, string>();
  for (let at = new URL(address), steps = 0; steps < 10; steps++) {
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    const next = response.headers.get('location');
    if (next === null) throw new Error(`The provider stays at ${at.href}: ${response.status} ${await response.text()}`);
    at = new URL(next, at);
    if (at.href.startsWith(callback)) return at;
  }
  throw new Error('The provider goes in circles');
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
