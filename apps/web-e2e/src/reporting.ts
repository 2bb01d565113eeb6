import type { Locator, Page } from '@playwright/test';
import { Session, url } from '@malbild/contract';
import { expect } from './journey';

/** So many stops a page may have before what is looked for. */
const MOST_STOPS = 250;

/** Walks to something with Tab, as one who uses no mouse; it fails where Tab never gets there. */
export async function walkTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target.toString()}`);
}

/** Walks to a button or a link and presses Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await walkTo(page, target);
  await page.keyboard.press('Enter');
}

/** Signs in as one of the demo city's ready people, whoever was signed in before. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/logga-in');
  await press(page, page.getByRole('button', { name }).first());
  await expect(page.getByRole('heading', { level: 1, name: 'Mitt arbete' })).toBeVisible();
}

/** Opens what a task in Mitt arbete is about. */
export async function openTask(page: Page, name: RegExp): Promise<void> {
  await press(page, page.getByRole('link', { name }).first());
  await expect(page.getByRole('heading', { level: 2, name: 'Utfall' })).toBeVisible();
}

/** Stands in a cell of the grid; from there on the keyboard does the rest. */
export function cellOf(page: Page, name: string): Locator {
  return page.getByRole('grid', { name: 'Utfall' }).getByRole('textbox', { name });
}

/** Pastes where the focus is what a spreadsheet would have put on the clipboard. */
export async function paste(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    rows.map((cells) => cells.join('\t')).join('\r\n'),
  );
}

export async function allIsSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: 'Allt är sparat.' })).toBeVisible();
}

/** What the API says in the name of whoever is signed in on the page. */
export async function ask<Answer>(
  page: Page,
  address: string,
  { parse }: { parse: (answer: unknown) => Answer },
): Promise<Answer> {
  return parse(await (await page.request.get(address)).json());
}

/** Sends something to the API in the name of whoever is signed in on the page. */
export async function tell(page: Page, address: string, data: unknown, version?: number): Promise<void> {
  const { csrfToken } = await ask(page, url.session(), Session);
  const headers = {
    'x-csrf-token': csrfToken ?? '',
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  };
  const answer = await page.request.post(address, { data, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
}
