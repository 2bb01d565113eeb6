import type { Fault, Note } from '../fault';
import { FileFault } from '../fault';
import type { ImportedArea, ImportedIndicator, ImportedValue, Intake, SeriesTerms } from '../intake';

/** All that a parser poured out, for specs to look at. */
export class Collected implements Intake {
  readonly areas: ImportedArea[] = [];
  readonly indicators: ImportedIndicator[] = [];
  readonly values: ImportedValue[] = [];
  readonly allTerms: SeriesTerms[] = [];
  readonly faults: Fault[] = [];
  readonly notes: Note[] = [];

  area(area: ImportedArea): void {
    this.areas.push(area);
  }
  indicator(indicator: ImportedIndicator): void {
    this.indicators.push(indicator);
  }
  value(value: ImportedValue): void {
    this.values.push(value);
  }
  terms(terms: SeriesTerms): void {
    this.allTerms.push(terms);
  }
  fault(fault: Fault): void {
    this.faults.push(fault);
  }
  note(note: Note): void {
    this.notes.push(note);
  }
  settle(): Promise<void> {
    return Promise.resolve();
  }

  /** The values of one series as `period: value`, in the order they came. */
  column(
    match: { indicator?: string; group?: string; measure?: string; area?: string } = {},
  ): Record<string, number | null> {
    const found = this.values.filter(
      ({ series }) =>
        (match.indicator ?? series.indicator) === series.indicator &&
        (match.group ?? series.group) === series.group &&
        (match.measure ?? series.measure) === series.measure &&
        (match.area ?? series.area.text) === series.area.text,
    );
    return Object.fromEntries(found.map(({ period, value }) => [period, value]));
  }
}

/** Runs a parser to its end; a file that it refuses as a whole becomes a fault like any other. */
export async function collect(parse: (intake: Intake) => Promise<void>): Promise<Collected> {
  const collected = new Collected();
  try {
    await parse(collected);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    collected.fault(error.fault);
  }
  return collected;
}
