import type { IsoDate } from '@malbild/domain';
import type { Reminder } from '@malbild/language';
import { swedishDay } from '../../platform/clock';

/** The wall clock in Sweden. */
export interface SwedishTime {
  day: IsoDate;
  hour: number;
  /** 1 for Monday to 7 for Sunday. */
  weekday: number;
}

const clockFace = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: 'numeric', hourCycle: 'h23' });

export function swedishTime(instant: Date): SwedishTime {
  const day = swedishDay(instant);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return { day, hour: Number(clockFace.format(instant)), weekday: weekday === 0 ? 7 : weekday };
}

/** Mail comes in working hours; a server that was down in the morning catches up during the day. */
const from = 7;
const to = 18;
const saturday = 6;
const daysBefore = 3;
const daysAfter = 7;

/** A reminder that is due now, and what it is about: the same is never sent twice. */
export interface Occasion {
  reminder: Reminder;
  about: string;
  /** Whether a task of this round and deadline belongs into it. */
  concerns: (task: { round: string; due: IsoDate }) => boolean;
}

/**
 * Which reminders are due at a moment. On Mondays one mail says all that waits; on other working days there is one about each
 * deadline that is at most three days away, and one in the week after it.
 *
 * @param deadlines of the tasks that wait
 */
export function occasionsAt(
  { day, hour, weekday }: SwedishTime,
  deadlines: readonly { round: string; due: IsoDate }[],
): Occasion[] {
  if (hour < from || hour >= to || weekday >= saturday) return [];
  if (weekday === 1) return [{ reminder: 'weekly', about: `week of ${day}`, concerns: () => true }];
  const distinct = new Map(deadlines.map((deadline) => [`${deadline.round} ${deadline.due}`, deadline]));
  return [...distinct].flatMap(([about, { round, due }]) => {
    const reminder = reminderOf(day, due);
    return reminder
      ? [
          {
            reminder,
            about,
            concerns: (task: { round: string; due: IsoDate }) => task.round === round && task.due === due,
          },
        ]
      : [];
  });
}

function reminderOf(day: IsoDate, due: IsoDate): Reminder | undefined {
  if (day <= due) return day >= shifted(due, -daysBefore) ? 'before' : undefined;
  return day <= shifted(due, daysAfter) ? 'after' : undefined;
}

function shifted(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
