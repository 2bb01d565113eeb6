import { expect, test } from './journey';
import { ROUTES } from './routes';

test('Ctrl+K finds, is walked by the arrows, opens with Enter and says when nothing matches', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: /^Sök/ });
  await expect(field).toBeFocused();

  await field.fill('xyzzy');
  await expect(page.getByText('Inget matchar ”xyzzy”')).toBeVisible();
  await field.fill('gymnasiet');
  await expect(page.getByText(/^\d+ träffar?$/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/indikator\//);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('Escape closes the search and gives the focus back', async ({ page }) => {
  await page.goto('/');
  const button = page.getByRole('button', { name: /^Sök mål/ });
  await button.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('the city as it was on another day, along every link, and back to today', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /Som det ser ut/ }).click();
  await page.getByLabel('Visa som det såg ut den').fill('2020-01-15');
  await page.getByRole('button', { name: 'Visa', exact: true }).click();

  await expect(page).toHaveURL(/\?datum=2020-01-15$/);
  await expect(page.getByText('Du ser staden som den såg ut 15 januari 2020')).toBeVisible();
  await page.getByRole('link', { name: 'Indikatorer', exact: true }).click();
  await expect(page).toHaveURL(/\/indikatorer\?datum=2020-01-15$/);
  // The figures of 2022 were not known then.
  await page.goto('/indikator/year-9-eligible?datum=2020-01-15');
  await expect(page.getByRole('main')).not.toContainText(/83,0\s%/);

  await page.getByRole('button', { name: 'Tillbaka till i dag' }).first().click();
  await expect(page).toHaveURL(/\/indikator\/year-9-eligible$/);
  await expect(page.getByRole('main')).toContainText(/83,0\s%/);
});

test('English is chosen once and remembered, down to the numbers', async ({ page }) => {
  await page.goto('/indikator/year-9-eligible');
  await page.getByRole('button', { name: 'English' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Year 9 pupils eligible for upper secondary school');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('region', { name: 'In brief' })).toContainText('83.0%');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Year 9 pupils eligible for upper secondary school');
  await page.getByRole('button', { name: 'Svenska' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
});

test('light or dark follows the device until one is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByLabel('Utseende').selectOption({ label: 'Ljust' });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('the first stop for Tab skips to the content', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hoppa till innehållet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a part of the program that is gone offers to reload, never a spinner', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.route('**/*.js', (route) => route.fulfill({ status: 404 }));
  await page.getByRole('link', { name: 'Strategier' }).click();

  await expect(page.getByRole('alert').getByRole('button', { name: 'Ladda om sidan' })).toBeVisible();
});

test('every page has a title of its own, keeps the policy and logs no fault', async ({ page }) => {
  test.slow();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  const titles = new Set<string>();
  for (const route of ROUTES) {
    await page.goto(route);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    titles.add(await page.title());
  }
  expect(titles.size).toBe(ROUTES.length);
  expect(faults).toEqual([]);
});

// 640 px is what 200 % zoom leaves of 1 280.
for (const width of [390, 640, 1440]) {
  test(`no page scrolls sideways at ${width} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 844 });
    for (const route of ROUTES) {
      await page.goto(route);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, route).toBeLessThanOrEqual(0);
    }
  });
}

test('no link of the product leads nowhere', async ({ page }) => {
  test.setTimeout(120_000);
  const seen = new Set<string>();
  for (const route of ROUTES.filter((candidate) => candidate !== '/finns-inte')) {
    await page.goto(route);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    for (const link of await page.locator('a[href^="/"]').all()) seen.add((await link.getAttribute('href')) ?? '');
  }
  const api = [...seen].filter((href) => href.startsWith('/api/'));
  for (const href of api) expect((await page.request.get(href)).ok(), href).toBe(true);
  const pages = [...seen].filter((href) => !href.startsWith('/api/')).map((href) => href.split('#')[0] ?? '');
  for (const href of new Set(pages)) {
    await page.goto(href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 }), href).not.toHaveText(/Sidan|Fanns inte/);
  }
});

test('opening a cell moves nothing; back returns to where one was; an anchor is found when its data have come', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/');
  const scrolled = (): Promise<number> => page.evaluate(() => Math.round(window.scrollY));
  const cell = page.getByRole('grid').getByRole('button').nth(12);
  await cell.scrollIntoViewIfNeeded();
  const before = await scrolled();
  expect(before).toBeGreaterThan(100);
  await cell.click();
  await expect(page).toHaveURL(/ruta=/);
  await expect(page.getByRole('button', { name: 'Stäng underlaget' })).toBeVisible();

  await expect(cell).toBeInViewport();
  const left = await scrolled();
  await page.getByRole('link', { name: 'Strategier' }).evaluate((link: HTMLElement) => link.click());
  await expect(page.getByRole('heading', { level: 1, name: 'Strategier' })).toBeVisible();
  expect(await scrolled()).toBe(0);
  await page.goBack();
  await expect.poll(scrolled).toBe(left);

  await page.goto('/mal/arbete');
  await page.getByRole('region', { name: 'Strategier och milstolpar' }).getByRole('link').last().click();
  await expect(page).toHaveURL(/\/strategier#/);
  await expect.poll(scrolled).toBeGreaterThan(100);
});
