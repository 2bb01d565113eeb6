/** What the provider says of somebody, out of the shapes that Entra ID, ADFS and Keycloak give it. */
export interface ProviderPerson {
  issuer: string;
  subject: string;
  /** Small letters; null where it gives none. */
  email: string | null;
  /** The provider vouches that the address is the person's. */
  emailVerified: boolean;
  name: string | null;
  groups: string[];
}

/** Entra ID leaves the groups out where somebody has too many of them, and says so. */
export class GroupsLeftOut extends Error {}

type Claims = Record<string, unknown>;

/**
 * @param claims of the ID token, with those of the userinfo endpoint where there are any
 * @param groupsClaim `groups`, or with dots into objects `realm_access.roles`
 * @throws GroupsLeftOut
 */
export function personIn(claims: Claims, groupsClaim: string): ProviderPerson {
  const { _claim_names: elsewhere } = claims;
  if (isObject(elsewhere) && groupsClaim in elsewhere) throw new GroupsLeftOut();
  const email = [claims.email, claims.upn, claims.preferred_username].find(
    (value): value is string => typeof value === 'string' && value.includes('@'),
  );
  return {
    issuer: String(claims.iss),
    subject: String(claims.sub),
    email: email?.trim().toLowerCase() ?? null,
    emailVerified: claims.email_verified === true && typeof claims.email === 'string',
    name: nameIn(claims),
    groups: groupsIn(claims, groupsClaim) ?? [],
  };
}

/** Undefined where the claim is not there; one group may come as a text of its own. */
export function groupsIn(claims: Claims, groupsClaim: string): string[] | undefined {
  const found = claims[groupsClaim] ?? groupsClaim.split('.').reduce<unknown>(inside, claims);
  if (found === undefined || found === null) return undefined;
  return (Array.isArray(found) ? found : [found]).filter((group): group is string => typeof group === 'string');
}

function nameIn({ name, given_name, family_name }: Claims): string | null {
  const parts = typeof name === 'string' ? [name] : [given_name, family_name];
  const text = parts
    .filter((part) => typeof part === 'string')
    .join(' ')
    .trim();
  return text === '' ? null : text.slice(0, 200);
}

function inside(value: unknown, step: string): unknown {
  return isObject(value) ? value[step] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
