/** Addresses: redirects, and what is not there. */
import { NOWHERE } from './support/kinds.ts';
import { expect, test } from './support/test.ts';

test('a service is reached by its system service name', async ({ page }) => {
  await page.goto('/services/spooler/');
  await expect(page).toHaveURL('/services/print-spooler/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Print Spooler');
});

test('a fragment leads to its endpoint', async ({ page }) => {
  await page.goto('/services/print-spooler/#tcp-445-smb');
  await expect(page.locator('#tcp-445-smb')).toBeInViewport();
  await expect(page.locator(':target')).toContainText('445');
});

test.describe('an address that is not there', () => {
  test.use({ expectedComplaints: [/status of 404|ERR_FAILED/] });

  test('any address answers 404 with a page that helps', async ({ page }) => {
    const answer = await page.goto(NOWHERE);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('404 Not on the chart');
    await page.getByRole('main').getByRole('link', { name: 'All ports' }).click();
    await expect(page).toHaveURL('/ports/');
  });

  test('a number without a page is answered by one that reads the address', async ({ page }) => {
    await page.goto('/ports/40007/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Port 40007 Unassigned');
    await expect(page).toHaveTitle('Port 40007: Unassigned · Portolan');
    await expect(page.locator('#check')).toContainText('ss -tulpn');
    await expect(page.locator('#check')).toContainText(':40007');
    await expect(page.locator('#names')).toContainText('40001 to 40022');
    await expect(page.locator('#names')).toContainText('Linux: 32768 to 60999');
    const neighbours = page.locator('#neighbours').getByRole('link');
    await expect(neighbours.filter({ hasText: '40000' })).toHaveAttribute('href', '/ports/40000/');
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/ports\/40007\/$/);
  });

  test('a dynamic number has no block, and says which systems hand it out', async ({ page }) => {
    await page.goto('/ports/54545/#check');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Port 54545 Dynamic port');
    await expect(page.locator('#names')).toContainText('macOS: 49152 to 65535');
    await expect(page.getByText('unassigned numbers,')).toHaveCount(0);
    await expect(page.locator('#check')).toBeInViewport();
  });

  test('a number within the range of a service is answered as the page of another in that range is, scripts and all', async ({
    page,
  }) => {
    await page.goto('/ports/27032/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('27032');
    await expect(page.locator('#services').getByRole('link').first()).toBeVisible();
    const dressed = await page.locator('#services').evaluate((part) => getComputedStyle(part).marginTop);
    await page.getByRole('button', { name: 'Copy for a ticket' }).first().click();
    await expect(page.getByRole('button', { name: 'Copied' }).first()).toBeVisible();
    await page.goto('/ports/27034/');
    await expect(page.locator('#services')).toHaveCSS('margin-top', dressed);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('27034');
  });

  test('where the page that answers for a number doesn’t come, the page for missing addresses says how ports are found', async ({
    page,
  }) => {
    await page.route(/\/ports\/\d+\/$/, (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    );
    await page.goto('/ports/40007/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('404 Not on the chart');
    await expect(page.getByRole('main').getByRole('link', { name: 'All ports' })).toBeVisible();
  });

  test('what is no port stays not found, and a port under its transport leads to its page', async ({ page }) => {
    await page.goto('/ports/65536/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('404 Not on the chart');
    await page.goto('/ports/tcp/445/#check');
    await expect(page).toHaveURL('/ports/445/#check');
  });

  for (const way of ['/445', '/tcp/445', '/445/tcp', '/ports/445', '/ports/0445/'])
    test(`${way} leads to the page of the port`, async ({ page }) => {
      await page.goto(way);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('445');
      await expect(page.locator('#services')).toBeVisible();
      if (way !== '/ports/445') await expect(page).toHaveURL('/ports/445/');
    });

  test('a port with a name whose page is missing is called by its name, and never unassigned', async ({ page }) => {
    const missing = await page.request.get(NOWHERE);
    const body = await missing.text();
    await page.route('**/ports/445/', (route) => route.fulfill({ status: 404, contentType: 'text/html', body }));
    await page.goto('/ports/445/');
    await expect(page.getByText('Port 445 is on the chart: ')).toBeVisible();
    await expect(page).toHaveTitle(/^Port 445: /);
    await expect(page.getByText('Unassigned')).toHaveCount(0);
  });
});
