/** The rule builder before its code is there: what a reader does then takes effect once it is. */
import type { Page } from '@playwright/test';
import { chosen, look, PATH, rules } from './support/firewall.ts';
import { expect, test } from './support/test.ts';

/** Holds the chart, which the builder waits for, until it is let go. */
async function withHeldChart(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/tools/firewall.json', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('a button that was pressed before the code came does its work once, however often it was pressed', async ({
  page,
}) => {
  const release = await withHeldChart(page);
  await page.goto(PATH);
  const add = page.getByRole('button', { name: 'Add an end with a name' });
  await add.click();
  await add.click();
  await expect(page.getByLabel('Name of the end')).toHaveCount(0);
  release();
  await expect(page.getByLabel('Name of the end')).toBeFocused();
  await expect(page.getByLabel('Name of the end')).toHaveCount(1);
  await add.click();
  await expect(page.getByLabel('Name of the end')).toHaveCount(2);
});

test('by keyboard, too, and where the browser gives a button no focus', async ({ page }) => {
  const release = await withHeldChart(page);
  await page.goto(PATH);
  // As Safari does it: a click, and no focus.
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-add-end]')?.click());
  release();
  await expect(page.getByLabel('Name of the end')).toHaveCount(1);
});

test('choices, boxes and fields that were changed before the code came keep what was chosen', async ({ page }) => {
  const release = await withHeldChart(page);
  await page.goto(PATH);
  await page.getByRole('radio', { name: /^Older/ }).check();
  await page.getByText('Where the rules go').click();
  await page.getByRole('radio', { name: /^At the top/ }).check();
  await page.getByRole('radio', { name: /^Before what drops/ }).check();
  await page.getByRole('radio', { name: /^A router between both/ }).check();
  await page.getByLabel('Chain for what passes through').fill('fwd');
  await page.getByText('Kinds of network and program').click();
  await page.getByRole('checkbox', { name: 'Domain' }).check();
  await page.getByLabel('Program that listens').fill('C:\\app.exe');
  await page.getByRole('textbox', { name: 'Ticket or change', exact: true }).fill('CHG-7');
  await page.getByLabel('Source', { exact: true }).fill('10.0.0.0/8');
  release();
  await expect(page).toHaveURL(/on=router/);
  await expect(page.getByRole('radio', { name: /^Older/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /^Before what drops/ })).toBeChecked();
  await expect(page.getByLabel('Chain for what passes through')).toHaveValue('fwd');
  await expect(page.getByRole('checkbox', { name: 'Domain' })).toBeChecked();
  await expect(page.getByLabel('Program that listens')).toHaveValue('C:\\app.exe');
  await expect(page.getByLabel('Source', { exact: true })).toHaveValue('10.0.0.0/8');
  await expect(page).toHaveURL(/from=10\.0\.0\.0\/8.*os=old.*on=router.*ticket=CHG-7.*profile=domain.*program=C/);
});

test('a link is opened first, and what was changed meanwhile holds for its set', async ({ page }) => {
  const release = await withHeldChart(page);
  await page.goto(`${PATH}#v=1&i=tcp/22&from=10.0.0.1&to=10.0.0.2`);
  await page.getByRole('button', { name: 'Add an end with a name' }).click();
  release();
  await expect(chosen(page)).toHaveCount(1);
  await expect(page.getByLabel('Name of the end')).toHaveCount(1);
  await look(page, 'ufw');
  await expect(rules(page)).toContainText('from 10.0.0.1 to 10.0.0.2 port 22');
});

test.describe('when the chart cannot be loaded at first', () => {
  test.use({ expectedComplaints: [/status of 500/] });

  test('the button does its work at the next try', async ({ page }) => {
    await page.route('**/tools/firewall.json', (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto(PATH);
    const add = page.getByRole('button', { name: 'Add an end with a name' });
    await add.click();
    await expect(page.getByText('The chart could not be loaded.')).toBeVisible();
    await page.unroute('**/tools/firewall.json');
    await add.click();
    await expect(page.getByLabel('Name of the end')).toHaveCount(1);
  });
});
