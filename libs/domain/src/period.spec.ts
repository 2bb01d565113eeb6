import fc from 'fast-check';
import {
  addMonths,
  comparePeriods,
  parsePeriod,
  type Period,
  periodAfter,
  periodEnd,
  periodStart,
  yearsBetween,
} from './index';

describe('a period key', () => {
  test.each([
    ['2022', 'year', '2022-01-01', '2022-12-31', 1],
    ['2022/23', 'school-year', '2022-07-01', '2023-06-30', 1],
    ['1999/00', 'school-year', '1999-07-01', '2000-06-30', 1],
    ['2022-T1', 'tertial', '2022-01-01', '2022-04-30', 1],
    ['2022-T3', 'tertial', '2022-09-01', '2022-12-31', 3],
    ['2022-Q1', 'quarter', '2022-01-01', '2022-03-31', 1],
    ['2022-Q4', 'quarter', '2022-10-01', '2022-12-31', 4],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', 2],
    ['2023-02', 'month', '2023-02-01', '2023-02-28', 2],
    ['1900-02', 'month', '1900-02-01', '1900-02-28', 2],
    ['2000-02', 'month', '2000-02-01', '2000-02-29', 2],
    ['2022-06', 'month', '2022-06-01', '2022-06-30', 6],
    ['2022-12', 'month', '2022-12-01', '2022-12-31', 12],
    ['2022-01--05', 'year-to-date', '2022-01-01', '2022-05-31', 5],
    ['2022-01--11', 'year-to-date', '2022-01-01', '2022-11-30', 11],
  ])('%s is a %s from %s to %s', (key, kind, start, end, part) => {
    expect(parsePeriod(key)).toMatchObject({ kind, part, year: Number(key.slice(0, 4)) });
    expect(parsePeriod(key)).toBe(parsePeriod(key));
    expect([periodStart(key), periodEnd(key)]).toEqual([start, end]);
  });

  test.each([
    ...['', '22', '20222', '2022-T0', '2022-T4', '2022-Q0', '2022-Q5', '2022-00', '2022-13', '2022/24', '2022/2023'],
    ...['2022-02--05', '2022-01--13', 'x2022', '2022 ', '2022-1', '2015-2017'],
  ])('"%s" is none', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
    expect(() => periodEnd(text)).toThrow(RangeError);
    expect(() => periodStart(text)).toThrow(`No period: "${text}"`);
  });
});

describe('order and distance', () => {
  test('periods come in the order in which they end, the longer first', () => {
    const inOrder = ['2021', '2021/22', '2022-Q3', '2022-01--12', '2022-T3', '2022-Q4', '2022-12', '2022/23', '2023'];
    const shuffled = [...inOrder].reverse();
    expect(shuffled.sort(comparePeriods)).toEqual(inOrder);
  });

  test.each([
    ['2015', '2023', 8],
    ['2023', '2015', -8],
    ['2022-T1', '2022-T2', 4 / 12],
    ['2022-Q4', '2023-Q1', 0.25],
    ['2022-11', '2023-01', 2 / 12],
    ['2021/22', '2022/23', 1],
    ['2022', '2023-06', 0.5],
    ['2022/23', '2026', 3.5],
    ['2022-01--05', '2023-01--05', 1],
  ])('from %s to %s', (a, b, years) => expect(yearsBetween(a, b)).toBeCloseTo(years, 12));

  test.each([
    ['2022', 1, '2023'],
    ['2022', -2, '2020'],
    ['2022/23', 1, '2023/24'],
    ['1998/99', 1, '1999/00'],
    ['2022-T3', 1, '2023-T1'],
    ['2022-T1', -1, '2021-T3'],
    ['2022-Q3', 6, '2024-Q1'],
    ['2022-12', 1, '2023-01'],
    ['2022-01', -1, '2021-12'],
    ['2022-01--05', 1, '2023-01--05'],
  ])('%s moved by %i is %s', (period, steps, expected) => expect(periodAfter(period, steps)).toBe(expected));

  test('one step is the default', () => expect(periodAfter('2022')).toBe('2023'));

  test('months are added within the month they lead to', () => {
    expect(addMonths('2022-12-31', 16)).toBe('2024-04-30');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-01-15', 1)).toBe('2024-02-15');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2023-06-30', 0)).toBe('2023-06-30');
  });
});

describe('properties', () => {
  const year = fc.integer({ min: 1950, max: 2099 });
  const two = (number: number) => String(number).padStart(2, '0');
  const period: fc.Arbitrary<Period> = fc.oneof(
    year.map(String),
    year.map((start) => `${start}/${two((start + 1) % 100)}`),
    fc.tuple(year, fc.integer({ min: 1, max: 3 })).map(([y, part]) => `${y}-T${part}`),
    fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, part]) => `${y}-Q${part}`),
    fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, part]) => `${y}-${two(part)}`),
    fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, part]) => `${y}-01--${two(part)}`),
  );

  test('the order is total, and equal only for the same key', () => {
    fc.assert(
      fc.property(period, period, period, (a, b, c) => {
        expect(Math.sign(comparePeriods(a, b))).toBe(0 - Math.sign(comparePeriods(b, a)));
        expect(comparePeriods(a, b) === 0).toBe(a === b);
        if (comparePeriods(a, b) < 0 && comparePeriods(b, c) < 0) expect(comparePeriods(a, c)).toBeLessThan(0);
        if (comparePeriods(a, b) < 0) expect(periodEnd(a) <= periodEnd(b)).toBe(true);
      }),
    );
  });

  test('distances add up, and there and back is no way', () => {
    fc.assert(
      fc.property(period, period, period, (a, b, c) => {
        expect(yearsBetween(a, b) + yearsBetween(b, c)).toBeCloseTo(yearsBetween(a, c), 9);
      }),
    );
  });

  test('a step there and a step back lead home', () => {
    fc.assert(
      fc.property(period, fc.integer({ min: -40, max: 40 }), (a, steps) => {
        expect(periodAfter(periodAfter(a, steps), -steps)).toBe(a);
        expect(parsePeriod(periodAfter(a, steps))?.kind).toBe(parsePeriod(a)?.kind);
      }),
    );
  });
});
