import { createFormat, type Format, mailEn, mailSv, type MailWords, type Reminder } from '@malbild/language';
import type { IsoDate } from '@malbild/domain';
import type { Letter } from '../../platform/mail';
import type { Addressee, OpenTask } from './open-tasks';

/** One language's words and way of writing dates. */
export interface Tongue {
  words: MailWords;
  format: Format;
}

export const tongues: Record<'sv' | 'en', Tongue> = {
  sv: { words: mailSv, format: createFormat('sv') },
  en: { words: mailEn, format: createFormat('en') },
};

/** What a task is, in one line: `Fyll i och skicka in rapporten för helår 2023, Grundskolenämnden`. */
export function lineOf(
  task: Pick<OpenTask, 'kind' | 'roundKind' | 'year' | 'whose'>,
  { words }: Tongue,
  language: 'sv' | 'en',
): string {
  const round = words.round[task.roundKind]({ year: task.year });
  const whose = (language === 'en' ? task.whose?.en : undefined) ?? task.whose?.sv ?? '';
  return words.task[task.kind]({ whose, round });
}

/**
 * A reminder of some tasks, in the language of the one it goes to.
 *
 * @param tasks at least one
 * @param origin where the web app is found; without one, the letter has no links
 */
export function writeReminder(
  reminder: Reminder,
  { name, language }: Addressee,
  tasks: readonly [OpenTask, ...OpenTask[]],
  today: IsoDate,
  origin: string | undefined,
): Letter {
  const tongue = tongues[language];
  const { words, format } = tongue;
  const [{ roundKind, year, due }] = tasks;
  const count = tasks.length;
  const lines = tasks.map((task) => ({
    text: `${lineOf(task, tongue, language)}, ${words.due({ due: task.due, late: task.due < today }, format)}.`,
    address: origin === undefined || !task.reportId ? undefined : `${origin}/rapport/${task.reportId}`,
  }));
  const work = origin === undefined ? undefined : `${origin}/mitt-arbete`;
  const greeting = words.greeting({ name });
  const opening = words.opening[reminder]({ count });
  return {
    subject: words.subject[reminder]({ count, round: words.round[roundKind]({ year }), due }, format),
    text: [
      greeting,
      opening,
      ...lines.map(({ text, address }) => [`- ${text}`, ...(address ? [`  ${address}`] : [])].join('\n')),
      ...(work ? [`${words.openWork}: ${work}`] : []),
      `-- \n${words.because}`,
    ].join('\n\n'),
    html: [
      `<!doctype html><html lang="${language}"><body style="font-family: sans-serif; line-height: 1.5">`,
      `<p>${escaped(greeting)}</p><p>${escaped(opening)}</p>`,
      `<ul>${lines.map(({ text, address }) => `<li>${linked(text, address)}</li>`).join('')}</ul>`,
      work ? `<p>${linked(words.openWork, work)}</p>` : '',
      `<p style="color: #555">${escaped(words.because)}</p></body></html>`,
    ].join('\n'),
  };
}

function linked(text: string, address: string | undefined): string {
  return address ? `<a href="${escaped(address)}">${escaped(text)}</a>` : escaped(text);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
