import { type ReportIndicator, type ReportPage, type ReportRow } from '@malbild/contract';
import { type Interface, type Language, type Reporting } from '@malbild/language';
import { type EntryCell, type EntryGroup, type EntryRow, type Place } from '@malbild/ui';
import { groupLabel } from '../indicator/group-label';
import { type SaveState } from './autosave';
import { cellText, type CellPlace, knownText, markOf, warningsOf, wordWarning } from './cell-facts';
import { cellKey, type CellContent } from './report-content';

/** What the grid asks the report's book for. */
export interface Filled {
  content(key: string): CellContent;
  state(key: string): SaveState;
  ready(indicator: string): boolean;
  /** Whether the one who looks may write. */
  open: boolean;
}

/** Indicators in the order of the goals they speak to first, those with the same kind of period together. */
export function groupsOf(
  page: ReportPage,
): { key: string; goal: ReportPage['goals'][number]; indicators: ReportIndicator[] }[] {
  const goalOf = (indicator: ReportIndicator): string | undefined =>
    page.goals.find(({ goal }) => indicator.goals.includes(goal.code))?.goal.code;
  return page.goals.flatMap((goal) => {
    const own = page.indicators.filter((indicator) => goalOf(indicator) === goal.goal.code);
    const kinds = [...new Set(own.map(({ periodKind }) => periodKind))];
    return kinds.map((kind) => ({
      key: `${goal.goal.code} ${kind}`,
      goal,
      indicators: own.filter(({ periodKind }) => periodKind === kind),
    }));
  });
}

/** The report as the grid shows it: rows indicators by goal, columns periods. */
export function gridOf(
  page: ReportPage,
  filled: Filled,
  language: Language,
  text: (of: { sv: string; en?: string | undefined }) => string,
): EntryGroup[] {
  return groupsOf(page).map(({ key, goal, indicators }) => ({
    key,
    title: goal.goal.name,
    columns: (indicators[0]?.rows[0]?.cells ?? []).map(({ period }) => language.format.shortPeriod(period)),
    rows: indicators.flatMap((indicator) =>
      indicator.rows.map((row) => rowOf(indicator, row, filled, language, text(indicator.title))),
    ),
  }));
}

/** The place of the grid in the report. */
export function placeOf(page: ReportPage, at: Place | null): CellPlace | undefined {
  for (const indicator of page.indicators) {
    const row = indicator.rows.find(({ series }) => series === at?.row);
    const cell = row?.cells[Math.min(at?.column ?? 0, row.cells.length - 1)];
    if (row && cell) return { indicator, row, cell };
  }
  return undefined;
}

/** What a row is about beside its indicator: women, men, another area; nothing for the row of all. */
export function partOf(
  { group, main, area, measure }: ReportRow,
  words: Interface['groups'],
  text: (of: { sv: string; en?: string | undefined }) => string,
): string {
  if (main) return '';
  return [group === 'T' ? '' : groupLabel(group, words), measure ? text(measure) : '', group === 'T' ? area.name : '']
    .filter(Boolean)
    .join(', ');
}

function rowOf(
  indicator: ReportIndicator,
  row: ReportRow,
  filled: Filled,
  language: Language,
  title: string,
): EntryRow {
  const words = language.reporting;
  const part = partOf(row, language.interface.groups, ({ sv, en }) => (language.code === 'en' ? (en ?? sv) : sv));
  return {
    key: row.series,
    title: row.main ? indicator.title : { sv: part, en: part },
    detail: row.main ? unitOf(indicator, row, language) : '',
    part: !row.main,
    spoken: part ? `${title}, ${part}` : title,
    cells: row.cells.map((cell) => cellOf({ indicator, row, cell }, filled, words, language)),
    ready: row.main ? { on: filled.ready(indicator.code), open: filled.open } : null,
  };
}

/** The unit, and the area where the figures are not the whole city's. */
function unitOf({ unit }: ReportIndicator, { area }: ReportRow, { judgement }: Language): string {
  return area.level === 'municipality' ? judgement.unit[unit] : `${judgement.unit[unit]}, ${area.name}`;
}

function cellOf(place: CellPlace, filled: Filled, words: Reporting, { format }: Language): EntryCell {
  const { indicator, row, cell } = place;
  const key = cellKey(row.series, cell.period);
  const content = filled.content(key);
  const state = filled.state(key);
  const open = filled.open && !cell.locked;
  const warnings = warningsOf(place, content);
  const known = knownText(place, format);
  const text = cellText(place, content, format);
  const differs = content.value !== null && content.value !== cell.known?.value;
  const expected = row.main && cell.period === indicator.expected;
  const said = [
    open ? '' : filled.open ? words.cell.locked : '',
    open && expected && !text ? words.cell.expected : '',
    state === 'idle' ? '' : words.cell.marks[state],
    content.comment ? words.cell.commented({ comment: content.comment }) : '',
    ...warnings.map((warning) => wordWarning(warning, indicator, words, format)),
  ];
  return {
    text: text || (open ? '' : '..'),
    open,
    expected: expected && open,
    known: content.value === null && content.unread === undefined && text !== '',
    mark: markOf(state),
    commented: Boolean(content.comment),
    warned: warnings.length > 0,
    before: !open && differs ? known || words.cell.nothingBefore : null,
    note: said.filter(Boolean).join('. '),
  };
}
