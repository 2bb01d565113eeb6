import type { ObservationState } from '@malbild/domain';

/** What a cell says: a number, or nothing with the reason and the source's own symbol. */
export interface Cell {
  value: number | null;
  state: ObservationState;
  flag: string | null;
}

/** What a source writes in place of a number. Missing is never zero, so each source's symbols are mapped on their own. */
export type Symbols = ReadonlyMap<string, Cell>;

const missing = (flag: string | null): Cell => ({ value: null, state: 'missing', flag });
const suppressed = (flag: string): Cell => ({ value: null, state: 'suppressed', flag });
const cannotOccur = (flag: string): Cell => ({ value: null, state: 'not-applicable', flag });
const nothingToReport = (flag: string): Cell => ({ value: 0, state: 'final', flag });

/** SCB and PxWeb: `..` not available or protected, `.` cannot occur, `–` nothing to report, which is zero. */
export const swedishSymbols: Symbols = new Map([
  ['', missing(null)],
  ['..', missing('..')],
  ['…', missing('…')],
  ['.', cannotOccur('.')],
  ['-', nothingToReport('-')],
  ['–', nothingToReport('–')],
  ['—', nothingToReport('—')],
]);

/** Open SDG has no rule of its own: whatever stands for a number is missing, as pandas and statistical offices write it. */
export const openSdgSymbols: Symbols = new Map([
  ['', missing(null)],
  ...['NA', 'N/A', '#N/A', 'NaN', 'nan', 'null', 'None', '..', '…', '...', ':', '-', '–', 'F'].map(
    (symbol): [string, Cell] => [symbol, missing(symbol)],
  ),
  ['.', cannotOccur('.')],
  ...['x', 'X', 'c'].map((symbol): [string, Cell] => [symbol, suppressed(symbol)]),
]);

/** Our own CSV: only what is said beyond doubt. A lone dash is refused, as it means zero to some and missing to others. */
export const ownSymbols: Symbols = new Map([
  ['..', missing('..')],
  ['.', cannotOccur('.')],
]);

/** Reads a cell of a source; undefined where it holds neither a number nor one of the source's symbols. */
export function readCell(text: string, symbols: Symbols, decimalComma = false): Cell | undefined {
  const value = readNumber(text, decimalComma);
  if (value !== undefined) return { value, state: 'final', flag: null };
  return symbols.get(text.trim());
}

const decimalPoint = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number as files write it; undefined where the text is anything else. Never guesses at thousands separators. */
export function readNumber(text: string, decimalComma = false): number | undefined {
  let plain = text.trim().replace(/^\u2212/, '-');
  if (decimalComma) plain = plain.replace(',', '.');
  if (!decimalPoint.test(plain)) return undefined;
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  return value === 0 ? 0 : value;
}
