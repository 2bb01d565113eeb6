import { type SeriesFacts, type StandingInputs } from '../facts';
import { comparePeriods } from '../period';
import { reason } from '../reason';
import { notAvailable, type Outcome, type Value } from './course';

/**
 * Direction *maintain*: inside the band good; outside but nearer to it than the value before some; else none. Without a band
 * the last target itself is the band. The score is that of the rule with the same three words for a way: 5, 0, −5.
 */
export function maintain(facts: SeriesFacts, latest: Value, before: Value | null): Outcome {
  const unit = { unit: facts.unitKind, decimals: facts.decimals ?? null };
  const params = { value: latest.value, period: latest.period, ...unit };
  const band = facts.band ?? bandOfTarget(facts);
  const given: StandingInputs = { c: latest.value, t: latest.period };
  if (!band) return notAvailable(reason('no-target', params), given);

  const inputs: StandingInputs = { ...given, ...band };
  const inBand = { ...params, ...band };
  const distance = distanceTo(band, latest.value);
  if (distance === 0) {
    return { status: 'good', methodStatus: 'inside_band', score: 5, reason: reason('inside-band', inBand), inputs };
  }
  if (!before) return notAvailable(reason('single-observation', params), inputs);

  const withBefore: StandingInputs = { ...inputs, previous: before.value, previousPeriod: before.period };
  return distance < distanceTo(band, before.value)
    ? {
        status: 'some',
        methodStatus: 'moving_back',
        score: 0,
        reason: reason('moving-back', inBand),
        inputs: withBefore,
      }
    : {
        status: 'none',
        methodStatus: 'outside_band',
        score: -5,
        reason: reason('outside-band', inBand),
        inputs: withBefore,
      };
}

function bandOfTarget({ targets }: SeriesFacts): { low: number; high: number } | null {
  const target = [...targets].sort((a, b) => comparePeriods(a.period, b.period)).at(-1);
  return target ? { low: target.value, high: target.value } : null;
}

function distanceTo({ low, high }: { low: number; high: number }, value: number): number {
  return Math.max(low - value, value - high, 0);
}
