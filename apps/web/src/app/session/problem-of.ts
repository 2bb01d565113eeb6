import { HttpErrorResponse } from '@angular/common/http';
import { Problem } from '@malbild/contract';
import { type Role, roles } from '@malbild/domain';

/** What the API says is wrong; undefined where it could not be reached. */
export function problemOf(error: unknown): Problem | undefined {
  const problem = Problem.safeParse(error instanceof HttpErrorResponse ? error.error : undefined);
  return problem.success ? problem.data : undefined;
}

/** Who may do what was refused. */
export function rolesThatMay(problem: Problem | undefined): Role[] {
  if (problem?.code !== 'forbidden') return [];
  const named = problem.faults?.flatMap(({ message }) => message.split(', ')) ?? [];
  return roles.filter((role) => named.includes(role));
}
