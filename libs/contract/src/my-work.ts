import * as z from 'zod';
import { Code, IsoDate, Reference } from './common';
import { ReportState, RoundKind } from './round';

/**
 * What a task asks: fill in a report, mend a returned one, answer deviations, review a report, judge a goal's committees,
 * close a round.
 */
export const TaskKind = z.enum(['report', 'mend', 'answer', 'review', 'judge', 'close']);
export type TaskKind = z.infer<typeof TaskKind>;

export const Task = z.object({
  kind: TaskKind,
  round: z.object({ code: Code, kind: RoundKind, year: z.int() }),
  due: IsoDate,
  late: z.boolean(),
  /** Of a report: its address, whose it is and how far it has come. */
  report: z.object({ id: z.uuid(), state: ReportState, percent: z.int() }).nullable(),
  committee: Reference.nullable(),
  goal: Reference.nullable(),
  /** How many things are left: unanswered deviations, judgements to make, reports not approved. */
  left: z.int(),
});
export type Task = z.infer<typeof Task>;

/** Mitt arbete: everything that waits for the one who asks, the nearest deadline first. */
export const MyWork = z.object({
  today: IsoDate,
  tasks: z.array(Task),
  /** What one has handed on and others have now: nothing to do, good to know. */
  waiting: z.array(Task),
});
export type MyWork = z.infer<typeof MyWork>;
