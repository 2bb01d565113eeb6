import type { ReportState } from './report-state';

export const roles = ['reporter', 'reviewer', 'process-owner', 'politician', 'analyst', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** A role, for a committee (reporter, reviewer), a goal (process owner), or the whole city (the others). */
export interface Membership {
  role: Role;
  committee: string | null;
  goal: string | null;
}

/** Somebody who has signed in, with the memberships that hold today. Null stands for the public. */
export interface Actor {
  id: string;
  memberships: readonly Membership[];
}

/** What a permission may depend on; ids of the same kind as in the memberships. */
export interface Subject {
  committee?: string;
  /** The goals concerned: a goal with its parents, or all goals of a report. */
  goals?: readonly string[];
  state?: ReportState;
  /** Who submitted: reviewers don't approve what they submitted themselves. */
  submittedBy?: string | null;
}

/** One way to be allowed: a role, for the committee or the goal concerned where it is of one, and on a condition. */
interface Rule {
  role: Role;
  when?: (subject: Subject, actor: Actor) => boolean;
}

const open = ({ state }: Subject): boolean => state === 'draft' || state === 'returned';
const handedIn = ({ state }: Subject): boolean => state === 'submitted' || state === 'approved';
const bySomeoneElse = ({ submittedBy }: Subject, actor: Actor): boolean => submittedBy !== actor.id;
const any = (...wanted: Role[]): Rule[] => wanted.map((role) => ({ role }));

/**
 * Who may do what; any of the alternatives is enough. Reporters and reviewers count for their own committee, process owners for
 * their own goals, the others for the whole city. What has no row can be done by nobody; what is published needs none.
 */
const rules = {
  'report:read': [
    ...any('reporter', 'reviewer', 'administrator'),
    ...any('process-owner', 'politician', 'analyst').map((rule) => ({ ...rule, when: handedIn })),
  ],
  'report:write': [{ role: 'reporter', when: open }],
  'report:submit': [{ role: 'reporter', when: open }],
  'report:comment': any('reporter', 'reviewer'),
  'report:approve': [{ role: 'reviewer', when: bySomeoneElse }],
  'report:return': any('reviewer'),
  'report:reopen': any('process-owner', 'administrator'),
  'judgement:record': any('process-owner'),
  'observation:correct': any('reviewer', 'analyst', 'administrator'),
  'target:manage': any('process-owner', 'administrator'),
  'round:manage': any('administrator'),
  'member:manage': any('administrator'),
  'structure:manage': any('administrator'),
  'history:read': any('administrator'),
  'mail:read': any('administrator'),
} satisfies Record<string, Rule[]>;

export type Action = keyof typeof rules;
export const actions = Object.keys(rules) as Action[];

/** The one rule of permissions, asked by the guard, by the service's first line and by the button that hides itself. */
export function can(actor: Actor | null, action: Action, subject: Subject = {}): boolean {
  if (!actor) return false;
  return rulesOf(action).some(({ role, when }) =>
    actor.memberships.some(
      (membership) => membership.role === role && concerns(membership, subject) && (when?.(subject, actor) ?? true),
    ),
  );
}

/** The roles that can ever do a thing: what a refusal says. */
export function whoCan(action: Action): Role[] {
  return rulesOf(action).map(({ role }) => role);
}

function rulesOf(action: Action): readonly Rule[] {
  return rules[action];
}

/** A membership of a committee or a goal says something about that one only. */
function concerns({ committee, goal }: Membership, subject: Subject): boolean {
  if (committee !== null && committee !== subject.committee) return false;
  return goal === null || (subject.goals?.includes(goal) ?? false);
}
