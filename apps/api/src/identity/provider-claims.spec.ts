import { GroupsLeftOut, personIn } from './provider-claims';

describe('what a provider says of somebody', () => {
  const iss = 'https://id.example.org';

  it('in the shape of Entra ID: groups by their ids, the address as a user name', () => {
    const claims = {
      iss,
      sub: 'AAAA',
      oid: '4f0c',
      name: 'Kim Lind',
      preferred_username: 'Kim.Lind@Example.org',
      groups: ['0a1b2c3d-0000-0000-0000-000000000001'],
    };
    expect(personIn(claims, 'groups')).toEqual({
      issuer: iss,
      subject: 'AAAA',
      email: 'kim.lind@example.org',
      emailVerified: false,
      name: 'Kim Lind',
      groups: ['0a1b2c3d-0000-0000-0000-000000000001'],
    });
  });

  it('in the shape of Entra ID with too many groups: they are elsewhere, and nothing is guessed', () => {
    const claims = {
      iss,
      sub: 'A',
      _claim_names: { groups: 'src1' },
      _claim_sources: { src1: { endpoint: 'https://x' } },
    };
    expect(() => personIn(claims, 'groups')).toThrow(GroupsLeftOut);
  });

  it('in the shape of ADFS: a single group as a text, the address as upn', () => {
    const claims = {
      iss,
      sub: 'S-1-5',
      upn: 'kim@example.org',
      given_name: 'Kim',
      family_name: 'Lind',
      role: 'Rapportörer',
    };
    expect(personIn(claims, 'role')).toMatchObject({
      email: 'kim@example.org',
      name: 'Kim Lind',
      groups: ['Rapportörer'],
    });
  });

  it('in the shape of Keycloak: roles inside an object, groups as paths, an address it vouches for', () => {
    const claims = {
      iss,
      sub: 'f81d',
      email: 'kim@example.org',
      email_verified: true,
      name: 'Kim Lind',
      realm_access: { roles: ['offline_access', 'rapportor'] },
      groups: ['/grundskolenamnden/rapportor'],
    };
    expect(personIn(claims, 'realm_access.roles')).toMatchObject({
      emailVerified: true,
      groups: ['offline_access', 'rapportor'],
    });
    expect(personIn(claims, 'groups').groups).toEqual(['/grundskolenamnden/rapportor']);
  });

  it('with a claim whose own name has dots, as some providers want it', () => {
    const claims = { iss, sub: 'x', 'https://malbild.example.org/groups': ['a'] };
    expect(personIn(claims, 'https://malbild.example.org/groups').groups).toEqual(['a']);
  });

  it.each([{}, { groups: null }, { groups: 7 }, { groups: [7, {}] }, { realm_access: 'x' }])(
    'without groups in %j there are none',
    (claims) => {
      expect(personIn({ iss, sub: 'x', ...claims }, 'groups').groups).toEqual([]);
      expect(personIn({ iss, sub: 'x', ...claims }, 'realm_access.roles').groups).toEqual([]);
    },
  );
});
