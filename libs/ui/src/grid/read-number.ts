import { type Format, type LanguageCode } from '@malbild/language';

/** What somebody wrote in a cell: a number, nothing, or something that is no number. */
export type ReadText = { kind: 'number'; value: number } | { kind: 'blank' } | { kind: 'refused'; text: string };

const LARGEST = 1e15;
const MOST_DECIMALS = 6;

/** Thousands by spaces (or by nothing), decimals by comma or point: how numbers are written in Swedish and typed by anybody. */
const SPACED = /^(\d{1,3}(?:\s\d{3})+|\d*)(?:[.,](\d*))?$/u;
/** Both signs there, or one of them many times: what stands last, once, is the decimal sign. */
const POINTED = /^(\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+(?=,))(?:,(\d*))?$/u;
const COMMAED = /^(\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+(?=\.))(?:\.(\d*))?$/u;
/** In English `1,234` is more than a thousand; in Swedish it is a little more than one. */
const ENGLISH = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/u;

const SHAPES: Record<LanguageCode, readonly RegExp[]> = {
  sv: [SPACED, POINTED, COMMAED],
  en: [ENGLISH, SPACED, POINTED, COMMAED],
};

/** Reads what was typed or pasted, with its percent sign or kronor if they came along. What isn't plainly a number is refused. */
export function readNumber(text: string, language: LanguageCode): ReadText {
  const trimmed = text.trim();
  if (!trimmed) return { kind: 'blank' };
  const [, sign = '', digits = ''] = /^([+\-−]?)\s*(.*?)\s*(?:%|kr)?$/u.exec(trimmed) ?? [];
  const shape = SHAPES[language].find((candidate) => candidate.test(digits));
  const [, whole = '', decimals = ''] = shape?.exec(digits) ?? [];
  const size = Number(`${whole.replace(/\D/g, '') || '0'}.${decimals || '0'}`);
  if (!shape || !/\d/.test(digits) || size > LARGEST) return { kind: 'refused', text: trimmed };
  return { kind: 'number', value: size === 0 || sign === '' || sign === '+' ? size : -size };
}

/** A number as it was typed: with the decimals that are usual, and more where somebody gave more. */
export function writeNumber(value: number, decimals: number, format: Format): string {
  const given = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return format.number(value, Math.min(Math.max(decimals, given), MOST_DECIMALS));
}
