import { layOutSpark, type SparkFacts } from './spark-layout';

const size = { width: 280, height: 56 };
const facts: SparkFacts = {
  trail: { period: ['2018', '2019', '2020', '2021', '2022'], value: [80, 81, null, 82, 83] },
  baseline: { period: '2018', value: 80 },
  target: { period: '2026', value: 88 },
};

describe('The layout of a sparkline', () => {
  it('lifts the pen over a missing value: missing is never zero', () => {
    const { line } = layOutSpark(facts, size);

    expect(line.match(/M/g)).toHaveLength(2);
  });

  it('gives a value that stands alone between holes a dot', () => {
    const trail = { period: ['2018', '2019', '2020'], value: [80, null, 82] };

    const { line, loose } = layOutSpark({ ...facts, trail }, size);

    expect(line).toBe('');
    expect(loose).toHaveLength(2);
  });

  it('runs the road from the baseline to the target, with the target as a tick at its own time', () => {
    const { road, tick, end } = layOutSpark(facts, size);

    expect(road?.to).toEqual(tick);
    expect(tick?.x).toBeGreaterThan(end?.x ?? Infinity);
    expect(tick?.y).toBeLessThan(end?.y ?? 0);
  });

  it('spaces values by time, not by their number', () => {
    const trail = { period: ['2002', '2006', '2007'], value: [1, 2, 3] };

    const { line } = layOutSpark({ trail, baseline: null, target: null }, size);

    const [a, b, c] = [...line.matchAll(/[ML]([\d.]+)/g)].map((match) => Number(match[1]));
    expect((b! - a!) / (c! - b!)).toBeCloseTo(4, 1);
  });

  it('has nothing to draw of nothing', () => {
    const nothing = layOutSpark({ trail: { period: [], value: [] }, baseline: null, target: null }, size);

    expect(nothing).toEqual({ line: '', loose: [], end: null, road: null, tick: null });
  });

  it('puts a target without values on the page all the same', () => {
    const { tick, end } = layOutSpark({ ...facts, trail: { period: [], value: [] }, baseline: null }, size);

    expect(tick).not.toBeNull();
    expect(end).toBeNull();
  });
});
