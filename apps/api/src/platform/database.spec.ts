import type { OpenCity } from './open-city';
import { openTestCity } from '../testing/test-city';

describe('the schema', () => {
  let city: OpenCity;
  beforeAll(async () => {
    city = await openTestCity('empty');
  });
  afterAll(() => city.close());

  it('has the columns that the entities say, no more and no less', async () => {
    const { upQueries } = await city.dataSource.driver.createSchemaBuilder().log();
    // Constraints, collations and partial indexes are the migrations' own; columns must agree.
    const columns = upQueries
      .map(({ query }) => query)
      .filter(
        (query) => /\b(ADD|DROP COLUMN|ALTER COLUMN|CREATE TABLE)\b/.test(query) && !query.includes('CONSTRAINT'),
      );
    expect(columns).toEqual([]);
  });

  it('names no schema and has no triggers, so that a city can move between servers', async () => {
    const [found] = await city.dataSource.query<{ triggers: number; schemas: number }[]>(
      `SELECT (SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal) AS triggers,
         (SELECT count(*) FROM pg_constraint c JOIN pg_class r ON r.oid = c.confrelid JOIN pg_class o ON o.oid = c.conrelid
           WHERE r.relnamespace <> o.relnamespace) AS schemas`,
    );
    expect(found).toEqual({ triggers: 0, schemas: 0 });
  });

  it('goes down and up again', async () => {
    const { dataSource } = city;
    for (let left = dataSource.migrations.length; left > 0; left--) await dataSource.undoLastMigration();
    const tables = await dataSource.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_name <> 'migrations'`,
    );
    expect(tables).toEqual([]);
    await dataSource.runMigrations();
    expect(await dataSource.query('SELECT * FROM standing')).toEqual([]);
  });

  it('sorts å ä ö last whatever the cluster', async () => {
    const rows = await city.dataSource.query<{ word: string }[]>(
      `SELECT word FROM unnest(ARRAY['öl', 'ål', 'zon', 'äng', 'apa']) AS word ORDER BY word COLLATE swedish`,
    );
    expect(rows.map(({ word }) => word)).toEqual(['apa', 'zon', 'ål', 'äng', 'öl']);
  });
});
