import {
  computeGap,
  type Gap,
  type GapCell,
  type GapFacts,
  type GapMeasure,
  gapSize,
  isLevelledDown,
  judgeGap,
  sumShare,
} from './index';
import { pointsFrom } from './testing';

function cell(key: string, value: number | null, more: Partial<GapCell> = {}): GapCell {
  return { key, value, state: value === null ? 'missing' : 'final', ...more };
}

function counted(key: string, areaClass: string, numerator: number, denominator: number): GapCell {
  return cell(key, (100 * numerator) / denominator, { areaClass, numerator, denominator });
}

describe('between areas', () => {
  const areas = [cell('103', 65.6), cell('101', 94.7), cell('102', 82.8)];

  test('the worst and the best, where more is better', () => {
    expect(computeGap('area-difference', areas, { direction: 'increase' })).toEqual({
      measure: 'area-difference',
      value: 65.6 - 94.7,
      obstacle: null,
      worst: { key: '103', value: 65.6 },
      best: { key: '101', value: 94.7 },
      parts: [
        { key: '103', value: 65.6 },
        { key: '101', value: 94.7 },
        { key: '102', value: 82.8 },
      ],
      missing: 0,
      tooSmall: 0,
      levellingDown: null,
    });
  });

  test('where less is better, the ends change places', () => {
    const gap = computeGap('area-difference', areas, { direction: 'decrease' });
    expect(gap).toMatchObject({ worst: { key: '101' }, best: { key: '103' } });
    expect(gap.value).toBeCloseTo(29.1, 9);
  });

  test('as a ratio, unless the best is zero', () => {
    const unemployed = [cell('a', 7.3), cell('b', 1.2)];
    expect(computeGap('area-ratio', unemployed, { direction: 'decrease' }).value).toBeCloseTo(7.3 / 1.2, 12);
    expect(computeGap('area-ratio', [cell('a', 7.3), cell('b', 0)], { direction: 'decrease' })).toMatchObject({
      value: null,
      obstacle: 'best-is-zero',
      worst: null,
      best: null,
      parts: [{ key: 'a' }, { key: 'b' }],
    });
  });

  test('areas below the minimum denominator, or of unknown size, are left out and counted', () => {
    const schools = [
      cell('a', 20, { denominator: 4 }),
      cell('b', 60, { denominator: 30 }),
      cell('c', 90, { denominator: 31 }),
      cell('d', 10),
      cell('e', 95, { denominator: null }),
    ];
    expect(computeGap('area-difference', schools, { direction: 'increase', minimumDenominator: 30 })).toMatchObject({
      value: -30,
      worst: { key: 'b' },
      best: { key: 'c' },
      tooSmall: 3,
      missing: 0,
    });
    expect(computeGap('area-difference', schools, { direction: 'increase' })).toMatchObject({
      value: -85,
      tooSmall: 0,
    });
  });

  test('missing and suppressed areas are counted, areas that cannot have a value are not', () => {
    const some = [
      ...areas,
      cell('104', null),
      cell('105', null, { state: 'suppressed' }),
      cell('106', null, { state: 'not-applicable' }),
    ];
    expect(computeGap('area-difference', some, { direction: 'increase' }).missing).toBe(2);
  });

  test('one area is no gap, and a zero is a value', () => {
    const alone = { value: null, obstacle: 'too-few-parts', worst: null, best: null };
    expect(computeGap('area-difference', [cell('a', 5), cell('b', null)], { direction: 'increase' })).toMatchObject({
      ...alone,
      missing: 1,
    });
    expect(computeGap('area-difference', [], { direction: 'increase' })).toMatchObject(alone);
    expect(computeGap('area-difference', [cell('a', 5), cell('b', 0)], { direction: 'increase' }).value).toBe(-5);
  });

  test('the order of rows changes nothing, not even between equals', () => {
    const equal = [cell('12', 5), cell('2', 5), cell('b', 5), cell('a', 5), cell('3', 9)];
    const first = computeGap('area-difference', equal, { direction: 'increase' });
    const second = computeGap('area-difference', [...equal].reverse(), { direction: 'increase' });
    expect([first.worst, first.best]).toEqual([second.worst, second.best]);
    expect(first.worst?.key).toBe('2');
    expect(
      computeGap('area-difference', [cell('b', 5), cell('a', 5), cell('c', 9)], { direction: 'increase' }).worst?.key,
    ).toBe('a');
  });
});

describe('between classes of areas', () => {
  test('numerators and denominators are summed, percentages never averaged', () => {
    const areas = [counted('a', '1', 10, 100), counted('b', '1', 9, 10), counted('c', '6', 95, 100)];
    const gap = computeGap('class-difference', areas, { direction: 'increase' });
    expect(gap.parts).toEqual([
      { key: '1', value: (100 * 19) / 110 },
      { key: '6', value: 95 },
    ]);
    expect(gap.value).toBeCloseTo((100 * 19) / 110 - 95, 12);
    expect(gap).toMatchObject({ worst: { key: '1' }, best: { key: '6' } });
    expect(gap.parts[0]?.value).not.toBeCloseTo(50, 0);
  });

  test('the classes are ordered by number, and the ends are first and last', () => {
    const areas = ['10', '2', '1', '9'].map((areaClass, index) => counted(areaClass, areaClass, 10 + index, 100));
    const gap = computeGap('class-difference', areas, { direction: 'decrease', scale: 1000 });
    expect(gap.parts.map(({ key }) => key)).toEqual(['1', '2', '9', '10']);
    expect(gap.value).toBeCloseTo(120 - 100, 9);
    expect(gap).toMatchObject({ worst: { key: '1' }, best: { key: '10' } });
  });

  test('a value without numerator is not summed, and a class without a known area does not let the next stand in', () => {
    const areas = [counted('a', '1', 10, 100), counted('b', '2', 20, 100), counted('c', '3', 30, 100)];
    const withoutParts = [...areas, cell('d', 50, { areaClass: '2' })];
    expect(computeGap('class-difference', withoutParts, { direction: 'increase' })).toMatchObject({
      value: null,
      obstacle: 'numerators-missing',
    });
    const hidden = { state: 'suppressed', value: null, numerator: null, denominator: null } as const;
    expect(
      computeGap('class-difference', [{ ...areas[0]!, ...hidden }, areas[1]!, areas[2]!], { direction: 'increase' }),
    ).toMatchObject({
      value: null,
      obstacle: 'too-few-parts',
      missing: 1,
      parts: [{ key: '2' }, { key: '3' }],
    });
    expect(
      computeGap('class-difference', [areas[0]!, { ...areas[1]!, ...hidden }, areas[2]!], { direction: 'increase' }),
    ).toMatchObject({
      value: -20,
      missing: 1,
    });
    expect(computeGap('class-difference', [areas[0]!, cell('x', 90)], { direction: 'increase' }).obstacle).toBe(
      'too-few-parts',
    );
  });
});

describe('between women and men', () => {
  test('women − men, and a row of all people does not mix in', () => {
    const gap = computeGap('women-men', [cell('sex=men', 80), cell('T', 99), cell('sex=women', 86)], {
      direction: 'increase',
    });
    expect(gap).toMatchObject({ value: 6, worst: { key: 'sex=men' }, best: { key: 'sex=women' } });
    expect(
      computeGap('women-men', [cell('sex=women', 80), cell('sex=men', 86)], { direction: 'decrease' }),
    ).toMatchObject({
      value: -6,
      worst: { key: 'sex=men' },
    });
  });

  test('one sex alone is no gap', () => {
    expect(computeGap('women-men', [cell('sex=men', 80), cell('T', 82)], { direction: 'increase' }).obstacle).toBe(
      'too-few-parts',
    );
    expect(computeGap('women-men', [cell('sex=women', 80)], { direction: 'increase' }).obstacle).toBe('too-few-parts');
  });
});

describe('along a ranking of areas', () => {
  const ranked = (key: string, value: number, rank: number, population: number) =>
    cell(key, value, { rank, population });

  test('the drop of the weighted line from one end of the ranking to the other', () => {
    // Places 0.1, 0.35, 0.75; values on the line 60 + 40·place
    const line = [ranked('c', 90, 30, 50), ranked('a', 64, 10, 20), ranked('b', 74, 20, 30)];
    const gap = computeGap('slope-index', line, { direction: 'increase' });
    expect(gap.value).toBeCloseTo(-40, 9);
    expect(gap.parts).toEqual(line.map(({ key, value }) => ({ key, value })));
    expect(gap.worst?.key).toBe('bottom');
    expect(gap.worst?.value).toBeCloseTo(60, 9);
    expect(gap.best?.key).toBe('top');
    expect(gap.best?.value).toBeCloseTo(100, 9);
  });

  test('a large area weighs more than a small one', () => {
    const bent = (population: number) => [
      ranked('a', 10, 1, 10),
      ranked('b', 30, 2, population),
      ranked('c', 20, 3, 10),
    ];
    const small = computeGap('slope-index', bent(1), { direction: 'decrease' }).value!;
    const large = computeGap('slope-index', bent(1000), { direction: 'decrease' }).value!;
    expect(small).toBeCloseTo(-210 / 11, 9);
    expect(large).toBeCloseTo(-1020 / 101, 9);
  });

  test('areas of equal rank share one place', () => {
    const tied = [ranked('a', 10, 1, 25), ranked('b', 20, 1, 25), ranked('c', 35, 2, 50)];
    const merged = [ranked('ab', 15, 1, 50), ranked('c', 35, 2, 50)];
    expect(computeGap('slope-index', tied, { direction: 'increase' }).value).toBeCloseTo(
      computeGap('slope-index', merged, { direction: 'increase' }).value!,
      9,
    );
  });

  test.each<[string, GapCell[]]>([
    ['no-ranking', [ranked('a', 1, 1, 10), cell('b', 2, { population: 10 })]],
    ['no-ranking', [ranked('a', 1, 1, 10), cell('b', 2, { rank: 1 })]],
    ['no-ranking', [ranked('a', 1, 1, 10), ranked('b', 2, 2, 0)]],
    ['too-few-parts', [ranked('a', 1, 1, 10), ranked('b', 2, 1, 10)]],
    ['too-few-parts', [ranked('a', 1, 1, 10)]],
    ['too-few-parts', []],
  ])('%s', (obstacle, cells) => {
    expect(computeGap('slope-index', cells, { direction: 'increase' })).toMatchObject({ value: null, obstacle });
  });
});

describe('shares added up over areas', () => {
  test('are of the sums', () => {
    expect(sumShare([counted('a', '1', 10, 100), counted('b', '1', 9, 10)])).toEqual({
      value: (100 * 19) / 110,
      numerator: 19,
      denominator: 110,
      missing: 0,
    });
    expect(sumShare([counted('a', '1', 1, 10)], 1000).value).toBe(100);
  });

  test('what is missing is counted and not zero; a value without its parts makes the sum unknown', () => {
    expect(sumShare([counted('a', '1', 10, 100), cell('b', null)])).toMatchObject({ value: 10, missing: 1 });
    expect(sumShare([counted('a', '1', 10, 100), cell('b', 50)])).toMatchObject({
      value: null,
      missing: 1,
      denominator: 100,
    });
    expect(sumShare([counted('a', '1', 10, 100), cell('b', 50, { numerator: 5 })]).value).toBeNull();
    expect(sumShare([counted('a', '1', 10, 100), cell('b', 50, { denominator: 5 })]).value).toBeNull();
    expect(sumShare([])).toEqual({ value: null, numerator: 0, denominator: 0, missing: 0 });
    expect(sumShare([counted('a', '1', 0, 10)]).value).toBe(0);
  });
});

describe('levelling down', () => {
  const between = (worst: number, best: number, measure: GapMeasure = 'area-difference'): Gap => ({
    measure,
    value: measure === 'area-ratio' ? worst / best : worst - best,
    obstacle: null,
    worst: { key: 'w', value: worst },
    best: { key: 'b', value: best },
    parts: [],
    missing: 0,
    tooSmall: 0,
    levellingDown: null,
  });

  test.each([
    ['the best lost and the worst stood still', [60, 90], [60, 85], true],
    ['the best lost more than the worst gained', [60, 90], [62, 85], true],
    ['the worst gained as much as the best lost', [60, 90], [65, 85], false],
    ['the worst gained more', [60, 90], [66, 88], false],
    ['only the worst gained', [60, 90], [70, 90], false],
    ['both lost, the best more', [60, 90], [58, 80], true],
    ['the gap stayed though both lost', [60, 90], [55, 85], false],
    ['the gap grew', [60, 90], [50, 88], false],
  ] as const)('%s', (_, before, after, expected) => {
    const [earlier, now] = [between(before[0], before[1]), between(after[0], after[1])];
    expect(isLevelledDown(earlier, now, 'increase')).toBe(expected);
    const mirrored = [between(-before[0], -before[1]), between(-after[0], -after[1])] as const;
    expect(isLevelledDown(mirrored[0], mirrored[1], 'decrease')).toBe(expected);
  });

  test('a ratio shrinks towards 1 from either side', () => {
    expect(isLevelledDown(between(60, 90, 'area-ratio'), between(60, 80, 'area-ratio'), 'increase')).toBe(true);
    expect(isLevelledDown(between(9, 3, 'area-ratio'), between(9, 4, 'area-ratio'), 'decrease')).toBe(true);
  });

  test('an unknown gap says nothing', () => {
    const unknown = { ...between(1, 2), value: null, worst: null, best: null };
    expect(isLevelledDown(unknown, between(60, 85), 'increase')).toBeNull();
    expect(isLevelledDown(between(60, 85), unknown, 'increase')).toBeNull();
    expect(isLevelledDown(between(0, 85, 'area-ratio'), between(60, 85, 'area-ratio'), 'increase')).toBeNull();
    expect(isLevelledDown(between(60, 85, 'area-ratio'), between(0, 85, 'area-ratio'), 'increase')).toBeNull();
    expect(isLevelledDown({ ...between(60, 85), worst: null }, between(60, 84), 'increase')).toBeNull();
    expect(isLevelledDown({ ...between(60, 85), best: null }, between(60, 84), 'increase')).toBeNull();
    expect(isLevelledDown(between(60, 85), { ...between(60, 84), worst: null }, 'increase')).toBeNull();
    expect(isLevelledDown(between(60, 85), { ...between(60, 84), best: null }, 'increase')).toBeNull();
  });

  test('is computed beside the gap where an earlier period is given', () => {
    const earlier = [cell('a', 60), cell('b', 90)];
    const options = { direction: 'increase', earlier } as const;
    expect(computeGap('area-difference', [cell('a', 60), cell('b', 80)], options).levellingDown).toBe(true);
    expect(computeGap('area-difference', [cell('a', 70), cell('b', 90)], options).levellingDown).toBe(false);
    expect(computeGap('area-difference', [cell('a', 70)], options).levellingDown).toBeNull();
  });
});

describe('the verdict of a gap', () => {
  const facts: GapFacts = {
    measure: 'women-men',
    method: 'linear-trajectory',
    points: pointsFrom({ 2018: -8, 2022: -6 }),
    baseline: { period: '2018', value: -8 },
    targets: [{ period: '2026', value: 0 }],
    manual: null,
    unitKind: 'percentage-points',
    rhythm: null,
  };

  test('goes by its size: a decrease is wanted, whoever is ahead', () => {
    const standing = judgeGap(facts);
    expect(standing).toMatchObject({ status: 'some', inputs: { b: 8, c: 6, T: 0, d: -1, expected: 4 } });
    const mirrored = judgeGap({
      ...facts,
      points: pointsFrom({ 2018: 8, 2022: 6 }),
      baseline: { period: '2018', value: 8 },
    });
    expect(mirrored).toEqual(standing);
  });

  test('a gap that changes sides is judged by what is left of it', () => {
    expect(judgeGap({ ...facts, points: pointsFrom({ 2018: -8, 2022: 3 }) })).toMatchObject({
      status: 'good',
      inputs: { c: 3 },
    });
  });

  test('a ratio goes by its distance from parity', () => {
    const ratio = judgeGap({
      ...facts,
      measure: 'area-ratio',
      unitKind: 'ratio',
      points: pointsFrom({ 2018: 0.5, 2022: 0.8 }),
      baseline: { period: '2018', value: 0.5 },
      targets: [{ period: '2026', value: 1 }],
    });
    expect(ratio).toMatchObject({ status: 'good', inputs: { b: 2, c: 1.25, T: 1 } });
    expect(gapSize('area-difference', -4)).toBe(4);
  });

  test('a ratio of zero has no distance from parity: it is missing, not infinite', () => {
    expect(gapSize('area-ratio', 0)).toBeNull();
    const zero = { ...facts, measure: 'area-ratio', points: pointsFrom({ 2020: 0.5, 2022: 0 }) } as const;
    expect(
      judgeGap({ ...zero, baseline: { period: '2018', value: 0 }, targets: [{ period: '2026', value: 0 }] }),
    ).toMatchObject({
      newestPeriod: '2020',
      pointCount: 1,
      reason: { code: 'single-observation' },
      inputs: { c: 2 },
    });
  });

  test('missing gaps stay missing, and without a baseline there is none to compare with', () => {
    expect(judgeGap({ ...facts, points: pointsFrom({ 2018: -8, 2020: -5, 2022: null }) })).toMatchObject({
      newestPeriod: '2020',
    });
    expect(judgeGap({ ...facts, baseline: null }).reason.code).toBe('no-baseline');
  });
});
