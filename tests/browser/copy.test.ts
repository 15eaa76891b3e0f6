/** The copy buttons put onto the clipboard what stands beside them, up to date. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(({ page }) => page.clock.setFixedTime('2031-05-06T12:00:00Z'));

test('a command is copied as it is shown, with the number', async ({ page }) => {
  await page.goto('/ports/445/');
  expect(await page.locator('#check [data-copy-box]').count()).toBeGreaterThan(4);
  // One system's commands are unfolded at a time.
  for (const fold of await page.locator('#check details').all()) {
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
    for (const box of await fold.locator('[data-copy-box]').all()) {
      await box.getByRole('button').click();
      const shown = await box.locator('pre').textContent();
      await expect.poll(() => clipboard(page)).toBe(shown);
      expect(shown).toContain('445');
    }
  }
});

test('the button says that it has copied', async ({ page }) => {
  await page.goto('/ports/445/');
  const button = page.locator('#ticket').getByRole('button').nth(3);
  await expect(button).toHaveText('Jira');
  await button.click();
  await expect(button).toHaveText('Copied');
  await expect(button).toHaveText('Jira');
});

/** The page's own ticket in one format. */
async function copyAs(page: Page, format: string): Promise<string> {
  await page.locator('#ticket').getByRole('button', { name: format }).click();
  await expect(page.getByRole('status').filter({ hasText: `Copied: ${format}` })).toBeAttached();
  return clipboard(page);
}

/** What Teams, Outlook and Word would take from the clipboard. */
const richClipboard = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType('text/html');
    return (await blob?.text()) ?? '';
  });

test('the link for a ticket is this page’s, on this host', async ({ page, baseURL }) => {
  await page.goto('/ports/445/?from=somewhere#security');
  expect(await copyAs(page, 'Link')).toBe(`${baseURL}/ports/445/`);
});

test('the plain text has the subject, the endpoints, the link and today’s date', async ({ page, baseURL }) => {
  await page.goto('/ports/445/');
  const text = await copyAs(page, 'Plain text');
  expect(text).toMatch(/^Port 445: /);
  expect(text).toContain('TCP 445');
  expect(text).toContain(`\n${baseURL}/ports/445/\n`);
  expect(text).toMatch(/edition \S+, read 2031-05-06$/);
});

test('Markdown has the link, the table and today’s date', async ({ page, baseURL }) => {
  await page.goto('/services/print-spooler/');
  const text = await copyAs(page, 'Markdown');
  expect(text).toContain(`**[Print Spooler (Spooler)](${baseURL}/services/print-spooler/)**`);
  expect(text).toContain('\n| Port | Protocol | Services |\n| --- | --- | --- |\n| TCP ');
  expect(text).toMatch(/\| TCP 445 \| [^|\n]+ \| Print Spooler \|\n/);
  expect(text).toMatch(/read 2031-05-06$/);
});

test('Jira has the link, the table and today’s date', async ({ page, baseURL }) => {
  await page.goto('/protocols/smb/');
  const text = await copyAs(page, 'Jira');
  expect(text).toContain(`|${baseURL}/protocols/smb/]*`);
  expect(text).toMatch(/\n\|\|Port\|\|Protocol\|\|Services\|\|\n\|[TU]DP /);
  expect(text).toContain('\n|TCP 445|Server Message Block|');
  expect(text).toMatch(/read 2031-05-06$/);
});

test('rich text pastes as a table with a link, and as plain text where only that is taken', async ({
  page,
  baseURL,
}) => {
  await page.goto('/services/print-spooler/');
  expect(await copyAs(page, 'Rich text')).toMatch(/^Print Spooler \(Spooler\)\n/);
  const pasted = await page.context().newPage();
  await pasted.setContent(await richClipboard(page));
  await expect(pasted.getByRole('link', { name: 'Print Spooler (Spooler)' })).toHaveAttribute(
    'href',
    `${baseURL}/services/print-spooler/`,
  );
  await expect(pasted.getByRole('columnheader')).toHaveText(['Port', 'Protocol', 'Services']);
  await expect(pasted.getByRole('row', { name: /^TCP 445 / })).toBeVisible();
  await expect(pasted.getByText(/edition \S+, read 2031-05-06/)).toBeVisible();
});

test('a port without prose has all formats too', async ({ page, baseURL }) => {
  await page.goto('/ports/5556/');
  expect(await copyAs(page, 'Markdown')).toContain(`](${baseURL}/ports/5556/)**`);
});

test('a row of a service is copied with its own address', async ({ page, baseURL }) => {
  await page.goto('/services/print-spooler/');
  const row = page.locator('#tcp-445-smb');
  const offer = row.getByRole('button', { name: 'Copy row' });
  await offer.click();
  await expect(offer).toHaveAttribute('aria-expanded', 'true');
  await row.getByRole('button', { name: 'Markdown' }).click();
  await expect(row.getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await clipboard(page);
  expect(text).toContain(`**[Print Spooler (Spooler), TCP 445](${baseURL}/services/print-spooler/#tcp-445-smb)**`);
  expect(text).toMatch(/\| Port \| Protocol \| Needed when \|\n\| --- \| --- \| --- \|\n\| TCP 445 \| SMB/);
  expect(text.match(/^\| /gm)).toHaveLength(3);
  expect(text).toMatch(/read 2031-05-06$/);
  await offer.click();
  await expect(row.getByRole('button')).toHaveCount(1);
});

test('a row of a port leads to the endpoint of its service', async ({ page, baseURL }) => {
  await page.goto('/ports/445/');
  const row = page.getByRole('row', { name: /^Server / });
  await row.getByRole('button', { name: 'Copy row' }).click();
  await row.getByRole('button', { name: 'Link' }).click();
  await expect.poll(() => clipboard(page)).toBe(`${baseURL}/services/server/#tcp-445-smb`);
});

test('a row of a scenario is called after its flow, part by part', async ({ page, baseURL }) => {
  await page.goto('/scenarios/dhcp-with-failover-and-relay/');
  const id = 'client-to-server-dhcp-server-udp-67-dhcp';
  const row = page.locator(`[id="${id}"]`);
  await row.locator('summary').click();
  await row.getByRole('button', { name: 'Copy row' }).click();
  await row.getByRole('button', { name: 'Markdown' }).click();
  const name = 'UDP 67 DHCP, DHCP Server, DHCP client to First DHCP server';
  const link = `${baseURL}/scenarios/dhcp-with-failover-and-relay/#${id}`;
  await expect.poll(() => clipboard(page)).toContain(`**[DHCP with failover and relay, ${name}](${link})**`);
});

test('a firewall rule that is copied names this host', async ({ page, baseURL }) => {
  await page.goto('/ports/445/');
  const boxes = page.locator('#firewall [data-copy-box]').filter({ hasText: '/ports/445/' });
  expect(await boxes.count()).toBeGreaterThan(0);
  await boxes.first().getByRole('button').click();
  await expect.poll(() => clipboard(page)).toContain(`${baseURL}/ports/445/`);
});
