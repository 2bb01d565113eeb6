import { type Period } from '@malbild/domain';
import { timeOf } from '../spark/time';
import { labelsByTime, type TargetChartFacts } from './target-chart';

/** All that the chart shows at one time; null where it shows nothing. */
export interface TargetRow {
  period: Period;
  time: number;
  outcome: number | null;
  target: number | null;
  median: number | null;
  low: number | null;
  high: number | null;
  projection: number | null;
}

/** The chart's points in order of time: for its table and for the keyboard. */
export function targetRows(facts: TargetChartFacts): TargetRow[] {
  const { outcome, targets, forecast, projection } = facts;
  const at = (periods: readonly Period[] | undefined, values: readonly (number | null)[] | undefined) => {
    const byTime = new Map(periods?.map((period, index) => [timeOf(period), values?.[index] ?? null]));
    return (time: number): number | null => byTime.get(time) ?? null;
  };
  const outcomeAt = at(outcome.period, outcome.value);
  const targetAt = at(
    targets.map((target) => target.period),
    targets.map((target) => target.value),
  );
  const medianAt = at(forecast?.period, forecast?.median);
  const lowAt = at(forecast?.period, forecast?.low);
  const highAt = at(forecast?.period, forecast?.high);
  const projectionAt = at(projection?.period, projection?.value);
  return [...labelsByTime(facts)].map(([time, period]) => ({
    period,
    time,
    outcome: outcomeAt(time),
    target: targetAt(time),
    median: medianAt(time),
    low: lowAt(time),
    high: highAt(time),
    projection: projectionAt(time),
  }));
}
