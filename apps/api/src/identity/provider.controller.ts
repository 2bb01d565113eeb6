import { ReturnTo } from '@malbild/contract';
import { Controller, Get, Inject, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from './access';
import { cookieSettings } from './identity.settings';
import { awayMinutes, NotLetIn, Provider } from './provider';
import { type SessionCookie, setSession } from './session-cookie';
import { Sessions } from './sessions';
import { SignInLimits } from './sign-in-limits';

/** The web's page for signing in; it says what `?problem=` means. */
const signInPage = '/logga-in';

/** Pages to go to, not to fetch: out to the city's identity provider and back. */
@ApiTags('Signing in')
@Controller('api/session/provider')
export class ProviderController {
  constructor(
    private readonly provider: Provider,
    private readonly limits: SignInLimits,
    private readonly sessions: Sessions,
    @Inject(cookieSettings) private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @Redirect()
  @Public()
  @ApiOperation({ summary: 'Go to the city’s identity provider to sign in' })
  async begin(
    @Query({ schema: ReturnTo }) { returnTo }: ReturnTo,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Leads> {
    this.limits.begin(ip);
    return orBackToSignIn(async () => {
      const { address, state } = await this.provider.begin(returnTo);
      void reply.setCookie(this.stateCookie, state, { ...this.own, maxAge: awayMinutes * 60 });
      return address;
    });
  }

  @Get('callback')
  @Redirect()
  @Public()
  @ApiExcludeEndpoint()
  async finish(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Leads> {
    const { url, cookies, id, session } = request;
    void reply.clearCookie(this.stateCookie, this.own);
    return orBackToSignIn(async () => {
      const query = url.slice(url.indexOf('?'));
      const { memberId, returnTo } = await this.provider.finish(query, cookies[this.stateCookie], id);
      setSession(reply, this.cookie, await this.sessions.begin(memberId, 'provider', session));
      return returnTo;
    });
  }

  private get stateCookie(): string {
    return `${this.cookie.name}-sign-in`;
  }

  /** Lax, so that it comes along when the provider sends the browser back. */
  private get own(): { httpOnly: true; sameSite: 'lax'; path: string; secure: boolean } {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.cookie.secure };
  }
}

/** Where Nest sends the browser. */
interface Leads {
  url: string;
  statusCode: 302;
}

/** Where an attempt leads, or back to the sign-in page with what went wrong. */
async function orBackToSignIn(attempt: () => Promise<string>): Promise<Leads> {
  try {
    return { url: await attempt(), statusCode: 302 };
  } catch (error) {
    if (!(error instanceof NotLetIn)) throw error;
    return { url: `${signInPage}?problem=${error.problem}`, statusCode: 302 };
  }
}
