import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { launchBrowser } from './browser';
import { CITY } from './running-city';

export { expect };

/** A test in our own Chromium on the running city: `page.goto('/')` is the overview. */
export const test = base.extend<object, { browser: Awaited<ReturnType<typeof launchBrowser>> }>({
  browser: [
    // Playwright reads from the first parameter what a fixture needs: nothing.
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({}, use) => use(process.env[CITY]),
});

/** Nothing on the page stands in the way of anybody, as far as a machine can tell (WCAG 2.2 AA and axe's best practice). */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary ?? ''}`),
  );
  expect(faults).toEqual([]);
}
