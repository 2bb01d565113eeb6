import type { Reference } from '@malbild/contract';
import type { DataSource } from 'typeorm';
import { isUuid } from '../platform/cursor';

const named = (from: string): string => `SELECT id, code, name FROM (${from}) AS thing WHERE id = ANY ($1::uuid[])`;

/** Where the names of things are, by kind. What has no page or no code of its own goes by its id. */
const queries: Record<string, string> = {
  goal: named('SELECT id, code, title AS name FROM goal'),
  committee: named('SELECT id, code, name FROM committee'),
  indicator: named('SELECT id, code, title AS name FROM indicator'),
  round: named(`SELECT id, code, jsonb_build_object('sv', code) AS name FROM round`),
  report: named('SELECT p.id, p.id::text AS code, c.name FROM report p JOIN committee c ON c.id = p.committee_id'),
  series: named('SELECT s.id, i.code, i.title AS name FROM series s JOIN indicator i ON i.id = s.indicator_id'),
  gap: named('SELECT g.id, i.code, g.name FROM gap g JOIN indicator i ON i.id = g.indicator_id'),
  area: named(`SELECT id, id::text AS code, jsonb_build_object('sv', name) AS name FROM area`),
  member: named(`SELECT id, id::text AS code, jsonb_build_object('sv', name) AS name FROM member`),
  import: named(`SELECT id, id::text AS code, jsonb_build_object('sv', source) AS name FROM import_run`),
  succession: named(
    `SELECT s.id, s.id::text AS code, jsonb_build_object('sv', concat_ws(' → ', f.name->>'sv', t.name->>'sv')) AS name
     FROM succession s JOIN committee f ON f.id = s.from_committee_id JOIN committee t ON t.id = s.to_committee_id`,
  ),
};

/** The names that things have now; null for what is gone or has none. */
export async function namesOf(
  dataSource: DataSource,
  things: readonly { kind: string; subjectId: string }[],
): Promise<(kind: string, id: string) => Reference | null> {
  const names = new Map<string, Reference>();
  for (const [kind, query] of Object.entries(queries)) {
    const ids = things.filter((thing) => thing.kind === kind && isUuid(thing.subjectId)).map((one) => one.subjectId);
    if (ids.length === 0) continue;
    for (const { id, ...name } of await dataSource.query<(Reference & { id: string })[]>(query, [ids]))
      names.set(`${kind} ${id}`, name);
  }
  return (kind, id) => names.get(`${kind} ${id}`) ?? null;
}
