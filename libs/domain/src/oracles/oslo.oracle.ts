/**
 * Linear progress in percent: start; target; current; expected.
 * Source: Oslo kommune, okr-tracker, commit 66d697a, tests of key result progress. MIT.
 * Made by `oracles/make-oracles.mjs`.
 */
export const osloCases = `
0;100;0;0
0;100;20;20
0;100;100;100
0;100;150;150
20;100;20;0
20;100;100;100
20;100;0;-25
20;100;-20;-50
100;0;100;0
100;0;80;20
100;0;0;100
100;20;100;0
100;20;80;25
100;20;20;100
100;20;0;125
0;0;0;0
0;100;;0
100;0;;0
`;
