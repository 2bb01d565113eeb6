import { type InputName, type StandingInputs, type UnitKind } from '@malbild/domain';
import { type Format, type Interface } from '@malbild/language';

export interface WorkingLine {
  label: string;
  value: string;
}

/** How each input is written; what isn't named here is a plain number with two decimals. */
const WRITTEN: Partial<Record<InputName, 'period' | 'value' | 'change' | 'share' | 'count'>> = {
  t0: 'period',
  t: 'period',
  tT: 'period',
  fromPeriod: 'period',
  previousPeriod: 'period',
  b: 'value',
  c: 'value',
  T: 'value',
  L: 'value',
  e: 'value',
  from: 'value',
  expected: 'value',
  low: 'value',
  high: 'value',
  previous: 'value',
  m: 'change',
  last: 'change',
  g: 'share',
  gRequired: 'share',
  v: 'share',
  q: 'share',
  miss: 'share',
  share: 'share',
  progress: 'share',
  d: 'count',
  series: 'count',
  judged: 'count',
};

/** The working behind a verdict, printed: every input the method used, in the order in which it used them. */
export function workingLines(
  inputs: StandingInputs,
  unit: UnitKind,
  decimals: number | null,
  labels: Interface['status']['inputs'],
  format: Format,
): WorkingLine[] {
  // One decimal more than the page shows: the working must add up for the one who checks it.
  const fine = decimals === null ? null : decimals + 1;
  return (Object.entries(inputs) as [InputName, number | string][]).map(([name, value]) => ({
    label: labels[name],
    value: typeof value === 'string' ? period(value) : number(name, value),
  }));

  function period(value: string): string {
    return format.period(value);
  }

  function number(name: InputName, value: number): string {
    switch (WRITTEN[name]) {
      case 'value':
        return format.quantity(value, unit, fine);
      case 'change':
        return format.change(value, unit, fine);
      case 'share':
        return format.quantity(100 * value, 'percent', 1);
      case 'count':
        return format.number(value, 0);
      default:
        return format.number(value, 2);
    }
  }
}
