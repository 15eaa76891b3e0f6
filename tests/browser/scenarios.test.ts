/** A scenario's page: switches take flows out of tables, drawing, rules and ticket, and the address keeps them. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const PATH = '/scenarios/member-to-domain-controller/';
const form = (page: Page) => page.locator('#switches');
const box = (page: Page, name: string) => form(page).getByRole('checkbox', { name });
/** The page with its switches unfolded. */
async function unfolded(page: Page, path: string, options?: Parameters<Page['goto']>[1]): Promise<void> {
  await page.goto(path, options);
  await form(page).locator('summary').click();
}
const status = (page: Page) => form(page).getByRole('status');
const rows = (page: Page) => page.locator('#flows tbody tr:visible');
const ticket = (page: Page) => page.locator('[data-ticket]');

/** How many openings the page says that are left. */
const left = async (page: Page): Promise<number> => Number(/^(?:All )?(\d+)/.exec(await status(page).innerText())?.[1]);

/** The value by which the drawing hides a row's flow; empty while it is shown. */
const hiding = (page: Page, row: string) =>
  page.evaluate((id) => {
    const flow = [...document.querySelectorAll('#flows tbody tr')].findIndex((one) => one.id === id);
    return document.querySelector<HTMLElement>('[data-drawing]')?.style.getPropertyValue(`--flow-${flow}`);
  }, row);

const LDAPS = 'member-to-dc-local-security-authority-tcp-636-ldaps';

test('what old clients need is off at first, and a switch brings it in', async ({ page }) => {
  await unfolded(page, PATH);
  await expect(page.locator('#flows').getByRole('link', { name: '139', exact: true })).toBeHidden();
  const before = await left(page);
  await expect(box(page, 'NetBIOS')).not.toBeChecked();
  await box(page, 'NetBIOS').check();
  await expect(page.locator('#flows').getByRole('link', { name: '139', exact: true })).toBeVisible();
  expect(await left(page)).toBeGreaterThan(before);
  await expect(page).toHaveURL(`${PATH}#with=netbios`);
});

test('LDAPS not used: 636 and 3269 fall away from table, drawing, count, ticket and rules', async ({ page }) => {
  await unfolded(page, PATH);
  const [before, all] = [await left(page), await rows(page).count()];
  expect(await hiding(page, LDAPS)).toBe('');
  await box(page, 'LDAP over TLS').uncheck();
  for (const port of ['636', '3269'])
    await expect(page.locator('#flows').getByRole('link', { name: port, exact: true })).toBeHidden();
  expect(await left(page)).toBe(before - 2);
  expect(await rows(page).count()).toBe(all - 2);
  expect(await hiding(page, LDAPS)).toBe('hidden');
  await expect(ticket(page)).not.toContainText('TCP 636');
  await expect(ticket(page)).toContainText('TCP 389');
  await expect(ticket(page)).toContainText('#without=ldaps');
  await page.locator('summary', { hasText: 'nftables' }).click();
  const rules = page.locator('[data-syntax=nftables] pre');
  await expect(rules).toContainText('tcp dport 389 accept');
  await expect(rules).not.toContainText('tcp dport 636');
  await box(page, 'LDAP over TLS').check();
  await expect(rules).toContainText('tcp dport 636 accept');
  await expect(page).toHaveURL(PATH);
});

test('the drawing itself changes when a flow goes', async ({ page }) => {
  await unfolded(page, PATH, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  const drawing = page.locator('[data-drawing] svg').first();
  // From the top each time, so that the picture lies on the same pixels.
  const picture = async () => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    return drawing.screenshot({ animations: 'disabled' });
  };
  const whole = await picture();
  await box(page, 'LDAP over TLS').uncheck();
  await expect.poll(async () => (await picture()).equals(whole)).toBe(false);
  const less = await picture();
  expect(await hiding(page, LDAPS)).toBe('hidden');
  await box(page, 'LDAP over TLS').check();
  await expect.poll(async () => (await picture()).equals(less)).toBe(false);
  expect(await hiding(page, LDAPS)).toBe('');
});

test('with every switch off, only what is always needed is left', async ({ page }) => {
  await unfolded(page, PATH);
  const before = await left(page);
  for (const one of await form(page).getByRole('checkbox').all()) await one.uncheck();
  expect(await left(page)).toBeLessThan(before / 2);
  for (const row of await rows(page).all()) await expect(row).toContainText('Always needed.');
});

test('a link with switches opens the same again, and leads to the rule builder with them', async ({ page }) => {
  await unfolded(page, `${PATH}#without=ldaps,dns&with=netbios`);
  await expect(box(page, 'LDAP over TLS')).not.toBeChecked();
  await expect(box(page, 'NetBIOS')).toBeChecked();
  await expect(page.locator('#flows').getByRole('link', { name: '636', exact: true })).toBeHidden();
  await expect(page.locator('#flows').getByRole('link', { name: '139', exact: true })).toBeVisible();
  await expect(ticket(page)).toContainText('TCP 139');
  await expect(page.locator('[data-builder]').first()).toHaveAttribute(
    'href',
    /\/tools\/firewall\/#.*no-ldaps.*with-netbios/,
  );
});

test('a link to a row shows it, although it is for old clients', async ({ page }) => {
  await page.goto(PATH);
  const known = await page.locator('#flows tr:has(a[href="/ports/139/"])').getAttribute('id');
  expect(known).toBeTruthy();
  await page.goto('/scenarios/');
  await unfolded(page, `${PATH}#${known}`);
  await expect(page.locator(`[id="${known}"]`)).toBeVisible();
  await expect(box(page, 'NetBIOS')).toBeChecked();
});

test('the switches work by keyboard, and say what they have done', async ({ page }) => {
  await unfolded(page, PATH);
  const before = await status(page).innerText();
  await box(page, 'LDAP over TLS').focus();
  await page.keyboard.press('Space');
  await expect(box(page, 'LDAP over TLS')).toBeFocused();
  await expect(status(page)).not.toHaveText(before);
  await expect(status(page)).toHaveText(/^\d+ of \d+ openings\.$/);
});

test('a pair of roles of which nothing is left goes with its heading', async ({ page }) => {
  await unfolded(page, '/scenarios/dhcp-with-failover-and-relay/');
  const heading = page.getByRole('heading', { level: 3, name: 'Management host' }).first();
  await expect(heading).toBeVisible();
  await box(page, 'Management from another machine').uncheck();
  await expect(heading).toBeHidden();
});

test('a flow that presumes a feature goes with it, and an island without routes fades', async ({ page }) => {
  await unfolded(page, '/scenarios/dhcp-with-failover-and-relay/');
  const fading = (island: string) =>
    page
      .locator('[data-drawing]')
      .evaluate((one: HTMLElement, name) => one.style.getPropertyValue(`--fade-${name}`), island);
  const shown = page.getByRole('heading', { level: 3, name: 'Relay agent to Failover partner' });
  await expect(shown).toBeVisible();
  await box(page, 'Relay agents').uncheck();
  await expect(shown).toBeHidden();
  expect(await fading('relay')).not.toBe('');
  expect(await fading('partner-relay')).not.toBe('');
  expect(await fading('partner')).toBe('');
  await expect(ticket(page)).not.toContainText('Relay agent');
  await box(page, 'Failover partner').uncheck();
  expect(await fading('partner')).not.toBe('');
  await expect(ticket(page)).not.toContainText('Failover partner');
  await box(page, 'Relay agents').check();
  await expect(page.getByRole('heading', { level: 3, name: 'Relay agent to First DHCP server' })).toBeVisible();
  await expect(shown).toBeHidden();
  expect(await fading('relay')).toBe('');
  await page.goto('/scenarios/dhcp-with-failover-and-relay/#without=relay,failover');
  await page.goto('/scenarios/dhcp-with-failover-and-relay/#relay-to-partner-dhcp-server-udp-67-dhcp');
  await expect(shown).toBeVisible();
});

test('where nothing is left, drawing, table, rules and ticket say so', async ({ page }) => {
  await unfolded(page, '/scenarios/management-host-to-windows-servers/');
  const said = page.getByText('Nothing to open:');
  await expect(said.filter({ visible: true })).toHaveCount(0);
  for (const one of await form(page).getByRole('checkbox').all()) await one.uncheck();
  for (const part of ['#drawing', '#flows', '#firewall'])
    await expect(page.locator(part).getByText('Nothing to open:')).toBeVisible();
  await expect(ticket(page)).toContainText('Nothing to open:');
  await expect(page.locator('#firewall').getByRole('link', { name: 'Management host' })).toHaveCount(0);
  await box(page, 'Remote Desktop').first().check();
  await expect(said.filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('#firewall').getByRole('link', { name: 'Windows server' })).toBeVisible();
  await expect(page.locator('#firewall').getByRole('link', { name: 'Domain controller' })).toBeHidden();
});

test('without the data the page says so, and tables and drawing follow all the same', async ({ page }) => {
  await page.route('**/api/v1/scenarios/**', (route) => route.fulfill({ status: 204, body: '' }));
  await unfolded(page, PATH);
  await box(page, 'LDAP over TLS').uncheck();
  await expect(page.locator('#flows').getByRole('link', { name: '636', exact: true })).toBeHidden();
  await expect(status(page)).toContainText('could not be loaded');
});

test('nothing is fetched for rules and tickets before a switch or a syntax is touched', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(PATH, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /^\/api\/|output/.test(path))).toEqual([]);
  await page.locator('summary', { hasText: 'netsh' }).click();
  await expect(page.locator('[data-syntax=netsh] pre')).toContainText('netsh advfirewall firewall add rule');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the tables have everything, old clients marked, with a drawing and no switches', async ({ page }) => {
    await page.goto(PATH);
    await expect(form(page)).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    const netbios = page.locator('#flows tr', { has: page.getByRole('link', { name: '139', exact: true }) });
    await expect(netbios).toBeVisible();
    await expect(netbios).toContainText('(old clients only)');
    await expect(page.getByRole('img', { name: /^Routes between/ })).toBeVisible();
    const rules = await page.getByRole('link', { name: 'All of them as text' }).getAttribute('href');
    const answer = await page.request.get(rules ?? '');
    expect(answer.ok()).toBe(true);
    expect(await answer.text()).toContain('New-NetFirewallRule');
  });
});

test('a narrow screen has a drawing of its own, as wide as the screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(PATH);
  await expect(page.locator('.scenario-drawing-wide')).toBeHidden();
  const size = await page.locator('.scenario-drawing-narrow').boundingBox();
  expect(size?.width).toBeLessThanOrEqual(320);
  expect(size?.height).toBeGreaterThan(200);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('on paper the wide drawing stands, without rules, and the switches say what it holds', async ({ page }) => {
  await page.goto(PATH);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.scenario-drawing-wide')).toBeVisible();
  await expect(page.locator('.scenario-drawing-narrow')).toBeHidden();
  const printed = (title: string) => form(page).locator('label > span').filter({ hasText: title });
  await expect(printed('LDAP over TLS')).not.toHaveCSS('text-decoration-line', 'line-through');
  await expect(printed('NetBIOS')).toHaveCSS('text-decoration-line', 'line-through');
  await expect(form(page).getByText('Can go when').first()).toBeHidden();
  await expect(page.locator('#firewall')).toBeHidden();
});
