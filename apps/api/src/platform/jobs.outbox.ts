import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { CityWrite } from './city-transaction';

/** Work that a transaction has asked for. */
export interface Asked {
  id: string;
  kind: string;
  payload: object;
}

/** Asks for a job to be done once this transaction has committed, and not otherwise. */
export async function askFor({ manager, recordedAt }: CityWrite, job: string, payload: object): Promise<void> {
  await manager.query('INSERT INTO outbox (id, kind, payload, recorded_at) VALUES ($1, $2, $3, $4)', [
    uuid(),
    job,
    JSON.stringify(payload),
    recordedAt,
  ]);
}

/** At most this many at a time, so that no transaction is long. */
const handful = 50;

/**
 * Takes what was asked for out of the outbox. Rows are marked in the transaction that hands them over: what fails stays, and
 * of several processes each takes others.
 *
 * @param kinds those that somebody here can do; others wait for one who can
 */
export async function takeFromOutbox(
  dataSource: DataSource,
  kinds: readonly string[],
  take: (asked: Asked) => Promise<void>,
): Promise<void> {
  for (let full = true; full;) {
    full = await dataSource.transaction(async (manager) => {
      const rows = await manager.query<Asked[]>(
        `SELECT id, kind, payload FROM outbox WHERE taken_at IS NULL AND kind = ANY ($1)
         ORDER BY recorded_at, id LIMIT ${handful} FOR UPDATE SKIP LOCKED`,
        [kinds],
      );
      for (const row of rows) await take(row);
      await manager.query('UPDATE outbox SET taken_at = now() WHERE id = ANY ($1)', [rows.map(({ id }) => id)]);
      return rows.length === handful;
    });
  }
}
