import fc from 'fast-check';
import { compareInstants, inForceAt, instantsOf, isInForce, judgeSeries, type Versioned } from './index';
import { factsWith, pointsFrom } from './testing';

const at = (day: number) => `2024-01-${String(day).padStart(2, '0')}T00:00:00.000Z`;
const fact = (from: number, to: number | null, value = 0) => ({
  recordedAt: at(from),
  supersededAt: to === null ? null : at(to),
  value,
});

describe('a fact is in force', () => {
  test('from when it was recorded up to but not at when it was superseded', () => {
    expect([1, 2, 3, 4].map((day) => isInForce(fact(2, 4), at(day)))).toEqual([false, true, true, false]);
    expect(isInForce(fact(2, null), at(31))).toBe(true);
    expect(isInForce(fact(2, 2), at(2))).toBe(false);
  });

  test('instants of differing precision compare by time', () => {
    expect(compareInstants('2024-01-15T00:00:00Z', '2024-01-15T00:00:00.000Z')).toBe(0);
    expect(compareInstants('2024-01-15T00:00:00.5Z', '2024-01-15T00:00:00.499999Z')).toBe(1);
    expect(compareInstants('2024-01-15T00:00:00.123Z', '2024-01-15T00:00:00.123456Z')).toBe(-1);
    expect(compareInstants('2024-01-15 00:00:01+00', '2024-01-15T00:00:01Z')).toBe(0);
    expect(compareInstants('2024-01-15T00:00:01+00:00', '2024-01-15T00:00:01.0Z')).toBe(0);
    expect(compareInstants('2024-01-15T00:00:00.1+00', '2024-01-15T00:00:00.2+00')).toBe(-1);
    expect(compareInstants(at(1), at(1))).toBe(0);
    expect(compareInstants(at(2), at(1))).toBe(1);
    expect(compareInstants(at(1), at(2))).toBe(-1);
  });

  test.each([
    '2024-01-15T00:00:00Zx',
    '2024-01-15T00:00:00+0',
    '2024-01-15',
    '2024-01-15T00:00:00',
    '2024-01-15T00:00:00+01:00',
    'x2024-01-15T00:00:00Z',
    '',
  ])('"%s" is no instant in UTC', (text) =>
    expect(() => compareInstants(text, '2024-01-15T00:00:00.00Z')).toThrow(`No instant in UTC: "${text}"`),
  );
});

describe('a history', () => {
  const history = { values: [fact(1, 5, 10), fact(5, null, 20)], targets: [fact(3, null, 100)] };

  test('gives back what was in force, in the order given', () => {
    expect(inForceAt(history.values, at(4))).toEqual([fact(1, 5, 10)]);
    expect(inForceAt(history.values, at(5))).toEqual([fact(5, null, 20)]);
    expect(inForceAt(history.targets, at(2))).toEqual([]);
  });

  test('changes at each distinct instant, oldest first', () => {
    expect(instantsOf(history)).toEqual([at(1), at(3), at(5)]);
    expect(instantsOf({ a: [fact(4, 6)], b: [fact(2, 4)] })).toEqual([at(2), at(4), at(6)]);
    expect(instantsOf({ a: [], b: [] })).toEqual([]);
  });
});

describe('properties', () => {
  const days = fc.integer({ min: 1, max: 28 });
  const versioned: fc.Arbitrary<Versioned & { value: number }> = fc
    .tuple(days, fc.option(fc.integer({ min: 0, max: 10 })), fc.integer({ min: 0, max: 3 }))
    .map(([from, length, value]) => fact(from, length === null ? null : Math.min(from + length, 31), value));

  test('a read as of any instant equals replaying the history up to it, step by step', () => {
    fc.assert(
      fc.property(fc.array(versioned, { maxLength: 20 }), days, (facts, day) => {
        const standing = new Set<Versioned>();
        for (const instant of instantsOf({ facts })) {
          if (compareInstants(instant, at(day)) > 0) break;
          for (const one of facts) {
            if (one.recordedAt === instant) standing.add(one);
            if (one.supersededAt === instant) standing.delete(one);
          }
        }
        expect(inForceAt(facts, at(day))).toEqual(facts.filter((one) => standing.has(one)));
      }),
    );
  });

  test('between two neighbouring instants nothing changes', () => {
    fc.assert(
      fc.property(fc.array(versioned, { maxLength: 20 }), days, (facts, day) => {
        const last = instantsOf({ facts }).findLast((instant) => compareInstants(instant, at(day)) <= 0);
        expect(inForceAt(facts, at(day))).toEqual(last === undefined ? [] : inForceAt(facts, last));
      }),
    );
  });
});

test('a closed period’s verdict does not drift when a value is corrected later', () => {
  const values = [
    { ...fact(1, null), period: '2018', amount: 80 },
    { ...fact(2, 20), period: '2022', amount: 84 },
    { ...fact(20, null), period: '2022', amount: 79 },
  ];
  const judgeAt = (day: number) =>
    judgeSeries(
      factsWith({
        points: inForceAt(values, at(day)).flatMap(({ period, amount }) => pointsFrom({ [period]: amount })),
        baseline: { period: '2018', value: 80 },
        targets: [{ period: '2026', value: 88 }],
      }),
    );
  const atClosing = judgeAt(10);
  expect(atClosing.status).toBe('good');
  expect(judgeAt(25).status).toBe('none');
  expect(judgeAt(10)).toEqual(atClosing);
});
