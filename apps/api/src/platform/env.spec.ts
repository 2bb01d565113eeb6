import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv, variables } from './env';

const options = JSON.parse(readFileSync(join(import.meta.dirname, '../../options.json'), 'utf8')) as {
  flag: string;
  variable: string;
  help: string;
}[];

describe('the environment', () => {
  it('is documented: every variable is an option with its words, and no option is without a variable', () => {
    expect(options.map((option) => option.variable).sort()).toEqual(Object.keys(variables.shape).sort());
    expect(options.every((option) => option.help.endsWith('.'))).toBe(true);
  });

  it('has a default for everything', () => {
    expect(readEnv({ HOME: '/home/kim' })).toMatchObject({
      port: undefined,
      host: '127.0.0.1',
      databaseUrl: undefined,
      demo: true,
      resetDemo: false,
      logLevel: 'info',
    });
  });

  it('keeps the data of each checkout in a folder of its own, where the user keeps data', () => {
    expect(readEnv({ HOME: '/home/kim' }).dataFolder).toMatch(/^\/home\/kim\/\.local\/share\/malbild\/[0-9a-f]{12}$/);
    expect(readEnv({ HOME: '/home/kim', XDG_DATA_HOME: '/data' }).dataFolder).toMatch(
      /^\/data\/malbild\/[0-9a-f]{12}$/,
    );
  });

  it('counts an empty variable as unset', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: undefined, databaseUrl: undefined });
  });

  it('names each variable that holds something it may not', () => {
    expect(() => readEnv({ PORT: 'many', DATABASE_URL: 'mysql://x' })).toThrow(
      /PORT: .*DATABASE_URL: must start with postgres:/,
    );
  });

  it.each(['10.0.0.1', '10.0.0.0/8, ::1', '2001:db8::/32'])('takes %s for the proxies in front', (proxies) => {
    expect(readEnv({ MALBILD_PROXIES: proxies }).proxies).toBe(proxies);
  });

  it.each(['proxy.example.org', '10.0.0.0/33', '10.0.0.1;10.0.0.2', '10.0.0.0/'])('does not take %s', (proxies) => {
    expect(() => readEnv({ MALBILD_PROXIES: proxies })).toThrow('MALBILD_PROXIES: must be addresses');
  });

  describe('of an identity provider', () => {
    const given = {
      OIDC_ISSUER: 'https://id.example.org/realms/city',
      OIDC_CLIENT_ID: 'malbild',
      MALBILD_ORIGIN: 'https://malbild.example.org',
    };
    const groups = (mapping: unknown) => ({ ...given, OIDC_MEMBERSHIPS: JSON.stringify(mapping) });

    it('is none unless one is named', () => {
      expect(readEnv({}).provider).toBeUndefined();
      expect(readEnv({ OIDC_CLIENT_ID: 'malbild' }).provider).toBeUndefined();
    });

    it('says what its groups mean here', () => {
      const mapping = [
        { group: 'g1', role: 'reporter', committee: 'kulturnamnden' },
        { group: 'g2', role: 'process-owner', goal: 'god-start' },
        { group: 'g3', role: 'administrator' },
      ];
      expect(readEnv(groups(mapping)).provider).toEqual({
        issuer: given.OIDC_ISSUER,
        clientId: 'malbild',
        clientSecret: undefined,
        scope: 'openid profile email',
        groupsClaim: 'groups',
        memberships: mapping,
      });
    });

    it.each([
      [{ ...given, OIDC_CLIENT_ID: undefined }, 'OIDC_ISSUER needs OIDC_CLIENT_ID'],
      [{ ...given, MALBILD_ORIGIN: undefined }, 'and MALBILD_ORIGIN to come back to'],
      [
        { ...given, MALBILD_ORIGIN: 'https://malbild.example.org/path' },
        'MALBILD_ORIGIN: must be an address without a path',
      ],
      [{ ...given, OIDC_ISSUER: 'http://id.example.org' }, 'OIDC_ISSUER: must start with https://'],
      [{ ...given, OIDC_MEMBERSHIPS: 'reporters' }, 'OIDC_MEMBERSHIPS: must be JSON'],
      [groups([{ group: 'g', role: 'reporter' }]), 'OIDC_MEMBERSHIPS.0.committee'],
      [groups([{ group: 'g', role: 'analyst', committee: 'kulturnamnden' }]), 'OIDC_MEMBERSHIPS.0'],
      [groups([{ group: 'g', role: 'mayor' }]), 'OIDC_MEMBERSHIPS.0.role'],
    ])('%j is refused by name', (source, refusal) => {
      expect(() => readEnv(source)).toThrow(refusal);
    });

    it('is asked over http only on this machine', () => {
      expect(readEnv({ ...given, OIDC_ISSUER: 'http://localhost:8080/realms/city' }).provider?.issuer).toContain(
        'localhost',
      );
      expect(() => readEnv({ ...given, OIDC_ISSUER: 'http://localhost.evil.example' })).toThrow('https://');
    });
  });
});
