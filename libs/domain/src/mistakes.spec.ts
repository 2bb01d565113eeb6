import { computeGap, contradicts, judgeSeries, progress, rollUp, type SeriesFacts, sumShare } from './index';
import { factsWith, pointsFrom } from './testing';

/** Mistakes that other products made; here each is a scenario that must not happen again. */
describe('mistakes that others made', () => {
  const judge = (values: Record<string, number | null>, facts: Partial<SeriesFacts> = {}) =>
    judgeSeries(
      factsWith({
        points: pointsFrom(values),
        baseline: { period: '2018', value: 80 },
        targets: [{ period: '2026', value: 88 }],
        ...facts,
      }),
    );

  test('zero treated as missing', () => {
    const homeless = { direction: 'decrease', baseline: { period: '2018', value: 40 }, unitKind: 'count' } as const;
    const none = judge({ 2018: 40, 2022: 0 }, { ...homeless, targets: [{ period: '2026', value: 0 }] });
    expect(none).toMatchObject({
      status: 'good',
      reason: { code: 'target-reached', params: { value: 0 } },
      pointCount: 2,
    });
    const fromZero = judge(
      { 2018: 0, 2022: 5 },
      { baseline: { period: '2018', value: 0 }, targets: [{ period: '2026', value: 10 }] },
    );
    expect(fromZero).toMatchObject({ status: 'good', inputs: { b: 0, share: 1 } });
    expect(judge({ 2018: 80, 2021: 84, 2022: null })).toMatchObject({ newestPeriod: '2021', inputs: { c: 84 } });
  });

  test('baseline ignored', () => {
    // 86 of 88 looks like 98 %; from 85 it is a third of the way, and two thirds were needed.
    const late = judge({ 2022: 86 }, { baseline: { period: '2014', value: 85 } });
    expect(late).toMatchObject({ status: 'some', inputs: { expected: 87, share: 0.5 } });
    expect(late.inputs.progress).toBeCloseTo(1 / 3, 12);
  });

  test('baseline = target dividing by zero', () => {
    for (const method of [
      'required-growth',
      'un-progress-chart',
      'five-year-extrapolation',
      'linear-trajectory',
    ] as const) {
      const same = judge(
        { 2019: 79, 2020: 78, 2021: 78, 2022: 79 },
        { method, targets: [{ period: '2026', value: 80 }] },
      );
      expect(same).toMatchObject({ status: 'unassessable', reason: { code: 'baseline-equals-target' } });
      for (const input of Object.values(same.inputs)) expect([Infinity, -Infinity, NaN]).not.toContain(input);
    }
    expect(progress(80, 80, 82)).toBeNull();
  });

  test('a regression that is "not late"', () => {
    const falling = judge({ 2018: 80, 2019: 78 });
    expect(falling).toMatchObject({ status: 'none', reason: { code: 'wrong-direction' } });
    const planned = {
      direction: 'decrease',
      baseline: { period: '2018', value: 20 },
      targets: [{ period: '2026', value: 10 }],
    } as const;
    expect(judge({ 2019: 21 }, planned).status).toBe('none');
  });

  test('a clamp written with max for min', () => {
    expect(judge({ 2022: 87.9 }).score).toBe(5);
    expect(judge({ 2022: 60 }).score).toBe(-5);
    expect(judge({ 2022: 80.4 }).score).toBeCloseTo(4.1667 * 0.1 - 2.5, 9);
    expect(progress(0, 100, 150)).toBe(1.5);
    expect(progress(20, 100, 0)).toBe(-0.25);
  });

  test('percentages averaged', () => {
    const small = { value: 90, state: 'final', numerator: 9, denominator: 10 } as const;
    const large = { value: 10, state: 'final', numerator: 10, denominator: 100 } as const;
    expect(sumShare([small, large]).value).toBeCloseTo((100 * 19) / 110, 12);
  });

  test('area or gender rows mixed with totals', () => {
    const cells = [
      { key: 'sex=women', value: 86, state: 'final' as const },
      { key: 'sex=men', value: 80, state: 'final' as const },
      { key: 'T', value: 83, state: 'final' as const },
    ];
    expect(computeGap('women-men', cells, { direction: 'increase' }).value).toBe(6);
    expect(computeGap('women-men', cells.slice(1), { direction: 'increase' }).value).toBeNull();
  });

  test('a target on the wrong side of the baseline scoring as achieved', () => {
    const wrong = judge(
      { 2022: 82 },
      { targets: [{ period: '2026', value: 70, imported: true }], method: 'required-growth' },
    );
    expect(wrong).toMatchObject({ status: 'unassessable', methodStatus: 'target_achieved' });
    expect(rollUp([{ standing: wrong }])).toMatchObject({ status: 'unassessable', assessable: 0 });
    expect(contradicts('increase', 80, { value: 70 })).toBe(true);
    expect(contradicts('maintain', 80, { value: 70 })).toBe(false);
  });

  test('abandoned activities in the divisor: what is outside the assignment counts neither way', () => {
    const outside = { standing: { status: 'not-applicable', score: null } } as const;
    const good = { standing: { status: 'good', score: 5 } } as const;
    expect(rollUp([good, outside, outside, outside])).toMatchObject({
      status: 'good',
      score: 5,
      assessable: 1,
      total: 1,
    });
  });

  test('floats at thresholds', () => {
    // 3.8 of the 4 expected is 95 % on paper and 0.9499999999999993 in binary.
    expect((83.8 - 80) / 4).toBeLessThan(0.95);
    expect(judge({ 2022: 83.8 })).toMatchObject({ status: 'good', methodStatus: 'on_trajectory' });
    const german = judge(
      { 2019: 20, 2020: 19, 2021: 18.5, 2022: 18, 2023: 17, 2024: 16 },
      {
        method: 'five-year-extrapolation',
        direction: 'decrease',
        baseline: null,
        targets: [{ period: '2030', value: 10 }],
      },
    );
    expect(german.methodStatus).toBe('slightly_cloudy');
    const fourOfFive = [...Array.from({ length: 4 }, () => 'good' as const), 'unassessable' as const];
    expect(rollUp(fourOfFive.map((status) => ({ standing: { status, score: 3 } }))).status).toBe('good');
  });
});
