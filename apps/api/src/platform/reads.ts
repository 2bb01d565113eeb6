import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { clientOf, poolOf } from './database';

/** The words of one SQL read, prepared once per connection under a name of its own. */
export interface Read<Row> {
  name: string;
  text: string;
  /** Only in types: what a row looks like. */
  row?: Row;
}

/** A read by named prepared statement; the name is derived from the text, so that a changed text never meets an old plan. */
export function read<Row>(text: string): Read<Row> {
  return { name: createHash('sha1').update(text).digest('base64url'), text };
}

/**
 * Runs a statement that is prepared once per connection, in a manager's transaction or, outside of one, on the pool: for
 * statements with many joins, whose planning costs far more than their work.
 *
 * @param text without anything of a request in it, so that there are only so many
 * @returns the rows, also those of a `RETURNING`
 */
export async function prepared<Row>(manager: EntityManager, text: string, values: unknown[] = []): Promise<Row[]> {
  const name = names.get(text) ?? read(text).name;
  names.set(text, name);
  const client = manager.queryRunner ? await clientOf(manager) : poolOf(manager.connection);
  const result = await client.query({ name, text, values });
  return result.rows as Row[];
}

const names = new Map<string, string>();

/** Page-shaped reads in SQL on the data source's own pool. Planning is half the cost of a small read, so they are named. */
@Injectable()
export class Reads {
  constructor(private readonly dataSource: DataSource) {}

  async rows<Row>(query: Read<Row>, values: unknown[] = []): Promise<Row[]> {
    const result = await poolOf(this.dataSource).query({ name: query.name, text: query.text, values });
    return result.rows as Row[];
  }

  async one<Row>(query: Read<Row>, values: unknown[] = []): Promise<Row | undefined> {
    return (await this.rows(query, values))[0];
  }
}
