import { type Status } from './status';

/** What a report says so far. Codes are those of its indicators and goals. */
export interface ReportContent {
  /** `owed`: a value that should be there by now isn't known; `filled`: the report gives it; `ready`: marked as intended. */
  indicators: readonly { code: string; owed: boolean; filled: boolean; ready: boolean }[];
  goals: readonly { code: string; status: Status | null }[];
  deviations: readonly { code: string; answered: boolean }[];
}

export const readinessKinds = ['indicator', 'assessment', 'response'] as const;

/** One thing that a report is asked for. */
export interface ReadinessItem {
  kind: (typeof readinessKinds)[number];
  code: string;
  done: boolean;
}

/** How far a report has come. Percent is whole and says 100 only when nothing is left. */
export interface Readiness {
  percent: number;
  done: number;
  total: number;
  items: ReadinessItem[];
}

/** Counts what a report is asked for and what it has: each indicator, each goal's self-assessment, each deviation. */
export function readiness({ indicators, goals, deviations }: ReportContent): Readiness {
  const items: ReadinessItem[] = [
    ...indicators.map(({ code, owed, filled, ready }) => ({
      kind: 'indicator' as const,
      code,
      done: ready || filled || !owed,
    })),
    ...goals.map(({ code, status }) => ({ kind: 'assessment' as const, code, done: status !== null })),
    ...deviations.map(({ code, answered }) => ({ kind: 'response' as const, code, done: answered })),
  ];
  const done = items.filter((item) => item.done).length;
  const percent = items.length === 0 ? 100 : Math.floor((100 * done) / items.length);
  return { percent, done, total: items.length, items };
}

/**
 * What must be there before a report can be handed in: values or the mark that empty is intended, and a self-assessment of
 * every goal. A deviation without a response holds nothing up; it is listed.
 */
export function missingToSubmit({ items }: Readiness): ReadinessItem[] {
  return items.filter(({ kind, done }) => !done && kind !== 'response');
}
