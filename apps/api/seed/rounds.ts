import type { IsoDate, ResponseKind, RoundKind, Status } from '@malbild/contract';
import { august2023 } from './rounds/august-2023';
import { year2023 } from './rounds/year-2023';

/**
 * A reporting round with what committees and the process owner said in it. All of it is invented for the demo and marked as an
 * example; what the data say is computed. Codes are those of committees, goals and indicators.
 */
export interface SeedRound {
  kind: RoundKind;
  year: number;
  opens: IsoDate;
  due: IsoDate;
  closes: IsoDate;
  cutOff: IsoDate;
  /** The day it was closed and frozen; null for a round under way. */
  closedOn: IsoDate | null;
  reports: SeedReport[];
  judgements: SeedJudgement[];
}

/** How far a committee's report has come, and what it says. A committee without one here has only got its empty draft. */
export interface SeedReport {
  committee: string;
  steps: SeedStep[];
  assessments: { goal: string; status: Status; analysis: string }[];
  responses: { indicator: string; kind: ResponseKind; text: string; owner: string; due: IsoDate | null }[];
}

export interface SeedStep {
  step: 'submit' | 'return' | 'approve';
  on: IsoDate;
  note: string | null;
}

/** The process owner's judgement of a goal, or (with a committee) of its part. */
export interface SeedJudgement {
  goal: string;
  committee: string | null;
  status: Status;
  reason: string;
}

export const rounds: SeedRound[] = [august2023, year2023];
