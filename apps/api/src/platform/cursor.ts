import { ProblemException } from './problem';

/** A place in a list that is ordered by instant and id. */
export interface Place {
  /** As PostgreSQL writes it: more exact than a `Date`. */
  instant: string;
  id: string;
}

/** Where a portion of a list ends, for the one after it. */
export function cursorOf(instant: string, id: string): string {
  return Buffer.from(`${instant}~${id}`).toString('base64url');
}

/** @throws ProblemException 400 where nobody has said so */
export function placeIn(cursor: string): Place {
  const [instant = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('~');
  if (Number.isNaN(Date.parse(instant)) || !isUuid(id))
    throw new ProblemException(400, 'invalid-request', 'There is no such place to go on from', [
      { path: 'after', code: 'invalid', message: 'Take it from next of the page before' },
    ]);
  return { instant, id };
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}
