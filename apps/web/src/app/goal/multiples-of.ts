import { type IndicatorRow } from '@malbild/contract';
import { comparePeriods } from '@malbild/domain';
import { type Format, type Interface } from '@malbild/language';
import { type Multiple, type Trail } from '@malbild/ui';

/**
 * An indicator's values since its baseline, as percent of the way from there (0) to the target (100); null where there is no
 * way, or no value on it.
 */
function onTheRoad(row: IndicatorRow): Trail | null {
  const { baseline, target } = row;
  if (!baseline || !target || baseline.value === target.value) return null;
  const way = target.value - baseline.value;
  const since = row.trail.period.flatMap((period, index) => {
    const value = row.trail.value[index] ?? null;
    if (comparePeriods(period, baseline.period) < 0) return [];
    return [{ period, value: value === null ? null : (100 * (value - baseline.value)) / way }];
  });
  if (since.every((point) => point.value === null)) return null;
  return { period: since.map((point) => point.period), value: since.map((point) => point.value) };
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
    const trail = onTheRoad(row);
    if (!trail || !row.baseline || !row.target) {
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
      trail,
      road: { from: row.baseline.period, to: row.target.period },
      latest,
      note: words.value.targetBy({ value: target, period: format.shortPeriod(row.target.period) }),
    });
  }
  return { shared, roadless };
}
