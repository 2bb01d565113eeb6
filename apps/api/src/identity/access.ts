import { type Action, type Actor, can, type Subject, whoCan } from '@malbild/domain';
import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Author } from '../platform/city-transaction';
import { ProblemException } from '../platform/problem';

/** What a handler asks for before it runs: `public`, any signed-in person, or an action whose subject the service knows. */
export type Requirement = 'public' | 'signed-in' | Action;
export const requirementKey = Symbol('requirement');

/** Open to all; shows only what is published. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(requirementKey, 'public');

/** For those who have signed in. */
export const SignedIn = (): MethodDecorator & ClassDecorator => SetMetadata(requirementKey, 'signed-in');

/** For those with a role that can ever do this; for whose things, the service's first line asks. */
export const Access = (action: Action): MethodDecorator & ClassDecorator => SetMetadata(requirementKey, action);

/** Who a request comes from, put there by the session. */
export interface RequestActor extends Actor {
  name: string;
  language: 'sv' | 'en';
}

/** Requests carry their actor under this key; null for the public. */
export interface WithActor {
  actor: RequestActor | null;
}

/** The person behind the request; only on handlers that aren't public. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): RequestActor => {
  const { actor } = context.switchToHttp().getRequest<WithActor>();
  if (!actor) throw new ProblemException(401, 'not-signed-in', 'Sign in first');
  return actor;
});

/** Who writes, for the transaction and the history. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Author => {
  const request = context.switchToHttp().getRequest<FastifyRequest & WithActor>();
  return { memberId: request.actor?.id ?? null, requestId: request.id };
});

/**
 * The first line of a service verb.
 *
 * @throws ProblemException 403 `forbidden`, naming the roles that can
 */
export function requireAccess(actor: Actor | null, action: Action, subject: Subject = {}): void {
  if (!can(actor, action, subject))
    throw new ProblemException(403, 'forbidden', 'You may not do this', [
      { path: '', code: action, message: whoCan(action).join(', ') },
    ]);
}
