import fc from 'fast-check';
import { judgeSeries, methods, type SeriesFacts } from './index';
import { factsWith } from './testing';

/** Whole numbers, as statistics are written: no property of arithmetic on the edge of what a float can hold. */
const value = fc.integer({ min: -500, max: 500 });
const facts: fc.Arbitrary<SeriesFacts> = fc
  .record({
    method: fc.constantFrom(...methods.filter((method) => method !== 'manual')),
    direction: fc.constantFrom('increase', 'decrease', 'maintain'),
    years: fc.uniqueArray(fc.integer({ min: 2010, max: 2024 }), { maxLength: 10 }),
    values: fc.array(value, { minLength: 10, maxLength: 10 }),
    baseline: fc.option(value),
    targets: fc.array(fc.tuple(fc.integer({ min: 2018, max: 2032 }), value, fc.boolean()), { maxLength: 3 }),
    limit: fc.option(fc.integer({ min: 1, max: 500 })),
    band: fc.option(fc.tuple(value, value)),
  })
  .map(({ method, direction, years, values, baseline, targets, limit, band }) =>
    factsWith({
      method,
      direction: direction,
      points: years.map((year, index) => ({ period: String(year), value: values[index]!, state: 'final' })),
      baseline: baseline === null ? null : { period: '2012', value: baseline },
      targets: targets.map(([year, target, constant]) => ({ period: String(year), value: target, constant })),
      naturalLimit: limit,
      band: band && { low: Math.min(...band), high: Math.max(...band) },
    }),
  );

/** The same facts measured with another ruler: each value times k; a negative k turns the wanted direction round. */
function measuredBy(
  k: number,
  { direction, points, baseline, targets, naturalLimit, band, ...rest }: SeriesFacts,
): SeriesFacts {
  const turned = { increase: 'decrease', decrease: 'increase' } as const;
  return {
    ...rest,
    direction: k < 0 && (direction === 'increase' || direction === 'decrease') ? turned[direction] : direction,
    points: points.map((point) => ({ ...point, value: point.value === null ? null : k * point.value })),
    baseline: baseline && { ...baseline, value: k * baseline.value },
    targets: targets.map((target) => ({ ...target, value: k * target.value })),
    naturalLimit: naturalLimit === null ? null : k * naturalLimit,
    band: band && (k < 0 ? { low: k * band.high, high: k * band.low } : { low: k * band.low, high: k * band.high }),
  };
}

function verdict(of: SeriesFacts) {
  const { status, methodStatus, score, reason } = judgeSeries(of);
  return { status, methodStatus, score: score === null ? null : Number(score.toFixed(6)) + 0, code: reason.code };
}

test('negating baseline, value, target, limit and direction leaves the verdict', () => {
  fc.assert(
    fc.property(facts, (of) => expect(verdict(measuredBy(-1, of))).toEqual(verdict(of))),
    { numRuns: 1000 },
  );
});

test('another unit of measurement leaves the verdict where neither baseline nor target is zero', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(0.5, 2, 8, 1024), (of, k) => {
      fc.pre(of.baseline?.value !== 0 && of.targets.every((target) => target.value !== 0));
      expect(verdict(measuredBy(k, of))).toEqual(verdict(of));
    }),
    { numRuns: 1000 },
  );
});

test('points and targets added out of order change nothing', () => {
  const order = fc.array(fc.integer(), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(facts, order, (of, keys) => {
      fc.pre(new Set(of.targets.map(({ period }) => period)).size === of.targets.length);
      const shuffled = <T>(list: readonly T[]): T[] =>
        list
          .map((one, index) => ({ one, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
      const again = { ...of, points: shuffled(of.points), targets: shuffled(of.targets) };
      expect(judgeSeries(again)).toEqual(judgeSeries(of));
    }),
    { numRuns: 500 },
  );
});

test('every verdict is whole: a score with every verdict, a reason that fits, all its numbers finite', () => {
  fc.assert(
    fc.property(facts, (of) => {
      const { status, score, methodStatus, inputs, reason, pointCount } = judgeSeries(of);
      const isVerdict = ['good', 'some', 'none'].includes(status);
      if (isVerdict) expect(score).not.toBeNull();
      if (score !== null) expect(Math.abs(score)).toBeLessThanOrEqual(5);
      if (methodStatus === 'not_available') expect(score).toBeNull();
      if (isVerdict) expect(pointCount).toBeGreaterThan(0);
      const params: unknown[] = Object.values(reason.params);
      const isBroken = (input: unknown) =>
        typeof input === 'number' && (!Number.isFinite(input) || Object.is(input, -0));
      expect([...Object.values(inputs), ...params].filter(isBroken)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('a verdict never changes its inputs', () => {
  fc.assert(
    fc.property(facts, (of) => {
      const before = JSON.stringify(of);
      judgeSeries(of);
      expect(JSON.stringify(of)).toBe(before);
    }),
  );
});
