import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Problem } from '@malbild/contract';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Fault = NonNullable<Problem['faults']>[number];

/** What a problem may bring along. */
interface ProblemExtras {
  /** What stands there now and what was to be saved, where a write was made from an older version. */
  conflict?: Problem['conflict'];
  /** When trying again makes sense. */
  retryAfterSeconds?: number;
}

/** An error that the client can do something about: a stable code, and where in the request the fault lies. */
export class ProblemException extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    title: string,
    readonly faults: Fault[] = [],
    readonly extras: ProblemExtras = {},
  ) {
    super(title, status);
  }
}

/** Nothing there, or nothing that the asker may know of. */
export const notFound = (what: string): ProblemException => new ProblemException(404, 'not-found', `No such ${what}`);

/** Turns the validation pipe's issues into a problem that names the path of each. */
export function invalidRequest(issues: readonly StandardSchemaV1.Issue[]): ProblemException {
  const faults = issues.map((issue) => ({
    path: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
    code: 'invalid',
    message: issue.message,
  }));
  return new ProblemException(400, 'invalid-request', 'The request is not valid', faults);
}

/** PostgreSQL's refusals that are the client's to mend, and those that pass. */
const databaseProblems: Record<string, { status: number; code: string; title: string }> = {
  '23505': { status: 409, code: 'already-exists', title: 'It exists already' },
  '23503': { status: 409, code: 'still-in-use', title: 'Something else depends on it' },
  '53100': { status: 507, code: 'disk-full', title: 'The database has no room left' },
  '57014': { status: 503, code: 'too-slow', title: 'The database took too long' },
};
const unreachable = { status: 503, code: 'database-unavailable', title: 'The database cannot be reached right now' };

/** All errors leave as RFC 9457 problem+json; what we did not foresee is logged and says nothing of the inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { status, code, title, faults, extras = {} } = this.describe(error);
    if (status >= 500) this.log.error(error);
    const problem: Problem = {
      type: `urn:malbild:problem:${code}`,
      title,
      status,
      code,
      requestId: request.id,
      ...(faults.length > 0 ? { faults } : {}),
      ...(extras.conflict ? { conflict: extras.conflict } : {}),
    };
    const retryAfter = extras.retryAfterSeconds ?? (status === 503 ? 2 : undefined);
    if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
    void reply
      .status(status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }

  private describe(error: unknown): Description {
    if (error instanceof ProblemException) {
      const { code, message, faults, extras } = error;
      return { status: error.getStatus(), code, title: message, faults, extras };
    }
    if (error instanceof HttpException) {
      const status = error.getStatus();
      return { status, code: status === 404 ? 'not-found' : `http-${status}`, title: error.message, faults: [] };
    }
    const known = databaseProblems[sqlState(error)] ?? (isConnectionFault(error) ? unreachable : undefined);
    return { ...(known ?? { status: 500, code: 'internal', title: 'Something went wrong here' }), faults: [] };
  }
}

interface Description {
  status: number;
  code: string;
  title: string;
  faults: Fault[];
  extras?: ProblemExtras;
}

function sqlState(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Class 57P and 08 are PostgreSQL's own words for going away; the rest is how Node and the pool say it. */
function isConnectionFault(error: unknown): boolean {
  return (
    /^(57P|08|53300|ECONN|EPIPE|ENOENT|ETIMEDOUT)/.test(sqlState(error)) ||
    (error instanceof Error &&
      /connection terminated|timeout exceeded when trying to connect|not queryable/i.test(error.message))
  );
}
