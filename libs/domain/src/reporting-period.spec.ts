import fc from 'fast-check';
import { parsePeriod, periodEnd, periodKinds } from './period';
import { expectedPeriod, periodsEndedBy } from './reporting-period';

describe('the columns of an entry grid', () => {
  it.each([
    ['year', '2023-12-31', ['2021', '2022', '2023']],
    ['year', '2023-12-30', ['2020', '2021', '2022']],
    ['school-year', '2023-12-31', ['2020/21', '2021/22', '2022/23']],
    ['school-year', '2023-06-30', ['2020/21', '2021/22', '2022/23']],
    ['tertial', '2023-08-31', ['2022-T3', '2023-T1', '2023-T2']],
    ['tertial', '2023-08-30', ['2022-T2', '2022-T3', '2023-T1']],
    ['quarter', '2023-08-31', ['2022-Q4', '2023-Q1', '2023-Q2']],
    ['month', '2024-02-29', ['2023-12', '2024-01', '2024-02']],
    ['month', '2024-02-28', ['2023-11', '2023-12', '2024-01']],
    ['year-to-date', '2023-08-31', ['2021-01--08', '2022-01--08', '2023-01--08']],
    ['year-to-date', '2024-01-15', ['2021-01--12', '2022-01--12', '2023-01--12']],
  ] as const)('%s by %s', (kind, day, periods) => {
    expect(periodsEndedBy(kind, day, 3)).toEqual(periods);
  });

  it('are periods of the kind that have ended, without a gap to the day', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...periodKinds), day, fc.integer({ min: 1, max: 8 }), (kind, date, count) => {
        const by = date.toISOString().slice(0, 10);
        const periods = periodsEndedBy(kind, by, count);
        expect(periods).toHaveLength(count);
        for (const period of periods) expect(parsePeriod(period)?.kind).toBe(kind);
        expect(periodEnd(periods.at(-1) ?? '') <= by).toBe(true);
      }),
    );
  });
});

describe('the period that a round waits for', () => {
  const yearly = { intervalMonths: 12, lagMonths: 3, graceMonths: 3 };
  const round = { cutOff: '2023-12-31', due: '2024-01-26' };

  it('is the newest that should have been published by the day reports are due', () => {
    expect(expectedPeriod('2021', 'year', yearly, round)).toBe('2022');
    expect(expectedPeriod('2021', 'year', { ...yearly, lagMonths: 0 }, round)).toBe('2023');
    expect(expectedPeriod('2021', 'year', yearly, { ...round, due: '2024-03-31' })).toBe('2023');
  });

  it('is none while the newest value is all that can be known', () => {
    expect(expectedPeriod('2022', 'year', yearly, round)).toBeNull();
    expect(expectedPeriod('2020', 'year', { ...yearly, intervalMonths: 48 }, round)).toBeNull();
  });

  it('of an indicator without any value is the same newest one', () => {
    expect(expectedPeriod(null, 'year', yearly, round)).toBe('2022');
  });

  it('never lies after the cut-off, whenever the reports are due', () => {
    expect(expectedPeriod('2021', 'year', yearly, { cutOff: '2022-12-31', due: '2026-01-01' })).toBe('2022');
    expect(expectedPeriod('2023', 'year', yearly, { cutOff: '2022-12-31', due: '2026-01-01' })).toBeNull();
  });
});
