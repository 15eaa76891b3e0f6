/** A rule set against a job, as a person does it: paste, name the job, read what is open, missing and beyond. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const PATH = '/tools/firewall/check/';
const fixture = (name: string) => readFileSync(new URL(`../fixtures/rule-sets/${name}`, import.meta.url), 'utf8');
const tool = (page: Page) => page.locator('#rule-check');
const summary = (page: Page) => tool(page).locator('[data-summary]').first();
const job = (page: Page) => page.getByRole('table', { name: 'The job', exact: true });
const wantedJob = (page: Page) => page.getByRole('textbox', { name: 'The job' });
const beyond = (page: Page) => page.getByRole('table', { name: 'Open beyond the job' });

async function check(page: Page, rules: string, wanted: string, source = ''): Promise<void> {
  await page.getByLabel('The rules as they were printed').fill(rules);
  await page.getByLabel('Who has to reach it').fill(source);
  await wantedJob(page).fill(wanted);
  await wantedJob(page).press('Enter');
}

test('a job is held against iptables-save: open, open to some, unjudged with its line, missing', async ({ page }) => {
  await page.goto(PATH);
  await check(page, fixture('iptables-save.txt'), '22/tcp, 443/tcp, 8443/tcp, 3306/tcp');
  await expect(summary(page)).toContainText('1 of 4 not judged: TCP 8443.');
  await expect(job(page).getByRole('row', { name: /^TCP 443/ })).toContainText('any IPv4 address but');
  await expect(job(page).getByRole('row', { name: /^TCP 8443/ })).toContainText('line 19');
  await expect(beyond(page).getByRole('row').last()).toContainText(/Everything else|all ports/);
  await expect(page.getByRole('heading', { name: /not understood/ })).toBeVisible();
});

test('what is missing opens in the rule builder, and nothing else', async ({ page }) => {
  await page.goto(PATH);
  await check(page, fixture('ufw-verbose.txt'), '443/tcp, 8123/tcp', '10.0.0.0/8');
  await expect(summary(page)).toContainText('TCP 8123');
  await tool(page).getByRole('link', { name: 'Build rules for just these' }).click();
  await expect(page).toHaveURL(/\/tools\/firewall\/#v=\d&.*i=tcp\/8123/);
  await expect(page.getByRole('heading', { name: 'The rules' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('TCP 443');
});

test('a service and a leg of a scenario are jobs, and what else the words may mean is a button', async ({ page }) => {
  await page.goto(PATH);
  await check(page, fixture('netsh-verbose.txt'), 'print spooler');
  await expect(tool(page).getByText(/^Job: Print Spooler/)).toBeVisible();
  await expect(job(page).getByRole('row', { name: /^TCP 445/ })).toBeVisible();
  await tool(page)
    .getByRole('button', { name: /\(scenario\)|\(endpoint\)/ })
    .first()
    .click();
  await expect(tool(page).getByText(/^Job: /)).not.toHaveText(/^Job: Print Spooler \(service\)/);
});

test('dynamic ports of one’s own take the place of the usual range, and what is none is told', async ({ page }) => {
  await page.goto(PATH);
  const dynamic = page.getByLabel('Dynamic ports, where they were changed or pinned');
  await dynamic.fill('50000-50100, 5722');
  await check(page, fixture('iptables-save.txt'), 'print spooler');
  await expect(job(page).getByRole('row', { name: /^TCP 5722/ })).toBeVisible();
  await expect(job(page).getByRole('row', { name: /^TCP dynamic/ })).toHaveCount(0);
  await dynamic.fill('50000-');
  await dynamic.press('Enter');
  await expect(summary(page)).toContainText('are no dynamic ports');
  await expect(dynamic).toHaveAttribute('aria-invalid', 'true');
});

test('clouds and nftables are read; each set of a cloud is judged by itself', async ({ page }) => {
  await page.goto(PATH);
  await check(page, fixture('aws.json'), '443/tcp');
  await expect(summary(page)).toContainText(/open|missing|judged/);
  await check(page, fixture('nft.txt'), '22/tcp', '10.0.0.0/8');
  await expect(tool(page).getByRole('heading', { name: /nft list ruleset/ })).toBeVisible();
});

test('what the page’s PowerShell command printed on a Windows server is judged by ports, addresses and programs', async ({
  page,
}) => {
  await page.goto(PATH);
  await expect(page.getByText(/^Get-NetFirewallRule .*Get-NetFirewallPortFilter.* ConvertTo-Csv/)).toBeVisible();
  await check(page, fixture('powershell-csv.txt'), '3389/tcp, 443/tcp, 161/udp, ping', '10.1.0.0/16');
  await expect(tool(page).getByRole('heading', { name: /Get-NetFirewallRule/ })).toBeVisible();
  await expect(summary(page)).toContainText('1 of 4 is missing: UDP 161.');
  await expect(job(page).getByRole('row', { name: /^TCP 3389/ })).toContainText('svchost.exe (termservice)');
  await expect(job(page).getByRole('row', { name: /^TCP 443/ })).toContainText('line 7');
  await expect(beyond(page).getByRole('row', { name: /^TCP 5985/ })).toContainText('Domain, Private');
  await expect(page.getByRole('table', { name: 'Lines that were not understood' })).toContainText('LocalSubnet');
  await tool(page).getByRole('link', { name: 'Build rules for just these' }).click();
  await expect(page.getByRole('group', { name: 'The rules as text' })).toContainText('-LocalPort 161');
});

test('an access list of Cisco is judged line by line; what is missing becomes lines for the same kind of list', async ({
  page,
}) => {
  await page.goto(PATH);
  await check(page, fixture('cisco-show-access-lists.txt'), '22/tcp, 443/tcp, 25/tcp', '10.1.2.0/24');
  await expect(tool(page).getByRole('heading', { name: /OUTSIDE-IN/ })).toBeVisible();
  await expect(job(page).getByRole('row', { name: /^TCP 22/ })).toContainText('line 4');
  await expect(job(page).getByRole('row', { name: /^TCP 443/ })).toContainText('line 6');
  await expect(summary(page)).toHaveText(
    /^1 of 3 is missing: TCP 25\. Open to some addresses or places only: TCP 22 and TCP 443/,
  );
  await expect(beyond(page).getByRole('row', { name: /^UDP 161/ })).toContainText('line 7');
  await tool(page).getByRole('link', { name: 'Build rules for just these' }).click();
  await page.getByRole('combobox', { name: 'Syntax' }).selectOption('Cisco IOS ACL');
  await expect(page.getByRole('group', { name: 'The rules as text' })).toContainText('permit tcp 10.1.2.0 0.0.0.255');
});

test('the example answers by keyboard alone; empty boxes and wrong input are told', async ({ page }) => {
  await page.goto(PATH);
  await page.getByRole('button', { name: 'Check', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(summary(page)).toHaveText('The box is empty. Paste a rule set, or try the example.');
  await expect(page.getByLabel('The rules as they were printed')).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Try an example' }).focus();
  await page.keyboard.press('Enter');
  await expect(summary(page)).toContainText('missing: TCP 443');
  await expect(
    beyond(page)
      .getByRole('row', { name: /^TCP 6379/ })
      .getByRole('link'),
  ).not.toHaveCount(0);
  await page.getByLabel('Who has to reach it').fill('the office');
  await page.keyboard.press('Enter');
  await expect(summary(page)).toContainText('is no address');
  await page.getByLabel('Who has to reach it').fill('');
  await wantedJob(page).fill('70000');
  await page.keyboard.press('Enter');
  await expect(summary(page)).toContainText('70000 is too high');
  await expect(page.getByLabel('The rules as they were printed')).not.toHaveValue('');
});

test('what was typed is never markup, and never leaves the browser', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await page.goto(PATH);
  await check(
    page,
    '*filter\n:INPUT DROP [0:0]\n-A INPUT -m <img src=x onerror=alert(1)> -j ACCEPT\nCOMMIT\n',
    '22/tcp',
  );
  await expect(page.getByRole('table', { name: 'Lines that were not understood' })).toContainText('<img src=x');
  await expect(tool(page).locator('img')).toHaveCount(0);
  expect(asked.filter((address) => address.includes('onerror'))).toEqual([]);
  await expect(page).toHaveURL(PATH);
});

test('nothing is wider than a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(PATH);
  await page.getByRole('button', { name: 'Try an example' }).click();
  await expect(summary(page)).toContainText('missing');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
