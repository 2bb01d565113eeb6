import type { IsoDate } from '@malbild/domain';
import type { Format } from './format';

/** What waits for somebody, as a mail says it. */
export const mailTasks = ['report', 'mend', 'review', 'judge', 'close'] as const;
export type MailTask = (typeof mailTasks)[number];

/** Why a reminder is sent: the week begins, a deadline comes or has passed, or the process owner or an administrator asks. */
export const reminders = ['weekly', 'before', 'after', 'asked'] as const;
export type Reminder = (typeof reminders)[number];

/** The words of reminders and of the calendar in one language. */
export interface MailWords {
  /** A reporting round: `delår mars 2024`. */
  round: Record<'march' | 'august' | 'year', (params: { year: number }) => string>;
  subject: Record<Reminder, (params: { count: number; round: string; due: IsoDate }, format: Format) => string>;
  greeting: (params: { name: string }) => string;
  opening: Record<Reminder, (params: { count: number }) => string>;
  /** One line for one task; `whose` is a committee or a goal. */
  task: Record<MailTask, (params: { whose: string; round: string }) => string>;
  due: (params: { due: IsoDate; late: boolean }, format: Format) => string;
  /** Before the address of the page. */
  openWork: string;
  /** Why one gets the mail, at its end. */
  because: string;
  calendar: { name: string; description: (params: { task: string }) => string };
}
