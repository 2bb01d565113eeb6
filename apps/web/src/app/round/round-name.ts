import { type RoundChoice } from '@malbild/contract';
import { type Interface } from '@malbild/language';

/** A round in words, `helår 2023`. */
export function roundName({ kind, year }: Pick<RoundChoice, 'kind' | 'year'>, words: Interface): string {
  return words.rounds.names[kind]({ year });
}

/** A round of which only the code is known, `2023-year`, in words; the code itself where it says nothing. */
export function roundNameOf(code: string, words: Interface): string {
  const [, year, kind] = /^(\d{4})-(march|august|year)$/.exec(code) ?? [];
  return year && kind ? roundName({ kind: kind as RoundChoice['kind'], year: Number(year) }, words) : code;
}
