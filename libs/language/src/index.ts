export * from './format';
export * from './judgement';
export { judgementSv } from './judgement.sv';
export * from './mail';
export { mailEn } from './mail.en';
export { mailSv } from './mail.sv';
export { many } from './plural';
