import { DemoSignIn, Session, SignIn as SignInGiven } from '@malbild/contract';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Returns } from '../platform/returns';
import { InSession, MySession, Public } from './access';
import { cookieSettings } from './identity.settings';
import { clearSession, type SessionCookie, setSession } from './session-cookie';
import { SessionPage } from './session-page';
import { type OpenSession, Sessions } from './sessions';
import { SignIn } from './sign-in';

/** Signing in and out. */
@ApiTags('Signing in')
@Controller('api')
export class SessionController {
  constructor(
    private readonly page: SessionPage,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    @Inject(cookieSettings) private readonly cookie: SessionCookie,
  ) {}

  @Get('session')
  @Public()
  @ApiOperation({ summary: 'Who is signed in, the token that writes take, and how one can sign in' })
  @Returns(Session)
  session(@Req() { session }: FastifyRequest): Promise<Session> {
    return this.page.describe(session);
  }

  @Post('session')
  @HttpCode(200)
  @Public()
  @ApiOperation({ summary: 'Sign in with e-mail address and password' })
  @Returns(Session)
  async begin(
    @Body({ schema: SignInGiven }) given: SignInGiven,
    @Req() { ip, session }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.enter(reply, await this.signIn.byPassword(given, ip, session));
  }

  @Post('session/demo')
  @HttpCode(200)
  @Public()
  @ApiOperation({ summary: 'Sign in as one of the ready people; only in the demo city' })
  @Returns(Session)
  async beginDemo(
    @Body({ schema: DemoSignIn }) { member }: DemoSignIn,
    @Req() { session }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.enter(reply, await this.signIn.inDemo(member, session));
  }

  @Delete('session')
  @HttpCode(204)
  @InSession()
  @ApiOperation({ summary: 'Sign out' })
  async end(@MySession() session: OpenSession, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(session);
    clearSession(reply, this.cookie);
  }

  @Delete('sessions')
  @HttpCode(204)
  @InSession()
  @ApiOperation({ summary: 'Sign out everywhere' })
  async endAll(@MySession() { memberId }: OpenSession, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.endAll(memberId);
    clearSession(reply, this.cookie);
  }

  private async enter(reply: FastifyReply, token: string): Promise<Session> {
    setSession(reply, this.cookie, token);
    return this.page.describe(await this.sessions.find(token));
  }
}
