import { difference, differenceUnit, percentChange } from './index';

describe('percentage points are not percent', () => {
  test('the difference of two percents is in percentage points, of all else in its own unit', () => {
    expect(differenceUnit('percent')).toBe('percentage-points');
    expect(differenceUnit('kronor')).toBe('kronor');
    expect(difference({ value: 88, unit: 'percent' }, { value: 80, unit: 'percent' })).toEqual({
      value: 8,
      unit: 'percentage-points',
    });
    expect(difference({ value: 3, unit: 'count' }, { value: 0, unit: 'count' })).toEqual({ value: 3, unit: 'count' });
  });

  test('a difference with something missing is missing, not zero', () => {
    expect(difference({ value: null, unit: 'count' }, { value: 1, unit: 'count' }).value).toBeNull();
    expect(difference({ value: 1, unit: 'count' }, { value: null, unit: 'count' }).value).toBeNull();
  });

  test('unlike things are neither subtracted nor compared', () => {
    const kronor = { value: 1, unit: 'kronor' } as const;
    const count = { value: 1, unit: 'count' } as const;
    expect(() => difference(kronor, count)).toThrow('Cannot subtract count from kronor');
    expect(() => percentChange(kronor, count)).toThrow('Cannot compare count with kronor');
  });
});

describe('change in percent', () => {
  const change = (from: number | null, to: number | null, unit: 'count' | 'percent' | 'percentage-points' = 'count') =>
    percentChange({ value: from, unit }, { value: to, unit });

  test('is relative to the size of the base', () => {
    expect(change(50, 60)).toBeCloseTo(20, 12);
    expect(change(-50, -40)).toBeCloseTo(20, 12);
    expect(change(50, 0)).toBe(-100);
  });

  test('there is none from zero, from or to what is missing, or between percents', () => {
    expect(change(0, 5)).toBeNull();
    expect(change(null, 5)).toBeNull();
    expect(change(5, null)).toBeNull();
    expect(change(80, 88, 'percent')).toBeNull();
    expect(change(4, 2, 'percentage-points')).toBeNull();
  });
});
