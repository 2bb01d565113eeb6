import { type Role } from '@malbild/domain';
import { type Language } from '@malbild/language';
import { problemOf, rolesThatMay } from '../session/problem-of';

/** Why the server would not take something, and who can do it instead. */
export function wordRefusal({ code, roles }: { code: string; roles: readonly string[] }, words: Language): string {
  const refusals: Partial<Record<string, string>> = words.reporting.refusals;
  const why = refusals[code] ?? words.reporting.refusals.unknown;
  return [why, whoCan(roles as readonly Role[], words)].filter(Boolean).join(' ');
}

/** `Det kan rapportör eller granskare.`; nothing where nobody is named. */
export function whoCan(roles: readonly Role[], { reporting, session }: Language): string {
  const names = [...new Set(roles)].map((role) => session.roles[role].toLocaleLowerCase());
  return names.length > 0 ? reporting.whoCan({ names }) : '';
}

export function wordError(error: unknown, words: Language): string {
  const problem = problemOf(error);
  if (!problem) return words.reporting.refusals.unreachable;
  return wordRefusal({ code: problem.code, roles: rolesThatMay(problem) }, words);
}
