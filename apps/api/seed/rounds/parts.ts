import type { IsoDate, Status } from '@malbild/contract';
import type { SeedJudgement, SeedReport, SeedStep } from '../rounds';

type Says = [goal: string, status: Status, analysis: string];
type Responds = [indicator: string, kind: SeedReport['responses'][number]['kind'], text: string, owner: string];

/** When something was handed in and approved; the due day of the responses. */
export interface Course {
  submitted?: IsoDate;
  returned?: { on: IsoDate; note: string };
  approved?: IsoDate;
  responsesDue?: IsoDate;
}

export function report(committee: string, course: Course, says: Says[], responds: Responds[] = []): SeedReport {
  return {
    committee,
    steps: stepsOf(course),
    assessments: says.map(([goal, status, analysis]) => ({ goal, status, analysis })),
    responses: responds.map(([indicator, kind, text, owner]) => ({
      indicator,
      kind,
      text,
      owner,
      due: kind === 'accepted-risk' ? null : (course.responsesDue ?? null),
    })),
  };
}

export function judges(goal: string, committee: string | null, status: Status, reason = ''): SeedJudgement {
  return { goal, committee, status, reason };
}

function stepsOf({ submitted, returned, approved }: Course): SeedStep[] {
  return [
    ...(submitted ? [{ step: 'submit' as const, on: submitted, note: null }] : []),
    ...(returned ? [{ step: 'return' as const, on: returned.on, note: returned.note }] : []),
    ...(approved ? [{ step: 'approve' as const, on: approved, note: null }] : []),
  ];
}
