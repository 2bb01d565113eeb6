/** What can be wrong with a source, one code per kind of fault; {@link messageOf} words it. */
export const faultCodes = [
  // A whole file
  'file-not-found',
  'file-too-large',
  'file-empty',
  'wrong-encoding',
  'not-this-format',
  'csv-malformed',
  'json-malformed',
  'yaml-malformed',
  'metadata-malformed',
  'mapping-malformed',
  'missing-column',
  'duplicate-column',
  'unknown-column',
  'no-rows',
  // One row or item
  'row-length',
  'blank-code',
  'not-a-code',
  'not-a-number',
  'not-a-period',
  'not-a-word',
  'value-beside-missing',
  'blank-cell',
  'unknown-area',
  'ambiguous-area',
  'no-area',
  'area-without-name',
  'unknown-indicator',
  'two-values',
  'two-answers',
  'group-mean',
  'unit-of-service',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/**
 * Where something stands in a source. `row` counts as an editor does: the first line is 1; in JSON it is the item's number
 * in its list.
 */
export interface Place {
  file: string;
  row?: number;
  column?: string;
}

/** A reason why a row, or (without a row) a whole file, cannot be taken in. */
export interface Fault extends Place {
  code: FaultCode;
  /** What stood there. */
  found?: string;
  /** What would have been right, or what it collides with. */
  expected?: string;
}

/** Something worth knowing that stops nothing. */
export interface Note {
  code: NoteCode;
  file: string;
  /** How often it occurs, where it is counted. */
  count?: number;
  found?: string;
}
export type NoteCode =
  | 'place-kept-as-group'
  | 'option-without-data'
  | 'option-with-many-series'
  | 'data-without-metadata'
  | 'metadata-without-data'
  | 'file-passed-over'
  | 'target-contradicts-direction'
  | 'symbol-means-zero'
  | 'blank-kept'
  | 'said-twice'
  | 'not-selected';

/** Thrown where a file cannot be read on; the file as a whole is refused. */
export class FileFault extends Error {
  constructor(readonly fault: Fault) {
    super(messageOf(fault));
  }
}

const messages: Record<FaultCode, (fault: Fault) => string> = {
  'file-not-found': () => 'there is no such file or folder',
  'file-too-large': ({ found, expected }) =>
    `the file has ${found ?? 'too many'} bytes, and the limit is ${expected ?? 'lower'} (MALBILD_IMPORT_LIMIT in megabytes; 64 for JSON and YAML)`,
  'file-empty': () => 'the file is empty',
  'wrong-encoding': ({ found }) => `the text is ${found ?? 'not UTF-8'}; save it as UTF-8`,
  'not-this-format': ({ expected }) => `this is no such source: ${expected ?? 'its form is another'}`,
  'csv-malformed': ({ found }) => `the CSV breaks off here: ${found ?? 'a quote is never closed'}`,
  'json-malformed': ({ found }) => `this is no JSON: ${found ?? ''}`,
  'yaml-malformed': ({ found }) => `the YAML cannot be read: ${found ?? ''}`,
  'metadata-malformed': ({ found, expected }) =>
    `"${found ?? ''}" stands where ${expected ?? 'something else'} belongs`,
  'mapping-malformed': ({ found, expected }) =>
    `the mapping says "${found ?? ''}" where ${expected ?? 'something else'} belongs`,
  'missing-column': ({ expected }) => `the column ${expected ?? ''} is missing`,
  'duplicate-column': ({ found }) => `the column ${found ?? ''} stands twice in the header`,
  'unknown-column': ({ found, expected }) =>
    `the column ${found ?? ''} is not known; there are ${expected ?? 'others'}`,
  'no-rows': () => 'there is a header and nothing below it',
  'row-length': ({ found, expected }) => `the row has ${found ?? ''} cells, the header has ${expected ?? ''}`,
  'blank-code': () => 'the cell is blank, and a code is needed',
  'not-a-code': ({ found }) =>
    `"${found ?? ''}" is no code: small letters a to z, digits, full stops and hyphens, at most 80`,
  'not-a-number': ({ found }) => `"${found ?? ''}" is not a number and no symbol for a missing value`,
  'not-a-period': ({ found }) =>
    `"${found ?? ''}" is no period: 2022, 2022/23, 2022-T1, 2022-Q3, 2022-05 or 2022-01--05`,
  'not-a-word': ({ found, expected }) => `"${found ?? ''}" is none of ${expected ?? 'the known words'}`,
  'value-beside-missing': ({ found }) =>
    `a value cannot be ${found ?? 'missing'}: leave the value blank or the state out`,
  'blank-cell': ({ expected }) => `the cell is blank, and is needed beside ${expected ?? 'the others'}`,
  'unknown-area': ({ found, expected }) =>
    `the area "${found ?? ''}" is not known${expected ? ` at the level ${expected}` : ''}`,
  'ambiguous-area': ({ found, expected }) =>
    `the area "${found ?? ''}" could be one of several (${expected ?? ''}): name its level`,
  'no-area': () => 'nothing says which area the value is for; --area LEVEL:CODE says it for all',
  'area-without-name': ({ found }) => `the area "${found ?? ''}" has no name`,
  'unknown-indicator': ({ found }) => `the indicator "${found ?? ''}" is not known, and the file gives it no title`,
  'two-values': ({ found, expected }) =>
    `there are several values for one cell (${found ?? ''}): see ${expected ?? 'the other rows'}`,
  'two-answers': ({ found, expected }) => `"${found ?? ''}" contradicts "${expected ?? ''}" further up`,
  'group-mean': ({ found }) => `an unweighted mean over ${found ?? 'several'} members is no area's own value`,
  'unit-of-service': ({ found }) => `"${found ?? ''}" is a single school, home or other unit, and no area`,
};

/** One sentence for a person who has to mend the source. */
export function messageOf(fault: Fault): string {
  return messages[fault.code](fault);
}

const notes: Record<NoteCode, (note: Note) => string> = {
  'place-kept-as-group': ({ count, found }) =>
    `${count ?? 0} rows name places that are no known areas; they are kept as a breakdown of the whole (${found ?? ''})`,
  'option-without-data': ({ found }) => `no series answers to the options ${found ?? ''}; nothing is judged by them`,
  'option-with-many-series': ({ found }) =>
    `several series answer to the options ${found ?? ''}; none is judged by them`,
  'data-without-metadata': () => 'there is no metadata file: the code is used as title and nothing is judged',
  'metadata-without-data': () => 'there is no data file: the indicator has no values',
  'file-passed-over': ({ found }) => `passed over: ${found ?? 'not of this kind'}`,
  'target-contradicts-direction': ({ count, found }) =>
    `${count ?? 1} target${count === 1 ? '' : 's'} on the wrong side of the baseline: stored, flagged and never judged on the city's scale (${found ?? ''})`,
  'symbol-means-zero': ({ count, found }) => `${count ?? 0} cells hold "${found ?? ''}", nothing to report: read as 0`,
  'blank-kept': ({ count }) => `${count ?? 0} rows leave the value blank: what is known stays`,
  'said-twice': ({ count }) => `${count ?? 0} values are said more than once, in the same way: they count once`,
  'not-selected': ({ count }) => `${count ?? 0} rows are left out, as the mapping asks`,
};

export function wordsOf(note: Note): string {
  return notes[note.code](note);
}
