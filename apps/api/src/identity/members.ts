import type {
  Member as MemberAnswer,
  MemberContent,
  MemberList,
  MyContent,
  NewMember,
  OneTimePassword,
  Reference,
} from '@malbild/contract';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Author, type CityWrite, inDraftTransaction } from '../platform/city-transaction';
import { Clock } from '../platform/clock';
import { recordHistory } from '../platform/history';
import { once, type Repeatable } from '../platform/idempotency';
import { updateVersioned } from '../platform/if-match';
import { notFound } from '../platform/problem';
import { type RequestActor, requireAccess } from './access';
import { keepAnAdministrator } from './administrators';
import { makeOneTimePassword, Passwords } from './passwords';
import { rolesOfMember } from './roles.sql';
import { Sessions } from './sessions';

/** All that administrators see of a person; `m` is the member. */
const memberJson = `json_build_object('id', m.id, 'version', m.version, 'email', m.email, 'name', m.name,
  'language', m.language, 'active', m.active, 'demo', m.demo,
  'signsInBy', array_remove(ARRAY[
    (SELECT CASE WHEN must_change THEN 'one-time-password' ELSE 'password' END FROM local_account WHERE member_id = m.id),
    (SELECT 'provider' FROM provider_identity WHERE member_id = m.id LIMIT 1)], NULL),
  'memberships', ${rolesOfMember(
    'true',
    `, 'id', ms.id, 'validFrom', ms.valid_from, 'validTo', ms.valid_to, 'fromProvider', ms.from_provider`,
  )})`;

/** People as administrators look after them. Nobody is ever removed: they are the authors of the history. */
@Injectable()
export class Members {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  async list(actor: RequestActor): Promise<MemberList> {
    requireAccess(actor, 'member:manage');
    const { manager } = this.dataSource;
    const inForce = `valid_from <= $1 IS NOT FALSE AND valid_to > $1 IS NOT FALSE`;
    const today = [this.clock.today()];
    const [members, committees, goals] = await Promise.all([
      manager.query<{ member: MemberAnswer }[]>(
        `SELECT ${memberJson} AS member FROM member m ORDER BY m.active DESC, m.name COLLATE swedish, m.id`,
      ),
      manager.query<Reference[]>(`SELECT code, name FROM committee WHERE ${inForce} ORDER BY position`, today),
      manager.query<Reference[]>(
        `SELECT code, short_title AS name FROM goal WHERE ${inForce} ORDER BY position`,
        today,
      ),
    ]);
    return { members: members.map(({ member }) => member), committees, goals };
  }

  async find(actor: RequestActor, id: string): Promise<MemberAnswer> {
    requireAccess(actor, 'member:manage');
    return this.read(this.dataSource.manager, id);
  }

  async create(actor: RequestActor, given: NewMember, request: Repeatable, author: Author): Promise<MemberAnswer> {
    requireAccess(actor, 'member:manage');
    return this.write(author, (write) =>
      once(write, request, async () => {
        const id = uuid();
        const { email, name, language } = given;
        await write.manager.query('INSERT INTO member (id, email, name, language) VALUES ($1, $2, $3, $4)', [
          id,
          email,
          name,
          language,
        ]);
        await recordHistory(write, { action: 'member:create', subjectKind: 'member', subjectId: id, new: given });
        return this.read(write.manager, id);
      }),
    );
  }

  /** Who is made inactive is signed out everywhere at once. */
  async change(
    actor: RequestActor,
    id: string,
    content: MemberContent,
    version: number,
    author: Author,
  ): Promise<MemberAnswer> {
    requireAccess(actor, 'member:manage');
    return this.write(author, (write) =>
      keepAnAdministrator(write.manager, this.clock.today(), async () => {
        await this.update(write, id, version, content);
        if (!content.active) await this.sessions.endAll(id, write.manager);
        return this.read(write.manager, id);
      }),
    );
  }

  async changeOwn(id: string, content: MyContent, version: number, author: Author): Promise<void> {
    await this.write(author, (write) => this.update(write, id, version, content));
  }

  /** A password that signs in once; the one before, and all sessions, end with it. */
  async giveOneTimePassword(
    actor: RequestActor,
    id: string,
    version: number,
    author: Author,
  ): Promise<OneTimePassword> {
    requireAccess(actor, 'member:manage');
    const password = makeOneTimePassword();
    const hash = await this.passwords.hash(password);
    return this.write(author, async (write) => {
      const next = await this.bump(write, id, version);
      await setOneTimePassword(write.manager, id, hash);
      await this.sessions.endAll(id, write.manager);
      await recordHistory(write, { action: 'member:give-password', subjectKind: 'member', subjectId: id });
      return { password, version: next };
    });
  }

  /** A new secret for the address of somebody's calendar feed. */
  async newCalendarToken(id: string, author: Author): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.write(author, async (write) => {
      await write.manager.query('UPDATE member SET calendar_token = $2 WHERE id = $1', [id, token]);
      await recordHistory(write, { action: 'member:new-calendar-address', subjectKind: 'member', subjectId: id });
    });
    return token;
  }

  /** The person as administrators see them, in the transaction of a change. */
  async read(manager: EntityManager, id: string): Promise<MemberAnswer> {
    const [row] = await manager.query<{ member: MemberAnswer }[]>(
      `SELECT ${memberJson} AS member FROM member m WHERE m.id = $1`,
      [id],
    );
    if (!row) throw notFound('member');
    return row.member;
  }

  /** Counts a change of what belongs to a person as a change of the person. */
  async bump({ manager }: CityWrite, id: string, version: number, yours: unknown = null): Promise<number> {
    const current = (): Promise<MemberAnswer> => this.read(manager, id);
    return updateVersioned(manager, { table: 'member', key: { id }, version, set: {}, what: 'member', current, yours });
  }

  private async update(write: CityWrite, id: string, version: number, set: Partial<MemberContent>): Promise<void> {
    const { manager } = write;
    const before: Partial<MemberContent> = await this.read(manager, id);
    const current = (): Promise<MemberAnswer> => this.read(manager, id);
    await updateVersioned(manager, { table: 'member', key: { id }, version, set, what: 'member', current, yours: set });
    const changed = (Object.keys(set) as (keyof MemberContent)[]).filter((field) => set[field] !== before[field]);
    if (changed.length === 0) return;
    const pick = (from: Partial<MemberContent>): object =>
      Object.fromEntries(changed.map((field) => [field, from[field]]));
    await recordHistory(write, {
      action: 'member:change',
      subjectKind: 'member',
      subjectId: id,
      old: pick(before),
      new: pick(set),
    });
  }

  /** People change nothing that the public sees, so that no page has to be made anew. */
  private write<Result>(author: Author, change: (write: CityWrite) => Promise<Result>): Promise<Result> {
    return inDraftTransaction(this.dataSource, this.clock, author, change);
  }
}

/** Sets a password that has to be changed before anything else; its days are counted by the machine's clock. */
export async function setOneTimePassword(manager: EntityManager, memberId: string, hash: string): Promise<void> {
  await manager.query(
    `INSERT INTO local_account (member_id, password_hash, must_change, changed_at) VALUES ($1, $2, true, now())
     ON CONFLICT (member_id) DO UPDATE SET password_hash = excluded.password_hash, must_change = true, changed_at = now()`,
    [memberId, hash],
  );
}
