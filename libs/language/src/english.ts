import { createFormat } from './format';
import { interfaceEn } from './interface.en';
import { judgementEn } from './judgement.en';
import { type Language } from './language';
import { reportingEn } from './reporting.en';
import { sessionEn } from './session.en';

export const english: Language = {
  code: 'en',
  interface: interfaceEn,
  session: sessionEn,
  reporting: reportingEn,
  judgement: judgementEn,
  format: createFormat('en'),
};
