import { HttpErrorResponse } from '@angular/common/http';
import { TimeoutError } from 'rxjs';
import { problemOf, rolesThatMay } from '../session/problem-of';
import { OutOfReach, type Outcome, type Stand } from './autosave';

/**
 * What an answer that is an error means for something that was to be saved.
 *
 * @param standOf reads what the server has now from a conflict
 * @throws OutOfReach where trying again makes sense
 */
export function outcomeOf<Content>(error: unknown, standOf: (current: unknown) => Stand<Content>): Outcome<Content> {
  if (error instanceof TimeoutError) throw new OutOfReach();
  if (!(error instanceof HttpErrorResponse)) throw error;
  const { status } = error;
  if (status === 0 || status === 408 || status === 429 || status >= 500) throw new OutOfReach();
  if (status === 401) throw new OutOfReach(true);
  const problem = problemOf(error);
  if (status === 412 && problem?.conflict) return { kind: 'conflict', now: standOf(problem.conflict.current) };
  return { kind: 'refused', code: problem?.code ?? `http-${status}`, roles: rolesThatMay(problem) };
}
