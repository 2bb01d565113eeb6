import cookies from '@fastify/cookie';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Sessions } from './sessions';

/** Where browsers keep the session. On https its name binds it to this very host, with no sibling able to set it. */
export interface SessionCookie {
  name: string;
  secure: boolean;
}

/** @param origin the public address of the installation, where one is configured */
export function sessionCookie(origin: string | undefined): SessionCookie {
  const secure = origin?.startsWith('https:') ?? false;
  return { name: secure ? '__Host-malbild' : 'malbild', secure };
}

export function setSession(reply: FastifyReply, { name, secure }: SessionCookie, token: string): void {
  void reply.setCookie(name, token, { httpOnly: true, sameSite: 'lax', path: '/', secure });
}

export function clearSession(reply: FastifyReply, { name, secure }: SessionCookie): void {
  void reply.clearCookie(name, { httpOnly: true, sameSite: 'lax', path: '/', secure });
}

/** Puts the session and its person on every request to the API that brings a cookie; the others cost nothing. */
export async function recogniseMembers(
  server: FastifyInstance,
  sessions: Sessions,
  { name }: SessionCookie,
): Promise<void> {
  await server.register(cookies);
  server.decorateRequest('actor', null);
  server.decorateRequest('session', null);
  server.addHook('onRequest', async (request) => {
    const token = request.url.startsWith('/api/') ? request.cookies[name] : undefined;
    if (!token) return;
    const session = await sessions.find(token);
    if (!session) return;
    request.session = session;
    const { memberId, name: called, language, memberships, mustChangePassword } = session;
    if (!mustChangePassword) request.actor = { id: memberId, name: called, language, memberships };
  });
}
