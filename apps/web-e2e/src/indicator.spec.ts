import { type Page } from '@playwright/test';
import { expect, test } from './journey';

/** The column of values in the table of classes, by class, the city last. */
async function classesOf(page: Page, indicator: string): Promise<string[]> {
  await page.goto(`/indikator/${indicator}`);
  const section = page.getByRole('region', { name: 'Gapet mellan områdestyper' });
  await section.getByRole('button', { name: 'Tabell' }).click();
  const cells = await section.getByRole('table').locator('tbody tr td:nth-child(2)').allTextContents();
  return cells.map((cell) => cell.replace(/\s/g, ' ').trim());
}

test('pupils eligible for upper secondary, summed by socio-economic class, are the numbers of the source', async ({
  page,
}) => {
  expect(await classesOf(page, 'year-9-eligible')).toEqual([
    '65,6 %',
    '67,4 %',
    '82,8 %',
    '84,7 %',
    '94,7 %',
    '94,5 %',
    '83,0 %',
  ]);
  await expect(page.getByRole('region', { name: 'I korthet' })).toContainText(/83,0\s%/);
});

test('openly unemployed by socio-economic class are the numbers of the source', async ({ page }) => {
  expect(await classesOf(page, 'openly-unemployed')).toEqual([
    '7,3 %',
    '5,1 %',
    '2,4 %',
    '2,0 %',
    '1,4 %',
    '1,2 %',
    '2,8 %',
  ]);
  await expect(page.getByRole('region', { name: 'I korthet' })).toContainText(/2,8\s%/);
});

test('a chart is drawn, reached by Tab, walked by the arrows and read aloud', async ({ page }) => {
  await page.goto('/indikator/compulsory-education-only');
  const chart = page.getByRole('application').first();
  await expect(chart.locator('svg').first()).toBeVisible();
  await chart.focus();

  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  const said = page.locator('[aria-live]').first();
  await expect(said).toHaveText(/^2001, Utfall 22,8\s%\. 1 av \d+$/);
  await page.keyboard.press('ArrowRight');
  await expect(said).toHaveText(/^2005, Utfall/);
  // The tooltip of the same point is part of the drawing.
  await expect(chart.locator('svg text', { hasText: 'Utfall' }).first()).toBeVisible();
});

test('the figures can be taken home: CSV, SVG, PNG', async ({ page }) => {
  await page.goto('/indikator/compulsory-education-only');
  const figure = page.locator('mb-target-picture');
  await expect(figure.locator('svg text').first()).toBeVisible();

  for (const [name, ending] of [
    ['SVG', '.svg'],
    ['PNG', '.png'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`compulsory-education-only${ending}`);
  }
  const csv = await figure.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const answer = await page.request.get(csv ?? '');
  expect(answer.ok()).toBe(true);
  expect(answer.headers()['content-type']).toContain('text/csv');
});

test('every status is one step from its reason, method, number of points and date', async ({ page }) => {
  await page.goto('/indikatorer?lage=none');
  await page
    .getByRole('button', { name: /^Ingen.*Varför\?$/ })
    .first()
    .click();

  for (const fact of ['Metod', 'Mätpunkter', 'Senaste värde', 'Räknas som färskt till', 'Så räknas det'])
    await expect(page.getByText(fact, { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Mätpunkter', { exact: true })).toHaveCount(0);
});

test('the methods stand side by side, and it is said whether they agree', async ({ page }) => {
  await page.goto('/indikator/compulsory-education-only');
  const section = page.getByRole('region', { name: 'Alla metoder som kan räknas' });

  await expect(section.getByText(/Metoderna är (ense|oense)/)).toBeVisible();
  await expect(section.getByRole('row')).toHaveCount(5);
  await expect(section.getByText('vald metod')).toHaveCount(1);
});

test('the list is filtered in the address, and says when nothing fits', async ({ page }) => {
  await page.goto('/indikatorer');
  await page.getByLabel('Läge').selectOption({ label: 'God måluppfyllelse' });

  await expect(page).toHaveURL(/lage=good/);
  await expect(page.getByText(/\d+ av \d+ indikatorer/)).toBeVisible();
  await page.getByLabel('Ord i titeln').fill('xyzzy');
  await expect(page.getByText('Inga indikatorer passar in på valen.')).toBeVisible();
  await page.getByRole('button', { name: 'Visa alla' }).click();
  await expect(page).toHaveURL(/\/indikatorer$/);
});
