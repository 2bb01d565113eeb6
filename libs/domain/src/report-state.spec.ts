import { isLate, isOpen, nextState, reportStates, reportSteps, reportTransitions } from './report-state';

describe('the states of a report', () => {
  it('can be read aloud', () => {
    expect(
      reportTransitions.map(
        ({ from, step, to, owesNote }) => `${from} —${step}→ ${to}${owesNote ? ' with a note' : ''}`,
      ),
    ).toEqual([
      'draft —submit→ submitted',
      'submitted —approve→ approved',
      'submitted —return→ returned with a note',
      'returned —submit→ submitted',
      'approved —reopen→ returned with a note',
    ]);
  });

  it('a step leads where the table says, and nowhere from any other state', () => {
    for (const from of reportStates)
      for (const step of reportSteps) {
        const row = reportTransitions.find((transition) => transition.from === from && transition.step === step);
        expect(nextState(from, step)).toBe(row?.to);
      }
    expect(nextState('draft', 'approve')).toBeUndefined();
    expect(nextState('approved', 'return')).toBeUndefined();
  });

  it('every state but the first is reached by a step, and every state can be left', () => {
    expect(new Set(reportTransitions.map(({ to }) => to))).toEqual(new Set(['submitted', 'approved', 'returned']));
    expect(new Set(reportTransitions.map(({ from }) => from))).toEqual(new Set(reportStates));
  });

  it('is written in before it is handed in and after it was returned', () => {
    expect(reportStates.filter(isOpen)).toEqual(['draft', 'returned']);
  });
});

describe('a late report', () => {
  it('was handed in after the day it was due', () => {
    expect(isLate('2024-01-26', '2024-01-26', '2024-02-10')).toBe(false);
    expect(isLate('2024-01-26', '2024-01-27', '2024-02-10')).toBe(true);
  });

  it('or has not been handed in though that day has passed', () => {
    expect(isLate('2024-01-26', null, '2024-01-26')).toBe(false);
    expect(isLate('2024-01-26', null, '2024-01-27')).toBe(true);
  });
});
