import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Response } from 'light-my-request';
import { DataSource } from 'typeorm';
import { Member } from '../identity/member.entity';
import { Sessions } from '../identity/sessions';

/** Sends a request as somebody; bodies go as JSON. */
export type Send = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  given?: { body?: unknown; headers?: Record<string, string> },
) => Promise<Response>;

/** A browser of its own for somebody: requests with the cookie and the token of a new session. */
export async function signedIn(app: NestFastifyApplication, email: string): Promise<Send> {
  const { id } = await app.get(DataSource).getRepository(Member).findOneByOrFail({ email });
  const sessions = app.get(Sessions);
  const token = await sessions.begin(id, 'provider');
  const session = await sessions.find(token);
  if (!session) throw new Error(`${email} can't have a session`);
  return sender(app, { cookie: `malbild=${token}`, 'x-csrf-token': session.csrfToken });
}

/** Requests of the public. */
export function anonymous(app: NestFastifyApplication): Send {
  return sender(app, {});
}

/** Requests with headers of one's own: a cookie, a token. */
export function sender(app: NestFastifyApplication, own: Record<string, string>): Send {
  return (method, url, { body, headers } = {}) =>
    app.inject({
      method,
      url,
      headers: { ...own, ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
}
