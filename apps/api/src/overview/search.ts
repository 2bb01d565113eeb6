import type { SearchHit, SearchResult } from '@malbild/contract';
import { Injectable } from '@nestjs/common';
import { read, Reads } from '../platform/reads';

/** How many hits help; past that the words are too few. */
const most = 20;

/** Names in both languages, those that begin with the words first. @param $1 pattern `%words%` @param $2 pattern `words%` */
const hits = read<SearchHit>(`
  SELECT kind, code, name, detail FROM (
    SELECT 'goal' AS kind, 1 AS place, goal.code, goal.title AS name, p.name AS detail
      FROM goal JOIN programme p ON p.id = goal.programme_id
    UNION ALL SELECT 'indicator', 2, code, title, question FROM indicator
    UNION ALL SELECT 'committee', 3, code, name, NULL FROM committee
    UNION ALL SELECT 'strategy', 4, s.code, s.title, p.name FROM strategy s JOIN programme p ON p.id = s.programme_id
  ) AS found
  WHERE name ->> 'sv' ILIKE $1 OR name ->> 'en' ILIKE $1
  ORDER BY (name ->> 'sv' ILIKE $2 OR name ->> 'en' ILIKE $2) DESC, place, name ->> 'sv' COLLATE swedish LIMIT ${most}`);

@Injectable()
export class Search {
  constructor(private readonly reads: Reads) {}

  /** Goals, indicators, committees and strategies whose name holds the words; none for no words. */
  async find(words: string): Promise<SearchResult> {
    const wanted = words.trim().replaceAll(/[\\%_]/g, String.raw`\$&`);
    if (wanted === '') return { hits: [] };
    return { hits: await this.reads.rows(hits, [`%${wanted}%`, `${wanted}%`]) };
  }
}
