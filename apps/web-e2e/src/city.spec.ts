import { expect, expectAccessible, test } from './journey';

test('a newcomer meets the city', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});
