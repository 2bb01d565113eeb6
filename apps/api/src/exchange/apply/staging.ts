import { periodEnd, type IsoDate, type Period } from '@malbild/domain';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import pgCopy, { type CopyStreamQuery } from 'pg-copy-streams';
import { v7 as uuid } from 'uuid';
import type { Fault, Note } from '../fault';
import type {
  AreaName,
  ImportedArea,
  ImportedIndicator,
  ImportedValue,
  Intake,
  SeriesName,
  SeriesTerms,
} from '../intake';
import type { AreaBook, Found } from './area-book';

/** A series that the source names, with its area found. */
export interface StagedSeries {
  ref: number;
  /** The id it gets, if it turns out to be new. */
  id: string;
  name: SeriesName;
  areaId: string;
}

/** How many faults are kept with their words; beyond, they are only counted. */
const faultsKept = 5_000;

/**
 * Takes a source in without touching the city: values go by COPY into a temporary table of this connection, all else is
 * gathered. Rows that are refused are remembered by file and row, so that nothing else of them is used.
 */
export class Staging implements Intake {
  readonly indicators = new Map<string, ImportedIndicator>();
  readonly allTerms: SeriesTerms[] = [];
  readonly faults: Fault[] = [];
  readonly notes: Note[] = [];
  readonly files: string[] = [];
  readonly refusedFiles = new Set<string>();
  /** Pairs of file number and row. */
  readonly refusedRows: { file: number[]; row: number[] } = { file: [], row: [] };

  private readonly refs = new Map<SeriesName, StagedSeries | Exclude<Found, { id: string }>>();
  private readonly bySeries = new Map<string, StagedSeries>();
  private readonly fileNumbers = new Map<string, number>();
  private readonly ends = new Map<Period, IsoDate>();
  private lines: string[] = [];

  /** Rejects when the connection breaks: the stream itself then keeps whoever writes waiting. */
  private readonly broken: Promise<never>;
  private isBroken = false;

  private constructor(
    private readonly stream: CopyStreamQuery,
    private readonly areas: AreaBook,
  ) {
    this.broken = new Promise((_, reject) => {
      stream.once('error', (error) => {
        this.isBroken = true;
        reject(error);
      });
    });
    this.broken.catch(() => undefined);
  }

  static async begin(client: pg.PoolClient, areas: AreaBook): Promise<Staging> {
    await client.query(`
      CREATE TEMP TABLE staged_value (file int4 NOT NULL, row int4 NOT NULL, series int4 NOT NULL, period text NOT NULL,
        period_end date NOT NULL, value float8, numerator float8, denominator float8, state text NOT NULL, flag text,
        comment text, removed bool NOT NULL)`);
    return new Staging(client.query(pgCopy.from('COPY staged_value FROM STDIN')), areas);
  }

  area(area: ImportedArea): void {
    this.areas.bring(area);
  }

  indicator(indicator: ImportedIndicator): void {
    // Several files may speak of one indicator: the first to give it a title speaks for it.
    const known = this.indicators.get(indicator.code);
    this.indicators.set(indicator.code, known ? { ...indicator, ...known } : indicator);
  }

  value(value: ImportedValue): void {
    const series = this.staged(value.series);
    const { file, row } = value;
    if ('fault' in series) {
      this.fault({ ...faultOfArea(series, value.series.area), file, row });
      return;
    }
    this.lines.push(
      `${this.fileNumber(file)}\t${row}\t${series.ref}\t${value.period}\t${this.endOf(value.period)}\t${number(value.value)}\t` +
        `${number(value.numerator)}\t${number(value.denominator)}\t${value.state}\t${text(value.flag)}\t` +
        `${text(value.comment)}\t${value.removed ? 't' : 'f'}\n`,
    );
  }

  terms(terms: SeriesTerms): void {
    const series = this.staged(terms.series);
    if ('fault' in series) this.fault({ ...faultOfArea(series, terms.series.area), ...terms.place });
    else this.allTerms.push(terms);
  }

  fault(fault: Fault): void {
    if (this.faults.length < faultsKept) this.faults.push(fault);
    if (fault.row === undefined || isOfFile(fault)) {
      this.refusedFiles.add(fault.file);
      return;
    }
    const { file, row } = this.refusedRows;
    const number = this.fileNumber(fault.file);
    if (file.at(-1) === number && row.at(-1) === fault.row) return;
    file.push(number);
    row.push(fault.row);
  }

  note(note: Note): void {
    this.notes.push(note);
  }

  async settle(): Promise<void> {
    if (this.lines.length === 0) return;
    const chunk = this.lines.join('');
    this.lines = [];
    const written = new Promise<void>((resolve, reject) => {
      this.stream.write(chunk, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
    await Promise.race([written, this.broken]);
  }

  /** Ends the COPY. Nothing can be taken in after it. */
  async end(): Promise<void> {
    await this.settle();
    this.stream.end();
    await Promise.race([finished(this.stream), this.broken]);
  }

  /** Gives the COPY up, so that the connection can be used again. */
  async abandon(): Promise<void> {
    if (this.isBroken) return;
    this.stream.destroy();
    await finished(this.stream).catch(() => undefined);
  }

  /** How many rows and files are refused. */
  get refused(): number {
    return this.refusedRows.row.length + this.refusedFiles.size;
  }

  get series(): IterableIterator<StagedSeries> {
    return this.bySeries.values();
  }

  /** The series that terms are about; it has been found before. */
  seriesOf(name: SeriesName): StagedSeries {
    const staged = this.staged(name);
    if ('fault' in staged) throw new Error(`No series for ${name.indicator}`);
    return staged;
  }

  fileNumber(file: string): number {
    const known = this.fileNumbers.get(file);
    if (known !== undefined) return known;
    this.fileNumbers.set(file, this.files.length);
    this.files.push(file);
    return this.files.length - 1;
  }

  private staged(name: SeriesName): StagedSeries | Exclude<Found, { id: string }> {
    const known = this.refs.get(name);
    if (known) return known;
    const found = this.areas.find(name.area);
    const staged = 'fault' in found ? found : this.sameSeries(name, found.id);
    this.refs.set(name, staged);
    return staged;
  }

  /** Sources may name one series in two ways, its area by code here and by name there. */
  private sameSeries(name: SeriesName, areaId: string): StagedSeries {
    const key = [name.indicator, name.measure, name.unit ?? '', areaId, name.group].join('\u0000');
    const known = this.bySeries.get(key);
    if (known) return known;
    const staged = { ref: this.bySeries.size, id: uuid(), name, areaId };
    this.bySeries.set(key, staged);
    return staged;
  }

  private endOf(period: Period): IsoDate {
    const known = this.ends.get(period);
    if (known !== undefined) return known;
    const end = periodEnd(period);
    this.ends.set(period, end);
    return end;
  }
}

/** Faults that name the row where a file breaks off, and refuse all of it. */
const ofFile = new Set<Fault['code']>([
  'wrong-encoding',
  'csv-malformed',
  'json-malformed',
  'yaml-malformed',
  'missing-column',
  'duplicate-column',
  'unknown-column',
]);

function isOfFile(fault: Fault): boolean {
  return ofFile.has(fault.code);
}

function faultOfArea(
  found: Exclude<Found, { id: string }>,
  { text: name, level, column }: AreaName,
): Omit<Fault, 'file' | 'row'> {
  const expected = found.fault === 'ambiguous-area' ? found.levels : level;
  return {
    ...{ code: found.fault, found: name },
    ...(column === undefined ? {} : { column }),
    ...(expected === null ? {} : { expected }),
  };
}

const absent = '\\N';

function number(value: number | null): string {
  return value === null ? absent : String(value);
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function text(value: string | null): string {
  return value === null ? absent : value.replace(/[\\\t\n\r]/g, (char) => escapes[char] ?? char);
}
