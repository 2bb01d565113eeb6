import { evidenceIndex, rollUp, type RollUpItem, type Status } from './index';

function item(status: Status, score: number | null, weight?: number): RollUpItem {
  return { standing: { status, score }, ...(weight !== undefined && { weight }) };
}

describe('rolling up to a goal', () => {
  test('the mean score of its key indicators, then the bands', () => {
    const goal = rollUp([item('good', 5), item('some', 1), item('none', -3)]);
    expect(goal).toMatchObject({ status: 'some', score: 1, assessable: 3, total: 3 });
    expect(goal.reason).toEqual({
      code: 'mean-of-indicators',
      params: { assessable: 3, total: 3, good: 1, some: 1, none: 1 },
    });
  });

  test('four of five are enough, three of four are not', () => {
    const known = item('good', 4);
    const unknown = item('unassessable', null);
    expect(rollUp([known, known, known, known, unknown])).toMatchObject({ status: 'good', assessable: 4, total: 5 });
    expect(rollUp([known, known, known, unknown])).toMatchObject({
      status: 'unassessable',
      score: null,
      reason: { code: 'too-little-known', params: { assessable: 3, total: 4 } },
    });
  });

  test('nothing to judge is too little known, not zero', () => {
    const none = {
      status: 'unassessable',
      score: null,
      reason: { code: 'too-little-known', params: { assessable: 0, total: 0 } },
    };
    expect(rollUp([])).toMatchObject(none);
    expect(rollUp([item('not-applicable', null)])).toMatchObject(none);
  });

  test('weights are explicit: twice the weight counts twice, and no weight at all judges nothing', () => {
    expect(rollUp([item('good', 5, 2), item('none', -4)]).score).toBe(2);
    expect(rollUp([item('good', 5, 0), item('none', -4, 1)]).score).toBe(-4);
    expect(rollUp([item('good', 5, 0)])).toMatchObject({ status: 'unassessable', assessable: 1, total: 1 });
  });

  test('a score without a verdict does not count: the method keeps it, the city does not judge by it', () => {
    const contradicting = item('unassessable', 5);
    expect(rollUp([contradicting, item('none', -5)])).toMatchObject({
      status: 'unassessable',
      assessable: 1,
      total: 2,
    });
    expect(rollUp([contradicting, ...Array.from({ length: 4 }, () => item('none', -5))]).score).toBe(-5);
  });

  test('a sub-goal is an item like any other', () => {
    const part = rollUp([item('good', 5)]);
    expect(rollUp([{ standing: part }, item('some', 0)]).score).toBe(2.5);
  });
});

test('the evidence index counts each part over all indicators', () => {
  const known = { assessable: true, value: true, baseline: true, target: true, fresh: true, womenMen: false };
  const unknown = { assessable: false, value: true, baseline: false, target: false, fresh: false, womenMen: true };
  expect(evidenceIndex([known, unknown, known])).toEqual({
    assessable: { count: 2, total: 3 },
    value: { count: 3, total: 3 },
    baseline: { count: 2, total: 3 },
    target: { count: 2, total: 3 },
    fresh: { count: 2, total: 3 },
    womenMen: { count: 1, total: 3 },
  });
  expect(evidenceIndex([]).assessable).toEqual({ count: 0, total: 0 });
});
