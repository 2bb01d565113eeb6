import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'src',
  globalSetup: './src/running-city.ts',
  outputDir: '../../tmp/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // The machine may be busy with other things.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: { locale: 'sv-SE', timezoneId: 'Europe/Stockholm', screenshot: 'only-on-failure' },
});
