import type { Figure, LeftOut } from './figure';

/** How long and how often things are measured. */
export interface Effort {
  /** Observations of the large city; the small one has ten thousand. */
  large: 'five-million' | 'quarter-million';
  pairs: number;
  /** How long one side of a pair is measured, in seconds. */
  seconds: number;
}

/** `npm run bench`: about ten minutes on two cores. */
export const thorough: Effort = { large: 'five-million', pairs: 7, seconds: 1 };

/** `npm run bench -- --quick`: to see that a change has not made things much worse. Figures are rough. */
export const quick: Effort = { large: 'quarter-million', pairs: 3, seconds: 0.5 };

/** One run of the bench: what chapters get and where their figures go. */
export interface Run {
  effort: Effort;
  figures: Figure[];
  leftOut: LeftOut[];
  /** Tells who waits what takes time. */
  progress: (step: string) => void;
}
