import { inPairs, median, percentile } from './pairs';

describe('pairs', () => {
  it('the middle of the values, whatever their order', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(() => median([])).toThrow();
  });

  it('the value that 99 of 100 do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile([7], 0.99)).toBe(7);
    expect(() => percentile([], 0.99)).toThrow();
  });

  it('runs both sides in turn, beginning with the other one each time', async () => {
    const order: string[] = [];
    const side = (name: string, value: number) => () => {
      order.push(name);
      return Promise.resolve(value);
    };
    await inPairs(3, side('a', 1), side('b', 1));
    expect(order.join('')).toBe('abbaab');
  });

  it('compares within a pair: what slows both down changes nothing', async () => {
    const noise = [1, 10, 3];
    const of = (value: number) => {
      const left = [...noise];
      return () => Promise.resolve(value * (left.shift() ?? 1));
    };
    expect(await inPairs(3, of(2), of(4))).toMatchObject({ ratio: 0.5, low: 0.5, high: 0.5, first: 6, second: 12 });
  });
});
