/** When the demo city opens: in the reporting season for 2023. */
export const demoStart = '2024-01-15T08:00:00.000Z';

/** The product's clock, the only place that time comes from: the machine's own, moved by the city's offset. */
export class Clock {
  constructor(private readonly offsetMs: number) {}

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Today in Sweden, `2024-01-15`. */
  today(): string {
    return swedishDay(this.now());
  }
}

const swedish = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** The calendar day in Sweden on which an instant falls. */
export function swedishDay(instant: Date): string {
  return swedish.format(instant);
}

/** The last instant of a Swedish calendar day: all that was recorded by then was known on that day. */
export function endOfSwedishDay(day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`) + 86_400_000;
  // Sweden is one or two hours ahead of UTC; of the two candidates, the right one ends this very day.
  const winter = new Date(midnight - 3_600_000 - 1);
  return swedishDay(winter) === day ? winter : new Date(midnight - 7_200_000 - 1);
}
