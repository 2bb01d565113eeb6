import type { PasswordChange, SignIn as SignInGiven } from '@malbild/contract';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Author, inDraftTransaction } from '../platform/city-transaction';
import { Clock } from '../platform/clock';
import { recordHistory } from '../platform/history';
import { notFound, ProblemException } from '../platform/problem';
import { read, Reads } from '../platform/reads';
import { oneTimePasswordHolds, Passwords, refuseWeak } from './passwords';
import { type OpenSession, Sessions } from './sessions';
import { SignInLimits } from './sign-in-limits';

const accountByEmail = read<{ memberId: string; hash: string }>(`
  SELECT m.id AS "memberId", a.password_hash AS hash FROM member m JOIN local_account a ON a.member_id = m.id
  WHERE m.email = $1 AND m.active AND NOT (a.must_change AND a.changed_at < now() - ${oneTimePasswordHolds})`);

const accountOf = read<{ hash: string; name: string; email: string }>(`
  SELECT a.password_hash AS hash, m.name, m.email FROM member m JOIN local_account a ON a.member_id = m.id WHERE m.id = $1`);

/** Asked for each time and of the database: no setting can turn a city into a demo. */
const readyPerson = read<{ id: string }>(`
  SELECT m.id FROM member m CROSS JOIN city WHERE m.id = $1 AND m.demo AND m.active AND city.demo`);

/** The ways in that are our own. Each answers with the cookie's new value. */
@Injectable()
export class SignIn {
  private readonly log = new Logger(SignIn.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reads: Reads,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
    private readonly sessions: Sessions,
  ) {}

  /**
   * @param address where the request comes from
   * @throws ProblemException 401 `sign-in-failed`, the same for unknown addresses, wrong passwords and people who have left;
   *   429 `too-many-attempts`
   */
  async byPassword({ email, password }: SignInGiven, address: string, replaced: OpenSession | null): Promise<string> {
    this.limits.attempt(address, email);
    const account = await this.reads.one(accountByEmail, [email]);
    if (!(await this.passwords.matches(password, account?.hash)) || !account) {
      this.log.warn(`Sign-in failed from ${address} for ${account?.memberId ?? 'no account'}`);
      throw new ProblemException(401, 'sign-in-failed', 'E-mail address or password is not right');
    }
    this.limits.succeeded(address, email);
    return this.sessions.begin(account.memberId, 'password', replaced);
  }

  /** @throws ProblemException 404 everywhere but in a demo city, and for all but its ready people */
  async inDemo(memberId: string, replaced: OpenSession | null): Promise<string> {
    const person = await this.reads.one(readyPerson, [memberId]);
    if (!person) throw notFound('ready person');
    return this.sessions.begin(person.id, 'demo', replaced);
  }

  /**
   * Changes one's own password, ends all one's sessions and begins a new one.
   *
   * @throws ProblemException 400 `wrong-password` or `weak-password`, 409 `no-password`, 429 `too-many-attempts`
   */
  async changePassword(
    { current, password }: PasswordChange,
    address: string,
    session: OpenSession,
    author: Author,
  ): Promise<string> {
    const { memberId, beganBy } = session;
    const account = await this.reads.one(accountOf, [memberId]);
    if (!account) throw new ProblemException(409, 'no-password', 'You sign in without a password of ours');
    this.limits.attempt(address, memberId);
    if (!(await this.passwords.matches(current, account.hash)))
      throw new ProblemException(400, 'wrong-password', 'The current password is not right', [
        { path: 'current', code: 'wrong-password', message: 'Not right' },
      ]);
    this.limits.succeeded(address, memberId);
    refuseWeak(password, [account.name, account.email, current]);
    const hash = await this.passwords.hash(password);
    await inDraftTransaction(this.dataSource, this.clock, author, async (write) => {
      await write.manager.query(
        'UPDATE local_account SET password_hash = $2, must_change = false, changed_at = now() WHERE member_id = $1',
        [memberId, hash],
      );
      await this.sessions.endAll(memberId, write.manager);
      await recordHistory(write, { action: 'member:change-password', subjectKind: 'member', subjectId: memberId });
    });
    return this.sessions.begin(memberId, beganBy);
  }
}
