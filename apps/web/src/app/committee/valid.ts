import { type IsoDate } from '@malbild/domain';

/** The last day of something whose `validTo` is the first day without it. */
export function lastDay(validTo: IsoDate): IsoDate {
  const day = new Date(`${validTo}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** Whether something had ended by a day. */
export function hasEnded(thing: { validTo: IsoDate | null }, by: IsoDate): boolean {
  return thing.validTo !== null && thing.validTo <= by;
}
