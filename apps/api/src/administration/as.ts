import type { Actor } from '@malbild/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { notSignedIn } from '../identity/access';
import type { Author } from '../platform/city-transaction';

/** Who administers, and in whose name it goes into the history. */
export interface Administrator {
  actor: Actor;
  author: Author;
}

/** The person behind the request, in both roles. */
export const As = createParamDecorator((_: unknown, context: ExecutionContext): Administrator => {
  const { actor, id: requestId } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!actor) throw notSignedIn();
  return { actor, author: { memberId: actor.id, requestId } };
});
