import type { IndicatorRole, Origin, RollUp, Standing } from '@malbild/contract';
import { asOn, rollUp } from '@malbild/domain';

/** What a roll-up needs of an indicator. */
export interface Rated {
  role: IndicatorRole;
  weight: number;
  standing: Standing;
}

/** A stored standing as it reads on a day: staleness is derived, never stored. */
export function standingOn(standing: Standing, day: string): Standing {
  return { ...asOn(standing, day), origin: standing.origin };
}

/** The status of what some indicators say together: the key ones decide, the others are only shown. */
export function rollUpOf(rows: readonly Rated[]): RollUp {
  const keys = rows.filter(({ role }) => role === 'key');
  return { ...rollUp(keys.map(({ standing, weight }) => ({ standing, weight }))), origin: originOf(keys) };
}

function originOf(rows: readonly { standing: Standing }[]): Origin {
  return rows.some(({ standing }) => standing.origin === 'example') ? 'example' : 'city';
}
