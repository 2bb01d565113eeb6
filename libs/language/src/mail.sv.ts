import type { MailWords } from './mail';
import { many } from './plural';

export const mailSv: MailWords = {
  round: {
    march: ({ year }) => `delår mars ${year}`,
    august: ({ year }) => `delår augusti ${year}`,
    year: ({ year }) => `helår ${year}`,
  },
  subject: {
    weekly: ({ count }) => `Målbild: ${many(count, { one: 'en sak', other: `${count} saker` })} väntar på dig`,
    before: ({ round, due }, format) => `Målbild: ${round}, senast ${format.date(due)}`,
    after: ({ round, due }, format) => `Målbild: ${round} är försenad, skulle vara klar ${format.date(due)}`,
    asked: ({ round }) => `Målbild: påminnelse om ${round}`,
  },
  greeting: ({ name }) => `Hej ${name}!`,
  opening: {
    weekly: ({ count }) => `Det här väntar på dig${many(count, { one: '', other: `, ${count} saker` })}:`,
    before: () => 'Snart ska det här vara klart:',
    after: () => 'Det här skulle ha varit klart:',
    asked: () => 'Du påminns om det här:',
  },
  task: {
    report: ({ whose, round }) => `Fyll i och skicka in rapporten för ${round}, ${whose}`,
    mend: ({ whose, round }) => `Rätta rapporten som har återsänts för ${round}, ${whose}`,
    review: ({ whose, round }) => `Granska rapporten för ${round}, ${whose}`,
    judge: ({ whose, round }) => `Bedöm målet i ${round}: ${whose}`,
    close: ({ round }) => `Avsluta ${round}`,
  },
  due: ({ due, late }, format) => (late ? `skulle vara klart ${format.date(due)}` : `senast ${format.date(due)}`),
  openWork: 'Mitt arbete',
  because: 'Du får det här för att du har en roll i stadens uppföljning. Svar på det här brevet läses inte.',
  calendar: {
    name: 'Målbild: att göra',
    description: ({ task }) => `${task}. Öppna Mitt arbete i Målbild för att komma vidare.`,
  },
};
