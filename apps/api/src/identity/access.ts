import { type Action, type Actor, can, type Subject, whoCan } from '@malbild/domain';
import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Author } from '../platform/city-transaction';
import type { CommitteesInSight } from '../platform/guarded';
import { isKept } from '../platform/page-cache';
import { ProblemException } from '../platform/problem';
import { requirementKey } from '../platform/requirement';
import type { OpenSession } from './sessions';

export { Public, Published } from '../platform/requirement';

/** For whoever has a session, even where the one thing that can be done with it is to change the password. */
export const InSession = (): MethodDecorator => SetMetadata(requirementKey, 'session');

/** For those who have signed in. */
export const SignedIn = (): MethodDecorator & ClassDecorator => SetMetadata(requirementKey, 'signed-in');

/** For those with a role that can ever do this; for whose things, the service's first line asks. */
export const Access = (action: Action): MethodDecorator & ClassDecorator => SetMetadata(requirementKey, action);

/** Who a request comes from, put there by the session. */
export interface RequestActor extends Actor {
  name: string;
  language: 'sv' | 'en';
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null for the public, and for sessions that have to change their password first. */
    actor: RequestActor | null;
    session: OpenSession | null;
  }
}

/** What somebody may see before any role is asked for. Drafts are in neither class: they are their committee's. */
export type VisibilityClass = 'public' | 'signed-in';

export function visibilityOf(actor: Actor | null): VisibilityClass {
  return actor ? 'signed-in' : 'public';
}

/** On published pages: whether the asker sees what has been submitted. */
export const Visibility = createParamDecorator((_: unknown, context: ExecutionContext): VisibilityClass =>
  visibilityOf(requestIn(context).actor),
);

/** The person behind the request; only on handlers that aren't public. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): RequestActor => {
  const request = requestIn(context);
  if (isKept(request)) throw new Error('A kept page is the same for all who may see it: it knows no person');
  if (!request.actor) throw notSignedIn();
  return request.actor;
});

/** The session behind the request; only where one is asked for. */
export const MySession = createParamDecorator((_: unknown, context: ExecutionContext): OpenSession => {
  const { session } = requestIn(context);
  if (!session) throw notSignedIn();
  return session;
});

/** Who writes, for the transaction and the history. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Author => {
  const { session, id } = requestIn(context);
  return { memberId: session?.memberId ?? null, requestId: id };
});

/**
 * Whose drafts somebody's roles can ever reach, for `withCommittees`: it rests on the person alone, so that a mistake in the
 * question of whose report it is shows nothing of another committee. Which of what is in sight they may see, the permissions say.
 */
export function committeesInSight({ memberships }: Actor): CommitteesInSight {
  const able = whoCan('report:read');
  const readers = memberships.filter(({ role }) => able.includes(role));
  if (readers.some(({ committee }) => committee === null)) return 'all';
  return readers.flatMap(({ committee }) => committee ?? []);
}

/**
 * The first line of a service verb.
 *
 * @throws ProblemException 403 `forbidden`, naming the roles that can
 */
export function requireAccess(actor: Actor | null, action: Action, subject: Subject = {}): void {
  if (!can(actor, action, subject)) throw forbidden(action);
}

/** A refusal that says who can. */
export function forbidden(action: Action): ProblemException {
  return new ProblemException(403, 'forbidden', 'You may not do this', [
    { path: '', code: action, message: whoCan(action).join(', ') },
  ]);
}

export function notSignedIn(): ProblemException {
  return new ProblemException(401, 'not-signed-in', 'Sign in first');
}

function requestIn(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}
