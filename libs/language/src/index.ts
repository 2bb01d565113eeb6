export * from './format';
export type { Interface } from './interface.sv';
export * from './judgement';
export { judgementSv } from './judgement.sv';
export { type Language, loadLanguage, swedish } from './language';
export { many } from './plural';
export type { Reporting } from './reporting.sv';
export type { SessionWords } from './session.sv';
