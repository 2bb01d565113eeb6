import type { ObservationState } from '@malbild/contract';

interface CellFact {
  /** Of what is known; null where nothing is. */
  state: ObservationState | null;
  /** Whether it is of the newest period that the round takes. */
  current: boolean;
  /** Whether the report itself has ever filled it. */
  touched: boolean;
}

/**
 * Whether a cell is closed to the report: an earlier period's value is known for good, and is changed by a correction with a
 * reason instead. The current period is always open, and so is what the report itself has filled.
 */
export function isLocked({ state, current, touched }: CellFact): boolean {
  return (state === 'final' || state === 'revised') && !current && !touched;
}
