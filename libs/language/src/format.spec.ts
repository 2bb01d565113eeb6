import { createFormat } from './format';
import { many } from './plural';

/** Intl writes with no-break spaces; here they read as spaces. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const sv = createFormat('sv');
const en = createFormat('en');

describe('numbers', () => {
  test.each([
    [sv.number(1234567.89), '1 234 567,89'],
    [en.number(1234567.89), '1,234,567.89'],
    [sv.number(12.3456), '12,35'],
    [sv.number(12), '12'],
    [sv.number(-3, 1), '−3,0'],
    [sv.number(-0.01, 1), '0,0'],
    [sv.quantity(83, 'percent'), '83,0 %'],
    [en.quantity(83, 'percent'), '83.0%'],
    [sv.quantity(82.96, 'percent', 1), '83,0 %'],
    [sv.quantity(-4.1, 'percentage-points'), '−4,1 procentenheter'],
    [sv.quantity(1, 'percentage-points', 0), '1 procentenhet'],
    [en.quantity(-4.1, 'percentage-points'), '−4.1 percentage points'],
    [en.quantity(1, 'percentage-points', 0), '1 percentage point'],
    [sv.quantity(1234.4, 'kronor'), '1 234 kr'],
    [en.quantity(1234.4, 'kronor'), 'SEK 1,234'],
    [sv.quantity(2.25, 'years'), '2,3 år'],
    [en.quantity(2.25, 'years'), '2.3 years'],
    [sv.quantity(36058, 'count'), '36 058'],
    [sv.quantity(6.0833, 'ratio'), '6,08'],
    [sv.quantity(0.314, 'other', 3), '0,314'],
    [sv.quantity(699, 'other'), '699'],
    [sv.quantity(0, 'count'), '0'],
    [sv.change(1.2, 'percentage-points'), '+1,2 procentenheter'],
    [sv.change(-3, 'percent', 0), '−3 %'],
    [sv.change(0, 'count'), '0'],
    [sv.share({ count: 5, total: 8 }), '63 %'],
    [en.share({ count: 5, total: 8 }), '63%'],
  ])('%s', (text, expected) => expect(plain(text)).toBe(expected));

  test('missing is .. and never zero', () => {
    expect(sv.quantity(null, 'percent')).toBe('..');
    expect(sv.change(null, 'kronor')).toBe('..');
    expect(sv.share({ count: 0, total: 0 })).toBe('..');
    expect(sv.absent('missing')).toBe('..');
    expect(sv.absent('suppressed')).toBe('..');
    expect(sv.absent('not-applicable')).toBe('.');
  });
});

describe('days and periods', () => {
  test('days are the same whatever the time zone', () => {
    expect(sv.date('2024-01-15')).toBe('15 januari 2024');
    expect(en.date('2024-01-15')).toBe('15 January 2024');
    expect(sv.shortDate('2024-01-15')).toBe('2024-01-15');
    expect(en.shortDate('2024-01-15')).toBe('15/01/2024');
  });

  test('an instant is shown in the city’s time', () => {
    expect(sv.instant('2024-01-15T23:30:00Z')).toContain('16 januari 2024');
    expect(sv.instant('2024-01-15T23:30:00Z')).toContain('00:30');
    expect(en.instant('2024-06-15T12:00:00Z')).toContain('14:00');
  });

  test.each([
    ['2022', '2022', '2022', 'år 2022', '2022', '2022', 'in 2022'],
    [
      '2022/23',
      'läsåret 2022/23',
      '2022/23',
      'läsåret 2022/23',
      'school year 2022/23',
      '2022/23',
      'in the school year 2022/23',
    ],
    [
      '2022-T1',
      'tertial 1 2022',
      'T1 2022',
      'tertial 1 2022',
      '4-month period 1, 2022',
      'P1 2022',
      'in 4-month period 1, 2022',
    ],
    ['2022-Q3', 'kvartal 3 2022', 'kv 3 2022', 'kvartal 3 2022', 'quarter 3, 2022', 'Q3 2022', 'in quarter 3, 2022'],
    ['2022-05', 'maj 2022', 'maj 2022', 'i maj 2022', 'May 2022', 'May 2022', 'in May 2022'],
    [
      '2022-01--05',
      'januari–maj 2022',
      'januari–maj 2022',
      'i januari–maj 2022',
      'January–May 2022',
      'January–May 2022',
      'in January–May 2022',
    ],
    [
      '2022-01--01',
      'januari 2022',
      'januari 2022',
      'i januari 2022',
      'January 2022',
      'January 2022',
      'in January 2022',
    ],
    ['no period', 'no period', 'no period', 'no period', 'no period', 'no period', 'no period'],
  ])('%s', (period, long, short, when, longEn, shortEn, whenEn) => {
    expect([sv.period(period), sv.shortPeriod(period), sv.when(period)]).toEqual([long, short, when]);
    expect([en.period(period), en.shortPeriod(period), en.when(period)]).toEqual([longEn, shortEn, whenEn]);
  });
});

test('one and many', () => {
  expect(many(1, { one: '1 mål', other: 'flera mål' })).toBe('1 mål');
  expect(many(0, { one: '1 mål', other: 'flera mål' })).toBe('flera mål');
  expect(many(21, { one: '1 mål', other: 'flera mål' })).toBe('flera mål');
});
