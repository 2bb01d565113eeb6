import type { Administered } from '@malbild/contract';
import type { Action } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { requireAccess } from '../identity/access';
import { type CityWrite, inCityTransaction } from '../platform/city-transaction';
import { recordHistory } from '../platform/history';
import { once, type Repeatable } from '../platform/idempotency';
import { updateVersioned, versionConflict } from '../platform/if-match';
import { notFound } from '../platform/problem';
import type { Administrator } from './as';
import { type Entry, newestEntry, nothingToUndo } from './entries';
import { contentOf, type Kind, type Stored, withoutCarried } from './kind';
import { hasHistory } from './rows';

const needed: Action = 'structure:manage';
/** What is done here, and so can be undone here. */
const verbs = ['create', 'change', 'end', 'remove', 'undo'] as const;
type Verb = (typeof verbs)[number];

/** Creates, changes, ends, removes and undoes, in the same way for every kind of thing; each in one transaction with its history. */
@Injectable()
export class Records {
  constructor(private readonly dataSource: DataSource) {}

  list<Content extends object>(
    { actor }: Pick<Administrator, 'actor'>,
    kind: Kind<Content>,
  ): Promise<Stored<Content>[]> {
    requireAccess(actor, needed);
    return kind.read(this.dataSource.manager);
  }

  create<Content extends object>(
    { actor, author }: Administrator,
    kind: Kind<Content>,
    content: Content,
    repeatable: Repeatable,
  ): Promise<Stored<Content>> {
    requireAccess(actor, needed);
    return inCityTransaction(
      this.dataSource,
      (write) =>
        once(write, repeatable, async () => {
          const id = uuid();
          await kind.check(write, id, content, null);
          await kind.insert(write, id, content, 1);
          await record(write, kind, id, 'create', null, { ...content, version: 1 });
          return find(write.manager, kind, id);
        }),
      author,
    );
  }

  /** @param change the parts of the content that the form has */
  change<Content extends object>(
    { actor, author }: Administrator,
    kind: Kind<Content>,
    at: At,
    change: Partial<Content>,
    done: { verb: 'change' | 'end'; reason?: string | undefined } = { verb: 'change' },
  ): Promise<Stored<Content>> {
    requireAccess(actor, needed);
    return inCityTransaction(
      this.dataSource,
      async (write) => {
        const before = await find(write.manager, kind, at.id);
        await update(write, kind, before, at.version, { ...contentOf(before), ...change }, done, change);
        return find(write.manager, kind, at.id);
      },
      author,
    );
  }

  /** Removes what nothing has come to rest on; all else can be ended. */
  remove<Content extends object>({ actor, author }: Administrator, kind: Kind<Content>, at: At): Promise<Administered> {
    requireAccess(actor, needed);
    return inCityTransaction(
      this.dataSource,
      async (write) => {
        const before = await find(write.manager, kind, at.id);
        requireVersion(before, at.version, null);
        await takeOut(write, kind, before);
        await record(write, kind, at.id, 'remove', { ...contentOf(before), version: before.version }, null);
        return { id: at.id, version: before.version + 1, removed: true };
      },
      author,
    );
  }

  /**
   * Takes back the newest change of a thing: what the history has as its old side is applied again, as a new change. Undoing
   * twice does it over.
   *
   * @throws ProblemException 409 `nothing-to-undo` where nothing is in the history, or something else has changed it since
   */
  undo<Content extends object>({ actor, author }: Administrator, kind: Kind<Content>, at: At): Promise<Administered> {
    requireAccess(actor, needed);
    return inCityTransaction(
      this.dataSource,
      async (write) => {
        const [before] = await kind.read(write.manager, at.id);
        const newest = await newestEntry<Side<Content>>(
          write.manager,
          kind.name,
          at.id,
          verbs.map((verb) => `${kind.name}:${verb}`),
        );
        if (!newest) throw before ? nothingToUndo() : notFound(kind.name);
        return undoEntry(write, kind, at, before, newest);
      },
      author,
    );
  }
}

/** A thing, and the version of it that a change builds on. */
export interface At {
  id: string;
  version: number;
}

/** One side of an entry: the parts that changed, with the version they belong to. */
type Side<Content> = Partial<Content> & { version: number };

async function undoEntry<Content extends object>(
  write: CityWrite,
  kind: Kind<Content>,
  { id, version }: At,
  before: Stored<Content> | undefined,
  entry: Entry<Side<Content>>,
): Promise<Administered> {
  if (!entry.new) {
    // It was removed: make it again as it was.
    if (before || !entry.old) throw nothingToUndo();
    requireVersion({ version: entry.old.version + 1 }, version, null);
    const content = withoutCarried(entry.old) as Content;
    await kind.check(write, id, content, null);
    await kind.insert(write, id, content, version + 1);
    await record(write, kind, id, 'undo', null, { ...content, version: version + 1 });
    return { id, version: version + 1, removed: false };
  }
  if (!before) throw nothingToUndo();
  requireVersion(before, version, entry.old);
  if (entry.new.version !== before.version) throw nothingToUndo();
  if (!entry.old) {
    // It was made: take it out again.
    await takeOut(write, kind, before);
    await record(write, kind, id, 'undo', { ...contentOf(before), version }, null);
    return { id, version: version + 1, removed: true };
  }
  const old = withoutCarried(entry.old);
  const content = { ...contentOf(before), ...old };
  await update(write, kind, before, version, content, { verb: 'undo' }, old);
  return { id, version: version + 1, removed: false };
}

async function update<Content extends object>(
  write: CityWrite,
  kind: Kind<Content>,
  before: Stored<Content>,
  version: number,
  content: Content,
  { verb, reason }: { verb: Verb; reason?: string | undefined },
  yours: unknown,
): Promise<void> {
  requireVersion(before, version, yours);
  await kind.check(write, before.id, content, before);
  const { id } = before;
  const set = await kind.columns(write, content);
  const next = await updateVersioned(write.manager, {
    table: kind.table,
    key: { id },
    version,
    set,
    what: kind.name,
    yours,
  });
  await kind.follow?.(write, id, content, contentOf(before));
  const [old, now] = differences(contentOf(before), content);
  await record(write, kind, id, verb, { ...old, version }, { ...now, version: next }, reason);
}

async function takeOut<Content extends object>(
  write: CityWrite,
  kind: Kind<Content>,
  { id, restsOnIt }: Stored<Content>,
): Promise<void> {
  if (restsOnIt.length > 0) throw hasHistory(restsOnIt.map((what) => ({ path: '', what })));
  await kind.remove(write, id);
}

async function find<Content extends object>(
  manager: EntityManager,
  kind: Kind<Content>,
  id: string,
): Promise<Stored<Content>> {
  const [stored] = await kind.read(manager, id);
  if (!stored) throw notFound(kind.name);
  return stored;
}

/** Asked before anything else is found wrong: who works on what is no more has to hear of that first. */
function requireVersion(current: { version: number }, yourVersion: number, yours: unknown): void {
  if (current.version !== yourVersion)
    throw versionConflict({ currentVersion: current.version, current, yourVersion, yours });
}

async function record(
  write: CityWrite,
  { name }: Pick<Kind<object>, 'name'>,
  id: string,
  verb: Verb,
  old: object | null,
  now: object | null,
  reason?: string,
): Promise<void> {
  await recordHistory(write, {
    ...{ action: `${name}:${verb}`, subjectKind: name, subjectId: id },
    ...{ old, new: now, reason: reason ?? null },
  });
}

/** The parts in which two contents differ, of each. */
function differences<Content extends object>(before: Content, after: Content): [Partial<Content>, Partial<Content>] {
  const keys = (Object.keys(after) as (keyof Content)[]).filter((key) => !isDeepStrictEqual(before[key], after[key]));
  const parts = (content: Content): Partial<Content> =>
    Object.fromEntries(keys.map((key) => [key, content[key]])) as Partial<Content>;
  return [parts(before), parts(after)];
}
