import { type Actor, can, type ReportState } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../platform/problem';
import { isUuid } from '../platform/cursor';
import type { Wanted } from './entries';

/** Steps of a report are known to all who may see it; what happens to a draft is its committee's. */
const reportSteps = ['report:submit', 'report:approve', 'report:return', 'report:reopen'];

/** Things that all may see, and that those who have signed in see the history of, with their tables. */
const published = new Map([
  ...['goal', 'committee', 'indicator', 'round', 'area', 'succession', 'series', 'gap'].map(
    (kind) => [kind, kind] as const,
  ),
  ['import', 'import_run'],
]);
/** Those with an address of their own. */
const coded = new Set(['goal', 'committee', 'indicator', 'round']);

/** Finds a thing whose history is asked for, for those who may know of it. */
@Injectable()
export class Things {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param id of the thing, or its code where it has one
   * @returns which entries of the history are its own
   * @throws ProblemException 404 where there is none, or none that the asker may know of
   */
  async find(actor: Actor, kind: string, id: string): Promise<Wanted> {
    const known = await this.known(actor, kind, id);
    if (!known) throw notFound('history');
    return known;
  }

  private async known(actor: Actor, kind: string, id: string): Promise<Wanted | undefined> {
    // Administrators see all of it on their page, also of things that are gone.
    const all = can(actor, 'history:read') ? { things: [{ kind, ids: [id] }] } : undefined;
    if (kind === 'report') return isUuid(id) ? this.report(actor, id) : undefined;
    if (kind === 'member')
      return id === actor.id || can(actor, 'member:manage') ? { things: [{ kind, ids: [id] }] } : undefined;
    const table = published.get(kind);
    if (!table || !(isUuid(id) || coded.has(kind))) return all;
    const [found] = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM ${table} WHERE ${isUuid(id) ? 'id' : 'code'} = $1`,
      [id],
    );
    if (!found) return all;
    return { things: [{ kind, ids: [found.id] }, ...(kind === 'indicator' ? await this.partsOf(found.id) : [])] };
  }

  /** Corrections and targets are about an indicator's series and gaps. */
  private async partsOf(indicatorId: string): Promise<{ kind: string; ids: string[] }[]> {
    const ids = async (table: 'series' | 'gap'): Promise<string[]> =>
      (
        await this.dataSource.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE indicator_id = $1`, [indicatorId])
      ).map((row) => row.id);
    return [
      { kind: 'series', ids: await ids('series') },
      { kind: 'gap', ids: await ids('gap') },
    ];
  }

  private async report(actor: Actor, id: string): Promise<Wanted | undefined> {
    const [report] = await this.dataSource.query<{ committee: string; state: ReportState; goals: string[] }[]>(
      `SELECT p.committee_id AS committee, p.state,
         ARRAY(SELECT goal_id FROM round_goal g WHERE g.round_id = p.round_id) AS goals FROM report p WHERE p.id = $1`,
      [id],
    );
    if (!report || !can(actor, 'report:read', report)) return undefined;
    const things = [{ kind: 'report', ids: [id] }];
    return can(actor, 'report:read', { ...report, state: 'draft' }) ? { things } : { things, actions: reportSteps };
  }
}
