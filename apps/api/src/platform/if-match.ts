import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { notFound, ProblemException } from './problem';

/**
 * The version that a change builds on, from `If-Match: "<version>"`; 0 says that there was nothing yet.
 *
 * @throws ProblemException 428 `if-match-required` without one, 400 `invalid-if-match` for anything else
 */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  versionIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

export function versionIn(header: string | undefined): number {
  if (header === undefined)
    throw new ProblemException(428, 'if-match-required', 'Say which version you change: If-Match: "<version>"');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined)
    throw new ProblemException(400, 'invalid-if-match', 'If-Match takes one version, as in If-Match: "3"');
  return Number(version);
}

/** One row to change: where it is, the version that the change builds on, and the columns as they should become. */
export interface VersionedUpdate {
  /** Names of tables and columns are written in the code and never come from a request. */
  table: string;
  key: Record<string, unknown>;
  version: number;
  set: Record<string, unknown>;
  /** What a 404 calls it. */
  what: string;
  /** How both sides of a conflict look on the wire; left out, the row and the columns to be set. */
  current?: () => Promise<unknown>;
  yours?: unknown;
}

/**
 * Changes a row if it is still as the change saw it. In one statement, so that of two changes on the same version exactly one
 * wins; no lock is held while a person thinks.
 *
 * @returns the row's new version
 * @throws ProblemException 412 `version-conflict` with both versions, 404 where there is no such row
 */
export async function updateVersioned(manager: EntityManager, update: VersionedUpdate): Promise<number> {
  const keys = Object.values(update.key);
  const where = Object.keys(update.key).map((column, index) => `${column} = $${index + 1}`);
  const set = Object.keys(update.set).map((column, index) => `${column} = $${keys.length + index + 2}`);
  const [rows] = await manager.query<[{ version: number }[], number]>(
    `UPDATE ${update.table} SET ${[...set, 'version = version + 1'].join(', ')}
     WHERE ${where.join(' AND ')} AND version = $${keys.length + 1} RETURNING version`,
    [...keys, update.version, ...Object.values(update.set).map(storable)],
  );
  if (rows[0]) return rows[0].version;
  const [current] = await manager.query<({ version: number } & Record<string, unknown>)[]>(
    `SELECT * FROM ${update.table} WHERE ${where.join(' AND ')}`,
    keys,
  );
  if (!current) throw notFound(update.what);
  throw versionConflict({
    currentVersion: current.version,
    current: update.current ? await update.current() : current,
    yourVersion: update.version,
    yours: update.yours ?? update.set,
  });
}

/** Both sides of a conflict: what somebody else has saved since, and what was to be saved. */
export interface Conflict {
  currentVersion: number;
  current: unknown;
  yourVersion: number;
  yours: unknown;
}

/** What a change answers with that builds on a version that is no more. */
export function versionConflict(conflict: Conflict): ProblemException {
  return new ProblemException(412, 'version-conflict', 'Somebody else has changed it since', [], { conflict });
}

/** A value as the driver takes it: objects and lists are kept as JSON; the driver would turn a list into an array of PostgreSQL's. */
export function storable(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value;
}
