export * from './format';
export * from './judgement';
export { judgementSv } from './judgement.sv';
export { many } from './plural';
