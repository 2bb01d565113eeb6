import fc from 'fast-check';
import { forecast, type Forecast, type ForecastOptions, type Point } from './index';
import { pointsFrom } from './testing';

const options: ForecastOptions = { horizon: 3, seed: '1' };
const noisy = pointsFrom({ 2014: 10, 2015: 12, 2016: 11, 2017: 14, 2018: 13, 2019: 16, 2020: 15, 2021: 18 });

function made(points: Point[], more: Partial<ForecastOptions> = {}): Forecast {
  const result = forecast(points, { ...options, ...more });
  if ('reason' in result) throw new Error(result.reason);
  return result;
}

describe('a forecast', () => {
  test('is never made from fewer than six points with a value', () => {
    const five = pointsFrom({ 2016: 1, 2017: 2, 2018: null, 2019: 3, 2020: 4, 2021: 5 });
    expect(forecast(five, options)).toEqual({ reason: 'too-few-points', pointCount: 5 });
    expect(forecast([], options)).toEqual({ reason: 'too-few-points', pointCount: 0 });
    expect(made(pointsFrom({ 2016: 1, 2017: 2, 2018: 3, 2019: 4, 2020: 5, 2021: 6 })).pointCount).toBe(6);
  });

  test('continues a straight line straight, without doubt', () => {
    const line = made(pointsFrom({ 2016: 1, 2017: 2, 2018: 3, 2019: 4, 2020: 5, 2021: 6 }));
    expect(line.slope).toBeCloseTo(1, 12);
    expect(line.path.map(({ period }) => period)).toEqual(['2022', '2023', '2024']);
    line.path.forEach(({ median, low, high }, index) => {
      for (const value of [median, low, high]) expect(value).toBeCloseTo(7 + index, 9);
    });
  });

  test('is not led astray by one outlier', () => {
    const points = pointsFrom({ 2014: 1, 2015: 2, 2016: 3, 2017: 4, 2018: 500, 2019: 6, 2020: 7, 2021: 8 });
    expect(made(points).slope).toBeCloseTo(1, 9);
  });

  test('holds the interval around the median and widens it with distance', () => {
    const { path } = made(noisy, { horizon: 30 });
    for (const { low, median, high } of path) {
      expect(low).toBeLessThan(median);
      expect(high).toBeGreaterThan(median);
    }
    expect(path[29]!.high - path[29]!.low).toBeGreaterThan(path[0]!.high - path[0]!.low);
    expect(path[0]!.median).toBeCloseTo(18.1, 0);
  });

  test('about eighty of a hundred draws fall within the interval', () => {
    const noise = Array.from({ length: 40 }, (_, index) => [String(1980 + index), Math.sin(index * 12.9898) * 10]);
    const { path } = made(pointsFrom(Object.fromEntries(noise) as Record<string, number>), { horizon: 1 });
    const width = path[0]!.high - path[0]!.low;
    expect(width).toBeGreaterThan(13);
    expect(width).toBeLessThan(22);
  });

  test('steps by the series’ own kind of period', () => {
    const tertials = pointsFrom({ '2020-T1': 1, '2020-T2': 2, '2020-T3': 3, '2021-T1': 4, '2021-T2': 5, '2021-T3': 6 });
    expect(made(tertials).path.map(({ period }) => period)).toEqual(['2022-T1', '2022-T2', '2022-T3']);
    expect(made(tertials).slope).toBeCloseTo(3, 9);
  });

  test('goes on to the target where that lies further, but not for ever', () => {
    const last = (more: Partial<ForecastOptions>) => made(noisy, more).path.at(-1)?.period;
    expect(last({ target: { period: '2026', value: 30 } })).toBe('2026');
    expect(last({ target: { period: '2022', value: 30 } })).toBe('2024');
    expect(last({ target: { period: '2999', value: 30 } })).toBe('2141');
    expect(made(noisy, { horizon: 0 }).path).toEqual([]);
  });

  test('keeps within the ends of the scale', () => {
    const { path } = made(noisy, { horizon: 20, bounds: { low: 0, high: 20 } });
    expect(Math.max(...path.map(({ high }) => high))).toBe(20);
    const falling = noisy.map((point) => ({ ...point, value: -(point.value ?? 0) }));
    expect(Math.min(...made(falling, { horizon: 20, bounds: { low: -20 } }).path.map(({ low }) => low))).toBe(-20);
  });

  test('uses the newest forty points', () => {
    const old = Array.from({ length: 30 }, (_, index) => [String(1950 + index), 1000 - index]);
    const recent = Array.from({ length: 40 }, (_, index) => [String(1980 + index), index]);
    const all = pointsFrom(Object.fromEntries([...old, ...recent]) as Record<string, number>);
    expect(made(all)).toMatchObject({ pointCount: 40 });
    expect(made(all).slope).toBeCloseTo(1, 9);
  });
});

describe('the probability of reaching the target by its year', () => {
  const chance = (value: number, more: Partial<ForecastOptions> = {}) =>
    made(noisy, { target: { period: '2026', value }, direction: 'increase', ...more }).probabilityOfTarget;

  test('is near one for what comes anyway, near zero for what doesn’t', () => {
    expect(chance(15)).toBe(1);
    expect(chance(60)).toBe(0);
    expect(chance(15, { direction: 'decrease' })).toBe(0);
    expect(chance(60, { direction: 'decrease' })).toBe(1);
    expect(chance(23.5)).toBeGreaterThan(0.2);
    expect(chance(23.5)).toBeLessThan(0.8);
  });

  test('falls with the height of the target', () => {
    const chances = [18, 20, 22, 24, 26, 28].map((value) => chance(value)!);
    expect([...chances].sort((a, b) => b - a)).toEqual(chances);
  });

  test('a target met exactly counts as reached', () => {
    const level = pointsFrom({ 2016: 5, 2017: 5, 2018: 5, 2019: 5, 2020: 5, 2021: 5 });
    const target = { period: '2026', value: 5 };
    expect(made(level, { target, direction: 'increase' }).probabilityOfTarget).toBe(1);
    expect(made(level, { target, direction: 'decrease' }).probabilityOfTarget).toBe(1);
  });

  test('is not told without a target ahead or a way to it', () => {
    expect(chance(20, { target: null })).toBeNull();
    expect(made(noisy).probabilityOfTarget).toBeNull();
    expect(chance(20, { target: { period: '2021', value: 20 } })).toBeNull();
    expect(chance(20, { target: { period: '2015', value: 20 } })).toBeNull();
    expect(chance(20, { direction: 'maintain' })).toBeNull();
    expect(chance(20, { direction: null })).toBeNull();
  });
});

describe('same inputs, same numbers', () => {
  test('pinned: a change here changes what people have seen', () => {
    const { path, probabilityOfTarget } = made(noisy, { target: { period: '2024', value: 21 }, direction: 'increase' });
    expect(path).toMatchSnapshot();
    expect(probabilityOfTarget).toMatchSnapshot();
  });

  test('another seed draws otherwise', () => {
    expect(made(noisy, { seed: '2' }).path).not.toEqual(made(noisy).path);
    expect(made(noisy, { seed: '' }).path).not.toEqual(made(noisy).path);
  });

  test('whatever the points, the order and the seed', () => {
    const values = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.string(), (numbers, seed) => {
        const points = pointsFrom(Object.fromEntries(numbers.map((value, index) => [String(2000 + index), value])));
        const once = forecast(points, { horizon: 3, seed });
        expect(forecast([...points].reverse(), { horizon: 3, seed })).toEqual(once);
        for (const { low, median, high } of (once as Forecast).path) {
          expect(low).toBeLessThanOrEqual(median);
          expect(median).toBeLessThanOrEqual(high);
        }
      }),
      { numRuns: 10 },
    );
  });
});
