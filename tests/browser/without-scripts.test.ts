/** The site reads with JavaScript off. */
import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

const PAGES = {
  '/ports/445/': [
    'Who uses it',
    'What listens here',
    'A rule for it',
    'Security',
    'Names and place',
    'Around it',
    'Sources',
  ],
  '/services/print-spooler/': [
    'Ports',
    'Who may reach it',
    'The rules for it',
    'Security',
    'Needs and needed by',
    'Sources',
  ],
  '/protocols/smb/': ['Who speaks it, and where', 'Sources'],
  '/guides/dynamic-rpc-ports/': ['Sources'],
} as const;

for (const [path, headings] of Object.entries(PAGES)) {
  test(`${path} reads in full, and shows no button that would do nothing`, async ({ page }) => {
    await page.goto(path);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
    for (const name of headings) await expect(main.getByRole('heading', { level: 2, name })).toBeVisible();
    expect((await main.innerText()).length).toBeGreaterThan(2000);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('banner').getByRole('link', { name: 'Services' })).toBeVisible();
  });
}

test('the text for a ticket can be opened and read', async ({ page }) => {
  await page.goto('/ports/445/');
  const box = page.locator('#ticket details');
  await box.locator('summary').click();
  await expect(box.locator('pre')).toBeVisible();
  await expect(box.locator('pre')).toContainText(/Port +Protocol +Services/);
});

test('filters are links to pages of their own', async ({ page }) => {
  await page.goto('/ports/');
  const all = await page.getByRole('main').getByRole('row').count();
  await page.getByRole('navigation', { name: 'Transport' }).getByRole('link', { name: 'UDP' }).click();
  await expect(page).toHaveURL('/ports/transport/udp/');
  const udp = await page.locator('#port-table tbody tr').count();
  expect(udp).toBeGreaterThan(20);
  expect(udp).toBeLessThan(all);
  expect(new Set(await page.locator('#port-table tbody tr > :nth-child(2)').allInnerTexts())).toEqual(new Set(['UDP']));
  await expect(page.getByText(`${udp} endpoints`)).toBeVisible();
  await page.getByRole('navigation', { name: 'Product family' }).getByRole('link', { name: 'SQL Server' }).click();
  await expect(page).toHaveURL('/ports/family/sql-server/');
  await expect(page.getByRole('link', { name: '1433', exact: true }).first()).toBeVisible();
  await page.getByRole('navigation', { name: 'Transport' }).getByRole('link', { name: 'All' }).click();
  await expect(page).toHaveURL('/ports/');
});

test('the search link and the search box lead to a page that says what to do, and to all names', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('searchbox', { name: 'Search' }).press('Enter');
  await expect(page).toHaveURL('/search/?q=');
  await page.goto('/');
  await page.getByRole('main').getByRole('textbox').fill('spooler');
  await page.getByRole('main').getByRole('textbox').press('Enter');
  await expect(page).toHaveURL('/search/?q=spooler');
  await expect(page.getByText('The box needs JavaScript to answer.')).toBeVisible();
  await page
    .getByRole('region', { name: 'All names' })
    .getByRole('link', { name: /^sp(–|$)/ })
    .click();
  await expect(page).toHaveURL('/names/sp/');
  await page.getByRole('main').getByRole('link', { name: 'Spooler', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Print Spooler' })).toBeVisible();
});

test('the list of all names has every kind of name', async ({ page }) => {
  await page.goto('/names/');
  const parts = await page
    .getByRole('main')
    .locator('a[href^="/names/"]')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/')[2] ?? ''),
    );
  /** The part of the list in which a name stands: the last that doesn't begin behind it. */
  const partOf = (name: string) => [...new Set(parts)].sort().findLast((part) => part <= name.toLowerCase());
  const names = 'Print Spooler,lanmanserver,spoolsv.exe,microsoft-ds,CIFS,Quotd,Glossary,freeciv'.split(',');
  for (const name of names) {
    await page.goto(`/names/${partOf(name)}/`);
    const links = page.getByRole('main').getByRole('listitem').getByRole('link');
    await expect(links.filter({ hasText: new RegExp(`^${name}$`) }).first()).toBeVisible();
  }
});

test('a system service name in the address redirects', async ({ page }) => {
  await page.goto('/services/spooler/');
  await expect(page).toHaveURL('/services/print-spooler/');
});

test('the check of a rule set says what it needs, and how to print one', async ({ page }) => {
  await page.goto('/tools/firewall/check/');
  await expect(page.getByText('Checking a rule set needs JavaScript')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Commands that print a rule set' })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});
