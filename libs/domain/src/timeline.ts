/**
 * A versioned fact: in force from `recordedAt` up to but not at `supersededAt` (null: still). Instants are ISO text in UTC,
 * with any number of decimals (`2024-01-15T08:00:00.123456Z`).
 */
export interface Versioned {
  recordedAt: string;
  supersededAt: string | null;
}

/** Lists of versioned facts by name: the observations, baselines, targets, settings of one indicator. */
export type History = Record<string, readonly Versioned[]>;

/**
 * Orders two instants; differing precision does not matter.
 *
 * @throws RangeError where one is no instant in UTC
 */
export function compareInstants(a: string, b: string): number {
  // Texts of one shape order as they are written; only mixed precision needs reading.
  if (a.length === b.length && a.endsWith('Z') && b.endsWith('Z')) return a < b ? -1 : a > b ? 1 : 0;
  const first = inFull(a);
  const second = inFull(b);
  return first < second ? -1 : first > second ? 1 : 0;
}

function inFull(instant: string): string {
  const match = /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(?:Z|\+00(?::?00)?)$/.exec(instant);
  if (!match?.[1]) throw new RangeError(`No instant in UTC: "${instant}"`);
  return `${match[1].replace(' ', 'T')}.${(match[2] ?? '').padEnd(9, '0')}`;
}

/** Whether a fact is in force at an instant. */
export function isInForce({ recordedAt, supersededAt }: Versioned, instant: string): boolean {
  return (
    compareInstants(recordedAt, instant) <= 0 && (supersededAt === null || compareInstants(instant, supersededAt) < 0)
  );
}

/** The facts in force at an instant, in the order given. */
export function inForceAt<Fact extends Versioned>(facts: readonly Fact[], instant: string): Fact[] {
  return facts.filter((fact) => isInForce(fact, instant));
}

/** The distinct instants at which facts come into force or cease to be, oldest first. */
export function instantsOf(history: History): string[] {
  const instants = Object.values(history)
    .flat()
    .flatMap(({ recordedAt, supersededAt }) => (supersededAt === null ? [recordedAt] : [recordedAt, supersededAt]))
    .sort(compareInstants);
  return instants.filter((instant, index) => {
    const before = instants[index - 1];
    return before === undefined || compareInstants(before, instant) !== 0;
  });
}
