import type { Origin, SuccessionContent } from '@malbild/contract';
import { ProblemException } from '../platform/problem';
import type { Kind } from './kind';
import { idOf } from './references';
import { insertRow } from './rows';

export type SuccessionRecord = SuccessionContent & { origin: Origin };

export const successions: Kind<SuccessionRecord> = {
  name: 'succession',
  table: 'succession',

  read: (manager, id) =>
    manager.query(
      `SELECT s.id, s.version, f.code AS "from", t.code AS "to", s.date, s.share, s.note, s.origin,
         ARRAY[]::text[] AS "restsOnIt"
       FROM succession s JOIN committee f ON f.id = s.from_committee_id JOIN committee t ON t.id = s.to_committee_id
       WHERE $1::uuid IS NULL OR s.id = $1 ORDER BY s.date DESC, f.position, t.position`,
      [id ?? null],
    ),

  check(_write, _id, { from, to }) {
    if (from === to)
      throw new ProblemException(422, 'succeeds-itself', 'A committee does not succeed itself', [
        { path: 'to', code: 'same', message: 'Choose another' },
      ]);
    return Promise.resolve();
  },

  async insert(write, id, content, version) {
    const columns = await successions.columns(write, content);
    await insertRow(write.manager, 'succession', { id, version, origin: content.origin, ...columns });
  },

  columns: async ({ manager }, { from, to, date, share, note }) => ({
    from_committee_id: await idOf(manager, 'committee', from, 'from'),
    to_committee_id: await idOf(manager, 'committee', to, 'to'),
    date,
    share,
    note,
  }),

  async remove({ manager }, id) {
    await manager.query('DELETE FROM succession WHERE id = $1', [id]);
  },
};
