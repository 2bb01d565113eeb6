import type { EntityManager } from 'typeorm';
import type { CityWrite } from '../platform/city-transaction';

/** A thing as it stands: its content and what every administered thing carries. */
export type Stored<Content> = Content & { id: string; version: number; restsOnIt: string[] };

/**
 * What administration has to know of a kind of thing; the rest (locking, history, undoing) is the same for all.
 *
 * `Content` is all that makes a thing anew, so that a removal can be undone; a form may leave parts of it alone.
 */
export interface Kind<Content extends object> {
  /** The history's name for it, and the problems'. */
  name: string;
  /** The table whose `version` goes into `If-Match`. */
  table: string;
  /** All, or the one with this id. */
  read(manager: EntityManager, id?: string): Promise<Stored<Content>[]>;
  /** Refuses what would break history or make no sense; `before` is null for a new one. */
  check(write: CityWrite, id: string, content: Content, before: Stored<Content> | null): Promise<void>;
  insert(write: CityWrite, id: string, content: Content, version: number): Promise<void>;
  /** The columns of the table as they become. */
  columns(write: CityWrite, content: Content): Promise<Record<string, unknown>>;
  /** What stands in other tables, after the row itself has been changed. */
  follow?(write: CityWrite, id: string, content: Content, before: Content): Promise<void>;
  /** Takes out the row and what is nothing without it. */
  remove(write: CityWrite, id: string): Promise<void>;
}

const carried = new Set(['id', 'version', 'restsOnIt']);

/** What a thing is, without what every administered thing carries. */
export function contentOf<Content extends object>(stored: Stored<Content>): Content {
  return withoutCarried(stored) as Content;
}

/** What a side of an entry says of a thing: all of it, or the parts that changed. */
export function withoutCarried(side: object): object {
  return Object.fromEntries(Object.entries(side).filter(([key]) => !carried.has(key)));
}
