import type { DataSource, EntityManager } from 'typeorm';
import { openTestCity } from '../testing/test-city';
import { inCityTransaction, inDraftTransaction } from './city-transaction';
import { recordHistory } from './history';
import { sealHistory } from './history-seal';
import { chainHolds, type HistoryFault, verifyHistory } from './history-verify';
import type { OpenCity } from './open-city';

const nobody = { memberId: null, requestId: null };

describe('the chain of the history', () => {
  let city: OpenCity;
  let dataSource: DataSource;
  beforeAll(async () => {
    city = await openTestCity('empty');
    ({ dataSource } = city);
    // Places have to be free for a moment while two are swapped; constraints are the owner's to drop.
    await dataSource.query(
      'ALTER TABLE history_seal DROP CONSTRAINT history_seal_position_check, DROP CONSTRAINT history_seal_event_id_key',
    );
  });
  afterAll(() => city.close());
  beforeEach(() => dataSource.query('TRUNCATE history_seal, history_event'));

  const entry = (subjectId: string, more: object = {}) => ({
    ...{ action: 'goal:change', subjectKind: 'goal', subjectId },
    ...{ old: { title: 'A', weight: 0.1 }, new: { title: 'Å', weight: 1e-7 }, reason: 'Fel namn' },
    ...more,
  });
  const record = (subjectId: string): Promise<void> =>
    inDraftTransaction(dataSource, city.clock, nobody, (write) => recordHistory(write, entry(subjectId)));
  const seal = () => sealHistory(dataSource, city.clock);
  const verify = () => verifyHistory(dataSource.manager);

  /** What the database's owner can do: no constraint holds. */
  const asOwner = (change: (manager: EntityManager) => Promise<unknown>): Promise<unknown> =>
    dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      await change(manager);
    });

  async function sealed(...subjects: string[]): Promise<Map<string, string>> {
    for (const subject of subjects) await record(subject);
    await seal();
    const rows = await dataSource.query<{ id: string; subject: string }[]>(
      'SELECT id, subject_id AS subject FROM history_event',
    );
    return new Map(rows.map(({ id, subject }) => [subject, id]));
  }

  /** The entries that are named, by subject. */
  async function named(ids: Map<string, string>): Promise<[HistoryFault['kind'], string | number][]> {
    const { faults } = await verify();
    const subjects = new Map([...ids].map(([subject, id]) => [id, subject]));
    return faults.map(({ kind, position, eventId }) => [kind, subjects.get(eventId ?? '') ?? position]);
  }

  it('holds over all that was written, and says what is not sealed yet', async () => {
    await sealed('a', 'b', 'c');
    await record('d');
    const { sealed: count, faults, head, unsealed } = await verify();
    expect([count, faults, head?.position, unsealed.count]).toEqual([3, [], 3, 1]);
    expect(await seal()).toBe(1);
    expect(await seal()).toBe(0);
    expect((await verify()).unsealed).toEqual({ count: 0, oldest: null });
    expect(await chainHolds(dataSource.manager, head!)).toBe(true);
    expect(await chainHolds(dataSource.manager, { ...head!, hash: '00' })).toBe(false);
  });

  it('an entry that commits late is neither skipped nor waited for', async () => {
    const slow = dataSource.createQueryRunner();
    await slow.startTransaction();
    await recordHistory({ manager: slow.manager, recordedAt: new Date(0), author: nobody }, entry('slow'));
    await record('quick');
    expect(await seal()).toBe(1);
    await record('next');
    expect(await seal()).toBe(1);
    await slow.commitTransaction();
    await slow.release();
    expect(await seal()).toBe(1);
    const order = await dataSource.query<{ subject: string }[]>(
      `SELECT e.subject_id AS subject FROM history_seal s JOIN history_event e ON e.id = s.event_id ORDER BY s.position`,
    );
    expect(order.map(({ subject }) => subject)).toEqual(['quick', 'next', 'slow']);
    expect((await verify()).faults).toEqual([]);
  });

  it('writers and sealers at the same time: every entry once, in one chain', async () => {
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let turn = 0; turn < 25; turn++)
        if (turn % 2) await record(`${writer} ${turn}`);
        else
          await inCityTransaction(dataSource, (write) =>
            recordHistory(write, entry(`${writer} ${turn}`), entry('more')),
          );
    });
    const running = Promise.all(writers).then(() => true);
    let sum = 0;
    for (let done = false; !done;) {
      done = await Promise.race([running, new Promise<false>((resolve) => setTimeout(resolve, 5, false))]);
      sum += (await Promise.all([seal(), seal()])).reduce((a, b) => a + b);
    }
    const { sealed: count, faults, unsealed } = await verify();
    expect([sum, count, faults, unsealed.count]).toEqual([8 * 38, 8 * 38, [], 0]);
  });

  it('goes on in a restored database, which counts its transactions anew', async () => {
    await sealed('a');
    await dataSource.query('UPDATE history_seal SET horizon = 4000000000');
    await record('b');
    expect(await seal()).toBe(1);
    await dataSource.query('UPDATE history_seal SET horizon = pg_snapshot_xmax(pg_current_snapshot())::text::int8 + 1');
    await record('c');
    await record('d');
    expect(await sealHistory(dataSource, city.clock, { thorough: true })).toBe(2);
  });

  describe('names what the database’s owner did to it', () => {
    it.each([
      ['the old value', `old = '{"title":"A","weight":0.2}'`],
      ['the new value', 'new = NULL'],
      ['a digit that a double does not hold', `old = '{"title":"A","weight":0.10000000000000000001}'`],
      ['the instant, by a microsecond', `recorded_at = recorded_at + interval '1 microsecond'`],
      ['what was done', `action = 'goal:create'`],
      ['the reason', 'reason = NULL'],
      ['the person', `actor_id = '00000000-0000-7000-8000-000000000000'`],
    ])('altered: %s', async (_, change) => {
      const ids = await sealed('a', 'b', 'c');
      await asOwner((manager) => manager.query(`UPDATE history_event SET ${change} WHERE subject_id = 'b'`));
      expect(await named(ids)).toEqual([['altered', 'b']]);
    });

    it('altered, and its link sealed anew', async () => {
      const ids = await sealed('a', 'b', 'c');
      await asOwner((manager) => manager.query(`UPDATE history_seal SET hash = sha256('new') WHERE position = 2`));
      expect(await named(ids)).toEqual([
        ['altered', 'b'],
        ['unlinked', 'b'],
      ]);
    });

    it('deleted', async () => {
      const ids = await sealed('a', 'b', 'c');
      await asOwner((manager) => manager.query(`DELETE FROM history_event WHERE subject_id = 'b'`));
      expect((await verify()).faults).toEqual([{ kind: 'deleted', position: 2, eventId: ids.get('b') }]);
    });

    it.each([
      [1, 'a'],
      [2, 'b'],
    ])('deleted with its link, at place %i', async (position, subject) => {
      const ids = await sealed('a', 'b', 'c');
      await asOwner(async (manager) => {
        await manager.query('DELETE FROM history_seal WHERE position = $1', [position]);
        await manager.query('DELETE FROM history_event WHERE subject_id = $1', [subject]);
      });
      expect(await named(ids)).toEqual([['missing', position]]);
    });

    it('deleted with its link, and the others moved up', async () => {
      const ids = await sealed('a', 'b', 'c');
      await asOwner(async (manager) => {
        await manager.query('DELETE FROM history_seal WHERE position = 2');
        await manager.query('UPDATE history_seal SET position = 2 WHERE position = 3');
        await manager.query(`DELETE FROM history_event WHERE subject_id = 'b'`);
      });
      expect(await named(ids)).toEqual([['unlinked', 'a']]);
    });

    it.each([
      [
        'their contents',
        `UPDATE history_event e SET subject_id = o.subject_id, recorded_at = o.recorded_at FROM history_event o
         WHERE (e.subject_id, o.subject_id) IN (('a', 'c'), ('c', 'a'))`,
      ],
      [
        'their places in the chain',
        `UPDATE history_seal SET position = -position WHERE position IN (1, 3);
         UPDATE history_seal SET position = 4 + position WHERE position < 0`,
      ],
      [
        'neighbours',
        `UPDATE history_seal SET position = -position WHERE position IN (1, 2);
         UPDATE history_seal SET position = 3 + position WHERE position < 0`,
      ],
      [
        'what their links point to',
        `WITH old AS (SELECT position, event_id FROM history_seal WHERE position IN (1, 3)), gone AS
           (DELETE FROM history_seal USING old WHERE history_seal.position = old.position RETURNING history_seal.*)
         INSERT INTO history_seal SELECT g.position, o.event_id, g.previous, g.hash, g.horizon, g.sealed_at
         FROM gone g JOIN old o ON o.position = 4 - g.position`,
      ],
    ])('swapped: %s', async (what, change) => {
      await sealed('a', 'b', 'c');
      await asOwner((manager) => manager.query(change));
      const { faults } = await verify();
      const places = what === 'neighbours' ? [1, 2] : [1, 3];
      expect(faults.map(({ kind, position }) => [kind, position])).toEqual(places.map((place) => ['swapped', place]));
      expect(faults.map(({ sealedAt }) => sealedAt)).toEqual(places.toReversed());
    });
  });
});
