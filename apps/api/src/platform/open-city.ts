import { DataSource } from 'typeorm';
import { demoCity } from '../../seed/demo-city';
import { loadDemoCity } from '../../seed/load';
import { CityRow } from './city.entity';
import { Clock } from './clock';
import { createDataSource } from './database';
import { openDatabase } from './embedded-database';
import type { Env } from './env';
import { layGuard } from './guarded';
import { Refusal } from './refusal';

/** A city that is ready: migrated, with its clock; `close` stops what was started for it. */
export interface OpenCity {
  dataSource: DataSource;
  clock: Clock;
  close: () => Promise<void>;
}

/**
 * Opens the database that the environment names, brings its schema up to date and, where it has no city yet, founds one: the
 * demo city, or an empty one.
 *
 * @param options.empty found an empty city instead of the demo
 * @param options.progress hears one line per step that takes time
 * @throws Refusal in one clear sentence where the database can't be used
 */
export async function openCity(
  env: Env,
  options: { empty?: boolean; progress?: (step: string) => void } = {},
): Promise<OpenCity> {
  const database = await openDatabase(env);
  const dataSource = createDataSource(database.url);
  const close = async (): Promise<void> => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await database.stop();
  };
  try {
    await dataSource.initialize();
    if (env.resetDemo) await forgetDemo(dataSource);
    await dataSource.runMigrations();
    await layGuard(dataSource);
    await found(dataSource, env.demo && !options.empty, options.progress ?? (() => undefined));
    const city = await dataSource.getRepository(CityRow).findOneByOrFail({ id: 1 });
    return { dataSource, clock: new Clock(city.clockOffsetMs), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Founds the city in one transaction; of two processes that start at once, the second finds it founded. */
async function found(dataSource: DataSource, demo: boolean, progress: (step: string) => void): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query('LOCK TABLE city IN EXCLUSIVE MODE');
    if (await manager.existsBy(CityRow, { id: 1 })) return;
    if (demo) {
      progress('Founding the demo city');
      await loadDemoCity(manager, demoCity);
    } else {
      const name = { sv: 'Staden', en: 'The city' };
      const vision = { sv: 'Staden och dess mål', en: 'The city and its goals' };
      await manager.insert(CityRow, { id: 1, name, vision, demo: false, lastRecordedAt: new Date(0) });
    }
  });
}

/** Only a demo is ever thrown away. */
async function forgetDemo(dataSource: DataSource): Promise<void> {
  const [there] = await dataSource.query<{ city: string | null }[]>(`SELECT to_regclass('city')::text AS city`);
  if (!there?.city) return;
  const cities = await dataSource.query<{ demo: boolean }[]>('SELECT demo FROM city');
  if (cities.some(({ demo }) => !demo))
    throw new Refusal('This database holds a city that is not the demo; --reset-demo leaves it alone.');
  // The schema with all that is in it: tables, and the collation that TypeORM's own clearing leaves behind.
  await dataSource.query(`DO $$ DECLARE home text := current_schema(); BEGIN
    EXECUTE format('DROP SCHEMA %I CASCADE', home); EXECUTE format('CREATE SCHEMA %I', home); END $$`);
}
