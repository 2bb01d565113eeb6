import { type Rhythm } from './facts';
import {
  addMonths,
  comparePeriods,
  type IsoDate,
  type Period,
  periodAfter,
  periodEnd,
  type PeriodKind,
} from './period';

/**
 * The last periods of a kind that have ended by a day, oldest first: the columns of an entry grid. Of years to date, those
 * that end in the day's last whole month.
 */
export function periodsEndedBy(kind: PeriodKind, day: IsoDate, count: number): Period[] {
  let last = periodHolding(kind, day);
  while (periodEnd(last) > day) last = periodAfter(last, -1);
  return Array.from({ length: count }, (_, index) => periodAfter(last, index + 1 - count));
}

/**
 * The period whose value a round waits for: the newest that has ended by the cut-off and should have been published by the
 * day reports are due.
 *
 * @param newest the newest period that has a value
 * @returns null where nothing new is to be expected yet
 */
export function expectedPeriod(
  newest: Period | null,
  kind: PeriodKind,
  { intervalMonths, lagMonths }: Rhythm,
  { cutOff, due }: { cutOff: IsoDate; due: IsoDate },
): Period | null {
  if (newest && addMonths(periodEnd(newest), intervalMonths + lagMonths) > due) return null;
  let [expected] = periodsEndedBy(kind, cutOff, 1);
  while (expected && addMonths(periodEnd(expected), lagMonths) > due) expected = periodAfter(expected, -1);
  return expected && (!newest || comparePeriods(newest, expected) < 0) ? expected : null;
}

/** A period of the kind around a day, or soon after it. */
function periodHolding(kind: PeriodKind, day: IsoDate): Period {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  switch (kind) {
    case 'year':
      return year;
    case 'school-year':
      return `${year}/${String((Number(year) + 1) % 100).padStart(2, '0')}`;
    case 'tertial':
      return `${year}-T${Math.ceil(month / 4)}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'month':
      return day.slice(0, 7);
    case 'year-to-date':
      return yearToDate(day);
  }
}

/** January to the last month that is over on the day. */
function yearToDate(day: IsoDate): Period {
  const tomorrow = new Date(Date.parse(day) + 86_400_000).toISOString();
  const ended = tomorrow.slice(0, 7) === day.slice(0, 7) ? addMonths(day, -1) : day;
  return `${ended.slice(0, 4)}-01--${ended.slice(5, 7)}`;
}
