import { roles } from '@malbild/domain';
import * as z from 'zod';
import { Code, IsoDate, Reference } from './common';

export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

export const Language = z.enum(['sv', 'en']);
export type Language = z.infer<typeof Language>;

/** Where somebody is written to and signs in by; small letters, as it is compared. */
export const Email = z.string().trim().toLowerCase().pipe(z.email().max(254));
export type Email = z.infer<typeof Email>;

const PersonName = z.string().trim().min(1).max(200);

/** A role with what it is for: reporters and reviewers of a committee, process owners of a goal, the others of the city. */
export const HeldRole = z.object({ role: Role, committee: Reference.nullable(), goal: Reference.nullable() });
export type HeldRole = z.infer<typeof HeldRole>;

/** A role in time: from a day on, up to and not including another. */
export const Membership = HeldRole.extend({
  id: z.uuid(),
  validFrom: IsoDate,
  validTo: IsoDate.nullable(),
  /** Given by a group of the identity provider, which alone takes it away. */
  fromProvider: z.boolean(),
});
export type Membership = z.infer<typeof Membership>;

/** A person as administrators see them. `version` goes into `If-Match` of every change, of memberships too. */
export const Member = z.object({
  id: z.uuid(),
  version: z.int(),
  email: Email,
  name: z.string(),
  language: Language,
  active: z.boolean(),
  /** One of the ready people of the demo. */
  demo: z.boolean(),
  /** How they can sign in: a password, a one-time password that they have yet to change, the identity provider. */
  signsInBy: z.array(z.enum(['password', 'one-time-password', 'provider'])),
  memberships: z.array(Membership),
});
export type Member = z.infer<typeof Member>;

/** All people, also those who have left, with the committees and goals that roles can be for. */
export const MemberList = z.object({
  members: z.array(Member),
  committees: z.array(Reference),
  goals: z.array(Reference),
});
export type MemberList = z.infer<typeof MemberList>;

export const NewMember = z.object({ email: Email, name: PersonName, language: Language.default('sv') });
export type NewMember = z.infer<typeof NewMember>;

export const MemberContent = z.object({ email: Email, name: PersonName, language: Language, active: z.boolean() });
export type MemberContent = z.infer<typeof MemberContent>;

const period = { validFrom: IsoDate.optional(), validTo: IsoDate.nullable().optional() };

/** A role to give. Left out, `validFrom` is today. */
export const NewMembership = z
  .object({ role: Role, committee: Code.nullable().optional(), goal: Code.nullable().optional(), ...period })
  .refine(({ role, committee }) => (role === 'reporter' || role === 'reviewer') === Boolean(committee), {
    path: ['committee'],
    message: 'Reporters and reviewers are of a committee, and nobody else is',
  })
  .refine(({ role, goal }) => (role === 'process-owner') === Boolean(goal), {
    path: ['goal'],
    message: 'Process owners are of a goal, and nobody else is',
  });
export type NewMembership = z.infer<typeof NewMembership>;

/** When a role holds: ending it today takes effect at once; null in `validTo` takes the ending back. */
export const MembershipContent = z.object({ validFrom: IsoDate, validTo: IsoDate.nullable() });
export type MembershipContent = z.infer<typeof MembershipContent>;

/** What signs somebody in once, to choose a password of their own. Shown this one time. */
export const OneTimePassword = z.object({ password: z.string(), version: z.int() });
export type OneTimePassword = z.infer<typeof OneTimePassword>;
