import { type SeriesFacts, type Standing } from './facts';
import { type IsoDate, type Period } from './period';
import { asOn, judgeIndicator, judgeSeries } from './standing';

/** A series with what was typed into it. */
export interface TypedSeries {
  facts: SeriesFacts;
  /** The period whose value the baseline follows; left out or null where the baseline was decided as a number. */
  follows?: Period | null;
  /** A typed blank leaves what is known. */
  values: readonly { period: Period; value: number | null }[];
}

/** A series' facts as they would be with what was typed. */
export function withValues({ facts, follows = null, values }: TypedSeries): SeriesFacts {
  const typed = new Map(values.flatMap(({ period, value }) => (value === null ? [] : [[period, value] as const])));
  const kept = facts.points.filter(({ period }) => !typed.has(period));
  const fresh = [...typed].map(([period, value]) => ({ period, value, state: 'final' as const }));
  const start = follows === null ? undefined : typed.get(follows);
  const baseline = start === undefined || follows === null ? facts.baseline : { period: follows, value: start };
  return { ...facts, points: [...kept, ...fresh], baseline };
}

/**
 * The verdict that an indicator would get from drafts: by the same functions that judge it on approval.
 *
 * @param series the series that give the indicator its verdict
 * @param day the day it is read on
 */
export function previewStanding(series: readonly TypedSeries[], day: IsoDate): Standing {
  return asOn(judgeIndicator(series.map((one) => judgeSeries(withValues(one)))), day);
}
