/** Two listings compared, and what is taken along: tickets and files. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { BASED } from './support/based.ts';
import {
  clipboard,
  explained,
  field,
  numbers,
  paste,
  PATH,
  row,
  table,
  tool,
  unfold,
  summary,
} from './support/listening.ts';
import { expect, test } from './support/test.ts';

const line = (address: string, program: string) =>
  `tcp   LISTEN 0  128  ${address}  0.0.0.0:*  users:(("${program}",pid=${Math.floor(Math.random() * 9000) + 1},fd=3))`;

const BEFORE = [line('0.0.0.0:22', 'sshd'), line('127.0.0.1:6379', 'redis-server'), line('0.0.0.0:80', 'nginx')].join(
  '\n',
);
const AFTER = [line('0.0.0.0:22', 'sshd'), line('0.0.0.0:6379', 'redis-server'), line('0.0.0.0:27182', 'evil')].join(
  '\n',
);

async function compared(page: Page): Promise<void> {
  await page.goto(PATH);
  await paste(page, AFTER);
  await expect(summary(page)).toHaveText(/^3 listeners/);
  await unfold(page);
  await tool(page).getByText('Compare with an earlier listing').click();
  await paste(page, BEFORE, page.getByLabel('The earlier listing', { exact: true }));
  await expect(summary(page)).toHaveText(/^Since the earlier listing/);
}

test('what opened, what changed and what closed since an earlier listing', async ({ page }) => {
  await compared(page);
  await expect(summary(page)).toHaveText(/^Since the earlier listing 1 opened, 1 changed, 1 closed; 1 as before\./);
  expect(await numbers(page)).toEqual(['27182', '6379', '80', '22']);
  await expect(row(page, 6379)).toContainText('Was this machine only, 127.0.0.1.');
  await expect(row(page, 6379)).toContainText('On all addresses');
  for (const name of ['Opened 1', 'Changed 1', 'Closed 1', 'As before 1']) {
    await expect(table(page).getByRole('rowheader', { name })).toBeVisible();
  }
});

test('an earlier listing alone asks for the later one', async ({ page }) => {
  await page.goto(PATH);
  await tool(page).getByText('Compare with an earlier listing').click();
  await paste(page, BEFORE, page.getByLabel('The earlier listing', { exact: true }));
  await expect(summary(page)).toHaveText(/only the earlier one is there/);
});

test('the comparison is copied for a ticket, with today’s date and the tool’s address', async ({ page, baseURL }) => {
  await page.clock.setFixedTime('2031-05-06T12:00:00Z');
  await compared(page);
  await tool(page).locator('.copies').last().getByRole('button', { name: 'Jira' }).click();
  await expect.poll(() => clipboard(page)).toContain('||Port||The chart says||Who listens||Reach||Group||To note||');
  const text = await clipboard(page);
  expect(text).toContain(`|${baseURL}${PATH}]*`);
  expect(text).toMatch(/\n\|TCP 27182\|.*\|Opened\|/);
  expect(text).toMatch(/read 2031-05-06$/);
});

const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

test('Markdown and CSV are saved with the rows that are shown', async ({ page }) => {
  await explained(page, `${AFTER}\n${line('0.0.0.0:28200', '=cmd')}`);
  await tool(page).getByLabel('Search').fill('28200');
  await expect.poll(() => numbers(page)).toEqual(['28200']);
  const csv = page.waitForEvent('download');
  await tool(page).getByRole('button', { name: 'Save as CSV' }).click();
  expect((await csv).suggestedFilename()).toBe('listing-explained.csv');
  const lines = (await textOf(await csv)).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(",'=cmd,");
  const markdown = page.waitForEvent('download');
  await tool(page).getByRole('button', { name: 'Save as Markdown' }).click();
  expect(await textOf(await markdown)).toMatch(/\n\| TCP 28200 \| /);
});

const MANY = 50_000;

test('fifty thousand lines leave the page free: a click is handled before the answer has come', async ({ page }) => {
  await page.goto(PATH);
  await field(page).focus();
  await page.evaluate((count) => {
    const order: string[] = [];
    Object.assign(window, { order });
    document.querySelector('#listing-tool [data-earlier]')?.addEventListener('toggle', () => order.push('clicked'));
    const status = document.querySelector('#listing-tool [role=status]');
    new MutationObserver(() => order.push('told')).observe(status as Element, { childList: true });
    const lines = Array.from(
      { length: count },
      (_, i) => `  TCP    0.0.0.0:${((i * 7919) % 65_535) + 1}    0.0.0.0:0    LISTENING    ${i}`,
    );
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', lines.join('\n'));
    document
      .querySelector('textarea')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, MANY);
  await expect(tool(page).getByRole('progressbar')).toBeVisible();
  await tool(page).getByText('Compare with an earlier listing').click();
  await expect(summary(page)).toHaveText(/^50,000 listeners/, { timeout: 30_000 });
  expect(await page.evaluate(() => (window as unknown as { order: string[] }).order)).toEqual(['clicked', 'told']);
  await expect(tool(page).getByRole('progressbar')).toBeHidden();
  await unfold(page);
  await expect(tool(page).getByText('Pasted text: 50,000 lines, held beside the box')).toBeVisible();
  await expect(field(page)).toHaveValue('');
  await expect.poll(async () => (await numbers(page)).length).toBe(200);
  await tool(page)
    .getByRole('button', { name: /^Show 200 more of / })
    .click();
  await expect.poll(async () => (await numbers(page)).length).toBe(400);
  await tool(page).getByRole('button', { name: 'Take out Pasted text' }).click();
  await expect(table(page)).toBeHidden();
});

test('the tool works under a base path too', async ({ page }) => {
  await page.goto(`${BASED}/portolan${PATH}`);
  await tool(page).getByRole('button', { name: 'Try an example' }).click();
  await expect(row(page, 6379)).toBeVisible();
  await expect(row(page, 6379).getByRole('link', { name: '6379' })).toHaveAttribute('href', '/portolan/ports/6379/');
});
