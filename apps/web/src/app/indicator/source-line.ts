import { type Source } from '@malbild/contract';
import { type Format, type Interface } from '@malbild/language';

/** The line under a picture: who made the figures, and what they refer to. */
export function sourceLine(
  source: Pick<Source, 'producer' | 'table'>,
  period: string | null | undefined,
  words: Interface,
  format: Format,
): string {
  const name = source.table ? `${source.producer}, ${source.table}` : source.producer;
  const line = words.picture.source({ source: name });
  return period ? `${line} ${words.picture.newest({ date: format.period(period) })}` : line;
}
