import type { EntityManager } from 'typeorm';
import { storable } from '../platform/if-match';
import { ProblemException } from '../platform/problem';

/** Puts in a row; names of tables and columns are written in the code. */
export async function insertRow(
  manager: EntityManager,
  table: string,
  columns: Record<string, unknown>,
): Promise<void> {
  const names = Object.keys(columns);
  await manager.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(columns).map(storable),
  );
}

/** What rests on a thing, as an SQL array of codes. */
export function restsOnIt(rows: Record<string, string>): string {
  const cases = Object.entries(rows).map(([code, query]) => `CASE WHEN EXISTS (${query}) THEN '${code}' END`);
  return `array_remove(ARRAY[${cases.join(', ')}]::text[], NULL) AS "restsOnIt"`;
}

/** What a removal, or a change that would reach into the past, is answered with. */
export function hasHistory(reasons: readonly { path: string; what: string }[]): ProblemException {
  return new ProblemException(
    409,
    'has-history',
    'Other things rest on it: it can be ended, but not removed or turned into something else',
    reasons.map(({ path, what }) => ({ path, code: what, message: `There are ${what}` })),
  );
}

/**
 * Nothing ends before the rounds that it has taken part in.
 *
 * @throws ProblemException 409 `has-history`
 */
export async function refuseEarlyEnd(
  manager: EntityManager,
  kind: 'goal' | 'committee',
  id: string,
  validTo: string | null,
): Promise<void> {
  const later = await manager.query<unknown[]>(
    `SELECT FROM round r JOIN round_${kind} x ON x.round_id = r.id WHERE x.${kind}_id = $1 AND r.opens >= $2::date LIMIT 1`,
    [id, validTo],
  );
  if (later.length > 0) throw hasHistory([{ path: 'validTo', what: 'rounds' }]);
}
