import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { whoCan } from '@malbild/domain';
import type { FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { ProblemException } from '../platform/problem';
import { type Requirement, requirementKey } from '../platform/requirement';
import { forbidden, notSignedIn } from './access';

/** The first asker of the permissions, before every handler. A handler that says nothing of itself is open to nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    refuseForgery(request);
    const requirement = this.reflector.getAllAndOverride<Requirement | undefined>(requirementKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (requirement === undefined) throw new ProblemException(403, 'forbidden', 'Nobody has been let in here');
    meet(requirement, request);
    return true;
  }
}

function meet(requirement: Requirement, { actor, session }: FastifyRequest): void {
  if (requirement === 'public') return;
  if (!session) throw notSignedIn();
  if (requirement === 'session') return;
  if (!actor) throw new ProblemException(403, 'password-change-required', 'Change your password first');
  if (requirement === 'signed-in') return;
  const able = whoCan(requirement);
  if (!actor.memberships.some(({ role }) => able.includes(role))) throw forbidden(requirement);
}

/**
 * Other sites can make a browser send requests with our cookie, but can neither read the session's token nor pass as ourselves.
 * Before there is a session, nobody shall be signed in from elsewhere either.
 */
function refuseForgery(request: FastifyRequest): void {
  const { method, headers, session } = request;
  if (method === 'GET' || method === 'HEAD') return;
  if (isFromElsewhere(request))
    throw new ProblemException(403, 'foreign-origin', 'This request comes from another site');
  if (session && !sameText(headers['x-csrf-token'], session.csrfToken))
    throw new ProblemException(403, 'csrf-token-required', 'Send the token of the session with it: x-csrf-token');
}

/** Browsers say so in one header, older ones only in the other; what is no browser says nothing. */
function isFromElsewhere({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  return origin !== undefined && URL.parse(origin)?.host !== host;
}

function sameText(given: string | string[] | undefined, wanted: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
