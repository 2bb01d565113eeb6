import type { ProviderProblem } from '@malbild/contract';
import { Inject, Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { DataSource } from 'typeorm';
import type { ProviderSettings } from '../platform/env';
import { notFound } from '../platform/problem';
import { providerSettings, publicOrigin } from './identity.settings';
import { groupsIn, GroupsLeftOut, personIn, type ProviderPerson } from './provider-claims';
import { ProviderMembers } from './provider-members';

/** Why the way over the provider did not lead in: shown on the sign-in page. */
export class NotLetIn extends Error {
  constructor(readonly problem: ProviderProblem) {
    super(problem);
  }
}

/** How long somebody may be away at the provider. */
export const awayMinutes = 10;
const patienceSeconds = 10;

/**
 * Signing in with the city's identity provider: OpenID Connect, code flow with PKCE, state and nonce. What is sent out is kept
 * until it comes back, and taken away as it does, so that no answer is used twice.
 */
@Injectable()
export class Provider {
  private readonly log = new Logger(Provider.name);
  private discovered: Promise<oidc.Configuration> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly members: ProviderMembers,
    @Inject(providerSettings) private readonly settings: ProviderSettings | null,
    @Inject(publicOrigin) private readonly origin: string | null,
  ) {}

  /**
   * @param returnTo the page to show in the end
   * @returns where to send the browser, and the state that it has to bring back in a cookie
   * @throws NotLetIn
   */
  async begin(returnTo: string): Promise<{ address: string; state: string }> {
    const { settings, callback } = this.configured();
    const configuration = await this.discover(settings);
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    await this.dataSource.query('DELETE FROM provider_sign_in WHERE expires_at <= now()');
    await this.dataSource.query(
      `INSERT INTO provider_sign_in (state, nonce, code_verifier, return_to, expires_at)
       VALUES ($1, $2, $3, $4, now() + interval '${awayMinutes} minutes')`,
      [state, nonce, verifier, returnTo],
    );
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: settings.scope,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, state };
  }

  /**
   * @param query what the provider sent back, beginning with `?`
   * @param state what the browser's cookie says: an answer to somebody else's request opens nothing
   * @throws NotLetIn
   */
  async finish(
    query: string,
    state: string | undefined,
    requestId: string,
  ): Promise<{ memberId: string; returnTo: string }> {
    const { settings, callback } = this.configured();
    const sent = await this.takeBack(new URLSearchParams(query).get('state'), state);
    const configuration = await this.discover(settings);
    const person = await this.exchange(configuration, new URL(callback + query), sent, settings.groupsClaim);
    const memberId = await this.members.admit(person, settings.memberships, requestId);
    if (memberId === null) {
      this.log.warn(`Nobody has let in ${person.subject} of ${person.issuer}`);
      throw new NotLetIn('no-access');
    }
    return { memberId, returnTo: sent.returnTo };
  }

  private configured(): { settings: ProviderSettings; callback: string } {
    if (!this.settings || !this.origin) throw notFound('identity provider');
    return { settings: this.settings, callback: `${this.origin}/api/session/provider/callback` };
  }

  /** Asked for once; a failure is not kept. */
  private async discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> {
    const overHttp = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    this.discovered ??= oidc.discovery(
      new URL(issuer),
      clientId,
      clientSecret,
      clientSecret === undefined ? oidc.None() : undefined,
      // The ID token's signature is checked too, although it comes to us straight from the provider.
      { execute: [...overHttp, oidc.enableNonRepudiationChecks], timeout: patienceSeconds },
    );
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = undefined;
      this.log.error(error);
      throw new NotLetIn('provider-unavailable');
    }
  }

  private async takeBack(state: string | null, bound: string | undefined): Promise<SentOut> {
    if (state === null || state !== bound) throw new NotLetIn('sign-in-not-completed');
    const [rows] = await this.dataSource.query<[(SentOut & { fresh: boolean })[], number]>(
      `DELETE FROM provider_sign_in WHERE state = $1
       RETURNING state, nonce, code_verifier AS "verifier", return_to AS "returnTo", expires_at > now() AS fresh`,
      [state],
    );
    if (!rows[0]?.fresh) throw new NotLetIn('sign-in-not-completed');
    return rows[0];
  }

  private async exchange(
    configuration: oidc.Configuration,
    answer: URL,
    { state, nonce, verifier }: SentOut,
    groupsClaim: string,
  ): Promise<ProviderPerson> {
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('No ID token');
      // Some say in the token who somebody is, some only when asked; what the token says stands.
      const asked =
        groupsIn(claims, groupsClaim) === undefined && configuration.serverMetadata().userinfo_endpoint
          ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : {};
      return personIn({ ...asked, ...claims }, groupsClaim);
    } catch (error) {
      this.log.warn(error instanceof Error ? `${error.message}${reasonOf(error)}` : String(error));
      if (error instanceof GroupsLeftOut)
        this.log.warn('The provider left the groups out, as there are too many: limit the claim to those we map');
      throw new NotLetIn(error instanceof TypeError ? 'provider-unavailable' : 'sign-in-not-completed');
    }
  }
}

/** A sign-in that the provider has not yet answered. */
interface SentOut {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
}

function reasonOf({ cause }: Error): string {
  return cause instanceof Error ? `: ${cause.message}` : '';
}
