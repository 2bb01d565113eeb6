import { type ReportIndicator, type ReportPage, type RollUp, type Standing } from '@malbild/contract';
import {
  comparePeriods,
  isDeviation,
  type IsoDate,
  type Period,
  previewStanding,
  readiness,
  type Readiness,
  rollUp,
  type Status,
} from '@malbild/domain';

/** What has been typed for a series and a period; null where nothing has. */
export type Typed = (series: string, period: Period) => number | null;

/** The verdict that an indicator would get from what is typed, by the functions that judge it on approval. */
export function previewOf(indicator: ReportIndicator, typed: Typed, today: IsoDate): Standing {
  const series = indicator.rows
    .filter(({ judged }) => judged)
    .map(({ series: id, facts, cells }) => ({
      facts,
      values: cells.map(({ period }) => ({ period, value: typed(id, period) })).filter(({ value }) => value !== null),
    }));
  if (series.every(({ values }) => values.length === 0)) return indicator.standing;
  return { ...previewStanding(series, today), origin: indicator.standing.origin };
}

/** What the data would say of a goal: its key indicators as they would stand. */
export function previewOfGoal(
  goal: ReportPage['goals'][number],
  indicators: readonly { indicator: ReportIndicator; standing: Standing }[],
): RollUp {
  const keys = indicators.filter(
    ({ indicator }) => indicator.role === 'key' && indicator.goals.includes(goal.goal.code),
  );
  const items = keys.map(({ indicator: { weight }, standing }) => ({ standing, weight }));
  return { ...rollUp(items), origin: goal.computed.origin };
}

/** Whether the indicator's row for all has a value for the period that is waited for, or a later one. */
export function isFilled({ rows, expected }: ReportIndicator, typed: Typed): boolean {
  if (expected === null) return false;
  return rows
    .filter(({ main }) => main)
    .some(({ series, cells }) =>
      cells.some(({ period }) => comparePeriods(period, expected) >= 0 && typed(series, period) !== null),
    );
}

export interface Progress {
  indicator: ReportIndicator;
  standing: Standing;
  ready: boolean;
  filled: boolean;
  answered: boolean;
}

/** How far the report has come with what is typed, counted as the server counts. */
export function readinessOf(
  indicators: readonly Progress[],
  goals: readonly { code: string; status: Status | null }[],
): Readiness {
  return readiness({
    indicators: indicators.map(({ indicator, ready, filled }) => ({
      code: indicator.code,
      owed: indicator.expected !== null,
      filled,
      ready,
    })),
    goals,
    deviations: indicators
      .filter(({ standing }) => isDeviation(standing.status))
      .map(({ indicator, answered }) => ({ code: indicator.code, answered })),
  });
}
