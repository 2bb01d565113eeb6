import type { HistoryPage, HistoryPanel, HistoryPanelQuery, HistoryQuery } from '@malbild/contract';
import type { Actor } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireAccess } from '../identity/access';
import { endOfSwedishDay } from '../platform/clock';
import { Entries } from './entries';
import { Things } from './things';

/** The history as it is read: all of it by administrators, that of one thing by those who may see the thing. */
@Injectable()
export class HistoryPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly entries: Entries,
    private readonly things: Things,
  ) {}

  async page(actor: Actor, { kind, actor: author, from, to, ...portion }: HistoryQuery): Promise<HistoryPage> {
    requireAccess(actor, 'history:read');
    const wanted = {
      ...{ kind, actor: author },
      after: from === undefined ? undefined : endOfSwedishDay(dayBefore(from)),
      until: to === undefined ? undefined : endOfSwedishDay(to),
    };
    const [listed, kinds, actors, chain] = await Promise.all([
      this.entries.list(wanted, portion),
      this.kinds(),
      this.actors(),
      this.chain(),
    ]);
    return { ...listed, kinds, actors, chain };
  }

  async panel(actor: Actor, kind: string, id: string, portion: HistoryPanelQuery): Promise<HistoryPanel> {
    return this.entries.list(await this.things.find(actor, kind, id), portion);
  }

  /** The kinds that there are entries of, from one end of the index to the other in steps of a kind. */
  private async kinds(): Promise<string[]> {
    const rows = await this.dataSource.query<{ kind: string }[]>(
      `WITH RECURSIVE k AS (
         (SELECT subject_kind AS kind FROM history_event ORDER BY subject_kind LIMIT 1)
         UNION ALL
         SELECT (SELECT subject_kind FROM history_event WHERE subject_kind > k.kind ORDER BY subject_kind LIMIT 1)
         FROM k WHERE k.kind IS NOT NULL
       ) SELECT kind FROM k WHERE kind IS NOT NULL`,
    );
    return rows.map(({ kind }) => kind);
  }

  private actors(): Promise<HistoryPage['actors']> {
    return this.dataSource.query<HistoryPage['actors']>(
      `SELECT id, name FROM member m WHERE EXISTS (SELECT FROM history_event e WHERE e.actor_id = m.id)
       ORDER BY name COLLATE swedish`,
    );
  }

  private async chain(): Promise<HistoryPage['chain']> {
    const [head] = await this.dataSource.query<{ position: number; hash: string; sealedAt: string; horizon: number }[]>(
      `SELECT position, encode(hash, 'hex') AS hash, sealed_at AS "sealedAt", horizon FROM history_seal
       ORDER BY position DESC LIMIT 1`,
    );
    const [unsealed] = await this.dataSource.query<{ count: number }[]>(
      `SELECT count(*) AS count FROM history_event e
       WHERE e.transaction >= $1 AND NOT EXISTS (SELECT FROM history_seal s WHERE s.event_id = e.id)`,
      [head?.horizon ?? 0],
    );
    const shown = head && { position: head.position, hash: head.hash, sealedAt: head.sealedAt };
    return { head: shown ?? null, unsealed: unsealed?.count ?? 0 };
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
