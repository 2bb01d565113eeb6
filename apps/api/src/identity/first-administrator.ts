import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { inDraftTransaction } from '../platform/city-transaction';
import type { OpenCity } from '../platform/open-city';
import { recordHistory } from '../platform/history';
import { setOneTimePassword } from './members';
import { insertMembership } from './memberships';
import { makeOneTimePassword, Passwords } from './passwords';
import { holdsOn } from './roles.sql';

/** Reserved for addresses that are none: to be changed into one's own after the first sign-in. */
const email = 'administrator@malbild.invalid';

/** What the person who starts the city is told, this once. */
export interface FirstAdministrator {
  email: string;
  password: string;
}

/**
 * As long as nobody has taken over a city that is no demo, every start gives its first administrator a new one-time password.
 * It is printed and kept nowhere; once an administrator has a password of their own or comes from the identity provider, there
 * is no such door any more.
 *
 * @returns null where somebody has taken over, and in a demo
 */
export async function admitFirstAdministrator({ dataSource, clock }: OpenCity): Promise<FirstAdministrator | null> {
  if (await isTakenOver(dataSource, clock.today())) return null;
  const password = makeOneTimePassword();
  const hash = await new Passwords().hash(password);
  await inDraftTransaction(dataSource, clock, { memberId: null, requestId: null }, async (write) => {
    const { manager } = write;
    const [member] = await manager.query<{ id: string }[]>(
      `INSERT INTO member (id, email, name) VALUES ($1, $2, 'Administratör')
       ON CONFLICT (email) DO UPDATE SET active = true RETURNING id`,
      [uuid(), email],
    );
    if (!member) throw new Error('A member that is not there');
    const roles = await manager.query<unknown[]>(
      `SELECT FROM membership ms WHERE member_id = $1 AND role = 'administrator' AND ${holdsOn('$2')}`,
      [member.id, clock.today()],
    );
    if (roles.length === 0)
      await insertMembership(
        manager,
        {
          id: uuid(),
          memberId: member.id,
          role: 'administrator',
          committeeId: null,
          goalId: null,
          validFrom: clock.today(),
          validTo: null,
        },
        false,
      );
    await setOneTimePassword(manager, member.id, hash);
    await recordHistory(write, { action: 'member:give-password', subjectKind: 'member', subjectId: member.id });
  });
  return { email, password };
}

async function isTakenOver(dataSource: DataSource, today: string): Promise<boolean> {
  const found = await dataSource.query<unknown[]>(
    `SELECT FROM city WHERE demo
     UNION ALL
     SELECT FROM member m JOIN membership ms ON ms.member_id = m.id
     WHERE m.active AND ms.role = 'administrator' AND ${holdsOn('$1')}
       AND (EXISTS (SELECT FROM local_account WHERE member_id = m.id AND NOT must_change)
         OR EXISTS (SELECT FROM provider_identity WHERE member_id = m.id))`,
    [today],
  );
  return found.length > 0;
}
