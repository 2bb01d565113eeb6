import { judgeSeries, type Method, type SeriesFacts } from '../index';
import { factsWith, pointsFrom } from '../testing';

function judge(method: Method, facts: Partial<SeriesFacts>) {
  return judgeSeries(factsWith({ method, unitKind: 'other', ...facts }));
}

describe('required growth', () => {
  const facts = {
    direction: 'decrease',
    baseline: { period: '2015', value: 100 },
    targets: [{ period: '2030', value: 50 }],
  } as const;
  const at = (value: number, more: Partial<SeriesFacts> = {}) =>
    judge('required-growth', { ...facts, points: pointsFrom({ 2015: 100, 2023: value }), ...more });
  /** The value of 2023 at a share of the required pace. */
  const atPace = (ratio: number) => 100 * (1 + ratio * (0.5 ** (1 / 15) - 1)) ** 8;

  test.each([
    [1.05, 'substantial_progress', 'good', 'on-pace'],
    [0.951, 'substantial_progress', 'good', 'on-pace'],
    [0.949, 'moderate_progress', 'some', 'pace-too-weak'],
    [0.601, 'moderate_progress', 'some', 'pace-too-weak'],
    [0.599, 'limited_progress', 'some', 'pace-too-weak'],
    [0.001, 'limited_progress', 'some', 'pace-too-weak'],
    [0, 'limited_progress', 'none', 'standing-still'],
    [-0.001, 'deterioration', 'none', 'wrong-direction'],
  ])('at %d of the pace required: %s', (ratio, methodStatus, status, code) => {
    const standing = at(atPace(ratio));
    expect(standing).toMatchObject({ methodStatus, status, reason: { code } });
    expect(standing.inputs.R).toBeCloseTo(ratio, 9);
  });

  test('shows the working', () => {
    const standing = at(80, { decimals: 1, naturalLimit: 500 });
    const g = 0.8 ** (1 / 8) - 1;
    const gRequired = 0.5 ** (1 / 15) - 1;
    expect(standing.inputs).toEqual({
      b: 100,
      t0: '2015',
      c: 80,
      t: '2023',
      T: 50,
      tT: '2030',
      d: -1,
      L: 500,
      years: 8,
      yearsLeft: 7,
      g,
      gRequired,
      R: -g / -gRequired,
    });
    expect(standing.reason).toEqual({
      code: 'pace-too-weak',
      params: {
        value: 80,
        period: '2023',
        target: 50,
        targetPeriod: '2030',
        ratio: g / gRequired,
        unit: 'other',
        decimals: 1,
      },
    });
    expect(standing.inputs).not.toHaveProperty('v');
  });

  test('the score follows the published slopes and stays within −5 and 5', () => {
    expect(at(atPace(0.6000001)).score).toBeCloseTo(7.1429 * 0.6 - 4.2857, 5);
    expect(at(atPace(0.5999999)).score).toBeCloseTo(4.1667 * 0.6 - 2.5, 5);
    expect(at(atPace(2)).score).toBe(5);
    expect(at(atPace(-2)).score).toBe(-5);
  });

  test('achieved with one point, whatever the baseline', () => {
    const reached = judge('required-growth', { ...facts, baseline: null, points: pointsFrom({ 2023: 50 }) });
    expect(reached).toMatchObject({ status: 'good', methodStatus: 'target_achieved', score: 5 });
    expect(reached.inputs).toEqual({ c: 50, t: '2023', T: 50, tT: '2030', d: -1, yearsLeft: 7 });
    expect(reached.reason).toEqual({
      code: 'target-reached',
      params: {
        value: 50,
        period: '2023',
        target: 50,
        targetPeriod: '2030',
        wanted: 'decrease',
        unit: 'other',
        decimals: null,
      },
    });
  });

  test('values or target on either side of zero give no status', () => {
    expect(at(-5, { targets: [{ period: '2030', value: -50 }] })).toMatchObject({
      methodStatus: 'not_available',
      reason: { code: 'sign-change', params: { from: 100, fromPeriod: '2015', value: -5, period: '2023' } },
    });
    expect(at(80, { targets: [{ period: '2030', value: -50 }] })).toMatchObject({
      methodStatus: 'not_available',
      reason: { code: 'sign-change', params: { from: 100, fromPeriod: '2015', value: -50, period: '2030' } },
      inputs: { g: 0.8 ** (1 / 8) - 1 },
    });
  });

  test('zero is a value: a baseline or target of 0 counts as 0.001, a latest value of 0 as 0', () => {
    const toZero = at(50, { targets: [{ period: '2030', value: 0 }] });
    expect(toZero.inputs.gRequired).toBeCloseTo(0.00001 ** (1 / 15) - 1, 12);
    expect(at(0, { targets: [{ period: '2030', value: 0 }] }).methodStatus).toBe('target_achieved');
    const growing = { direction: 'increase', baseline: { period: '2015', value: 0 } } as const;
    const fromZero = at(5, { ...growing, targets: [{ period: '2030', value: 10 }], points: pointsFrom({ 2023: 5 }) });
    expect(fromZero.inputs.g).toBeCloseTo(5000 ** (1 / 8) - 1, 9);
    expect(at(0, { targets: [] }).inputs.g).toBe(-1);
    const still = at(0, { ...growing, targets: [], points: pointsFrom({ 2023: 0 }) });
    expect(still).toMatchObject({ status: 'none', reason: { code: 'standing-still' }, inputs: { v: 0 } });
    const stillWithTarget = at(0, {
      ...growing,
      targets: [{ period: '2030', value: 10 }],
      points: pointsFrom({ 2023: 0 }),
    });
    expect(stillWithTarget).toMatchObject({ status: 'none', reason: { code: 'standing-still' }, inputs: { R: 0 } });
  });

  test('the substitute for zero lies on the side of zero where the other values are', () => {
    const below = {
      direction: 'decrease',
      baseline: { period: '2015', value: 0 },
      points: pointsFrom({ 2023: -5 }),
    } as const;
    const falling = at(0, { ...below, targets: [{ period: '2030', value: -10 }] });
    expect(falling.inputs.g).toBeCloseTo(5000 ** (1 / 8) - 1, 9);
    const still = at(0, { ...below, points: pointsFrom({ 2023: 0 }), targets: [{ period: '2030', value: -10 }] });
    expect(still).toMatchObject({ status: 'none', reason: { code: 'standing-still' }, inputs: { R: 0 } });
    const rising = at(0, {
      direction: 'increase',
      baseline: { period: '2015', value: -10 },
      points: pointsFrom({ 2023: -5 }),
      targets: [{ period: '2030', value: 0 }],
    });
    expect(rising.inputs.gRequired).toBeCloseTo(0.0001 ** (1 / 15) - 1, 9);
    const oneHalf = { points: pointsFrom({ 2023: -0.0005 }), targets: [{ period: '2030', value: 0 }] };
    expect(at(0, { ...oneHalf, direction: 'increase', baseline: null }).methodStatus).toBe('target_achieved');
    expect(at(0, { ...oneHalf, direction: 'increase', baseline: { period: '2015', value: 0 } }).methodStatus).toBe(
      'target_achieved',
    );
  });

  test('growing means falling where values are negative', () => {
    const deficit = {
      direction: 'increase',
      baseline: { period: '2015', value: -100 },
      targets: [{ period: '2030', value: -50 }],
    } as const;
    const better = judge('required-growth', { ...deficit, points: pointsFrom({ 2023: -80 }) });
    expect(better.inputs.R).toBeCloseTo(at(80).inputs.R as number, 12);
    expect(judge('required-growth', { ...deficit, points: pointsFrom({ 2023: -120 }) })).toMatchObject({
      methodStatus: 'deterioration',
      reason: { code: 'wrong-direction', params: { from: -100, fromPeriod: '2015', value: -120, wanted: 'increase' } },
    });
  });

  test('baseline and target alike: achieved keeps the word, else there is no way to measure', () => {
    const same = [{ period: '2030', value: 100 }];
    expect(at(90, { targets: same })).toMatchObject({ status: 'unassessable', methodStatus: 'target_achieved' });
    expect(at(110, { targets: same })).toMatchObject({
      methodStatus: 'not_available',
      score: null,
      reason: { code: 'baseline-equals-target', params: { target: 100, targetPeriod: '2030' } },
    });
    expect(at(110, { targets: same }).inputs.g).toBeGreaterThan(0);
  });

  describe('without a target', () => {
    const growth = (v: number, more: Partial<SeriesFacts> = {}) =>
      judge('required-growth', {
        direction: 'increase',
        baseline: { period: '2015', value: 100 },
        points: pointsFrom({ 2016: 100 * (1 + v) }),
        ...more,
      });

    test.each([
      [0.0151, 'substantial_progress', 'good', 'growth-enough'],
      [0.0149, 'moderate_progress', 'some', 'growth-too-weak'],
      [0.0051, 'moderate_progress', 'some', 'growth-too-weak'],
      [0.0049, 'limited_progress', 'some', 'growth-too-weak'],
      [0, 'limited_progress', 'none', 'standing-still'],
      [-0.001, 'deterioration', 'none', 'wrong-direction'],
    ])('growing by %d a year: %s', (v, methodStatus, status, code) => {
      expect(growth(v)).toMatchObject({ methodStatus, status, reason: { code } });
      expect(growth(v).inputs.v).toBeCloseTo(v, 12);
      expect(growth(v).inputs.C).toBe(1);
    });

    test.each([
      [0.03, 5],
      [0.016, 3],
      [0.01, 1.25],
      [0.004, -0.5],
      [-0.01, -3.75],
      [-0.1, -5],
    ])('growing by %d scores %d', (v, score) => expect(growth(v).score).toBeCloseTo(score, 9));

    test('a natural limit asks for less near it, on both of its sides and of any sign', () => {
      const factor = (b: number, limit: number) =>
        growth(0, {
          baseline: { period: '2015', value: b },
          points: pointsFrom({ 2016: b * 1.001 }),
          naturalLimit: limit,
        }).inputs.C as number;
      expect(factor(50, 100)).toBeCloseTo(1 - 0.5 ** 4.44, 12);
      expect(factor(150, 100)).toBeCloseTo(1 - 0.5 ** 4.44, 12);
      expect(factor(199, 100)).toBeCloseTo(1 - 0.01 ** 4.44, 12);
      expect(factor(200, 100)).toBe(1);
      expect(factor(201, 100)).toBe(1);
      expect(factor(-50, -100)).toBe(factor(50, 100));
      expect(factor(100, 100)).toBe(0);
    });

    test('at the limit itself not falling is enough', () => {
      const atLimit = (c: number) =>
        growth(0, { naturalLimit: 100, baseline: { period: '2015', value: 100 }, points: pointsFrom({ 2016: c }) });
      expect(atLimit(100)).toMatchObject({
        status: 'good',
        methodStatus: 'substantial_progress',
        score: 5,
        reason: { code: 'at-natural-limit', params: { value: 100, period: '2016', limit: 100 } },
      });
      expect(atLimit(99)).toMatchObject({ status: 'none', methodStatus: 'deterioration' });
      expect(atLimit(99).score).toBeCloseTo(-3.75, 9);
    });

    test('near the limit the thresholds shrink with it', () => {
      const factor = 1 - 0.95 ** 4.44;
      const near = (v: number) =>
        growth(0, {
          naturalLimit: 100,
          baseline: { period: '2015', value: 95 },
          points: pointsFrom({ 2016: 95 * (1 + v) }),
        });
      expect(near(0.016 * factor)).toMatchObject({ methodStatus: 'substantial_progress' });
      expect(near(0.016 * factor).score).toBeCloseTo(3, 6);
      expect(near(0.01 * factor)).toMatchObject({ methodStatus: 'moderate_progress' });
      expect(near(0.01 * factor).score).toBeCloseTo(1.25, 6);
      expect(near(0.004 * factor).score).toBeCloseTo(-0.5, 6);
    });
  });

  test('a share and its complement are judged differently by growth, alike by the straight line', () => {
    const share = (direction: 'increase' | 'decrease', b: number, c: number, target: number) => ({
      direction,
      points: pointsFrom({ 2022: c }),
      baseline: { period: '2018', value: b },
      targets: [{ period: '2026', value: target }],
    });
    const both = [share('increase', 80, 82.4, 88), share('decrease', 20, 17.6, 12)];
    const words = (method: Method) => both.map((one) => judge(method, one).methodStatus);
    expect(words('required-growth')).toEqual(['moderate_progress', 'limited_progress']);
    expect(words('linear-trajectory')).toEqual(['behind_trajectory', 'behind_trajectory']);
  });
});

describe('UN Progress Chart', () => {
  test.each([
    ['1-1-1', 14.5, '2015', 10.2, '2023', 7.25, '2030', 7.4977045020118105, 0.9658338617914745, 'on_track', 'good'],
    [
      '11-6-1',
      699,
      '2014',
      683.4,
      '2022',
      490,
      '2030',
      668.1481545064374,
      0.14761648561513188,
      'fair_progress',
      'some',
    ],
    [
      '11-1-1',
      26866,
      '2016',
      36058,
      '2024',
      13433,
      '2028',
      null,
      -1.109767579997553,
      'stagnation_or_regression',
      'none',
    ],
  ] as const)('%s', (_, b, t0, c, t, T, tT, e, q, methodStatus, status) => {
    const standing = judge('un-progress-chart', {
      direction: 'decrease',
      baseline: { period: t0, value: b },
      points: pointsFrom({ [t]: c }),
      targets: [{ period: tT, value: T }],
    });
    if (e) expect(standing.inputs.e).toBeCloseTo(e, 9);
    expect(standing.inputs.q).toBeCloseTo(q, 9);
    expect(standing).toMatchObject({ methodStatus, status });
    const curve = q >= 0.6 ? 7.1429 * q - 4.2857 : Math.max(4.1667 * q - 2.5, -5);
    expect(standing.score).toBeCloseTo(curve, 9);
  });

  const way = {
    direction: 'increase',
    baseline: { period: '2015', value: 10 },
    targets: [{ period: '2030', value: 100 }],
  } as const;

  test('a tenth of the way expected is fair, less is stagnation, though it moves', () => {
    const fair = judge('un-progress-chart', { ...way, points: pointsFrom({ 2020: 10 * 1.9 ** (1 / 3) }) });
    expect(fair.inputs.q).toBeCloseTo(0.1, 9);
    expect(fair).toMatchObject({ status: 'some', reason: { code: 'projection-falls-short', params: { target: 100 } } });
    expect((fair.reason.params as { projected: number }).projected).toBeCloseTo(19, 9);
    const slow = judge('un-progress-chart', { ...way, points: pointsFrom({ 2020: 10 * 1.89 ** (1 / 3) }) });
    expect(slow).toMatchObject({
      status: 'none',
      reason: { code: 'barely-moving', params: { from: 10, fromPeriod: '2015' } },
    });
    const still = judge('un-progress-chart', { ...way, points: pointsFrom({ 2020: 10 }) });
    expect(still).toMatchObject({ status: 'none', reason: { code: 'standing-still' }, inputs: { q: 0 } });
    const back = judge('un-progress-chart', { ...way, points: pointsFrom({ 2020: 9 }) });
    expect(back).toMatchObject({ status: 'none', reason: { code: 'wrong-direction' } });
  });

  test('nine and a half tenths are on track', () => {
    const enough = judge('un-progress-chart', { ...way, points: pointsFrom({ 2020: 10 * 9.55 ** (1 / 3) }) });
    expect(enough.inputs.q).toBeCloseTo(0.95, 9);
    expect(enough).toMatchObject({ status: 'good', methodStatus: 'on_track', reason: { code: 'projection-reaches' } });
  });

  test('a target year that has passed leaves nothing to project', () => {
    const late = judge('un-progress-chart', {
      ...way,
      targets: [{ period: '2018', value: 100 }],
      points: pointsFrom({ 2020: 50 }),
    });
    expect(late).toMatchObject({
      status: 'some',
      inputs: { e: 50 },
      reason: { code: 'target-year-passed', params: { target: 100, targetPeriod: '2018' } },
    });
    const due = judge('un-progress-chart', {
      ...way,
      targets: [{ period: '2020', value: 100 }],
      points: pointsFrom({ 2020: 50 }),
    });
    expect(due.reason.code).toBe('target-year-passed');
  });

  test('the target or its natural end within one percent of the scale is achieved', () => {
    const reached = judge('un-progress-chart', { ...way, points: pointsFrom({ 2020: 100 }) });
    expect(reached).toMatchObject({
      status: 'good',
      methodStatus: 'target_achieved',
      score: 5,
      reason: { code: 'target-reached', params: { wanted: 'increase' } },
    });
    const end = (direction: 'increase' | 'decrease', value: number, naturalLimit: number | null) =>
      judge('un-progress-chart', { direction, naturalLimit, points: pointsFrom({ 2020: value }) });
    expect(end('increase', 99, 100)).toMatchObject({
      methodStatus: 'target_achieved',
      status: 'good',
      score: 5,
      reason: { code: 'at-natural-limit', params: { value: 99, limit: 100 } },
    });
    expect(end('increase', 98.9, 100).methodStatus).toBe('not_available');
    expect(end('decrease', 1, 100)).toMatchObject({ reason: { code: 'at-natural-limit', params: { limit: 0 } } });
    expect(end('decrease', 1.1, 100).methodStatus).toBe('not_available');
    expect(end('decrease', 1, null).methodStatus).toBe('not_available');
    expect(end('decrease', -99, -100)).toMatchObject({ reason: { params: { limit: -100 } } });
    expect(end('increase', -1, -100)).toMatchObject({ reason: { params: { limit: 0 } } });
  });

  test.each([
    [0.02, 'on_track', 'good', 3.75, 'growth-enough'],
    [0.0199, 'fair_progress', 'some', 0, 'growth-too-weak'],
    [0.005, 'fair_progress', 'some', 0, 'growth-too-weak'],
    [0.0049, 'stagnation_or_regression', 'none', -3.75, 'barely-moving'],
    [0, 'stagnation_or_regression', 'none', -3.75, 'standing-still'],
    [-0.01, 'stagnation_or_regression', 'none', -3.75, 'wrong-direction'],
  ])(
    'without a target, growing by %d a year: %s, mirrored where a decrease is wanted',
    (v, methodStatus, status, score, code) => {
      const grown = (direction: 'increase' | 'decrease', factor: number) =>
        judge('un-progress-chart', {
          direction,
          baseline: { period: '2015', value: 100 },
          points: pointsFrom({ 2016: 100 * factor }),
        });
      expect(grown('increase', 1 + v)).toMatchObject({ methodStatus, status, score, reason: { code } });
      expect(grown('decrease', 1 - v)).toMatchObject({ methodStatus, status, score, reason: { code } });
      expect(grown('increase', 1 + v).inputs.v).toBeCloseTo(v, 12);
    },
  );

  test('a change of sign or a baseline that equals the target cannot be computed', () => {
    expect(judge('un-progress-chart', { ...way, points: pointsFrom({ 2020: -1 }) })).toMatchObject({
      methodStatus: 'not_available',
      reason: { code: 'sign-change', params: { from: 10, value: -1 } },
      inputs: { b: 10, c: -1 },
    });
    const same = judge('un-progress-chart', {
      ...way,
      targets: [{ period: '2030', value: 10 }],
      points: pointsFrom({ 2020: 9 }),
    });
    expect(same).toMatchObject({ methodStatus: 'not_available', reason: { code: 'baseline-equals-target' } });
    expect(same.inputs.g).toBeLessThan(0);
  });
});

describe('five-year extrapolation', () => {
  const towards = (values: number[], more: Partial<SeriesFacts> = {}) => {
    const points = pointsFrom(
      Object.fromEntries(values.map((value, index) => [String(2024 - values.length + 1 + index), value])),
    );
    return judge('five-year-extrapolation', {
      direction: 'decrease',
      points,
      targets: [{ period: '2030', value: 10 }],
      ...more,
    });
  };

  test('a miss of exactly 20 % is slightly cloudy, though binary fractions blur it', () => {
    const standing = towards([20, 19, 18.5, 18, 17, 16]);
    expect(standing).toMatchObject({
      status: 'good',
      methodStatus: 'slightly_cloudy',
      score: 2.5,
      reason: { code: 'projection-nearly-reaches' },
    });
    expect(standing.inputs).toMatchObject({
      c: 16,
      T: 10,
      from: 20,
      fromPeriod: '2019',
      m: -0.8,
      last: -1,
      yearsLeft: 6,
    });
    expect(standing.inputs.e).toBeCloseTo(11.2, 12);
    expect(standing.inputs.miss).toBeCloseTo(0.2, 12);
  });

  test.each([
    [[10.5, 10.4, 10.3, 10.2, 10.1, 10], 'sun', 'target-reached', 5],
    [[21, 20, 19, 18, 17, 16], 'sun', 'projection-reaches', 5],
    // 6 left to go, 0.951 and 0.949 a year over 6 years: short of the target by 4.9 % and 5.1 %
    [[20.755, 0, 0, 0, 0, 16], 'sun', 'projection-reaches', 5],
    [[20.745, 0, 0, 0, 0, 16], 'slightly_cloudy', 'projection-nearly-reaches', 2.5],
    [[19.9, 19, 18.5, 18, 17, 16], 'cloud', 'projection-falls-short', 0],
    [[16, 17, 16, 17, 16, 16], 'thunderstorm', 'standing-still', -5],
    [[15, 15, 15, 15, 15, 16], 'thunderstorm', 'wrong-direction', -5],
  ] as const)('%j is %s', (values, methodStatus, code, score) => {
    const status = { sun: 'good', slightly_cloudy: 'good', cloud: 'some', thunderstorm: 'none' }[methodStatus];
    expect(towards([...values])).toMatchObject({ methodStatus, status, score, reason: { code } });
  });

  test('exactly 5 % short is no longer sun', () => {
    expect(towards([20.75, 0, 0, 0, 0, 16])).toMatchObject({ methodStatus: 'slightly_cloudy' });
  });

  test('four points are enough, three are not, and only the last six count', () => {
    expect(towards([19, 18, 17, 16])).toMatchObject({
      methodStatus: 'sun',
      inputs: { from: 19, fromPeriod: '2021', m: -1 },
    });
    expect(towards([18, 17, 16])).toMatchObject({
      methodStatus: 'not_available',
      reason: { code: 'method-needs-more-points', params: { method: 'five-year-extrapolation', points: 3, needed: 4 } },
      inputs: { c: 16 },
    });
    expect(towards([0, 21, 20, 19, 18, 17, 16]).inputs.from).toBe(21);
    expect(towards([9])).toMatchObject({ methodStatus: 'sun', reason: { code: 'target-reached' } });
    expect(towards([9]).reason.params).toMatchObject({
      value: 9,
      target: 10,
      targetPeriod: '2030',
      wanted: 'decrease',
    });
    expect(towards([]).reason.code).toBe('no-observation');
  });

  test('changes are a year’s, whatever the gaps between the years', () => {
    const gaps = pointsFrom({ 2014: 20, 2016: 19, 2018: 18, 2020: 17, 2022: 16.5, 2024: 16 });
    expect(towards([], { points: gaps }).inputs.m).toBeCloseTo(-0.4, 12);
  });

  test('a target year that has passed leaves nothing to project', () => {
    const late = towards([20, 19, 18, 17], { targets: [{ period: '2020', value: 10 }] });
    expect(late).toMatchObject({
      status: 'some',
      methodStatus: 'cloud',
      inputs: { e: 17, miss: 1 },
      reason: { code: 'target-year-passed' },
    });
  });

  test.each([
    [[2, 2, 2, 1], 'sun', 'target-held', 'good'],
    [[2, 3, 2, 2], 'sun', 'target-held', 'good'],
    [[1, 1, 1, 2], 'slightly_cloudy', 'target-held-worsening', 'good'],
    [[9, 8, 8, 7], 'cloud', 'target-missed-improving', 'some'],
    [[7, 8, 8, 7], 'thunderstorm', 'target-missed-worsening', 'none'],
    [[6, 8, 8, 7], 'thunderstorm', 'target-missed-worsening', 'none'],
  ] as const)('a constant target, %j: %s', (values, methodStatus, code, status) => {
    const standing = towards([...values], { targets: [{ period: '2030', value: 3, constant: true }] });
    expect(standing).toMatchObject({ methodStatus, status, reason: { code, params: { target: 3 } } });
    expect(standing.score).toBe({ sun: 5, slightly_cloudy: 2.5, cloud: 0, thunderstorm: -5 }[methodStatus]);
    expect(standing.inputs).toHaveProperty('m');
  });

  test('a constant target must hold whatever the baseline was', () => {
    const held = towards([2, 2, 2, 1], {
      baseline: { period: '2022', value: 2 },
      targets: [{ period: '2020', value: 3, constant: true }],
    });
    expect(held).toMatchObject({ status: 'good', reason: { code: 'target-held' } });
  });

  test.each([
    [[9, 8, 8, 7], 'sun', 'trend-right', 'good'],
    [[9, 8, 6, 7], 'slightly_cloudy', 'trend-right-last-wrong', 'good'],
    [[9, 8, 7, 7], 'slightly_cloudy', 'trend-right-last-wrong', 'good'],
    [[6, 8, 8, 7], 'cloud', 'trend-wrong-last-right', 'some'],
    [[7, 8, 8, 7], 'cloud', 'trend-wrong-last-right', 'some'],
    [[6, 6, 7, 7], 'thunderstorm', 'trend-wrong', 'none'],
    [[6, 6, 6, 7], 'thunderstorm', 'trend-wrong', 'none'],
  ] as const)('by direction only, %j: %s', (values, methodStatus, code, status) => {
    const standing = towards([...values], { targets: [] });
    expect(standing).toMatchObject({
      methodStatus,
      status,
      reason: { code, params: { from: values[0], fromPeriod: '2021' } },
    });
    expect(standing.score).toBe({ sun: 5, slightly_cloudy: 2.5, cloud: 0, thunderstorm: -5 }[methodStatus]);
    expect(standing.inputs).toHaveProperty('last');
  });
});

describe('straight line', () => {
  const facts = {
    direction: 'increase',
    baseline: { period: '2018', value: 80 },
    targets: [{ period: '2026', value: 88 }],
  } as const;
  const at = (values: Record<string, number>, more: Partial<SeriesFacts> = {}) =>
    judge('linear-trajectory', { ...facts, points: pointsFrom(values), ...more });

  test.each([
    [84, 'on_trajectory', 'good', 'on-trajectory'],
    [83.8, 'on_trajectory', 'good', 'on-trajectory'],
    [83.79, 'behind_trajectory', 'some', 'behind-trajectory'],
    [80.01, 'behind_trajectory', 'some', 'behind-trajectory'],
    [80, 'off_trajectory', 'none', 'standing-still'],
    [79.9, 'off_trajectory', 'none', 'wrong-direction'],
    [88, 'target_reached', 'good', 'target-reached'],
  ] as const)('%d half-way: %s', (value, methodStatus, status, code) => {
    expect(at({ 2022: value })).toMatchObject({ methodStatus, status, reason: { code } });
  });

  test('shows the working, and scores by the curve of required growth', () => {
    const standing = at({ 2022: 82 });
    expect(standing.inputs).toEqual({
      ...{ b: 80, t0: '2018', c: 82, t: '2022', T: 88, tT: '2026', d: 1, years: 4, yearsLeft: 4 },
      ...{ expected: 84, share: 0.5, progress: 0.25 },
    });
    expect(standing.score).toBeCloseTo(4.1667 * 0.5 - 2.5, 12);
    expect(standing.reason.params).toMatchObject({
      expected: 84,
      target: 88,
      targetPeriod: '2026',
      value: 82,
      period: '2022',
    });
    expect(at({ 2022: 89 })).toMatchObject({ score: 5, inputs: { progress: 1.125 } });
  });

  test('beyond the target’s year the target itself is expected', () => {
    expect(at({ 2030: 87 })).toMatchObject({ status: 'some', inputs: { expected: 88, share: 0.875 } });
  });

  test('expected is taken at the date of the latest value: a verdict does not change while nothing happens', () => {
    expect(at({ 2022: 84 }).inputs.expected).toBe(84);
    expect(
      at({ '2022-T1': 84 }, { baseline: { period: '2018-T1', value: 80 }, targets: [{ period: '2026-T1', value: 88 }] })
        .inputs.expected,
    ).toBeCloseTo(84, 12);
  });

  test('several targets make a trajectory, and the first that is not behind is judged', () => {
    const steps = [
      { period: '2026', value: 88 },
      { period: '2022', value: 81 },
    ];
    expect(at({ 2020: 80.5 }, { targets: steps })).toMatchObject({
      status: 'good',
      inputs: { expected: 80.5, T: 81, tT: '2022' },
    });
    expect(at({ 2022: 80.5 }, { targets: steps })).toMatchObject({
      status: 'some',
      inputs: { expected: 81, T: 81, tT: '2022' },
    });
    expect(at({ 2024: 82 }, { targets: steps })).toMatchObject({
      status: 'some',
      inputs: { expected: 84.5, T: 88, tT: '2026' },
    });
    expect(at({ 2030: 82 }, { targets: steps })).toMatchObject({ inputs: { expected: 88, T: 88, tT: '2026' } });
  });

  test('where a trajectory comes back to the baseline, not falling behind it is enough', () => {
    const dip = [
      { period: '2020', value: 78 },
      { period: '2024', value: 82 },
    ];
    expect(at({ 2022: 80 }, { targets: dip })).toMatchObject({ status: 'good', inputs: { expected: 80, share: 1 } });
    expect(at({ 2022: 79 }, { targets: dip })).toMatchObject({ status: 'none', inputs: { expected: 80, share: -1 } });
  });

  test('without a baseline only a reached target can be told', () => {
    expect(at({ 2022: 90 }, { baseline: null })).toMatchObject({ status: 'good', methodStatus: 'target_reached' });
    expect(at({ 2021: 81, 2022: 82 }, { baseline: null })).toMatchObject({
      methodStatus: 'not_available',
      reason: { code: 'no-baseline', params: { value: 82, period: '2022' } },
    });
    expect(at({ 2022: 90 }, { baseline: null }).inputs).not.toHaveProperty('progress');
    const none = at({ 2018: 80, 2022: 79 }, { targets: [{ period: '2026', value: 80 }] });
    expect(none).toMatchObject({ methodStatus: 'not_available', score: null });
  });
});
