import { type IndicatorRow } from '@malbild/contract';
import { type Format, type Interface } from '@malbild/language';
import { type Multiple } from '@malbild/ui';

/** An indicator's values as percent of the way from its baseline (0) to its target (100); null where there is no way. */
function onTheRoad(row: IndicatorRow): (number | null)[] | null {
  const { baseline, target } = row;
  if (!baseline || !target || baseline.value === target.value) return null;
  const way = target.value - baseline.value;
  return row.trail.value.map((value) => (value === null ? null : (100 * (value - baseline.value)) / way));
}

/**
 * Indicators as small multiples: first those on the shared scale of their road, so that unlike units can be compared, then
 * those that have no road yet.
 */
export function multiplesOf(
  rows: readonly IndicatorRow[],
  words: Interface,
  format: Format,
): { shared: Multiple[]; roadless: IndicatorRow[] } {
  const shared: Multiple[] = [];
  const roadless: IndicatorRow[] = [];
  for (const row of rows) {
    const values = onTheRoad(row);
    if (!values || !row.baseline || !row.target || values.every((value) => value === null)) {
      roadless.push(row);
      continue;
    }
    const latest = format.quantity(row.latest?.value ?? null, row.unit, row.decimals);
    const target = format.quantity(row.target.value, row.unit, row.decimals);
    shared.push({
      key: row.code,
      title: row.title,
      link: ['/indikator', row.code],
      status: row.standing.status,
      trail: { period: row.trail.period, value: values },
      road: { from: row.baseline.period, to: row.target.period },
      latest,
      note: words.value.targetBy({ value: target, period: format.shortPeriod(row.target.period) }),
    });
  }
  return { shared, roadless };
}
