import { node } from '../../jest.preset.mjs';

export default {
  ...node,
  displayName: 'api',
  testTimeout: 30_000,
  globalSetup: '<rootDir>/src/platform/test-database.setup.ts',
  globalTeardown: '<rootDir>/src/platform/test-database.teardown.ts',
};
