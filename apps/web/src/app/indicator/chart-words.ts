import { type Unit } from '@malbild/contract';
import { type Format } from '@malbild/language';
import { type ChartWords } from '@malbild/ui';

/** How a chart writes an indicator's numbers and periods. */
export function chartWords(
  indicator: { unit: Unit; decimals: number },
  format: Format,
): Pick<ChartWords, 'value' | 'axis' | 'period'> {
  const { unit, decimals } = indicator;
  return {
    value: (value) => format.quantity(value, unit, decimals),
    axis: (value) => format.quantity(value, unit, Number.isInteger(value) ? 0 : null),
    period: (period) => format.shortPeriod(period),
  };
}
