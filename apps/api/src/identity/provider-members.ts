import type { Role } from '@malbild/domain';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type CityWrite, inDraftTransaction } from '../platform/city-transaction';
import { Clock } from '../platform/clock';
import type { GroupMembership } from '../platform/env';
import { recordHistory } from '../platform/history';
import { insertMembership } from './memberships';
import type { ProviderPerson } from './provider-claims';
import { holdsOn } from './roles.sql';

interface Wanted {
  role: Role;
  committeeId: string | null;
  goalId: string | null;
}

/** Finds the member that somebody from the identity provider is, and keeps the roles that groups give in step. */
@Injectable()
export class ProviderMembers {
  private readonly log = new Logger(ProviderMembers.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * @param mapping what groups give
   * @returns the member's id; null for somebody whom nobody has let in
   */
  async admit(person: ProviderPerson, mapping: readonly GroupMembership[], requestId: string): Promise<string | null> {
    const author = { memberId: null, requestId };
    return inDraftTransaction(this.dataSource, this.clock, author, async (write) => {
      // Of two first sign-ins of one person at once, the second finds what the first has made.
      await write.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `${person.issuer} ${person.subject}`,
      ]);
      const wanted = await this.wanted(write.manager, person, mapping);
      const memberId =
        (await this.known(write.manager, person)) ??
        (await this.expected(write, person)) ??
        (wanted.length > 0 ? await this.takeIn(write, person) : null);
      if (memberId === null || !(await this.isActive(write.manager, memberId))) return null;
      await this.keepInStep(write, memberId, wanted);
      return memberId;
    });
  }

  private async known(manager: EntityManager, { issuer, subject }: ProviderPerson): Promise<string | null> {
    const [row] = await manager.query<{ id: string }[]>(
      'SELECT member_id AS id FROM provider_identity WHERE issuer = $1 AND subject = $2',
      [issuer, subject],
    );
    return row?.id ?? null;
  }

  /**
   * Somebody an administrator has entered by their address. An address that the provider doesn't vouch for opens only what has
   * never been opened: nobody shall get at another's account by calling themselves so.
   */
  private async expected(
    write: CityWrite,
    { issuer, subject, email, emailVerified }: ProviderPerson,
  ): Promise<string | null> {
    if (email === null) return null;
    const [row] = await write.manager.query<{ id: string; opened: boolean }[]>(
      `SELECT id, EXISTS (SELECT FROM provider_identity WHERE member_id = member.id)
         OR EXISTS (SELECT FROM local_account WHERE member_id = member.id) AS opened
       FROM member WHERE email = $1 AND NOT demo`,
      [email],
    );
    if (!row) return null;
    if (row.opened && !emailVerified) {
      this.log.warn(`The provider does not vouch for the address of ${subject}, which is that of member ${row.id}`);
      return null;
    }
    await this.link(write, row.id, issuer, subject);
    return row.id;
  }

  /** Somebody unknown whom a group lets in. */
  private async takeIn(write: CityWrite, { issuer, subject, email, name }: ProviderPerson): Promise<string | null> {
    if (email === null) {
      this.log.warn(`The provider gives no address for ${subject}, so that nobody can be taken in`);
      return null;
    }
    const id = uuid();
    const [made] = await write.manager.query<{ id: string }[]>(
      'INSERT INTO member (id, email, name) VALUES ($1, $2, $3) ON CONFLICT (email) DO NOTHING RETURNING id',
      [id, email, name ?? email],
    );
    if (!made) return null;
    const entry = { email, name: name ?? email };
    await recordHistory(write, { action: 'member:create', subjectKind: 'member', subjectId: id, new: entry });
    await this.link(write, id, issuer, subject);
    return id;
  }

  private async link(write: CityWrite, id: string, issuer: string, subject: string): Promise<void> {
    await write.manager.query('INSERT INTO provider_identity (issuer, subject, member_id) VALUES ($1, $2, $3)', [
      issuer,
      subject,
      id,
    ]);
    await recordHistory(write, {
      action: 'member:link-provider',
      subjectKind: 'member',
      subjectId: id,
      new: { issuer },
    });
  }

  private async isActive(manager: EntityManager, id: string): Promise<boolean> {
    return (await manager.query<unknown[]>('SELECT FROM member WHERE id = $1 AND active', [id])).length > 0;
  }

  /** The roles that somebody's groups give; what the mapping names and the city doesn't have gives none. */
  private async wanted(
    manager: EntityManager,
    { groups }: ProviderPerson,
    mapping: readonly GroupMembership[],
  ): Promise<Wanted[]> {
    const theirs = mapping.filter(({ group }) => groups.includes(group));
    const given = theirs.map((one) => ({
      role: one.role,
      committee: 'committee' in one ? one.committee : null,
      goal: 'goal' in one ? one.goal : null,
    }));
    const rows = await manager.query<(Wanted & { code: string; known: boolean })[]>(
      `SELECT DISTINCT role, c.id AS "committeeId", g.id AS "goalId", COALESCE(committee, goal) AS code,
         (committee IS NULL OR c.id IS NOT NULL) AND (goal IS NULL OR g.id IS NOT NULL) AS known
       FROM jsonb_to_recordset($1) AS w (role text, committee text, goal text)
       LEFT JOIN committee c ON c.code = committee LEFT JOIN goal g ON g.code = goal`,
      [JSON.stringify(given)],
    );
    for (const { code, known } of rows) if (!known) this.log.warn(`OIDC_MEMBERSHIPS names ${code}, which there is not`);
    return rows.filter(({ known }) => known);
  }

  /** Gives what the groups say and is not held yet, and ends from today what groups have given and no longer say. */
  private async keepInStep(write: CityWrite, memberId: string, wanted: readonly Wanted[]): Promise<void> {
    const { manager } = write;
    const today = this.clock.today();
    const held = await manager.query<(Wanted & { id: string; fromProvider: boolean })[]>(
      `SELECT id, role, committee_id AS "committeeId", goal_id AS "goalId", from_provider AS "fromProvider"
       FROM membership ms WHERE member_id = $1 AND ${holdsOn('$2')}`,
      [memberId, today],
    );
    const entry = { subjectKind: 'member', subjectId: memberId, reason: 'identity provider' };
    for (const one of wanted.filter((role) => !held.some((other) => isSame(role, other)))) {
      const { role, committeeId, goalId } = one;
      const given = { id: uuid(), memberId, role, committeeId, goalId, validFrom: today, validTo: null };
      await insertMembership(manager, given, true);
      await recordHistory(write, { ...entry, action: 'membership:give', committeeId, new: { role, validFrom: today } });
    }
    const lost = held.filter((role) => role.fromProvider && !wanted.some((other) => isSame(role, other)));
    for (const { id, role, committeeId } of lost) {
      await manager.query('UPDATE membership SET valid_to = $2 WHERE id = $1', [id, today]);
      const ended = { role, validTo: today };
      await recordHistory(write, { ...entry, action: 'membership:change', committeeId, new: ended });
    }
  }
}

function isSame(a: Wanted, b: Wanted): boolean {
  return a.role === b.role && a.committeeId === b.committeeId && a.goalId === b.goalId;
}
