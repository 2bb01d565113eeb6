import type { Member as MemberAnswer, MembershipContent, NewMembership } from '@malbild/contract';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Author, inDraftTransaction } from '../platform/city-transaction';
import { Clock } from '../platform/clock';
import { recordHistory } from '../platform/history';
import { once, type Repeatable } from '../platform/idempotency';
import { notFound, ProblemException } from '../platform/problem';
import { type RequestActor, requireAccess } from './access';
import { keepAnAdministrator } from './administrators';
import { Members } from './members';
import type { MembershipRow } from './member.entity';

type Held = Pick<MembershipRow, 'id' | 'memberId' | 'role' | 'committeeId' | 'goalId' | 'validFrom' | 'validTo'>;

/** Roles in time. They are ended and never removed, so that it stays known who could do what when. */
@Injectable()
export class Memberships {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly members: Members,
  ) {}

  /**
   * @param version of the member
   * @throws ProblemException 409 `already-exists` where the person holds the role at a time that overlaps
   */
  async give(
    actor: RequestActor,
    memberId: string,
    given: NewMembership,
    version: number,
    request: Repeatable,
    author: Author,
  ): Promise<MemberAnswer> {
    requireAccess(actor, 'member:manage');
    return inDraftTransaction(this.dataSource, this.clock, author, (write) =>
      once(write, request, async () => {
        const { manager } = write;
        await this.members.bump(write, memberId, version, given);
        const held: Held = {
          id: uuid(),
          memberId,
          role: given.role,
          committeeId: given.committee ? await idOf(manager, 'committee', given.committee) : null,
          goalId: given.goal ? await idOf(manager, 'goal', given.goal) : null,
          validFrom: given.validFrom ?? this.clock.today(),
          validTo: given.validTo ?? null,
        };
        refuseBackwards(held);
        await refuseOverlap(manager, held);
        await insertMembership(manager, held, false);
        await recordHistory(write, {
          action: 'membership:give',
          subjectKind: 'member',
          subjectId: memberId,
          committeeId: held.committeeId,
          new: given,
        });
        return this.members.read(manager, memberId);
      }),
    );
  }

  /**
   * Moves the days between which a role holds; ending it today takes it away at once.
   *
   * @param version of the member
   * @throws ProblemException 409 `from-provider` for what a group of the identity provider has given, `last-administrator`
   */
  async change(
    actor: RequestActor,
    memberId: string,
    id: string,
    content: MembershipContent,
    version: number,
    author: Author,
  ): Promise<MemberAnswer> {
    requireAccess(actor, 'member:manage');
    return inDraftTransaction(this.dataSource, this.clock, author, (write) =>
      keepAnAdministrator(write.manager, this.clock.today(), async () => {
        const { manager } = write;
        const held = await findMembership(manager, memberId, id);
        await this.members.bump(write, memberId, version, content);
        if (held.fromProvider)
          throw new ProblemException(
            409,
            'from-provider',
            'A group of the identity provider gives and takes this role',
          );
        const changed = { ...held, ...content };
        refuseBackwards(changed);
        await refuseOverlap(manager, changed);
        await manager.query('UPDATE membership SET valid_from = $2, valid_to = $3 WHERE id = $1', [
          id,
          content.validFrom,
          content.validTo,
        ]);
        await recordHistory(write, {
          action: 'membership:change',
          subjectKind: 'member',
          subjectId: memberId,
          committeeId: held.committeeId,
          old: { role: held.role, validFrom: held.validFrom, validTo: held.validTo },
          new: { role: held.role, ...content },
        });
        return this.members.read(manager, memberId);
      }),
    );
  }
}

/** Writes a role as it is. */
export async function insertMembership(manager: EntityManager, held: Held, fromProvider: boolean): Promise<void> {
  await manager.query(
    `INSERT INTO membership (id, member_id, role, committee_id, goal_id, from_provider, valid_from, valid_to)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [held.id, held.memberId, held.role, held.committeeId, held.goalId, fromProvider, held.validFrom, held.validTo],
  );
}

async function findMembership(
  manager: EntityManager,
  memberId: string,
  id: string,
): Promise<Held & { fromProvider: boolean }> {
  const [held] = await manager.query<(Held & { fromProvider: boolean })[]>(
    `SELECT id, member_id AS "memberId", role, committee_id AS "committeeId", goal_id AS "goalId",
       from_provider AS "fromProvider", valid_from AS "validFrom", valid_to AS "validTo"
     FROM membership WHERE id = $1 AND member_id = $2`,
    [id, memberId],
  );
  if (!held) throw notFound('membership');
  return held;
}

async function idOf(manager: EntityManager, kind: 'committee' | 'goal', code: string): Promise<string> {
  const [row] = await manager.query<{ id: string }[]>(`SELECT id FROM ${kind} WHERE code = $1`, [code]);
  if (!row)
    throw new ProblemException(400, 'invalid-request', 'The request is not valid', [
      { path: kind, code: 'unknown', message: `No such ${kind}` },
    ]);
  return row.id;
}

function refuseBackwards({ validFrom, validTo }: Held): void {
  if (validTo !== null && validTo < validFrom)
    throw new ProblemException(400, 'invalid-request', 'The request is not valid', [
      { path: 'validTo', code: 'before-start', message: 'It ends before it begins' },
    ]);
}

/** Of the roles of one person, the same one never holds twice on a day. */
async function refuseOverlap(manager: EntityManager, held: Held): Promise<void> {
  const overlapping = await manager.query<unknown[]>(
    `SELECT FROM membership WHERE member_id = $1 AND id <> $2 AND role = $3
       AND committee_id IS NOT DISTINCT FROM $4 AND goal_id IS NOT DISTINCT FROM $5
       AND daterange(valid_from, valid_to) && daterange($6, $7)`,
    [held.memberId, held.id, held.role, held.committeeId, held.goalId, held.validFrom, held.validTo],
  );
  if (overlapping.length > 0) throw new ProblemException(409, 'already-exists', 'They hold this role already');
}
