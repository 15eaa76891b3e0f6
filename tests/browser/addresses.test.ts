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
  test.use({ expectedComplaints: [/status of 404/] });

  for (const path of [NOWHERE, '/ports/40001/']) {
    test(`${path} answers 404 with a page that helps`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not on the chart');
      await page.getByRole('main').getByRole('link', { name: 'All ports' }).click();
      await expect(page).toHaveURL('/ports/');
    });
  }
});
