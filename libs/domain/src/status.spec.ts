import { isVerdict, scoreOfStatus, statuses, statusFromScore, stepsBetween } from './index';

test.each([
  [5, 'good'],
  [2.5, 'good'],
  [2.4999, 'some'],
  [0, 'some'],
  [-2.4999, 'some'],
  [-2.5, 'none'],
  [-5, 'none'],
] as const)('a score of %d is %s', (score, status) => expect(statusFromScore(score)).toBe(status));

test('only the first three statuses are verdicts, with the middle of their bands as score', () => {
  expect(statuses.map(isVerdict)).toEqual([true, true, true, false, false]);
  expect(statuses.map(scoreOfStatus)).toEqual([3.75, 0, -3.75, null, null]);
});

test('steps count God–Viss–Ingen, and what is no verdict has none', () => {
  expect(stepsBetween('good', 'none')).toBe(2);
  expect(stepsBetween('none', 'some')).toBe(-1);
  expect(stepsBetween('some', 'some')).toBe(0);
  expect(stepsBetween('good', 'unassessable')).toBeNull();
  expect(stepsBetween('not-applicable', 'good')).toBeNull();
});
