import { type ReportCell, type ReportIndicator, type ReportRow } from '@malbild/contract';
import { type ValueWarning, warningsFor } from '@malbild/domain';
import { type Format, type Reporting } from '@malbild/language';
import { type EntryMark, writeNumber } from '@malbild/ui';
import { type SaveState } from './autosave';
import { type CellContent } from './report-content';

/** A cell of the report, with the row and the indicator that it belongs to. */
export interface CellPlace {
  indicator: ReportIndicator;
  row: ReportRow;
  cell: ReportCell;
}

/** What may be wrong with what was typed: said, and never in anybody's way. */
export function warningsOf({ indicator, row, cell }: CellPlace, { value }: CellContent): ValueWarning[] {
  if (value === null) return [];
  const { naturalLimit, points } = row.facts;
  return warningsFor(value, cell.period, { unitKind: indicator.unit, naturalLimit, points });
}

/** A warning as a sentence; its numbers in the indicator's unit. */
export function wordWarning(
  warning: ValueWarning,
  { unit, decimals }: ReportIndicator,
  words: Reporting,
  format: Format,
): string {
  const write = (value: number): string => format.quantity(value, unit, decimals);
  switch (warning.code) {
    case 'below-limit':
      return words.warnings['below-limit']({ limit: write(warning.params.limit) });
    case 'above-limit':
      return words.warnings['above-limit']({ limit: write(warning.params.limit) });
    case 'not-whole':
      return words.warnings['not-whole'];
    case 'order-of-magnitude': {
      const { previous, previousPeriod } = warning.params;
      return words.warnings['order-of-magnitude']({ previous: write(previous), when: format.when(previousPeriod) });
    }
    case 'outlier':
      return words.warnings.outlier({ low: write(warning.params.low), high: write(warning.params.high) });
  }
}

/** What is known for a cell, or the sign of what is not. */
export function knownText({ indicator, cell }: CellPlace, format: Format): string {
  const { known } = cell;
  if (!known) return '';
  return known.value === null ? format.absent(known.state) : format.number(known.value, indicator.decimals);
}

/** What stands in a cell: what was typed, as it was typed where it is no number, else what is known. */
export function cellText(place: CellPlace, content: CellContent, format: Format): string {
  if (content.unread !== undefined) return content.unread;
  if (content.value !== null) return writeNumber(content.value, place.indicator.decimals, format);
  return knownText(place, format);
}

export function markOf(state: SaveState): EntryMark | null {
  return state === 'idle' ? null : state;
}
