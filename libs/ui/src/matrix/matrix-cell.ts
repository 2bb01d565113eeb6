import { type Status } from '@malbild/domain';

/** What one voice says in a cell; null where it has not spoken yet, so that the other two keep their places. */
export interface MatrixVoice {
  voice: 'committee' | 'data' | 'overall';
  status: Status | null;
}

export interface MatrixCell {
  /** The data alone, or all three: the committee, the data, overall. */
  voices: readonly MatrixVoice[];
  /** Two judged voices differ: *oense*. */
  disagree?: boolean;
  /** A voice judges where the data cannot: *bedömt utan underlag*. */
  withoutData?: boolean;
  /** Read out after the statuses: how much can be assessed. */
  detail: string;
  /** A short remark that is seen: what is overdue or unanswered. */
  remark?: string;
}
