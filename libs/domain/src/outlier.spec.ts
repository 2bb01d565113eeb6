import fc from 'fast-check';
import { type Expectation, warningsFor } from './outlier';

const points = (values: readonly (number | null)[], from = 2014): Expectation['points'] =>
  values.map((value, index) => ({ period: String(from + index), value }));

const share = (values: readonly (number | null)[]): Expectation => ({
  unitKind: 'percent',
  naturalLimit: 100,
  points: points(values),
});

const codes = (value: number, expectation: Expectation, period = '2023'): string[] =>
  warningsFor(value, period, expectation).map(({ code }) => code);

describe('soft warnings about a typed value', () => {
  it('a share lies between 0 and its end', () => {
    expect(codes(100.1, share([82, 83]))).toEqual(['above-limit']);
    expect(codes(-0.1, share([82, 83]))).toContain('below-limit');
    expect(codes(100, share([82, 83]))).toEqual([]);
    expect(codes(0, share([82, 83]))).toEqual([]);
  });

  it('what is counted is whole and not negative, unless it has been', () => {
    const counted: Expectation = { unitKind: 'count', naturalLimit: null, points: points([120, 130]) };
    expect(codes(12.5, { ...counted, points: [] })).toEqual(['not-whole']);
    expect(codes(-3, { ...counted, points: [] })).toEqual(['below-limit']);
    expect(codes(-30, { ...counted, points: points([-20, -25]) })).toEqual([]);
  });

  it('differences and indices may be negative', () => {
    expect(codes(-3, { unitKind: 'percentage-points', naturalLimit: null, points: [] })).toEqual([]);
    expect(codes(-3, { unitKind: 'index', naturalLimit: null, points: [] })).toEqual([]);
  });

  it('ten times the last value is most often a slipped comma', () => {
    const rate: Expectation = { unitKind: 'rate', naturalLimit: null, points: points([2.8]) };
    expect(codes(28, rate)).toEqual(['order-of-magnitude']);
    expect(codes(0.28, rate)).toEqual(['order-of-magnitude']);
    expect(codes(27.9, rate)).toEqual([]);
    expect(warningsFor(28, '2023', rate)[0]?.params).toEqual({ previous: 2.8, previousPeriod: '2014' });
  });

  it('a change unlike all changes before is an outlier, and the window is said', () => {
    const steady = share([60, 61, 62.2, 63.1, 64.2]);
    expect(codes(65.1, steady)).toEqual([]);
    const [warning] = warningsFor(52, '2023', steady);
    expect(warning).toMatchObject({ code: 'outlier' });
    expect(warning?.params).toMatchObject({
      low: expect.closeTo(63.9, 0) as number,
      high: expect.closeTo(66.6, 0) as number,
    });
  });

  it('one odd year does not make the next odd one usual', () => {
    expect(codes(20, share([60, 61, 62, 40, 63, 64]))).toEqual(['outlier']);
  });

  it('a series that has stood still may move a little', () => {
    expect(codes(50.5, share([50, 50, 50, 50, 50]))).toEqual([]);
    expect(codes(52, share([50, 50, 50, 50, 50]))).toEqual(['outlier']);
  });

  it('from fewer than four changes nothing is said of what is usual', () => {
    expect(codes(20, share([60, 61, 62, 63]))).toEqual([]);
  });

  it('missing values and those of the same period and later say nothing', () => {
    expect(codes(20, share([60, null, 61, null, 62, 63]))).toEqual([]);
    expect(codes(61, share([60, 61, 62, 63, 64]), '2014')).toEqual([]);
  });

  it('never stops anybody: whatever is typed gets an answer, in whatever order the points come', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 10 }), value, (values, typed) => {
        const expectation = share(values);
        const shuffled = { ...expectation, points: [...expectation.points].reverse() };
        expect(warningsFor(typed, '2030', shuffled)).toEqual(warningsFor(typed, '2030', expectation));
      }),
    );
  });
});
