import { type Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { ROUTES } from './routes';

async function open(page: Page, route: string, language: string, theme: string): Promise<void> {
  await page.addInitScript(
    ([code, look]) => {
      localStorage.setItem('malbild.language', code!);
      localStorage.setItem('malbild.theme', look!);
    },
    [language, theme],
  );
  await page.goto(route);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

for (const language of ['sv', 'en']) {
  for (const theme of ['light', 'dark']) {
    test.describe(`in ${language}, ${theme}`, () => {
      for (const route of ROUTES) {
        test(`nothing on ${route} stands in anybody's way`, async ({ page }) => {
          await open(page, route, language, theme);
          await expect(page.locator('html')).toHaveAttribute('lang', language);
          await expectAccessible(page);
        });
      }
    });
  }
}

test.describe('states', () => {
  test('the search, with hits and without', async ({ page }) => {
    await open(page, '/', 'sv', 'light');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Sök/ }).fill('gymn');
    await expect(page.getByRole('listbox', { name: 'Sök' }).getByRole('option').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('combobox', { name: /^Sök/ }).fill('xyzzy');
    await expect(page.getByText('Inget matchar ”xyzzy”')).toBeVisible();
    await expectAccessible(page);
  });

  test('an open cell of the matrix, an open reason, the choice of day', async ({ page }) => {
    await open(page, '/?ruta=kommunstyrelsen~arbete', 'sv', 'light');
    await page
      .getByRole('complementary')
      .getByRole('button', { name: /Varför/ })
      .first()
      .click();
    await expect(page.getByText('Metod', { exact: true }).first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Som det ser ut/ }).click();
    await expectAccessible(page);
  });

  test('pictures as tables, and a past day', async ({ page }) => {
    await open(page, '/indikator/compulsory-education-only?datum=2020-01-15', 'sv', 'light');
    for (const button of await page.getByRole('button', { name: 'Tabell' }).all()) await button.click();
    await expectAccessible(page);
  });

  test('a page that could not be fetched', async ({ page }) => {
    await page.route('**/api/overview*', (route) => route.fulfill({ status: 503, body: '{}' }));
    await open(page, '/', 'sv', 'light');
    await expect(page.getByRole('button', { name: 'Försök igen' })).toBeVisible();
    await expectAccessible(page);
  });

  test('forced colours keep the five glyphs apart', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, '/om-bedomningen', 'sv', 'light');
    await expectAccessible(page);
  });
});
