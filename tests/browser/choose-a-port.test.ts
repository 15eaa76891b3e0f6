/** The port chooser: it draws, it checks, it keeps the choice in the address. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const PATH = '/tools/choose-a-port/';
const chooser = (page: Page) => page.locator('#chooser');
const answer = (page: Page) => chooser(page).getByRole('status');
const field = (page: Page) => chooser(page).getByLabel('check one of your own');
const reasons = (page: Page, group: string) =>
  chooser(page)
    .locator('[data-weight]')
    .filter({ has: page.getByRole('heading', { name: group }) })
    .getByRole('listitem');

/** The first of the dozen: a number that passes every rule. */
const firstOf = async (page: Page): Promise<string> => {
  await page.goto(PATH);
  const table = page.getByRole('table', { name: 'Good numbers for a new service' });
  return (await table.getByRole('rowheader').first().innerText()).trim();
};

async function check(page: Page, typed: string): Promise<void> {
  await field(page).fill(typed);
  await field(page).press('Enter');
}

test('a number is drawn with its reasons, and another one after it', async ({ page }) => {
  await page.goto(PATH);
  await chooser(page).getByRole('button', { name: 'Draw a number' }).click();
  await expect(answer(page)).toHaveText(/^\d{4,5} Good for a new service\.$/);
  const first = await field(page).inputValue();
  expect(Number(first)).toBeGreaterThan(5000);
  expect(Number(first)).toBeLessThan(30_000);
  await expect(page).toHaveURL(`${PATH}#n=${first}`);
  expect(await reasons(page, 'For it').count()).toBeGreaterThan(7);
  await expect(chooser(page).getByRole('heading', { name: 'Against it' })).toBeHidden();
  await chooser(page).getByRole('button', { name: 'Another number' }).click();
  await expect(field(page)).not.toHaveValue(first);
  await expect(answer(page)).toContainText(await field(page).inputValue());
});

test('a number of one’s own is judged for and against, with its sources', async ({ page }) => {
  await page.goto(PATH);
  await check(page, 'tcp/6000');
  await expect(answer(page)).toHaveText('6000 Better not.');
  await expect(field(page)).toHaveValue('tcp/6000');
  await expect(reasons(page, 'Against it').filter({ hasText: 'IANA’s registry lists it' })).toHaveCount(1);
  await expect(reasons(page, 'Against it').filter({ hasText: 'Browsers refuse' })).toHaveCount(1);
  await expect(reasons(page, 'For it').filter({ hasText: 'Linux doesn’t hand it out' })).toHaveCount(1);
  await expect(reasons(page, 'Against it').getByRole('link', { name: 'WHATWG' })).toHaveAttribute(
    'href',
    '#source-whatwg-fetch',
  );
});

for (const [typed, problem] of [
  ['web', '“web” is not a port. Type a whole number from 0 to 65535.'],
  ['65536', '“65536” is too high: ports end at 65535.'],
  ['6000-6063', '“6000-6063” is a range. Check one number at a time.'],
] as const) {
  test(`“${typed}” gets a clear sentence, and stays in the field`, async ({ page }) => {
    await page.goto(`${PATH}#n=27182`);
    await expect(answer(page)).toContainText('27182');
    await check(page, typed);
    await expect(answer(page)).toHaveText(problem);
    await expect(field(page)).toHaveValue(typed);
    await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(chooser(page).getByRole('heading', { name: 'For it' })).toBeHidden();
    await page.reload();
    await expect(answer(page)).toHaveText(problem);
    await expect(field(page)).toHaveValue(typed);
  });
}

test('an option that is left out no longer counts, is said, and is kept in the address', async ({ page }) => {
  await page.goto(`${PATH}#n=41500`);
  await expect(reasons(page, 'Against it')).toHaveText([/^Linux hands it out/]);
  await chooser(page).getByLabel('Linux hosts').uncheck();
  await expect(page).toHaveURL(`${PATH}#n=41500&without=linux`);
  await expect(reasons(page, 'Against it')).toHaveCount(0);
  await expect(reasons(page, 'Left out by you')).toHaveText([/^Linux hands it out/]);
  await page.reload();
  await expect(chooser(page).getByLabel('Linux hosts')).not.toBeChecked();
  await expect(chooser(page).getByLabel('Kubernetes nodes')).toBeChecked();
  await expect(reasons(page, 'Left out by you')).toHaveCount(1);
});

test('another address in the same tab is another choice; a fragment of the page changes nothing', async ({ page }) => {
  await page.goto(`${PATH}#n=27182`);
  await expect(answer(page)).toContainText('27182');
  await page.evaluate(() => (location.hash = '#rules'));
  await expect(answer(page)).toContainText('27182');
  await page.evaluate(() => (location.hash = '#n=445'));
  await expect(answer(page)).toContainText('445 Better not.');
  await expect(field(page)).toHaveValue('445');
});

test('the text for a ticket is copied with the address and today’s date', async ({ page, baseURL }) => {
  await page.clock.setFixedTime('2031-05-06T12:00:00Z');
  const number = await firstOf(page);
  await page.goto(`${PATH}#n=${number}`);
  await expect(answer(page)).toHaveText(`${number} Good for a new service.`);
  await page.getByRole('button', { name: 'Copy the choice for a ticket' }).click();
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).toContain(`Port ${number}: good for a new service.\nFor it:\n- `);
  expect(await read()).toContain(`\n${baseURL}${PATH}#n=${number}\n`);
  expect(await read()).toMatch(/edition \S+, read 2031-05-06$/);
});

test('facts that cannot be loaded are said, and the next try succeeds', async ({ page }) => {
  await page.route('**/choose-a-port.json', (route) => route.fulfill({ status: 204, body: '' }));
  await page.goto(PATH);
  await check(page, '27182');
  await expect(answer(page)).toContainText('could not be loaded');
  await expect(field(page)).toHaveValue('27182');
  await page.unroute('**/choose-a-port.json');
  await field(page).press('Enter');
  await expect(answer(page)).toContainText('27182');
});

test('nothing is loaded before the chooser is touched', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(PATH, { waitUntil: 'networkidle' });
  expect(asked.filter((address) => address.includes('choose-a-port.json'))).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a dozen numbers, the rules and what to do next are there, and no button is', async ({ page }) => {
    await page.goto(PATH);
    await expect(page.getByRole('table', { name: 'Good numbers for a new service' }).getByRole('row')).toHaveCount(13);
    await expect(page.getByRole('heading', { name: 'The rules' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Before you use it' })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(chooser(page)).toBeHidden();
  });
});
