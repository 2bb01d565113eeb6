import type { EntityManager } from 'typeorm';
import { ProblemException } from '../platform/problem';
import { holdsOn } from './roles.sql';

/**
 * Runs a change that may take somebody's administration away, and refuses it where nobody would be left who can sign in, and
 * whose role has no end. Of two such changes at once, the second sees what the first has left.
 *
 * @param today the product's
 * @throws ProblemException 409 `last-administrator`
 */
export async function keepAnAdministrator<Result>(
  manager: EntityManager,
  today: string,
  change: () => Promise<Result>,
): Promise<Result> {
  await manager.query(`SELECT FROM membership WHERE role = 'administrator' ORDER BY id FOR UPDATE`);
  const before = await administrators(manager, today);
  const result = await change();
  if (before > 0 && (await administrators(manager, today)) === 0)
    throw new ProblemException(409, 'last-administrator', 'Somebody has to be left who can administer');
  return result;
}

async function administrators(manager: EntityManager, today: string): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(*) FROM member m JOIN membership ms ON ms.member_id = m.id CROSS JOIN city
     WHERE ms.role = 'administrator' AND ${holdsOn('$1')} AND ms.valid_to IS NULL AND m.active
       AND (m.demo AND city.demo OR EXISTS (SELECT FROM local_account WHERE member_id = m.id)
         OR EXISTS (SELECT FROM provider_identity WHERE member_id = m.id))`,
    [today],
  );
  return row?.count ?? 0;
}
