import { comparePeriods, parsePeriod, periodAfter, type Period } from '@malbild/domain';
import type { Intake, SeriesTerms } from '../intake';
import type { DataFile, Line } from './open-sdg.data';
import type { OpenSdgMetadata, ProgressOption } from './open-sdg.metadata';

/** Finds the lines of a data file that the metadata name, and says how they are judged. */
export function pourTerms(metadata: OpenSdgMetadata, data: DataFile, file: string, intake: Intake): void {
  const told = new Set<Line>();
  for (const option of metadata.options) {
    const [line, ...more] = linesOf(option, data);
    if (!line || more.length > 0) {
      const code = line ? 'option-with-many-series' : 'option-without-data';
      intake.note({ code, file, found: wordsOf(option) });
    } else if (!told.has(line)) {
      told.add(line);
      intake.terms({ ...termsOf(option, line, data.hasProgress), judged: metadata.judged, place: { file } });
    }
  }
  if (metadata.options.length > 0) return;
  for (const target of metadata.targetLines) {
    const [line, ...more] = linesOf({ ...target, disaggregation: [] }, data);
    if (!line || more.length > 0) continue;
    const period = periodOfYear(target.year, line.periods);
    intake.terms({ series: line.values, place: { file }, judged: false, targets: [{ period, value: target.value }] });
  }
}

/**
 * The lines that an option names, by the rule of the published build: unit and series narrow where they occur at all; then the
 * named breakdowns, or, where none is named, the headline.
 */
function linesOf(option: Pick<ProgressOption, 'series' | 'unit' | 'disaggregation'>, data: DataFile): Line[] {
  let lines = data.lines;
  if (option.unit !== null) lines = narrow(lines, (line) => line.unit, option.unit);
  if (option.series !== null) lines = narrow(lines, (line) => line.series, option.series);
  if (option.disaggregation.length === 0) lines = lines.filter(({ cells }) => cells.every((cell) => cell === ''));
  for (const { field, value } of option.disaggregation) {
    const index = columnOf(field, data.dimensions);
    if (index !== -1) lines = narrow(lines, ({ cells }) => cells[index] ?? '', value);
  }
  return lines;
}

function narrow(lines: Line[], textOf: (line: Line) => string, wanted: string): Line[] {
  for (const read of readings) {
    const found = lines.filter((line) => read(textOf(line)) === read(wanted));
    if (found.length > 0) return found;
  }
  return lines;
}

function columnOf(field: string, dimensions: string[]): number {
  const found = readings.map((read) => dimensions.findIndex((name) => read(name) === read(field)));
  return found.find((index) => index !== -1) ?? -1;
}

// Options are written for the translated site: there `data.Diabetes mellitus [E10-E14]` reads `Diabetes mellitus`.
const withoutCode = (text: string): string => text.replace(/\s*\[[^\]]*\]$/, '').toLowerCase();
const withoutAside = (text: string): string => withoutCode(text).replace(/\s*\([^)]*\)$/, '');
const readings: ((text: string) => string)[] = [(text) => text, withoutCode, withoutAside];

function termsOf(option: ProgressOption, line: Line, hasProgress: boolean): Omit<SeriesTerms, 'place'> {
  const periods = hasProgress ? line.progressPeriods : line.periods;
  const base = [...periods].sort(comparePeriods).find((period) => yearOf(period) >= option.baseYear);
  const period = periodOfYear(option.targetYear, periods);
  return {
    series: hasProgress && line.progress ? line.progress : line.values,
    direction: option.direction,
    ...(option.limit === null ? {} : { naturalLimit: option.limit }),
    ...(base === undefined ? {} : { baseline: { period: base, value: null } }),
    targets: option.target === null ? [] : [{ period, value: option.target }],
  };
}

function yearOf(period: Period): number {
  return parsePeriod(period)?.year ?? Number.NaN;
}

/** The period of a year in the form that the values have, so that whole years lie between them. */
function periodOfYear(year: number, periods: readonly Period[]): Period {
  const last = [...periods].sort(comparePeriods).at(-1);
  const parsed = last === undefined ? undefined : parsePeriod(last);
  if (!last || !parsed) return String(year);
  const perYear = parsed.kind === 'year-to-date' ? 1 : 12 / parsed.months;
  return periodAfter(last, (year - parsed.year) * perYear);
}

function wordsOf({ series, unit, disaggregation }: ProgressOption): string {
  const parts = [series, unit, ...disaggregation.map(({ field, value }) => `${field}: ${value}`)];
  const words = parts.filter((part) => part !== null).join(', ');
  return words === '' ? '(headline)' : words;
}
