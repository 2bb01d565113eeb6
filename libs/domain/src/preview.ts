import { type SeriesFacts, type Standing } from './facts';
import { type IsoDate, type Period } from './period';
import { asOn, judgeIndicator, judgeSeries } from './standing';

/** A series as it would be with some values typed into it; a typed blank leaves what is known. */
export function withValues(
  facts: SeriesFacts,
  values: readonly { period: Period; value: number | null }[],
): SeriesFacts {
  const typed = new Map(values.flatMap(({ period, value }) => (value === null ? [] : [[period, value] as const])));
  const kept = facts.points.filter(({ period }) => !typed.has(period));
  const fresh = [...typed].map(([period, value]) => ({ period, value, state: 'final' as const }));
  return { ...facts, points: [...kept, ...fresh] };
}

/**
 * The verdict that an indicator would get from drafts: the same functions that judge it on approval.
 *
 * @param series the series that give the indicator its verdict, with what was typed into each
 * @param day the day it is read on
 */
export function previewStanding(
  series: readonly { facts: SeriesFacts; values: readonly { period: Period; value: number | null }[] }[],
  day: IsoDate,
): Standing {
  const standings = series.map(({ facts, values }) => judgeSeries(withValues(facts, values)));
  return asOn(judgeIndicator(standings), day);
}
