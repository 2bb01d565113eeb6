import { statuses } from './status';
import { disagree, judgedWithoutData, majorityOf, owesReason } from './voices';

describe('the three voices', () => {
  it('disagree where two judged voices differ by a step', () => {
    expect(disagree({ committee: 'good', data: 'some', overall: null })).toBe(true);
    expect(disagree({ committee: null, data: 'some', overall: 'none' })).toBe(true);
    expect(disagree({ committee: 'good', data: 'unassessable', overall: 'some' })).toBe(true);
  });

  it('agree where they say the same, or where fewer than two judge', () => {
    expect(disagree({ committee: 'some', data: 'some', overall: 'some' })).toBe(false);
    expect(disagree({ committee: 'good', data: 'unassessable', overall: null })).toBe(false);
    expect(disagree({ committee: null, data: null, overall: 'good' })).toBe(false);
    expect(disagree({ committee: 'good', data: 'not-applicable', overall: 'unassessable' })).toBe(false);
  });

  it('a judgement where the data can’t is another thing than a disagreement', () => {
    const voices = { committee: 'good', data: 'unassessable', overall: null } as const;
    expect([disagree(voices), judgedWithoutData(voices)]).toEqual([false, true]);
    expect(judgedWithoutData({ ...voices, committee: 'unassessable' })).toBe(false);
    expect(judgedWithoutData({ ...voices, committee: null })).toBe(false);
    expect(judgedWithoutData({ ...voices, data: 'some' })).toBe(false);
    expect(judgedWithoutData({ ...voices, committee: null, overall: 'none' })).toBe(true);
  });
});

describe('the majority of committees', () => {
  it('is what more than half of those who judge agree on', () => {
    expect(majorityOf(['good', 'good', 'none'])).toBe('good');
    expect(majorityOf(['some', 'unassessable', 'not-applicable'])).toBe('some');
  });

  it('is nobody’s in a tie, or where nobody judges', () => {
    expect(majorityOf(['good', 'none'])).toBeNull();
    expect(majorityOf(['good', 'some', 'none'])).toBeNull();
    expect(majorityOf(['unassessable'])).toBeNull();
    expect(majorityOf([])).toBeNull();
  });
});

describe('a reason is owed', () => {
  it('where the overall judgement departs from the data', () => {
    expect(owesReason('good', 'some', [])).toBe(true);
    expect(owesReason('none', 'some', [])).toBe(true);
    expect(owesReason('some', 'some', [])).toBe(false);
  });

  it('where it departs from most committees, though not from a tie between them', () => {
    expect(owesReason('some', 'some', ['good', 'good', 'none'])).toBe(true);
    expect(owesReason('some', 'some', ['good', 'none'])).toBe(false);
  });

  it('where it judges and the data can’t, and not where it doesn’t judge either', () => {
    expect(owesReason('good', 'unassessable', [])).toBe(true);
    expect(owesReason('unassessable', 'unassessable', ['good'])).toBe(false);
    expect(owesReason('not-applicable', 'good', ['good'])).toBe(false);
  });

  it('never where all three say the same', () => {
    for (const status of statuses.filter((one) => one !== 'unassessable'))
      expect(owesReason(status, status, [status, status])).toBe(false);
  });
});
