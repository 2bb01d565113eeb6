import { MemberList, ReportPage, url } from '@malbild/contract';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { allIsSaved, ask, cellOf, openTask, paste, press, signInAs, tell, walkTo } from './reporting';

const REPORTER = 'Rapportör, Socialnämnden Nordost';
const REVIEWER = 'Granskare, Socialnämnden Nordost';
const ELIGIBLE = 'Elever i årskurs 9 som är behöriga till gymnasiet';
const TRUST = 'Tillit till andra människor';

// One report, as it is worked on from its first value to its approval.
test.describe.configure({ mode: 'serial' });

/** The report that the page shows, as the server has it. */
async function reportOn(page: Page): Promise<ReportPage> {
  return ask(page, url.report(page.url().split('/').at(-1) ?? ''), ReportPage);
}

/** The value that has been typed for an indicator and a year, as the server has it. */
async function draftOf(page: Page, title: string, period: string): Promise<number | null | undefined> {
  const { indicators } = await reportOn(page);
  const row = indicators.find((one) => one.title.sv === title)?.rows.find(({ main }) => main);
  return row?.cells.find((cell) => cell.period === period)?.draft?.value;
}

test('nothing typed is lost when the network goes in the middle of typing', async ({ page, context }) => {
  await signInAs(page, REPORTER);
  await openTask(page, /^Fyll i rapporten/);
  await cellOf(page, `${TRUST}, 2019`).focus();
  await page.keyboard.type('61,5');

  await context.setOffline(true);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('62,');
  await expect(page.getByText(/Servern nås inte\. 1 ändring ligger kvar här/)).toBeVisible();
  await page.keyboard.type('5');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/Servern nås inte\. 2 ändringar/)).toBeVisible();
  await expectAccessible(page);

  await context.setOffline(false);
  await allIsSaved(page);
  expect([await draftOf(page, TRUST, '2019'), await draftOf(page, TRUST, '2020')]).toEqual([61.5, 62.5]);
});

test('what could not be saved before the page was closed is there when it is opened again', async ({
  page,
  context,
}) => {
  await signInAs(page, REPORTER);
  await openTask(page, /^Fyll i rapporten/);
  const address = page.url();
  await context.setOffline(true);
  await cellOf(page, `${TRUST}, 2018`).focus();
  await page.keyboard.type('60,5');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Servern nås inte/)).toBeVisible();
  await page.close();

  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);

  await expect(cellOf(again, `${TRUST}, 2018`)).toHaveValue('60,5');
  await allIsSaved(again);
  expect(await draftOf(again, TRUST, '2018')).toBe(60.5);
});

test('two people who write in one cell are both told, and neither value is lost', async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, 'Administratör');
  const { members } = await ask(page, url.members(), MemberList);
  const colleague = members.find(({ name }) => name === 'Analytiker')!;
  const role = { role: 'reporter', committee: 'socialnamnden-nordost' };
  await tell(page, url.memberships(colleague.id), role, colleague.version);

  await signInAs(page, REPORTER);
  await openTask(page, /^Fyll i rapporten/);
  const other = await (await browser.newContext({ baseURL: baseURL!, locale: 'sv-SE' })).newPage();
  await signInAs(other, 'Analytiker');
  await other.goto(page.url());

  await cellOf(other, `${ELIGIBLE}, 2019`).focus();
  await cellOf(page, `${ELIGIBLE}, 2019`).focus();
  await page.keyboard.type('66,1');
  await page.keyboard.press('Enter');
  await allIsSaved(page);
  await other.keyboard.type('66,9');
  await other.keyboard.press('Enter');

  await expect(other.getByText('På 1 ställe har två skrivit.')).toBeVisible();
  await press(other, other.getByRole('button', { name: 'Visa', exact: true }));
  const choice = other.getByRole('group', { name: 'Två har skrivit i samma ruta' });
  await expect(choice).toContainText('66,9');
  await expect(choice).toContainText(`${REPORTER} skrev`);
  await expect(choice).toContainText('66,1');
  await expectAccessible(other);
  await press(other, choice.getByRole('button', { name: 'Behåll min' }));
  await allIsSaved(other);

  await expect(page.getByText('På 1 ställe har någon annan ändrat det du skrev.')).toBeVisible({ timeout: 20_000 });
  await press(page, page.getByRole('button', { name: 'Visa', exact: true }));
  await expect(page.getByText('Analytiker har ändrat ”66,1” till ”66,9”.')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Återställ mitt' }));
  await allIsSaved(page);
  expect(await draftOf(page, ELIGIBLE, '2019')).toBe(66.1);
  await other.context().close();
});

test('a report from its first value to its approval, by keyboard alone', async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, REPORTER);
  await expectAccessible(page);
  await openTask(page, /^Fyll i rapporten/);
  await expectAccessible(page);

  // Thirty values: a block from a spreadsheet, with a text in it, and the rest typed.
  await cellOf(page, `${ELIGIBLE}, 2017`).focus();
  await paste(page, [
    ['68,2', '69,1', '69,9', '70,4', '70,1'],
    ['7,9', '7,1', '6,8', '8,2', '6,9'],
    ['61,0', '60,2', '59,8', '61,4', '60,7'],
    ['57,5', '58,1', '58,9', '59,3', '60,2'],
    ['62,4', '', 'okänt', '61,8', '62,6'],
  ]);
  await expect(page.getByText('23 klistrade, 1 kunde inte tolkas: ”okänt”.')).toBeVisible();
  await allIsSaved(page);
  await page.keyboard.press('End');
  for (const value of ['71,3', '5,2', '62,1', '61,0', '63,3']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('64,0');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('60,9');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('61,5');
  await page.keyboard.press('Control+Enter');
  await allIsSaved(page);
  const { indicators } = await reportOn(page);
  const drafts = indicators.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(({ draft }) => draft)));
  expect(drafts.length).toBeGreaterThanOrEqual(30);

  // Each goal's self-assessment: the choice with the arrows, the analysis typed.
  for (const goal of await page.getByRole('group', { name: 'Nämndens bedömning' }).all()) {
    await walkTo(page, goal.getByRole('radio', { checked: true }).or(goal.getByRole('radio').first()).first());
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
  }
  const analysis = page.getByRole('textbox', { name: 'Analys' }).first();
  await walkTo(page, analysis);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Fler blir behöriga, men skillnaden mellan skolorna består.');
  await allIsSaved(page);

  await press(page, page.getByRole('button', { name: 'Skicka in rapporten' }));
  await expect(page.getByText('Rapporten är inskickad. Granskaren ser den i Mitt arbete.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /2023$/ })).toHaveCount(0);
  await expectAccessible(page);

  // The reviewer reads the same page with the differences marked, and sends it back.
  await signInAs(page, REVIEWER);
  await openTask(page, /^Granska rapporten/);
  await expect(page.getByRole('insertion').filter({ hasText: '71,3' })).toBeVisible();
  await expectAccessible(page);
  await press(page, page.getByRole('button', { name: 'Sänd tillbaka …' }));
  await page.keyboard.type('Kontrollera 2023 för de arbetslösa.');
  await expectAccessible(page);
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Sänd tillbaka' }));
  await expect(page.getByText('Rapporten är återsänd. Rapportören ser din anmärkning.')).toBeVisible();

  // The reporter corrects and hands in again.
  await signInAs(page, REPORTER);
  await openTask(page, /^Rätta den återsända rapporten/);
  await expect(page.getByText('Kontrollera 2023 för de arbetslösa.').first()).toBeVisible();
  await cellOf(page, 'Öppet arbetslösa, 2023').focus();
  await page.keyboard.type('5,4');
  await page.keyboard.press('Enter');
  await allIsSaved(page);
  await press(page, page.getByRole('button', { name: 'Skicka in rapporten' }));
  await expect(page.getByText('Rapporten är inskickad. Granskaren ser den i Mitt arbete.')).toBeVisible();

  await signInAs(page, REVIEWER);
  await openTask(page, /^Granska rapporten/);
  await press(page, page.getByRole('button', { name: 'Godkänn rapporten' }));
  await expect(page.getByText('Rapporten är godkänd. Värdena är kända och bedömningarna omräknade.')).toBeVisible();
  const approved = await reportOn(page);
  expect(approved.state).toBe('approved');
  const unemployed = approved.indicators.find(({ title }) => title.sv === 'Öppet arbetslösa');
  expect(unemployed?.rows[0]?.cells.at(-1)?.known?.value).toBe(5.4);
});
