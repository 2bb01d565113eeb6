import {
  asOn,
  judgeIndicator,
  judgeSeries,
  type Reason,
  type ReasonCode,
  reasonCodes,
  rollUp,
  type SeriesFacts,
  statuses,
  unassessableCodes,
} from './index';
import { factsWith, pointsFrom } from './testing';

/** The shortest way to each reason: baseline 80 in 2018, target 88 in 2026, as a share, unless something else is said. */
const of = (values: Record<string, number | null>, facts: Partial<SeriesFacts> = {}) =>
  judgeSeries(
    factsWith({
      points: pointsFrom(values),
      baseline: { period: '2018', value: 80 },
      targets: [{ period: '2026', value: 88 }],
      ...facts,
    }),
  );
const growth = { method: 'required-growth', targets: [] } as const;
const un = { method: 'un-progress-chart' } as const;
const german = { method: 'five-year-extrapolation' } as const;
const constant = { ...german, targets: [{ period: '2026', value: 88, constant: true }] };
const trend = { ...german, targets: [] };
const band = { direction: 'maintain', band: { low: 45, high: 55 } } as const;
const verdict = { standing: { status: 'good', score: 5 } } as const;

const ways: Record<ReasonCode, () => { reason: Reason; status: string }> = {
  'target-reached': () => of({ 2022: 88 }),
  'standing-still': () => of({ 2022: 80 }),
  'wrong-direction': () => of({ 2022: 79 }),
  'barely-moving': () => of({ 2022: 80.1 }, un),
  'at-natural-limit': () => of({ 2022: 99.5 }, { ...un, targets: [], naturalLimit: 100 }),
  'on-pace': () => of({ 2022: 84 }, { method: 'required-growth' }),
  'pace-too-weak': () => of({ 2022: 82 }, { method: 'required-growth' }),
  'growth-enough': () => of({ 2022: 86 }, growth),
  'growth-too-weak': () => of({ 2022: 81 }, growth),
  'projection-reaches': () => of({ 2022: 84.5 }, un),
  'projection-nearly-reaches': () => of({ 2019: 81.3, 2020: 82, 2021: 83, 2022: 84 }, german),
  'projection-falls-short': () => of({ 2022: 82 }, un),
  'target-year-passed': () => of({ 2028: 84 }, un),
  'target-held': () => of({ 2019: 88, 2020: 88, 2021: 88, 2022: 88 }, constant),
  'target-held-worsening': () => of({ 2019: 90, 2020: 90, 2021: 89, 2022: 88 }, constant),
  'target-missed-improving': () => of({ 2019: 80, 2020: 81, 2021: 82, 2022: 83 }, constant),
  'target-missed-worsening': () => of({ 2019: 80, 2020: 79, 2021: 78, 2022: 77 }, constant),
  'trend-right': () => of({ 2019: 80, 2020: 81, 2021: 82, 2022: 83 }, trend),
  'trend-right-last-wrong': () => of({ 2019: 80, 2020: 81, 2021: 84, 2022: 83 }, trend),
  'trend-wrong-last-right': () => of({ 2019: 84, 2020: 83, 2021: 81, 2022: 82 }, trend),
  'trend-wrong': () => of({ 2019: 84, 2020: 83, 2021: 82, 2022: 81 }, trend),
  'on-trajectory': () => of({ 2022: 84 }),
  'behind-trajectory': () => of({ 2022: 81 }),
  'inside-band': () => of({ 2022: 50 }, band),
  'moving-back': () => of({ 2021: 60, 2022: 58 }, band),
  'outside-band': () => of({ 2021: 58, 2022: 60 }, band),
  'set-by-person': () => of({}, { method: 'manual', manual: { status: 'some' } }),
  'neutral-direction': () => of({ 2022: 84 }, { direction: 'neutral' }),
  'mean-of-series': () => judgeIndicator([of({ 2022: 84 }), of({ 2022: 79 })]),
  'mean-of-indicators': () => rollUp([verdict]),
  'no-observation': () => of({ 2022: null }),
  'single-observation': () => of({ 2018: 80 }),
  'no-baseline': () => of({ 2018: 80, 2022: 84 }, { baseline: null }),
  'no-target': () => of({ 2022: 84 }, { targets: [] }),
  stale: () => asOn(of({ 2022: 84 }, { rhythm: { intervalMonths: 12, lagMonths: 0, graceMonths: 0 } }), '2024-01-15'),
  suppressed: () => of({}, { points: [{ period: '2022', value: null, state: 'suppressed' }] }),
  'sign-change': () => of({ 2022: -1 }, growth),
  'no-direction': () => of({ 2022: 84 }, { direction: null }),
  'baseline-equals-target': () => of({ 2022: 84 }, { targets: [{ period: '2026', value: 80 }] }),
  'target-contradicts-direction': () => of({ 2022: 84 }, { targets: [{ period: '2026', value: 70 }] }),
  'method-needs-more-points': () => of({ 2022: 84 }, german),
  'too-little-known': () => rollUp([]),
};

test.each(reasonCodes)('%s is reached, and makes a status svårbedömt only where it should', (code) => {
  const { reason, status } = ways[code]();
  expect(reason.code).toBe(code);
  expect(status === 'unassessable').toBe((unassessableCodes as readonly string[]).includes(code));
});

test('the list of codes is complete', () => {
  expect([...reasonCodes].sort()).toEqual(Object.keys(ways).sort());
});

test('every status is reached', () => {
  expect(new Set(Object.values(ways).map((way) => way().status))).toEqual(new Set(statuses));
});
