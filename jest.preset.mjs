import angular from 'jest-preset-angular/presets/index.js';

/** Where the shared libraries live, seen from a project's folder (`apps/x` or `libs/x`). */
const sharedLibraries = { '^@malbild/(contract|domain|language|ui)$': '<rootDir>/../../libs/$1/src/index.ts' };

/**
 * Jest for code that runs in Node: native ES modules, TypeScript by swc with the decorator metadata that Nest and TypeORM
 * read. Class fields are assigned, not defined, as TypeORM's entities need it; `apps/api/tsconfig.json` says the same.
 */
export const node = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: sharedLibraries,
};

/** Jest for Angular: ES modules in jsdom, zoneless. */
const { transform, ...angularPreset } = angular.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.json' });
export const web = {
  ...angularPreset,
  transform,
  moduleNameMapper: { ...angularPreset.moduleNameMapper, ...sharedLibraries },
  // A page in jsdom takes its time on a busy machine.
  testTimeout: 30_000,
};
