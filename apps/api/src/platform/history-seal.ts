import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from './clock';
import { genesis, hashOf, sealedColumns, type SealedText } from './history-chain';

const batchSize = 2_000;

/**
 * Seals what has been written into the history since the last time, in batches, in the order of commits. Writers neither wait
 * for it nor know of it; of several processes that seal, one does at a time.
 *
 * @param options.thorough look through the whole history and not only at what the last sealing can have missed: once for each
 *   process, since a restored database counts its transactions anew
 * @returns how many entries were sealed
 */
export async function sealHistory(
  dataSource: DataSource,
  clock: Clock,
  options: { thorough?: boolean } = {},
): Promise<number> {
  let sealed = 0;
  for (let full = true; full;) {
    const batch = await dataSource.transaction((manager) => sealBatch(manager, clock, options.thorough ?? false));
    sealed += batch;
    full = batch === batchSize;
  }
  return sealed;
}

/**
 * An entry is sealed in the first batch that can see it. Instants don't say which these are, since a transaction may end long
 * after the instant it records; numbers of transactions do: all below the horizon had ended when the last batch looked.
 */
async function sealBatch(manager: EntityManager, clock: Clock, thorough: boolean): Promise<number> {
  // Excludes other sealers only: nobody else writes here, and reading goes on.
  await manager.query('LOCK TABLE history_seal IN SHARE ROW EXCLUSIVE MODE');
  const [last] = await manager.query<{ position: number; hash: Buffer; horizon: number }[]>(
    'SELECT position, hash, horizon FROM history_seal ORDER BY position DESC LIMIT 1',
  );
  const [now] = await manager.query<{ oldest: number; newest: number }[]>(
    `SELECT pg_snapshot_xmin(pg_current_snapshot())::text::int8 AS oldest,
       pg_snapshot_xmax(pg_current_snapshot())::text::int8 AS newest`,
  );
  if (!now) throw new Error('PostgreSQL has no snapshot');
  const from = thorough || !last || last.horizon > now.newest ? 0 : last.horizon;
  const entries = await manager.query<SealedText[]>(
    `SELECT ${sealedColumns} FROM history_event e
     WHERE e.transaction >= $1 AND NOT EXISTS (SELECT FROM history_seal s WHERE s.event_id = e.id)
     ORDER BY e.recorded_at, e.id LIMIT $2`,
    [from, batchSize],
  );
  // Where some were left for the next batch, it has to look from where this one did.
  const horizon = entries.length < batchSize ? now.oldest : Math.min(from, now.oldest);
  let previous = last?.hash ?? genesis;
  let position = last?.position ?? 0;
  const links = entries.map((entry) => {
    const link = { position: ++position, eventId: entry.id, previous, hash: hashOf(previous, entry) };
    previous = link.hash;
    return link;
  });
  await manager.query(
    `INSERT INTO history_seal (position, event_id, previous, hash, horizon, sealed_at)
     SELECT position, event_id, previous, hash, $5, $6
     FROM unnest($1::int8[], $2::uuid[], $3::bytea[], $4::bytea[]) AS link (position, event_id, previous, hash)`,
    [
      links.map((link) => link.position),
      links.map((link) => link.eventId),
      links.map((link) => link.previous),
      links.map((link) => link.hash),
      horizon,
      clock.now(),
    ],
  );
  return links.length;
}
