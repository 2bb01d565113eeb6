import { type IndicatorPage } from '@malbild/contract';
import { comparePeriods } from '@malbild/domain';
import { type TargetChartFacts } from '@malbild/ui';

const OPEN = new Set(['preliminary', 'estimated']);

/** The indicator page's answer as what the chart draws. Our forecast is drawn to the last target, or as far as it goes. */
export function targetFactsOf(indicator: IndicatorPage): TargetChartFacts {
  const { headline, forecast, projection } = indicator;
  const targets = [...indicator.targets].sort((a, b) => comparePeriods(a.period, b.period));
  return {
    outcome: { period: headline?.period ?? [], value: headline?.value ?? [] },
    open: new Set(headline?.period.filter((_, index) => OPEN.has(headline.state[index] ?? 'final'))),
    breaks: new Set(headline?.period.filter((_, index) => isBreak(headline.flag[index] ?? null))),
    baseline: indicator.baseline,
    targets,
    forecast: 'reason' in forecast ? null : forecast,
    projection: projection && { period: projection.period, value: projection.value },
  };
}

/** Statistics mark a break in a series with the letter b, alone or among other flags. */
function isBreak(flag: string | null): boolean {
  return flag !== null && /(^|[\s,;])b($|[\s,;])|brott|break/i.test(flag);
}
