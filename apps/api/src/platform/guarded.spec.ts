import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { openTestCity } from '../testing/test-city';
import { createDataSource } from './database';
import { type CommitteesInSight, layGuard, withCommittees } from './guarded';
import type { OpenCity } from './open-city';

describe('the guard around drafts, in the database', () => {
  let city: OpenCity;
  const committees: string[] = [];

  beforeAll(async () => {
    city = await openTestCity('empty');
    const { manager } = city.dataSource;
    const words = { sv: 'x' };
    const [member, round, goal, programme] = [uuid(), uuid(), uuid(), uuid()];
    await manager.query(`INSERT INTO member (id, email, name) VALUES ($1, 'a@example.org', 'A')`, [member]);
    await manager.query(
      `INSERT INTO round (id, code, kind, year, opens, due, closes, cut_off)
       VALUES ($1, 'r', 'year', 2023, '2024-01-01', '2024-02-01', '2024-03-01', '2024-02-01')`,
      [round],
    );
    await manager.query(
      `INSERT INTO programme (id, code, name, statement, from_year, to_year) VALUES ($1, 'p', $2, '{}', 2018, 2026)`,
      [programme, words],
    );
    await manager.query(
      `INSERT INTO goal (id, code, programme_id, position, title, short_title, statement)
       VALUES ($1, 'g', $2, 0, $3, $3, '{}')`,
      [goal, programme, words],
    );
    for (const code of ['one', 'other']) {
      const [committee, report] = [uuid(), uuid()];
      committees.push(committee);
      await manager.query(`INSERT INTO committee (id, code, name, kind) VALUES ($1, $2, $3, 'committee')`, [
        committee,
        code,
        words,
      ]);
      await manager.query('INSERT INTO report (id, round_id, committee_id) VALUES ($1, $2, $3)', [
        report,
        round,
        committee,
      ]);
      await manager.query(
        `INSERT INTO goal_assessment (report_id, committee_id, goal_id, member_id, recorded_at) VALUES ($1, $2, $3, $4, now())`,
        [report, committee, goal, member],
      );
    }
  });
  afterAll(() => city.close());

  const seen = (dataSource: DataSource, sight?: CommitteesInSight): Promise<string[]> =>
    dataSource.transaction(async (manager) => {
      if (sight) await withCommittees(manager, sight);
      const rows = await manager.query<{ committee_id: string }[]>('SELECT committee_id FROM goal_assessment');
      return rows.map(({ committee_id }) => committee_id).sort();
    });

  it('shows the drafts of the committees in sight and no others', async () => {
    expect(await seen(city.dataSource, [committees[1]!])).toEqual([committees[1]]);
    expect(await seen(city.dataSource, committees)).toEqual([...committees].sort());
    expect(await seen(city.dataSource, 'all')).toEqual([...committees].sort());
    expect(await seen(city.dataSource, [])).toEqual([]);
  });

  it('changes and takes in nothing of another committee', async () => {
    const [own, other] = committees;
    await city.dataSource.transaction(async (manager) => {
      await withCommittees(manager, [own!]);
      const [, changed] = await manager.query<[unknown, number]>(`UPDATE goal_assessment SET analysis = 'x'`);
      expect(changed).toBe(1);
    });
    const smuggled = city.dataSource.transaction(async (manager) => {
      await withCommittees(manager, [own!]);
      await manager.query('UPDATE goal_assessment SET committee_id = $1', [other]);
    });
    await expect(smuggled).rejects.toThrow('row-level security');
  });

  it('lasts to the end of the transaction and not beyond', async () => {
    await seen(city.dataSource, [committees[0]!]);
    const [row] = await city.dataSource.query<{ name: string; left: string | null }[]>(
      `SELECT current_user AS name, current_setting('app.committees', true) AS left`,
    );
    expect(row?.name).not.toBe('malbild_app');
    expect(row?.left ?? '').toBe('');
  });

  describe('for an account that owns the tables and is no superuser', () => {
    let owner: DataSource;

    beforeAll(async () => {
      const name = `owner_${uuid().slice(-8)}`;
      const url = new URL((city.dataSource.options as { url: string }).url);
      await city.dataSource.query(`CREATE ROLE ${name} LOGIN PASSWORD 'x'`);
      await city.dataSource.query(`DO $$ DECLARE t text; BEGIN
        EXECUTE format('ALTER SCHEMA %I OWNER TO ${name}', current_schema());
        FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
          EXECUTE format('ALTER TABLE %I OWNER TO ${name}', t);
        END LOOP; END $$`);
      url.username = name;
      url.password = 'x';
      owner = await createDataSource(url.href).initialize();
    });
    afterAll(() => owner.destroy());

    it('an unset setting yields no row', async () => {
      expect(await seen(owner)).toEqual([]);
    });

    it('the guard stands without a role to drop to', async () => {
      await layGuard(owner);
      expect(await seen(owner, [committees[0]!])).toEqual([committees[0]]);
    });

    it('a start is refused where the account sees past the guard', async () => {
      const { username } = new URL((owner.options as { url: string }).url);
      await city.dataSource.query(`ALTER ROLE ${username} BYPASSRLS`);
      await expect(layGuard(owner)).rejects.toThrow('sees past row-level security');
      await city.dataSource.query(`ALTER ROLE ${username} NOBYPASSRLS`);
    });

    it('a start is refused where the known row is not to be seen', async () => {
      await city.dataSource.query('DELETE FROM guard_test');
      await expect(layGuard(owner)).rejects.toThrow('hides from this database account');
    });
  });
});
