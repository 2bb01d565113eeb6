import * as z from 'zod';
import { Instant } from './common';
import { HeldRole, Language } from './member';

/** One of the ready people of the demo city. */
export const ReadyPerson = z.object({ id: z.uuid(), name: z.string(), roles: z.array(HeldRole) });
export type ReadyPerson = z.infer<typeof ReadyPerson>;

/** Who is signed in, and how one can sign in. */
export const Session = z.object({
  /** Null for the public. */
  member: z
    .object({
      id: z.uuid(),
      version: z.int(),
      name: z.string(),
      email: z.string(),
      language: Language,
      /** What they hold today. Empty until a one-time password has been changed. */
      roles: z.array(HeldRole),
      beganBy: z.enum(['password', 'provider', 'demo']),
      mustChangePassword: z.boolean(),
      /** Whether there is a password to change. */
      hasPassword: z.boolean(),
      /** The address of the calendar feed, where one has been made. */
      calendarAddress: z.string().nullable(),
      /** Untouched for so long a session ends; in any case it ends at `endsAt`, by the machine's clock. */
      idleMinutes: z.int(),
      endsAt: Instant,
    })
    .nullable(),
  /** Goes into `x-csrf-token` with everything that is not a GET. */
  csrfToken: z.string().nullable(),
  waysIn: z.object({
    /** The city's own sign-in: a link to `url.provider(…)`. */
    provider: z.boolean(),
    /** The ready people: filled in the demo city and nowhere else. */
    demo: z.array(ReadyPerson),
  }),
});
export type Session = z.infer<typeof Session>;

export const SignIn = z.object({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(1000),
});
export type SignIn = z.infer<typeof SignIn>;

export const DemoSignIn = z.object({ member: z.uuid() });
export type DemoSignIn = z.infer<typeof DemoSignIn>;

/** The new one is held to `judgePassword` of the domain: refused with `weak-password` and the fault's code. */
export const PasswordChange = z.object({ current: z.string().min(1).max(1000), password: z.string().min(1).max(1000) });
export type PasswordChange = z.infer<typeof PasswordChange>;

/** What people set for themselves. */
export const MyContent = z.object({ name: z.string().trim().min(1).max(200), language: Language });
export type MyContent = z.infer<typeof MyContent>;

/** Where to come back to after signing in with the provider: a page of ours. */
export const ReturnTo = z.object({
  returnTo: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])[^\\\s]*$/)
    .default('/'),
});
export type ReturnTo = z.infer<typeof ReturnTo>;

/** What `?problem=` says on the sign-in page when the way over the provider didn't lead in. */
export const ProviderProblem = z.enum([
  /** The provider can't be reached. */
  'provider-unavailable',
  /** The sign-in was broken off, or took too long, or its answer was used before: begin anew. */
  'sign-in-not-completed',
  /** Signed in there, but nobody here has been let in by that name. */
  'no-access',
]);
export type ProviderProblem = z.infer<typeof ProviderProblem>;

/** A new address of the calendar feed; the one before shows nothing any more. Whoever has it can read the feed. */
export const CalendarAddress = z.object({ calendarAddress: z.string() });
export type CalendarAddress = z.infer<typeof CalendarAddress>;
