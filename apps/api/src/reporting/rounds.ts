import type { NewRound, RoundChange, RoundDates, RoundList, RoundPage } from '@malbild/contract';
import type { Actor } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { requireAccess } from '../identity/access';
import { type Author, type CityWrite, inCityTransaction, inDraftTransaction } from '../platform/city-transaction';
import { Clock } from '../platform/clock';
import { recordHistory } from '../platform/history';
import { once, type Repeatable } from '../platform/idempotency';
import { updateVersioned } from '../platform/if-match';
import { notFound, ProblemException } from '../platform/problem';
import { remindRound } from './reminders/reminders';
import {
  committeesOfRound,
  findRound,
  goalsOfRound,
  lateOn,
  listRounds,
  requireOpenRound,
  summaryOf,
} from './round-facts';
import type { RoundFact } from './round-facts';
import { reviewRound } from './round-review';
import { type RoundStructure, structureFrom, writeStructure } from './round-structure';
import { findSnapshot, freeze, type Frozen } from './snapshots';

/** Rounds: planned from the last one, opened, closed and frozen. */
@Injectable()
export class Rounds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** All rounds, the newest first. */
  async list(): Promise<RoundList> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const rounds = await listRounds(manager);
    return {
      today,
      rounds: await Promise.all(
        rounds.map(async (round) => summaryOf(round, await committeesOfRound(manager, round.id), today)),
      ),
    };
  }

  /** Everything the page of a round shows. */
  async find(code: string): Promise<RoundPage> {
    return this.page(this.dataSource.manager, code);
  }

  /** A closed round's files. */
  async snapshot(code: string): Promise<Frozen> {
    return findSnapshot(this.dataSource.manager, code);
  }

  /** Plans a round with the committees and goals of an earlier one. */
  async create(actor: Actor, author: Author, wanted: NewRound, repeatable: Repeatable): Promise<RoundPage> {
    requireAccess(actor, 'round:manage');
    requireOrder(wanted);
    return inCityTransaction(
      this.dataSource,
      (write) =>
        once(write, repeatable, async () => {
          const { manager } = write;
          const from = wanted.from ? await findRound(manager, wanted.from) : (await listRounds(manager))[0];
          const structure = await structureFrom(manager, from?.id ?? null, wanted.opens);
          const { kind, year, opens, due, closes, cutOff } = wanted;
          const told = { code: `${year}-${kind}`, kind, year, opens, due, closes, cutOff };
          const round = { id: uuid(), ...told };
          await manager.query(
            `INSERT INTO round (id, code, kind, year, opens, due, closes, cut_off) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
            Object.values(round),
          );
          await writeStructure(manager, round.id, structure);
          await recordHistory(write, { ...about(round), action: 'round:create', new: { ...told, from: from?.code } });
          return this.page(manager, round.code);
        }),
      author,
    );
  }

  /** Changes the dates of a round that is not closed, and what it asks as long as it is not open. */
  async change(actor: Actor, author: Author, code: string, version: number, wanted: RoundChange): Promise<RoundPage> {
    requireAccess(actor, 'round:manage');
    requireOrder(wanted);
    return inCityTransaction(
      this.dataSource,
      async (write) => {
        const { manager } = write;
        const round = await findRound(manager, code);
        if (round.state === 'closed') throw new ProblemException(409, 'round-closed', 'A closed round stays as it is');
        const before = await this.page(manager, code);
        const { opens, due, closes, cutOff } = wanted;
        await updateVersioned(manager, {
          table: 'round',
          key: { id: round.id },
          version,
          set: { opens, due, closes, cut_off: cutOff },
          what: 'round',
          current: () => Promise.resolve(before),
          yours: wanted,
        });
        const structure = await structureOf(manager, wanted);
        if (round.state === 'planned') await writeStructure(manager, round.id, structure);
        else requireSameStructure(before, wanted);
        await recordHistory(write, {
          ...about(round),
          action: 'round:change',
          old: asked(before),
          new: wanted,
        });
        return this.page(manager, code);
      },
      author,
    );
  }

  /** Opens a round: every committee that it asks gets its report. */
  async open(actor: Actor, author: Author, code: string, version: number): Promise<RoundPage> {
    requireAccess(actor, 'round:manage');
    return this.turn(author, code, version, 'open', async ({ manager, recordedAt }, round) => {
      if (round.state !== 'planned')
        throw new ProblemException(409, 'round-not-planned', 'The round is already opened');
      const committees = await committeesOfRound(manager, round.id);
      for (const { id } of committees)
        await manager.query('INSERT INTO report (id, round_id, committee_id) VALUES ($1, $2, $3)', [
          uuid(),
          round.id,
          id,
        ]);
      return { opened_at: recordedAt };
    });
  }

  /**
   * Closes a round: the verdicts as they are known at this instant are frozen into its snapshot. Reports that have not been
   * approved stay what they are, and the snapshot says so.
   */
  async close(actor: Actor, author: Author, code: string, version: number): Promise<RoundPage> {
    requireAccess(actor, 'round:manage');
    return this.turn(author, code, version, 'closed', async (write, round) => {
      requireOpenRound(round);
      const { manager, recordedAt } = write;
      const review = await reviewRound(manager, round, { day: this.clock.today(), instant: recordedAt });
      await freeze(write, round, review);
      return { closed_at: recordedAt, as_of: recordedAt };
    });
  }

  /** Asks that everybody who still has something to do in a round be reminded of it by mail. */
  async remind(actor: Actor, author: Author, code: string, repeatable: Repeatable): Promise<void> {
    requireAccess(actor, 'round:manage');
    await inDraftTransaction(this.dataSource, this.clock, author, async (write) => {
      const round = await findRound(write.manager, code);
      requireOpenRound(round);
      await once(write, repeatable, async () => {
        await remindRound(write, code);
        await recordHistory(write, { ...about(round), action: 'round:remind' });
        return null;
      });
    });
  }

  private async turn(
    author: Author,
    code: string,
    version: number,
    state: 'open' | 'closed',
    effect: (write: CityWrite, round: RoundFact) => Promise<Record<string, unknown>>,
  ): Promise<RoundPage> {
    return inCityTransaction(
      this.dataSource,
      async (write) => {
        const { manager } = write;
        const round = await findRound(manager, code);
        const set = await effect(write, round);
        await updateVersioned(manager, {
          table: 'round',
          key: { id: round.id },
          version,
          set: { ...set, state },
          what: 'round',
          current: () => this.page(manager, code),
          yours: { state },
        });
        await recordHistory(write, {
          ...about(round),
          action: state === 'open' ? 'round:open' : 'round:close',
          old: { state: round.state },
          new: { state },
        });
        return this.page(manager, code);
      },
      author,
    );
  }

  private async page(manager: EntityManager, code: string): Promise<RoundPage> {
    const today = this.clock.today();
    const round = await findRound(manager, code);
    const committees = await committeesOfRound(manager, round.id);
    const goals = await goalsOfRound(manager, round.id);
    const frozen = round.state === 'closed' ? await findSnapshot(manager, code) : null;
    return {
      ...summaryOf(round, committees, today),
      today,
      goals: goals.map(({ goal }) => goal),
      committees: committees.map(({ committee }) => committee),
      reportList: committees.flatMap(({ committee, report }) =>
        report
          ? [{ ...report, round: code, committee, due: round.due, late: lateOn(today, round.due, report.submittedAt) }]
          : [],
      ),
      snapshot: frozen && { checksum: frozen.checksum, recordedAt: frozen.recordedAt },
    };
  }
}

function about({ id }: { id: string }): { subjectKind: string; subjectId: string } {
  return { subjectKind: 'round', subjectId: id };
}

/** @throws ProblemException 422 `dates-out-of-order` */
function requireOrder({ opens, due, closes, cutOff }: RoundDates): void {
  if (opens <= due && due <= closes && cutOff <= closes) return;
  throw new ProblemException(
    422,
    'dates-out-of-order',
    'A round opens, is due, then closes; the cut-off is not after that',
    [
      {
        path: opens > due ? 'due' : due > closes ? 'closes' : 'cutOff',
        code: 'out-of-order',
        message: 'Too early or late',
      },
    ],
  );
}

/** @throws ProblemException 404 for a code that is none */
async function structureOf(manager: EntityManager, wanted: RoundChange): Promise<RoundStructure> {
  const ids = async (table: 'committee' | 'goal', codes: readonly string[]): Promise<string[]> => {
    const rows = await manager.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE code = ANY ($1)`, [codes]);
    if (rows.length < new Set(codes).size) throw notFound(table);
    return rows.map(({ id }) => id);
  };
  return { committeeIds: await ids('committee', wanted.committees), goalIds: await ids('goal', wanted.goals) };
}

/** @throws ProblemException 409 `round-opened` where an open round would ask something else than it did */
function requireSameStructure(before: RoundPage, wanted: RoundChange): void {
  const same = (given: readonly string[], now: readonly { code: string }[]): boolean =>
    [...new Set(given)].sort().join() ===
    now
      .map(({ code }) => code)
      .sort()
      .join();
  if (same(wanted.committees, before.committees) && same(wanted.goals, before.goals)) return;
  throw new ProblemException(409, 'round-opened', 'What an open round asks stays as it is; its dates can be moved');
}

function asked({ opens, due, closes, cutOff, committees, goals }: RoundPage): RoundChange {
  return {
    opens,
    due,
    closes,
    cutOff,
    committees: committees.map(({ code }) => code),
    goals: goals.map(({ code }) => code),
  };
}
