import { createFormat, type Format, type LanguageCode } from './format';
import { type Interface, interfaceSv } from './interface.sv';
import { type Judgement } from './judgement';
import { judgementSv } from './judgement.sv';
import { type Reporting, reportingSv } from './reporting.sv';
import { sessionSv, type SessionWords } from './session.sv';

/** All that a language has to say: the interface, signing in, reporting, the wording of judgements, and how numbers and dates are written. */
export interface Language {
  code: LanguageCode;
  interface: Interface;
  session: SessionWords;
  reporting: Reporting;
  judgement: Judgement;
  format: Format;
}

/** Swedish, the language that the product starts in. */
export const swedish: Language = {
  code: 'sv',
  interface: interfaceSv,
  session: sessionSv,
  reporting: reportingSv,
  judgement: judgementSv,
  format: createFormat('sv'),
};

/**
 * A language by its code. All but Swedish are fetched when asked for, so that the first page does not carry them.
 *
 * @throws TypeError where the catalogue cannot be fetched
 */
export async function loadLanguage(code: LanguageCode): Promise<Language> {
  return code === 'sv' ? swedish : (await import('./english')).english;
}
