import { type IsoDate } from './period';

/** What a report can be. Saving is not submitting; standings move on approval. */
export const reportStates = ['draft', 'submitted', 'returned', 'approved'] as const;
export type ReportState = (typeof reportStates)[number];

export const reportSteps = ['submit', 'approve', 'return', 'reopen'] as const;
export type ReportStep = (typeof reportSteps)[number];

/** The steps of a report, as a table that can be read aloud: from this state, by this step, to that state. */
export const reportTransitions: readonly { from: ReportState; step: ReportStep; to: ReportState; owesNote: boolean }[] =
  [
    { from: 'draft', step: 'submit', to: 'submitted', owesNote: false },
    { from: 'submitted', step: 'approve', to: 'approved', owesNote: false },
    { from: 'submitted', step: 'return', to: 'returned', owesNote: true },
    { from: 'returned', step: 'submit', to: 'submitted', owesNote: false },
    { from: 'approved', step: 'reopen', to: 'returned', owesNote: true },
  ];

/** Where a step leads from a state; undefined where it cannot be taken. */
export function nextState(from: ReportState, step: ReportStep): ReportState | undefined {
  return reportTransitions.find((transition) => transition.from === from && transition.step === step)?.to;
}

/** Whether what a report says can still be changed. */
export function isOpen(state: ReportState): boolean {
  return state === 'draft' || state === 'returned';
}

/** Handed in after the day it was due, or not yet although that day has passed. */
export function isLate(due: IsoDate, handedInOn: IsoDate | null, today: IsoDate): boolean {
  return (handedInOn ?? today) > due;
}
