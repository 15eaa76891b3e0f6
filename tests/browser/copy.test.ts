/** The copy buttons put onto the clipboard what stands beside them, up to date. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function copy(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: `Copy ${name}` }).click();
  await expect(page.getByRole('status').filter({ hasText: `Copied: ${name}` })).toBeAttached();
  return clipboard(page);
}

test.beforeEach(({ page }) => page.clock.setFixedTime('2031-05-06T12:00:00Z'));

test('a command is copied as it is shown, with the number', async ({ page }) => {
  await page.goto('/ports/445/');
  const commands = page.locator('#check [data-copy-box]');
  expect(await commands.count()).toBeGreaterThan(4);
  for (const box of await commands.all()) {
    await box.getByRole('button').click();
    const shown = await box.locator('pre').textContent();
    await expect.poll(() => clipboard(page)).toBe(shown);
    expect(shown).toContain('445');
  }
});

test('the button says that it has copied', async ({ page }) => {
  await page.goto('/ports/445/');
  const button = page.getByRole('button', { name: 'Copy as jira' });
  await expect(button).toHaveText('Copy');
  await button.click();
  await expect(button).toHaveText('Copied');
  await expect(button).toHaveText('Copy');
});

test('the link for a ticket is this page’s, on this host', async ({ page, baseURL }) => {
  await page.goto('/ports/445/?from=somewhere#security');
  expect(await copy(page, 'as link')).toBe(`${baseURL}/ports/445/`);
});

test('the plain text has the subject, the endpoints, the link and today’s date', async ({ page, baseURL }) => {
  await page.goto('/ports/445/');
  const text = await copy(page, 'as plain text');
  expect(text).toMatch(/^Port 445: /);
  expect(text).toContain('TCP 445');
  expect(text).toContain(`\n${baseURL}/ports/445/\n`);
  expect(text).toMatch(/edition \S+, read 2031-05-06$/);
});

test('Markdown has the link, the table and today’s date', async ({ page, baseURL }) => {
  await page.goto('/services/print-spooler/');
  const text = await copy(page, 'as markdown');
  expect(text).toContain(`**[Print Spooler (Spooler)](${baseURL}/services/print-spooler/)**`);
  expect(text).toContain('\n| Port | Protocol | Services |\n| --- | --- | --- |\n| TCP ');
  expect(text).toMatch(/\| TCP 445 \| [^|\n]+ \| Print Spooler \|\n/);
  expect(text).toMatch(/read 2031-05-06$/);
});

test('Jira has the link, the table and today’s date', async ({ page, baseURL }) => {
  await page.goto('/protocols/smb/');
  const text = await copy(page, 'as jira');
  expect(text).toContain(`|${baseURL}/protocols/smb/]*`);
  expect(text).toContain('\n||Port||Protocol||Services||\n|TCP ');
  expect(text).toMatch(/read 2031-05-06$/);
});

test('a firewall rule that is copied names this host', async ({ page, baseURL }) => {
  await page.goto('/ports/445/');
  const boxes = page.locator('#firewall [data-copy-box]').filter({ hasText: '/ports/445/' });
  expect(await boxes.count()).toBeGreaterThan(0);
  await boxes.first().getByRole('button').click();
  await expect.poll(() => clipboard(page)).toContain(`${baseURL}/ports/445/`);
});
