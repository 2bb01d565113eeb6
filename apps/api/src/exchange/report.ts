import { messageOf, wordsOf, type Fault, type Note } from './fault';
import type { Counts } from './apply/merge-values';

export const importKinds = ['csv', 'open-sdg', 'kolada', 'pxweb', 'pxweb-csv'] as const;
export type ImportKind = (typeof importKinds)[number];

/** What an import did, or, where nothing was applied, would have had to do. */
export interface ImportReport {
  kind: ImportKind;
  source: string;
  /** SHA-256 over the names and contents of all files read. */
  checksum: string;
  files: number;
  /**
   * `applied`; `unchanged`: all of it was known already; `dry-run`: all would go well; `refused`: something is wrong, and the
   * database is as it was.
   */
  outcome: 'applied' | 'unchanged' | 'dry-run' | 'refused';
  /** Rows of the source. A row with several values counts once; a file that is refused as a whole counts once. */
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  values: Counts;
  indicators: Counts;
  targets: Counts & { contradicting: number };
  series: { created: number };
  areas: { created: number };
  /** Indicators that were judged anew. */
  judged: number;
  /** At most a few thousand; `refused` counts them all. */
  refusals: (Fault & { message: string })[];
  notes: (Note & { message: string })[];
  recordedAt: string | null;
  seconds: number;
  peakMemoryMegabytes: number;
}

const none: Counts = { created: 0, changed: 0, unchanged: 0 };

/** The report of an import that has done nothing yet. */
export function emptyReport(kind: ImportKind, source: string): ImportReport {
  return {
    ...{ kind, source, checksum: '', files: 0, outcome: 'refused', ...none, refused: 0 },
    values: { ...none },
    indicators: { ...none },
    targets: { ...none, contradicting: 0 },
    series: { created: 0 },
    areas: { created: 0 },
    ...{ judged: 0, refusals: [], notes: [], recordedAt: null, seconds: 0, peakMemoryMegabytes: 0 },
  };
}

export function withMessage(fault: Fault): Fault & { message: string } {
  return { ...fault, message: messageOf(fault) };
}

export function withWords(note: Note): Note & { message: string } {
  return { ...note, message: wordsOf(note) };
}

/** How many refusals and notes a person gets to read; the JSON holds more. */
const shown = 50;

const outcomes: Record<ImportReport['outcome'], string> = {
  applied: 'Applied.',
  unchanged: 'Nothing has changed: all of it was known already.',
  'dry-run': 'Nothing was written: this was a dry run.',
  refused: 'Nothing was applied: the database is as it was. --accept-partial applies what is right.',
};

/** The report for a person at a terminal. */
export function reportAsText(report: ImportReport): string {
  const { refusals, notes } = report;
  return [
    `${report.kind} ${report.source}: ${report.files} files, ${report.seconds.toFixed(1)} s, ${report.peakMemoryMegabytes} MB at most`,
    '',
    `  rows        ${counts(report)}, ${report.refused} refused`,
    `  values      ${counts(report.values)}`,
    `  indicators  ${counts(report.indicators)}`,
    `  targets     ${counts(report.targets)}, ${report.targets.contradicting} against the direction`,
    `  new series  ${report.series.created}, new areas ${report.areas.created}, indicators judged anew ${report.judged}`,
    ...(notes.length > 0 ? ['', 'Worth knowing:'] : []),
    ...notes.slice(0, shown).map(({ file, message }) => `  ${file}: ${message}`),
    ...more(notes.length),
    ...(refusals.length > 0 ? ['', 'Refused:'] : []),
    ...refusals.slice(0, shown).map((fault) => `  ${placeOf(fault)}: ${fault.message} [${fault.code}]`),
    ...more(refusals.length),
    '',
    outcomes[report.outcome],
  ].join('\n');
}

function counts({ created, changed, unchanged }: Counts): string {
  return `${created} created, ${changed} changed, ${unchanged} unchanged`;
}

function placeOf({ file, row, column }: Fault): string {
  return [file, row === undefined ? '' : `row ${row}`, column === undefined ? '' : `column ${column}`]
    .filter((part) => part !== '')
    .join(', ');
}

function more(count: number): string[] {
  return count > shown ? [`  … and ${count - shown} more; --json names them`] : [];
}
