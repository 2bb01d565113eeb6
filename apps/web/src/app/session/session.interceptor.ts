import { HttpErrorResponse, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { Problem, url } from '@malbild/contract';
import { catchError, from, switchMap, throwError, timeout } from 'rxjs';
import { Session } from './session';

/** Longer than this no write takes: the network is gone, although nobody has said so. */
const WRITE_LIMIT = 20_000;

/**
 * Gives every write the session's token. Where the session of somebody who was signed in has ended, the request waits until
 * they have signed in again and is then sent anew.
 */
export const withSession: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/')) return next(request);
  const session = inject(Session);
  const send = () => {
    const sent = next(withToken(request, session.csrfToken()));
    return request.method === 'GET' ? sent : sent.pipe(timeout(WRITE_LIMIT));
  };
  return send().pipe(
    catchError((error: unknown) => {
      const reason = () => throwError(() => error);
      if (isNotSignedIn(error) && session.member() && !isOfSigningIn(request)) {
        return from(session.renewed()).pipe(switchMap((renewed) => (renewed ? send() : reason())));
      }
      // Signed in anew in another tab: the token is another one.
      if (isTokenMissing(error)) {
        return from(session.lookAgain()).pipe(switchMap((found) => (found ? send() : reason())));
      }
      return reason();
    }),
  );
};

function withToken(request: HttpRequest<unknown>, token: string | null): HttpRequest<unknown> {
  return request.method === 'GET' || token === null
    ? request
    : request.clone({ setHeaders: { 'x-csrf-token': token } });
}

function isOfSigningIn({ url: address, method }: HttpRequest<unknown>): boolean {
  return (
    address === url.session() || address === url.demoSession() || (address === url.sessions() && method === 'DELETE')
  );
}

function isNotSignedIn(error: unknown): boolean {
  return error instanceof HttpErrorResponse && error.status === 401;
}

function isTokenMissing(error: unknown): boolean {
  if (!(error instanceof HttpErrorResponse) || error.status !== 403) return false;
  const problem = Problem.safeParse(error.error);
  return problem.success && problem.data.code === 'csrf-token-required';
}
