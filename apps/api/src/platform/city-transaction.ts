import type { DataSource, EntityManager } from 'typeorm';
import { Clock } from './clock';

/** What a write gets to work with: the transaction, and the one instant at which all of it is recorded. */
export interface CityWrite {
  manager: EntityManager;
  recordedAt: Date;
}

/**
 * Runs a change that others will see. The city's row is locked first, so that instants follow the order of commits: no reader
 * can be shown a past that is still being written. The version is bumped, which lets every cache go.
 *
 * @param dataSource or the manager of a connection that holds something the change needs, such as a staging table
 */
export async function inCityTransaction<Result>(
  dataSource: Pick<DataSource, 'transaction'>,
  change: (write: CityWrite) => Promise<Result>,
): Promise<Result> {
  return dataSource.transaction(async (manager) => {
    const [city] = await manager.query<{ clock_offset_ms: number; last_recorded_at: string }[]>(
      'SELECT clock_offset_ms, last_recorded_at FROM city FOR UPDATE',
    );
    if (!city) throw new Error('The database has no city yet');
    const recordedAt = new Date(
      Math.max(new Clock(city.clock_offset_ms).now().getTime(), Date.parse(city.last_recorded_at) + 1),
    );
    const result = await change({ manager, recordedAt });
    await manager.query('UPDATE city SET version = version + 1, last_recorded_at = $1', [recordedAt]);
    return result;
  });
}
