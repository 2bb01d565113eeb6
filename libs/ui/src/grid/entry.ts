import { type CityText } from '../words/words';

/** What has become of what was typed into a cell. */
export type EntryMark =
  'saved' | 'waiting' | 'saving' | 'unreachable' | 'invalid' | 'conflict' | 'refused' | 'replaced';

export interface EntryCell {
  /** What stands there now; of an open cell what can be edited. */
  text: string;
  /** Whether it can be typed in. */
  open: boolean;
  /** Whether a value is waited for. */
  expected: boolean;
  /** Whether what stands there was known before and nothing has been typed over it. */
  known: boolean;
  mark: EntryMark | null;
  commented: boolean;
  warned: boolean;
  /** What stood there before, where that is to be shown: old → new. */
  before: string | null;
  /** What is said after the value to those who hear it: its mark, its comment, its warnings. */
  note: string;
}

export interface EntryRow {
  key: string;
  title: CityText;
  /** Unit and measure, beside the title. */
  detail: string;
  /** Belongs to the row above: women, men, an area. */
  part: boolean;
  /** What the row's cells are called by those who hear them: a part with the title that it belongs to. */
  spoken: string;
  cells: readonly EntryCell[];
  /** The mark that empty is intended; null on rows that have none. */
  ready: { on: boolean; open: boolean } | null;
}

/** Rows under one heading that share their columns. */
export interface EntryGroup {
  key: string;
  title: CityText;
  columns: readonly string[];
  rows: readonly EntryRow[];
}
