import type { EntityManager } from 'typeorm';
import { ProblemException } from '../platform/problem';

/** A change as the history has it; without an old side something was made, without a new one removed. */
export interface Entry<Side> {
  old: Side | null;
  new: Side | null;
}

/** The newest change of a thing among those that some actions have made. */
export async function newestEntry<Side>(
  manager: EntityManager,
  kind: string,
  id: string,
  actions: readonly string[],
): Promise<Entry<Side> | undefined> {
  const [entry] = await manager.query<Entry<Side>[]>(
    `SELECT old, new FROM history_event WHERE subject_kind = $1 AND subject_id = $2 AND action = ANY ($3)
     ORDER BY recorded_at DESC, id DESC LIMIT 1`,
    [kind, id, actions],
  );
  return entry;
}

export function nothingToUndo(): ProblemException {
  return new ProblemException(409, 'nothing-to-undo', 'There is no change here that could be taken back');
}
