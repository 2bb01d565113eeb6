import type { EntityManager } from 'typeorm';
import { genesis, hashOf, sealedColumns, type SealedText } from './history-chain';

/**
 * What is wrong with one entry of the history. `altered`: it is not what was sealed. `deleted`: it was sealed and is gone.
 * `swapped`: it stands where another one was sealed. `missing`: a link of the chain is gone, and its entry with it. `unlinked`:
 * the link after it does not hang on it: it was sealed anew, or what came after it was taken out.
 */
export interface HistoryFault {
  kind: 'altered' | 'deleted' | 'swapped' | 'missing' | 'unlinked';
  position: number;
  /** Null where the link that named it is gone too. */
  eventId: string | null;
  /** Of a swapped entry: where it was sealed. */
  sealedAt?: number;
}

export interface HistoryVerdict {
  sealed: number;
  faults: HistoryFault[];
  /** The newest link; kept elsewhere it proves later that nothing before it was forged. */
  head: { position: number; hash: string } | null;
  /** Written since the last sealing, and not yet protected. */
  unsealed: { count: number; oldest: string | null };
}

const pageSize = 5_000;
/** Among how many altered entries the other half of a swap is looked for, and how many missing links are named of a gap. */
const compared = 200;

interface Link {
  position: number;
  eventId: string;
  previous: Buffer;
  hash: Buffer;
}

/** A link with its entry; without one where the entry is gone. */
interface Row extends Link, SealedText {}

/** Reads the whole chain, computes every hash anew and names the entries that are not what was sealed. */
export async function verifyHistory(manager: EntityManager): Promise<HistoryVerdict> {
  const faults: HistoryFault[] = [];
  const altered: Row[] = [];
  let last: Link | undefined;
  let sealed = 0;
  let inOrder = true;
  for await (const row of chain(manager)) {
    sealed += 1;
    inOrder &&= row.position === (last?.position ?? 0) + 1 && row.previous.equals(last?.hash ?? genesis);
    // Columns of the entry are null where the join found none.
    if ((row.id as string | null) === null) faults.push({ kind: 'deleted', ...placeOf(row) });
    else if (!row.hash.equals(hashOf(row.previous, row))) altered.push(row);
    last = row;
  }
  faults.push(...altered.map((row) => alteredOrSwapped(row, altered)));
  if (!inOrder) faults.push(...(await faultsOfOrder(manager)));
  const [unsealed] = await manager.query<{ count: number; oldest: string | null }[]>(
    `SELECT count(*) AS count, min(recorded_at) AS oldest FROM history_event e
     WHERE NOT EXISTS (SELECT FROM history_seal s WHERE s.event_id = e.id)`,
  );
  return {
    sealed,
    faults: faults.sort((a, b) => a.position - b.position),
    head: last ? { position: last.position, hash: last.hash.toString('hex') } : null,
    unsealed: unsealed ?? { count: 0, oldest: null },
  };
}

/** Whether the chain still goes through a link that was noted down earlier. */
export async function chainHolds(manager: EntityManager, head: { position: number; hash: string }): Promise<boolean> {
  const [link] = await manager.query<{ hash: Buffer }[]>('SELECT hash FROM history_seal WHERE position = $1', [
    head.position,
  ]);
  return link?.hash.toString('hex') === head.hash;
}

async function* chain(manager: EntityManager): AsyncGenerator<Row> {
  for (let position = 0; ;) {
    const rows = await manager.query<Row[]>(
      `SELECT s.position, s.event_id AS "eventId", s.previous, s.hash, ${sealedColumns}
       FROM history_seal s LEFT JOIN history_event e ON e.id = s.event_id
       WHERE s.position > $1 ORDER BY s.position LIMIT $2`,
      [position, pageSize],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    position = last.position;
  }
}

const placeOf = ({ position, eventId }: Link): { position: number; eventId: string } => ({ position, eventId });

/** Two entries that changed places, or whose contents did, are each what was sealed at the other's place. */
function alteredOrSwapped(row: Row, altered: readonly Row[]): HistoryFault {
  const place = altered
    .slice(0, compared)
    .find(
      (other) =>
        other !== row &&
        [row, { ...row, id: other.id }].some((content) => other.hash.equals(hashOf(other.previous, content))),
    );
  return place ? { kind: 'swapped', ...placeOf(row), sealedAt: place.position } : { kind: 'altered', ...placeOf(row) };
}

/**
 * Every link names the hash before it, so the order of sealing can be told from the links alone. Followed from the first one,
 * those that stand elsewhere were moved, and where no link follows, one is missing.
 */
async function faultsOfOrder(manager: EntityManager): Promise<HistoryFault[]> {
  const links = await manager.query<Link[]>(
    'SELECT position, event_id AS "eventId", previous, hash FROM history_seal ORDER BY position',
  );
  const faults: HistoryFault[] = [];
  const next = new Map(links.map((link) => [link.previous.toString('hex'), link]));
  const hashes = new Set(links.map(({ hash }) => hash.toString('hex')));
  // Where a stretch of links begins: at the very first one, and after each gap.
  const heads = links.filter(({ previous }) => !hashes.has(previous.toString('hex')));
  let end: Link | undefined;
  for (const head of heads) {
    const expected = (end?.position ?? 0) + 1;
    const first = head.previous.equals(genesis);
    if (!first && head.position > expected)
      for (let position = expected; position < Math.min(head.position, expected + compared); position++)
        faults.push({ kind: 'missing', position, eventId: null });
    else if (!first && end) faults.push({ kind: 'unlinked', ...placeOf(end) });
    else if (!first) faults.push({ kind: 'missing', position: 1, eventId: null });
    for (let link: Link | undefined = head, place = first ? 1 : head.position; link; place++) {
      if (link.position !== place) faults.push({ kind: 'swapped', ...placeOf(link), sealedAt: place });
      end = { ...link, position: place };
      link = next.get(link.hash.toString('hex'));
    }
  }
  return faults;
}
