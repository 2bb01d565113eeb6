import { expect, test } from './journey';

test('a politician reads the position of the city in the first sentence', async ({ page }) => {
  await page.goto('/');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Göteborg ska vara en jämlik stad');
  await expect(page.locator('.lead')).toHaveText(
    /av fyra målområden når sitt mål i den takt som behövs\..*\d+\s% av indikatorerna kan bedömas/,
  );
  await expect(page.getByRole('region', { name: 'Målområden' }).getByRole('heading', { level: 3 })).toHaveCount(4);
  await expect(page.getByText('Exempelstad: utfallen är verkliga')).toBeVisible();
});

test('the numbers of the sentence are those of the API', async ({ page, request }) => {
  const answer = (await (await request.get('/api/overview')).json()) as {
    goals: { rollUp: { status: string } }[];
    evidence: { assessable: { count: number; total: number } };
  };
  const { count, total } = answer.evidence.assessable;
  await page.goto('/');

  await expect(page.locator('.lead strong')).toHaveText(
    new RegExp(`^${Math.round((100 * count) / total)}\\s% av indikatorerna kan bedömas$`),
  );
});

test('the matrix is walked by the arrows and opened by Enter; the evidence lives in the address', async ({ page }) => {
  await page.goto('/');
  const cells = page.getByRole('grid').getByRole('button');
  await cells.first().focus();

  await page.keyboard.press('ArrowDown');
  await expect(cells.first()).not.toBeFocused();
  const name = await page.locator(':focus .sr-only').first().textContent();
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/ruta=/);
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading')).toBeFocused();
  await expect(panel.getByRole('heading')).toHaveText(name?.trim().split(',')[0] ?? '');

  await page.reload();
  await expect(panel.getByRole('heading')).toHaveText(name?.trim().split(',')[0] ?? '');
  await page.getByRole('button', { name: 'Stäng underlaget' }).click();
  await expect(page).not.toHaveURL(/ruta=/);
  await expect(page.getByRole('heading', { name: /Vad har ändrats/ })).toBeVisible();
});

test('the district map follows the choice of indicator, and the choice can be sent to somebody', async ({ page }) => {
  await page.goto('/');
  const section = page.getByRole('region', { name: 'Så skiljer det inom staden' });
  await section.getByLabel('Indikator').selectOption({ label: 'Öppet arbetslösa' });

  await expect(page).toHaveURL(/karta=openly-unemployed/);
  await expect(section.getByText(/^Öppet arbetslösa\./)).toBeVisible();
  await page.reload();
  await expect(section.getByLabel('Indikator')).toHaveValue('openly-unemployed');
  await expect(section.locator('.ui-map path')).toHaveCount(96);
});

test('a goal is one step from the overview, and prints how its verdict is counted', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('region', { name: 'Målområden' })
    .getByRole('link', { name: 'Skapa förutsättningar för arbete' })
    .click();

  await expect(page).toHaveURL(/\/mal\/arbete$/);
  await expect(page.getByRole('main')).toBeFocused();
  const sum = page.getByRole('row', { name: /Medelpoäng/ });
  await expect(sum).toHaveText(/÷ \d+ = −?\d+,\d\d/);
  const [total = 0, count = 1, mean = 0] = ((await sum.textContent()) ?? '')
    .replaceAll('−', '-')
    .replaceAll(',', '.')
    .match(/-?\d+(\.\d+)?/g)!
    .map(Number);
  expect(total / count).toBeCloseTo(mean, 1);
});
