import { CalendarAddress, MyContent, PasswordChange, Session, url } from '@malbild/contract';
import { Body, Controller, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Author } from '../platform/city-transaction';
import { IfMatch } from '../platform/if-match';
import { Returns } from '../platform/returns';
import { By, InSession, MySession, SignedIn } from './access';
import { cookieSettings } from './identity.settings';
import { Members } from './members';
import { type SessionCookie, setSession } from './session-cookie';
import { SessionPage } from './session-page';
import { type OpenSession, Sessions } from './sessions';
import { SignIn } from './sign-in';

/** What people set for themselves. */
@ApiTags('Signing in')
@Controller('api/me')
export class MeController {
  constructor(
    private readonly members: Members,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly page: SessionPage,
    @Inject(cookieSettings) private readonly cookie: SessionCookie,
  ) {}

  @Put()
  @SignedIn()
  @ApiOperation({ summary: 'My name and language' })
  @Returns(Session)
  async change(
    @Body({ schema: MyContent }) content: MyContent,
    @IfMatch() version: number,
    @MySession() session: OpenSession,
    @By() author: Author,
  ): Promise<Session> {
    await this.members.changeOwn(session.memberId, content, version, author);
    return this.page.describe({ ...session, ...content });
  }

  @Put('password')
  @InSession()
  @ApiOperation({ summary: 'Change my password; ends all my sessions and begins a new one' })
  @Returns(Session)
  async changePassword(
    @Body({ schema: PasswordChange }) change: PasswordChange,
    @Req() { ip }: FastifyRequest,
    @MySession() session: OpenSession,
    @By() author: Author,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const token = await this.signIn.changePassword(change, ip, session, author);
    setSession(reply, this.cookie, token);
    return this.page.describe(await this.sessions.find(token));
  }

  @Post('calendar-address')
  @HttpCode(200)
  @SignedIn()
  @ApiOperation({ summary: 'A new secret address for my calendar feed' })
  @Returns(CalendarAddress)
  async newCalendarAddress(@MySession() { memberId }: OpenSession, @By() author: Author): Promise<CalendarAddress> {
    return { calendarAddress: url.calendar(await this.members.newCalendarToken(memberId, author)) };
  }
}
