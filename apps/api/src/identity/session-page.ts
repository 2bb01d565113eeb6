import type { HeldRole, ReadyPerson, Session } from '@malbild/contract';
import { url } from '@malbild/contract';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import type { ProviderSettings } from '../platform/env';
import { read, Reads } from '../platform/reads';
import { providerSettings } from './identity.settings';
import { holdsOn, rolesOfMember } from './roles.sql';
import { idleMinutes, type OpenSession } from './sessions';

interface MemberRow {
  email: string;
  version: number;
  hasPassword: boolean;
  calendarToken: string | null;
  roles: HeldRole[];
}

const memberOfSession = read<MemberRow>(`
  SELECT m.email, m.version, EXISTS (SELECT FROM local_account WHERE member_id = m.id) AS "hasPassword",
    m.calendar_token AS "calendarToken", ${rolesOfMember(holdsOn('$2'))} AS roles
  FROM member m WHERE m.id = $1`);

const readyPeople = read<ReadyPerson>(`
  SELECT m.id, m.name, ${rolesOfMember(holdsOn('$1'))} AS roles FROM member m CROSS JOIN city
  WHERE city.demo AND m.demo AND m.active ORDER BY m.id`);

/** What a browser is told of its session. */
@Injectable()
export class SessionPage {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    @Inject(providerSettings) private readonly provider: ProviderSettings | null,
  ) {}

  async describe(session: OpenSession | null): Promise<Session> {
    const demo = await this.reads.rows(readyPeople, [this.clock.today()]);
    return {
      member: session && (await this.member(session)),
      csrfToken: session?.csrfToken ?? null,
      waysIn: { provider: this.provider !== null, demo },
    };
  }

  private async member(session: OpenSession): Promise<NonNullable<Session['member']>> {
    const row = await this.reads.one(memberOfSession, [session.memberId, this.clock.today()]);
    if (!row) throw new Error('A session without its member');
    const { memberId, name, language, beganBy, mustChangePassword, endsAt } = session;
    const { email, version, hasPassword, calendarToken, roles } = row;
    return {
      id: memberId,
      version,
      name,
      email,
      language,
      roles: mustChangePassword ? [] : roles,
      beganBy,
      mustChangePassword,
      hasPassword,
      calendarAddress: calendarToken && url.calendar(calendarToken),
      idleMinutes,
      endsAt,
    };
  }
}
