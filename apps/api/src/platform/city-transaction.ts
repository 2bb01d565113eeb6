import type { DataSource, EntityManager } from 'typeorm';
import { Clock } from './clock';

/** Who makes a change; without a member it is the product itself: a command line, a job, the seed. */
export interface Author {
  memberId: string | null;
  requestId: string | null;
}

const product: Author = { memberId: null, requestId: null };

/** What a write gets to work with: the transaction, the one instant at which all of it is recorded, and by whom. */
export interface CityWrite {
  manager: EntityManager;
  recordedAt: Date;
  author: Author;
}

/** A data source, or the manager of a connection that holds something the change needs, such as a staging table. */
type Transactional = Pick<DataSource, 'transaction'>;

/**
 * Runs a change that others will see. The city's row is locked first, so that instants follow the order of commits: no reader
 * can be shown a past that is still being written. The version is bumped, which lets every cache go.
 */
export async function inCityTransaction<Result>(
  dataSource: Transactional,
  change: (write: CityWrite) => Promise<Result>,
  author: Author = product,
): Promise<Result> {
  return dataSource.transaction(async (manager) => {
    const [city] = await manager.query<{ clock_offset_ms: number; last_recorded_at: string }[]>(
      'SELECT clock_offset_ms, last_recorded_at FROM city FOR UPDATE',
    );
    if (!city) throw new Error('The database has no city yet');
    const recordedAt = new Date(
      Math.max(new Clock(city.clock_offset_ms).now().getTime(), Date.parse(city.last_recorded_at) + 1),
    );
    const result = await change({ manager, recordedAt, author });
    await manager.query('UPDATE city SET version = version + 1, last_recorded_at = $1', [recordedAt]);
    return result;
  });
}

/**
 * Runs a change that nobody but its own people see yet: a draft, a comment, a person's settings. It moves no verdict, bumps no
 * version and waits for no other writer.
 */
export async function inDraftTransaction<Result>(
  dataSource: Transactional,
  clock: Clock,
  author: Author,
  change: (write: CityWrite) => Promise<Result>,
): Promise<Result> {
  return dataSource.transaction((manager) => change({ manager, recordedAt: clock.now(), author }));
}
