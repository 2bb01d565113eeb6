import { isDeviation } from './deviation';
import { missingToSubmit, readiness, type ReportContent } from './readiness';
import { statuses } from './status';

const indicator = { code: 'year-9-eligible', owed: true, filled: false, ready: false };
const report = (content: Partial<ReportContent>): ReportContent => ({
  indicators: [],
  goals: [],
  deviations: [],
  ...content,
});

describe('how far a report has come', () => {
  it('an indicator is done with its value, with the mark that empty is intended, or where nothing new is to be expected', () => {
    const done = (change: Partial<typeof indicator>): boolean | undefined =>
      readiness(report({ indicators: [{ ...indicator, ...change }] })).items[0]?.done;
    expect(done({})).toBe(false);
    expect(done({ filled: true })).toBe(true);
    expect(done({ ready: true })).toBe(true);
    expect(done({ owed: false })).toBe(true);
  });

  it('a goal is done once it is assessed, also as svårbedömt', () => {
    const { items } = readiness(
      report({
        goals: [
          { code: 'arbete', status: null },
          { code: 'god-start', status: 'unassessable' },
        ],
      }),
    );
    expect(items.map(({ done }) => done)).toEqual([false, true]);
  });

  it('percent is whole and says 100 only when nothing is left', () => {
    const deviations = Array.from({ length: 300 }, (_, index) => ({ code: `i${index}`, answered: index > 0 }));
    expect(readiness(report({ deviations })).percent).toBe(99);
    expect(readiness(report({ deviations: deviations.slice(1) })).percent).toBe(100);
    expect(readiness(report({})).percent).toBe(100);
  });

  it('a deviation without a response is counted and holds nothing up', () => {
    const state = readiness(
      report({
        indicators: [indicator],
        goals: [{ code: 'arbete', status: null }],
        deviations: [{ code: 'year-9-eligible', answered: false }],
      }),
    );
    expect(state).toMatchObject({ done: 0, total: 3, percent: 0 });
    expect(missingToSubmit(state).map(({ kind }) => kind)).toEqual(['indicator', 'assessment']);
  });
});

describe('a deviation', () => {
  it('goes the wrong way, or nobody can tell how it goes', () => {
    expect(statuses.filter(isDeviation)).toEqual(['none', 'unassessable']);
  });
});
