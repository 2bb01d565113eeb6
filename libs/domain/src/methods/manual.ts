import { type SeriesFacts } from '../facts';
import { reason } from '../reason';
import { scoreOfStatus } from '../status';
import { notAvailable, type Outcome } from './course';

/** A person's status, shown as such; without one there is nothing to judge on. */
export function manual({ manual: set }: Pick<SeriesFacts, 'manual'>): Outcome {
  if (!set) return { ...notAvailable(reason('no-observation', {}), {}), methodStatus: null };
  return {
    status: set.status,
    methodStatus: null,
    score: scoreOfStatus(set.status),
    reason: reason('set-by-person', { status: set.status }),
    inputs: {},
  };
}
