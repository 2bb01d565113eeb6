import type { MailWords } from './mail';
import { many } from './plural';

export const mailEn: MailWords = {
  round: {
    march: ({ year }) => `the March round ${year}`,
    august: ({ year }) => `the August round ${year}`,
    year: ({ year }) => `the full-year round ${year}`,
  },
  subject: {
    weekly: ({ count }) => `Målbild: ${many(count, { one: 'one thing waits', other: `${count} things wait` })} for you`,
    before: ({ round, due }, format) => `Målbild: ${round}, due ${format.date(due)}`,
    after: ({ round, due }, format) => `Målbild: ${round} is late, it was due ${format.date(due)}`,
    asked: ({ round }) => `Målbild: a reminder of ${round}`,
  },
  greeting: ({ name }) => `Hello ${name},`,
  opening: {
    weekly: ({ count }) => `This waits for you${many(count, { one: '', other: `, ${count} things` })}:`,
    before: () => 'This is due soon:',
    after: () => 'This was due:',
    asked: () => 'You are reminded of this:',
  },
  task: {
    report: ({ whose, round }) => `Fill in and submit the report for ${round}, ${whose}`,
    mend: ({ whose, round }) => `Mend the report that was returned for ${round}, ${whose}`,
    review: ({ whose, round }) => `Review the report for ${round}, ${whose}`,
    judge: ({ whose, round }) => `Judge the goal in ${round}: ${whose}`,
    close: ({ round }) => `Close ${round}`,
  },
  due: ({ due, late }, format) => (late ? `was due ${format.date(due)}` : `due ${format.date(due)}`),
  openWork: 'My work',
  because: 'You get this because you have a role in the city’s follow-up. Replies to this letter are not read.',
  calendar: {
    name: 'Målbild: to do',
    description: ({ task }) => `${task}. Open My work in Målbild to go on.`,
  },
};
