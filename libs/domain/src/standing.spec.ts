import {
  allMethods,
  asOn,
  contradicts,
  defaultMethod,
  disagreements,
  judgeIndicator,
  judgeSeries,
  methods,
  type Rhythm,
  type SeriesFacts,
  staleFrom,
  type Standing,
} from './index';
import { factsWith, pointsFrom } from './testing';

const yearly: Rhythm = { intervalMonths: 12, lagMonths: 3, graceMonths: 1 };
const baseline = { period: '2018', value: 80 };
const targets = [{ period: '2026', value: 88 }];
const judge = (facts: Partial<SeriesFacts>) => judgeSeries(factsWith({ baseline, targets, ...facts }));

test('every verdict names its method and version', () => {
  for (const method of methods) expect(judge({ method })).toMatchObject({ method, methodVersion: '1' });
});

describe('svårbedömt', () => {
  test.each<[string, Partial<SeriesFacts>]>([
    ['no-observation', { points: [] }],
    ['no-observation', { points: pointsFrom({ 2022: null }) }],
    ['single-observation', { points: pointsFrom({ 2022: 82 }), baseline: null }],
    ['single-observation', { points: pointsFrom({ 2018: 80 }) }],
    ['single-observation', { points: pointsFrom({ 2016: 79, 2017: 80 }) }],
    ['no-baseline', { points: pointsFrom({ 2018: 80, 2022: 82 }), baseline: null }],
    ['no-target', { points: pointsFrom({ 2018: 80, 2022: 82 }), targets: [] }],
    ['no-target', { points: pointsFrom({ 2018: 80, 2022: 82 }), targets: [{ period: '2018', value: 90 }] }],
    ['suppressed', { points: [{ period: '2022', value: null, state: 'suppressed' }] }],
    [
      'suppressed',
      {
        method: 'five-year-extrapolation',
        points: [...pointsFrom({ 2018: 80, 2019: 81 }), { period: '2022', value: null, state: 'suppressed' }],
      },
    ],
    ['suppressed', { points: [...pointsFrom({ 2018: 80 }), { period: '2022', value: null, state: 'suppressed' }] }],
    ['no-direction', { points: pointsFrom({ 2022: 82 }), direction: null }],
    ['baseline-equals-target', { points: pointsFrom({ 2022: 82 }), targets: [{ period: '2026', value: 80 }] }],
    ['baseline-equals-target', { points: pointsFrom({ 2022: 78 }), targets: [{ period: '2026', value: 80 }] }],
    ['target-contradicts-direction', { points: pointsFrom({ 2022: 82 }), targets: [{ period: '2026', value: 70 }] }],
    ['sign-change', { points: pointsFrom({ 2022: -2 }), method: 'required-growth' }],
    ['method-needs-more-points', { points: pointsFrom({ 2021: 1, 2022: 2 }), method: 'five-year-extrapolation' }],
    ['no-target', { points: pointsFrom({ 2022: 82 }), targets: [], direction: 'maintain' }],
    ['single-observation', { points: pointsFrom({ 2022: 90 }), baseline: null, direction: 'maintain' }],
    ['no-observation', { method: 'manual', points: pointsFrom({ 2022: 82 }) }],
  ])('%s', (code, facts) => {
    const standing = judge(facts);
    expect(standing.status).toBe('unassessable');
    expect(standing.reason.code).toBe(code);
  });

  test('what the method could not compute is not available, and has no score', () => {
    expect(judge({ points: [] })).toMatchObject({ methodStatus: 'not_available', score: null });
    expect(judge({ method: 'manual' })).toMatchObject({ methodStatus: null, score: null });
  });

  test('enough values are judged although others are suppressed', () => {
    const points = [
      ...pointsFrom({ 2018: 80, 2022: 84 }),
      { period: '2023', value: null, state: 'suppressed' as const },
    ];
    expect(judge({ points })).toMatchObject({ status: 'good', newestPeriod: '2022', pointCount: 2 });
  });

  test('a value in the year of the target judges, one in the year of the baseline does not', () => {
    expect(judge({ points: pointsFrom({ 2026: 86 }) }).status).toBe('some');
    expect(judge({ points: pointsFrom({ 2018: 81 }) }).reason.code).toBe('single-observation');
  });
});

describe('staleness is derived when read', () => {
  const judged = () => judge({ points: pointsFrom({ 2018: 80, 2022: 84 }), rhythm: yearly });

  test('from the end of the newest period + interval + lag + grace', () => {
    expect(judged().staleFrom).toBe('2024-04-30');
    expect(staleFrom('2022-T1', { intervalMonths: 4, lagMonths: 1, graceMonths: 1 })).toBe('2022-10-30');
    expect(staleFrom(null, yearly)).toBeNull();
    expect(staleFrom('2022', null)).toBeNull();
  });

  test('the last fresh day still judges, the next is stale and keeps the method’s word and score', () => {
    const standing = judged();
    expect(asOn(standing, '2024-04-30')).toBe(standing);
    expect(asOn(standing, '2024-05-01')).toEqual({
      ...standing,
      status: 'unassessable',
      reason: { code: 'stale', params: { newestPeriod: '2022', staleFrom: '2024-04-30' } },
    });
  });

  test('what was no verdict keeps its reason, and without a rhythm nothing grows stale', () => {
    const unknown = judge({ points: pointsFrom({ 2022: 84 }), baseline: null, targets: [], rhythm: yearly });
    expect(asOn(unknown, '2030-01-01')).toBe(unknown);
    const timeless = judge({ points: pointsFrom({ 2018: 80, 2022: 84 }) });
    expect(asOn(timeless, '2030-01-01')).toBe(timeless);
  });

  test('a person’s judgement does not age with the data', () => {
    const facts = {
      method: 'manual',
      manual: { status: 'some' },
      points: pointsFrom({ 2010: 1 }),
      rhythm: yearly,
    } as const;
    expect(judge(facts)).toMatchObject({ status: 'some', staleFrom: null, newestPeriod: '2010' });
  });
});

describe('a target on the wrong side of its baseline', () => {
  test.each([
    ['increase', 80, 70, true],
    ['increase', 80, 80, false],
    ['increase', 80, 90, false],
    ['decrease', 80, 90, true],
    ['decrease', 80, 80, false],
    ['decrease', 80, 70, false],
    ['maintain', 80, 70, false],
    ['neutral', 80, 90, false],
    [null, 80, 90, false],
  ] as const)('%s from %d to %d: %s', (direction, from, value, expected) => {
    expect(contradicts(direction, from, { value })).toBe(expected);
    expect(contradicts(direction, from, { value, constant: true })).toBe(false);
  });

  test('the method’s own word and score stay as published, with the reason in full', () => {
    const standing = judge({ points: pointsFrom({ 2022: 82 }), targets: [{ period: '2026', value: 70 }], decimals: 2 });
    expect(standing).toMatchObject({ status: 'unassessable', methodStatus: 'target_reached', score: 5 });
    expect(standing.reason.params).toEqual({
      value: 82,
      period: '2022',
      target: 70,
      targetPeriod: '2026',
      baseline: 80,
      baselinePeriod: '2018',
      wanted: 'increase',
      unit: 'percent',
      decimals: 2,
    });
  });
});

describe('directions without a way', () => {
  const band = { low: 45, high: 55 };
  const kept = (values: Record<string, number>, facts: Partial<SeriesFacts> = {}) =>
    judgeSeries(factsWith({ direction: 'maintain', band, points: pointsFrom(values), ...facts }));

  test.each([
    [{ 2022: 45 }, 'good', 'inside_band', 5],
    [{ 2022: 55 }, 'good', 'inside_band', 5],
    [{ 2021: 60, 2022: 57 }, 'some', 'moving_back', 0],
    [{ 2021: 40, 2022: 44 }, 'some', 'moving_back', 0],
    [{ 2021: 57, 2022: 57 }, 'none', 'outside_band', -5],
    [{ 2021: 50, 2022: 44.9 }, 'none', 'outside_band', -5],
    [{ 2021: 44, 2022: 56 }, 'none', 'outside_band', -5],
  ] as [Record<string, number>, string, string, number][])(
    'maintain %j is %s',
    (values, status, methodStatus, score) => {
      expect(kept(values)).toMatchObject({ status, methodStatus, score });
    },
  );

  test('a single value outside compares with an earlier baseline', () => {
    expect(kept({ 2022: 57 }, { baseline: { period: '2018', value: 60 } })).toMatchObject({
      status: 'some',
      inputs: { c: 57, t: '2022', low: 45, high: 55, previous: 60, previousPeriod: '2018' },
      reason: { code: 'moving-back', params: { value: 57, period: '2022', low: 45, high: 55 } },
    });
    expect(kept({ 2018: 60 }, { baseline: { period: '2018', value: 60 } }).reason.code).toBe('single-observation');
  });

  test('without a band the last target is to be kept', () => {
    const facts = {
      band: null,
      baseline,
      targets: [
        { period: '2020', value: 70 },
        { period: '2026', value: 80 },
      ],
    };
    expect(kept({ 2022: 80 }, facts)).toMatchObject({ status: 'good', inputs: { low: 80, high: 80 } });
    expect(kept({ 2022: 79 }, facts)).toMatchObject({ status: 'none' });
  });

  test('neutral is never judged, whatever the data', () => {
    expect(judge({ direction: 'neutral', points: pointsFrom({ 2018: 80, 2022: 99 }), rhythm: yearly })).toMatchObject({
      status: 'not-applicable',
      methodStatus: null,
      score: null,
      reason: { code: 'neutral-direction', params: {} },
      pointCount: 2,
      newestPeriod: '2022',
    });
  });
});

describe('a person judges', () => {
  test.each([
    ['good', 3.75],
    ['some', 0],
    ['none', -3.75],
    ['unassessable', null],
    ['not-applicable', null],
  ] as const)('%s, with the score %d', (status, score) => {
    const standing = judge({ method: 'manual', manual: { status }, points: pointsFrom({ 2022: 82 }) });
    expect(standing).toMatchObject({
      status,
      score,
      methodStatus: null,
      method: 'manual',
      methodVersion: '1',
      inputs: {},
    });
    expect(standing.reason).toEqual({ code: 'set-by-person', params: { status } });
  });
});

describe('best at a middle value', () => {
  test('parity counts the distance from 1, with 0.97 to 1.03 as 1', () => {
    const parity = (values: Record<string, number>) =>
      judgeSeries(
        factsWith({
          method: 'required-growth',
          direction: 'decrease',
          transform: 'parity',
          points: pointsFrom(values),
          baseline: { period: '2018', value: 0.5 },
          targets: [{ period: '2026', value: 1 }],
          unitKind: 'ratio',
        }),
      );
    expect(parity({ 2022: 0.97 })).toMatchObject({ status: 'good', inputs: { b: 2, c: 1, T: 1 } });
    expect(parity({ 2022: 1.03 }).inputs.c).toBe(1);
    expect(parity({ 2022: 1.04 }).inputs.c).toBe(1.04);
    expect(parity({ 2022: 0.96 }).inputs.c).toBeCloseTo(1 / 0.96, 12);
    expect(parity({ 2022: 0 })).toMatchObject({ reason: { code: 'no-observation' }, pointCount: 0 });
  });

  test('around half counts the distance from fifty percent', () => {
    const half = judge({
      direction: 'decrease',
      transform: 'around-half',
      points: pointsFrom({ 2022: 45 }),
      baseline: { period: '2018', value: 70 },
      targets: [{ period: '2026', value: 50 }],
    });
    expect(half).toMatchObject({ status: 'good', inputs: { b: 70, c: 55, T: 50 } });
  });
});

describe('an indicator from its judged series', () => {
  const standing = (facts: Partial<Standing>): Standing => ({
    ...judge({ points: pointsFrom({ 2018: 80, 2022: 84 }), rhythm: yearly, method: 'required-growth' }),
    ...facts,
  });
  const unknown = () => standing({ ...judge({ points: [], method: 'required-growth' }) });

  test('one series speaks for itself', () => {
    const only = standing({ status: 'some', score: -2.6, methodStatus: 'fair_progress', method: 'un-progress-chart' });
    expect(judgeIndicator([only])).toEqual(only);
    expect(judgeIndicator([unknown()])).toEqual(unknown());
  });

  test('several give the mean score of those that have a verdict', () => {
    const whole = judgeIndicator([
      standing({
        status: 'good',
        score: 5,
        methodStatus: 'target_achieved',
        newestPeriod: '2021',
        staleFrom: '2023-04-30',
      }),
      standing({ status: 'some', score: 0, methodStatus: 'moderate_progress' }),
      unknown(),
    ]);
    expect(whole).toEqual({
      status: 'good',
      score: 2.5,
      methodStatus: 'substantial_progress',
      method: 'required-growth',
      methodVersion: '1',
      inputs: { series: 3, judged: 2 },
      reason: { code: 'mean-of-series', params: { judged: 2, series: 3, score: 2.5 } },
      pointCount: 4,
      newestPeriod: '2022',
      staleFrom: '2024-04-30',
    });
  });

  test.each([
    [5, 5, 'target_achieved', 'target_achieved'],
    [5, 0, 'substantial_progress', 'substantial_progress'],
    [2, 2.9, 'substantial_progress', 'moderate_progress'],
    [0, 0, 'moderate_progress', 'moderate_progress'],
    [-1, 0, 'moderate_progress', 'limited_progress'],
    [-2.5, -2.5, 'limited_progress', 'limited_progress'],
    [-2.5, -2.6, 'limited_progress', 'deterioration'],
  ] as const)('scores %d and %d of which each is %s make %s', (a, b, each, word) => {
    const pair = [a, b].map((score) => standing({ score, methodStatus: each }));
    expect(judgeIndicator(pair).methodStatus).toBe(word);
  });

  test('achieved only where every series is', () => {
    const pair = [
      standing({ score: 5, methodStatus: 'target_achieved' }),
      standing({ score: 5, methodStatus: 'substantial_progress' }),
    ];
    expect(judgeIndicator(pair).methodStatus).toBe('substantial_progress');
  });

  test('methods without bands, or mixed, have no common word', () => {
    const linear = standing({ method: 'linear-trajectory', methodStatus: 'on_trajectory', score: 3 });
    expect(judgeIndicator([linear, linear])).toMatchObject({
      methodStatus: null,
      method: 'linear-trajectory',
      score: 3,
    });
    expect(judgeIndicator([standing({ score: 1 }), linear])).toMatchObject({ methodStatus: null, score: 2 });
  });

  test('one verdict among several series keeps its own word', () => {
    const linear = standing({ method: 'linear-trajectory', methodStatus: 'on_trajectory', score: 3 });
    expect(judgeIndicator([unknown(), linear])).toMatchObject({
      methodStatus: 'on_trajectory',
      method: 'linear-trajectory',
      reason: { code: 'mean-of-series', params: { judged: 1, series: 2 } },
    });
  });

  test('series that contradict their direction give a word but no verdict', () => {
    const contradicting = standing({
      ...judge({
        method: 'required-growth',
        points: pointsFrom({ 2022: 82 }),
        targets: [{ period: '2026', value: 70 }],
      }),
    });
    expect(judgeIndicator([contradicting, contradicting])).toMatchObject({
      status: 'unassessable',
      methodStatus: 'target_achieved',
      score: 5,
      inputs: { series: 2, judged: 0 },
      reason: { code: 'target-contradicts-direction' },
    });
    expect(judgeIndicator([unknown(), contradicting]).reason.code).toBe('target-contradicts-direction');
    expect(judgeIndicator([contradicting, standing({ status: 'none', score: -4 })])).toMatchObject({
      status: 'none',
      score: -4,
      inputs: { judged: 1 },
    });
  });

  test('nothing that can be computed keeps the first reason, with all series’ dates', () => {
    const single = judge({ points: pointsFrom({ 2022: 82 }), baseline: null, targets: [], rhythm: yearly });
    expect(judgeIndicator([unknown(), single])).toMatchObject({
      status: 'unassessable',
      reason: { code: 'no-observation' },
      pointCount: 1,
      newestPeriod: '2022',
      staleFrom: '2024-04-30',
    });
  });

  test('without judged series there is no observation', () => {
    expect(judgeIndicator([])).toMatchObject({
      status: 'unassessable',
      methodStatus: null,
      reason: { code: 'no-observation' },
      pointCount: 0,
      newestPeriod: null,
      staleFrom: null,
    });
  });
});

describe('all methods side by side', () => {
  const values = { 2018: 20, 2019: 19.4, 2020: 18.8, 2021: 18.2, 2022: 17.6 };
  const facts = factsWith({
    direction: 'decrease',
    points: pointsFrom(values),
    baseline: { period: '2018', value: 20 },
    targets: [{ period: '2028', value: 12 }],
  });

  test('every method that can be computed, the person’s own first', () => {
    const methods = (more: Partial<SeriesFacts>) => allMethods({ ...facts, ...more }).map(({ method }) => method);
    expect(methods({})).toEqual([
      'required-growth',
      'un-progress-chart',
      'five-year-extrapolation',
      'linear-trajectory',
    ]);
    expect(methods({ manual: { status: 'good' } })[0]).toBe('manual');
    expect(methods({ points: pointsFrom({ 2018: 20, 2022: 17.6 }) })).not.toContain('five-year-extrapolation');
    expect(methods({ targets: [] })).not.toContain('linear-trajectory');
    expect(methods({ direction: 'neutral' })).toEqual([]);
  });

  test('where they disagree is said, with by how much', () => {
    const standings = allMethods({ ...facts, manual: { status: 'good' } });
    expect(standings.map(({ method, status }) => [method, status])).toEqual([
      ['manual', 'good'],
      ['required-growth', 'some'],
      ['un-progress-chart', 'some'],
      ['five-year-extrapolation', 'some'],
      ['linear-trajectory', 'some'],
    ]);
    expect(disagreements(standings)).toEqual([
      { methods: ['manual', 'required-growth'], steps: 1 },
      { methods: ['manual', 'un-progress-chart'], steps: 1 },
      { methods: ['manual', 'five-year-extrapolation'], steps: 1 },
      { methods: ['manual', 'linear-trajectory'], steps: 1 },
    ]);
    expect(disagreements(standings.slice(1))).toEqual([]);
  });
});

test('shares go by the straight line, all else by required growth', () => {
  expect(defaultMethod('percent')).toBe('linear-trajectory');
  expect(defaultMethod('percentage-points')).toBe('required-growth');
  expect(defaultMethod('kronor')).toBe('required-growth');
});
