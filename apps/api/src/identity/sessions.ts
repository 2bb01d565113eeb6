import type { Membership } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { read, Reads } from '../platform/reads';
import { holdsOn } from './roles.sql';

/** How somebody proved who they are. */
export type SignInWay = 'password' | 'provider' | 'demo';

/** A session in force, with its person and the memberships that hold on the product's today. */
export interface OpenSession {
  tokenHash: Buffer;
  csrfToken: string;
  beganBy: SignInWay;
  memberId: string;
  name: string;
  language: 'sv' | 'en';
  memberships: Membership[];
  /** Signed in with a one-time password: nothing can be done before it is changed. */
  mustChangePassword: boolean;
  /** The instant at which it ends in any case, by the machine's clock. */
  endsAt: string;
}

/** Half an hour untouched ends a session, and so does half a day in all. */
export const idleMinutes = 30;
const idle = `interval '${idleMinutes} minutes'`;
const longest = `interval '12 hours'`;
/** So that reading isn't writing, a session is marked as seen no more often than this. */
const markEvery = `interval '1 minute'`;

/** The database's clock is the one that all processes share; the product's own may run in another year. */
const openSession = read<Omit<OpenSession, 'tokenHash'> & { unmarked: boolean }>(`
  SELECT s.csrf_token AS "csrfToken", s.began_by AS "beganBy", m.id AS "memberId", m.name, m.language,
    s.began_by = 'password' AND COALESCE(a.must_change, true) AS "mustChangePassword",
    s.expires_at AS "endsAt", s.seen_at < now() - ${markEvery} AS unmarked,
    ARRAY(SELECT json_build_object('role', ms.role, 'committee', ms.committee_id, 'goal', ms.goal_id) FROM membership ms
      WHERE ms.member_id = m.id AND ${holdsOn('$2')}) AS memberships
  FROM session s JOIN member m ON m.id = s.member_id LEFT JOIN local_account a ON a.member_id = m.id
  WHERE s.token_hash = $1 AND s.expires_at > now() AND s.seen_at > now() - ${idle} AND m.active`);

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const secret = (): string => randomBytes(32).toString('base64url');

/** Sessions live on the server and can be ended there; the browser holds 256 bits that mean nothing else. */
@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** The session in force that a cookie stands for. */
  async find(token: string): Promise<OpenSession | null> {
    const tokenHash = hashOf(token);
    const row = await this.reads.one(openSession, [tokenHash, this.clock.today()]);
    if (!row) return null;
    const { unmarked, ...session } = row;
    if (unmarked) await this.dataSource.query('UPDATE session SET seen_at = now() WHERE token_hash = $1', [tokenHash]);
    return { tokenHash, ...session };
  }

  /**
   * Begins a session; the one it replaces ends, and what has run out is cleared away.
   *
   * @returns the cookie's value, which is kept nowhere else
   */
  async begin(memberId: string, beganBy: SignInWay, replaced: OpenSession | null = null): Promise<string> {
    const token = secret();
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `DELETE FROM session WHERE token_hash = $1 OR expires_at <= now() OR seen_at <= now() - ${idle}`,
        [replaced?.tokenHash ?? null],
      );
      await manager.query(
        `INSERT INTO session (token_hash, member_id, csrf_token, began_by, created_at, seen_at, expires_at)
         VALUES ($1, $2, $3, $4, now(), now(), now() + ${longest})`,
        [hashOf(token), memberId, secret(), beganBy],
      );
    });
    return token;
  }

  async end({ tokenHash }: OpenSession): Promise<void> {
    await this.dataSource.query('DELETE FROM session WHERE token_hash = $1', [tokenHash]);
  }

  /** Signs somebody out everywhere. */
  async endAll(memberId: string, manager: EntityManager = this.dataSource.manager): Promise<void> {
    await manager.query('DELETE FROM session WHERE member_id = $1', [memberId]);
  }
}
