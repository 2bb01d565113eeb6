/** One line of what the bench shows. */
export interface Figure {
  chapter: string;
  what: string;
  value: number;
  unit: '×' | 's' | 'ms' | 'MB' | 'kB';
  /** Of ratios: the smallest and the largest of all pairs. */
  spread?: { low: number; high: number };
  /** The bound that the design sets; none where it sets none. */
  must?: { atLeast: number } | { atMost: number };
  /** What the figure was made of: this machine's absolute figures, for the reader. */
  made: string;
}

/** What was not measured, and why. */
export interface LeftOut {
  chapter: string;
  why: string;
}

export function keepsBound({ value, must }: Figure): boolean | undefined {
  if (!must) return undefined;
  return 'atLeast' in must ? value >= must.atLeast : value <= must.atMost;
}
