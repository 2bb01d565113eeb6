import { type IndicatorList, type IndicatorRow } from '@malbild/contract';

/** The choices of the list of indicators as they stand in the address. */
export interface IndicatorFilter {
  text?: string | undefined;
  goal?: string | undefined;
  committee?: string | undefined;
  status?: string | undefined;
  role?: string | undefined;
}

/** The rows that match every choice made; titles are searched in the language shown. */
export function filtered(
  list: IndicatorList,
  filter: IndicatorFilter,
  titleOf: (row: IndicatorRow) => string,
): IndicatorRow[] {
  const text = filter.text?.trim().toLocaleLowerCase('sv');
  return list.indicators.filter(
    (row) =>
      (!text || titleOf(row).toLocaleLowerCase('sv').includes(text)) &&
      (!filter.goal || row.goals.includes(filter.goal)) &&
      (!filter.committee || row.committees.includes(filter.committee)) &&
      (!filter.status || row.standing.status === filter.status) &&
      (!filter.role || row.role === filter.role),
  );
}
