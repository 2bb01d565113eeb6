import type { EntityManager } from 'typeorm';
import { ProblemException } from '../platform/problem';

/** Tables whose things are named by code. */
export type Coded = 'programme' | 'goal' | 'committee';

/**
 * The id of the thing that a form names.
 *
 * @param path where the form names it
 * @throws ProblemException 422 `unknown-reference`
 */
export async function idOf(manager: EntityManager, table: Coded, code: string, path: string): Promise<string> {
  const [row] = await manager.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE code = $1`, [code]);
  if (!row) throw unknown(path, code);
  return row.id;
}

export async function idOrNull(
  manager: EntityManager,
  table: Coded,
  code: string | null,
  path: string,
): Promise<string | null> {
  return code === null ? null : idOf(manager, table, code, path);
}

export async function idsOf(
  manager: EntityManager,
  table: Coded,
  codes: readonly string[],
  path: string,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, code] of [...new Set(codes)].entries())
    ids.push(await idOf(manager, table, code, `${path}.${index}`));
  return ids;
}

/** @throws ProblemException 422 `unknown-reference` where there is no such area */
export async function requireArea(manager: EntityManager, id: string | null, path: string): Promise<void> {
  if (id === null) return;
  const found = await manager.query<unknown[]>('SELECT FROM area WHERE id = $1', [id]);
  if (found.length === 0) throw unknown(path, id);
}

/**
 * A tree stays a tree: nothing stands under itself.
 *
 * @throws ProblemException 422 `cycle`
 */
export async function refuseCycle(
  manager: EntityManager,
  table: 'goal' | 'committee' | 'area',
  id: string,
  parentId: string | null,
): Promise<void> {
  if (parentId === null) return;
  const found = await manager.query<unknown[]>(
    `WITH RECURSIVE above AS (
       SELECT id, parent_id FROM ${table} WHERE id = $1
       UNION SELECT t.id, t.parent_id FROM ${table} t JOIN above a ON t.id = a.parent_id
     ) SELECT FROM above WHERE id = $2`,
    [parentId, id],
  );
  if (found.length > 0)
    throw new ProblemException(422, 'cycle', 'It would stand under itself', [
      { path: 'parent', code: 'cycle', message: 'Choose one that does not stand under it' },
    ]);
}

/** @throws ProblemException 422 `ends-before-it-begins` */
export function requireOrder({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }): void {
  if (validFrom !== null && validTo !== null && validTo <= validFrom)
    throw new ProblemException(422, 'ends-before-it-begins', 'It would end before it begins', [
      { path: 'validTo', code: 'too-early', message: `After ${validFrom}` },
    ]);
}

function unknown(path: string, name: string): ProblemException {
  return new ProblemException(422, 'unknown-reference', 'Something that is named does not exist', [
    { path, code: 'unknown', message: `There is no ${name}` },
  ]);
}
