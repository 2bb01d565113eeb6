import type { IndicatorKind, Unit } from '@malbild/contract';

/** What a source's words for a unit mean: how the number is written, and what kind of figure it is. */
export interface Measured {
  unit: Unit;
  kind: IndicatorKind;
}

// In this order: "number per 100 000" is a rate before it is a number.
const words: [RegExp, Measured][] = [
  [/^\s*(percent|procent|%)|\(%\)|andel \(%\)/i, { unit: 'percent', kind: 'share' }],
  [/\brate\b|\bper (\d|capita|inhabitant|thousand|invånare)|\/\s?(\d|inv)/i, { unit: 'rate', kind: 'rate' }],
  // Thousands and millions of kronor are units of their own: written as kronor they would be false.
  [/\b(tkr|mnkr|mkr|tusental)\b/i, { unit: 'other', kind: 'amount' }],
  [/\b(kr|kronor|sek)\b/i, { unit: 'kronor', kind: 'amount' }],
  [/\b(index|score|poäng)\b/i, { unit: 'index', kind: 'index' }],
  [/\b(ratio|kvot)\b/i, { unit: 'ratio', kind: 'index' }],
  [/^\s*(number|antal|count|persons?|personer)\b|, antal\b/i, { unit: 'count', kind: 'count' }],
  [/^\s*(years?|år)\s*$/i, { unit: 'years', kind: 'amount' }],
];

/** Reads a source's words for a unit; what we don't know has a unit of its own, which its measure's name then tells. */
export function measuredIn(text: string): Measured {
  // Kronor per inhabitant is money first: that is how it is written.
  if (/\b(kr|kronor)\s?\/\s?inv/i.test(text)) return { unit: 'kronor', kind: 'rate' };
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? { unit: 'other', kind: 'amount' };
}
