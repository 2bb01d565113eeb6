import type { Env } from '../platform/env';

/** What signing in depends on around the process; all of it may be left out, as it is on one's own machine. */
export type IdentitySettings = Partial<Pick<Env, 'origin' | 'provider'>>;

/** Injects the `ProviderSettings`, or null where the city has no identity provider. */
export const providerSettings = Symbol('provider settings');

/** Injects the public address of the installation, or null. */
export const publicOrigin = Symbol('public origin');

/** Injects how the session's cookie is called and kept. */
export const cookieSettings = Symbol('cookie settings');
