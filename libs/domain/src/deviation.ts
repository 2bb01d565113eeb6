import { type Status } from './status';

/** What is done about a deviation: something was decided, somebody does something, or the risk is accepted. */
export const responseKinds = ['decision', 'task', 'accepted-risk'] as const;
export type ResponseKind = (typeof responseKinds)[number];

/** A status that owes a response: it goes the wrong way, or nobody can tell how it goes. */
export function isDeviation(status: Status): boolean {
  return status === 'none' || status === 'unassessable';
}
