import { createFormat } from './format';
import { interfaceEn } from './interface.en';
import { judgementEn } from './judgement.en';
import { type Language } from './language';

export const english: Language = {
  code: 'en',
  interface: interfaceEn,
  judgement: judgementEn,
  format: createFormat('en'),
};
