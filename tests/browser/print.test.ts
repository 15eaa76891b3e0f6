/** What comes out on paper. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** The pages of a PDF: each is an object of the type Page. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const path of [
  '/ports/445/',
  '/services/print-spooler/',
  '/protocols/smb/',
  '/scenarios/print-server/',
  '/guides/dynamic-rpc-ports/',
]) {
  test(`${path} prints without navigation, buttons and search`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('navigation').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    for (const hidden of await page
      .locator('nav, button, search, input, [data-search-open], details:not([open], td > *)')
      .all()) {
      await expect(hidden).toBeHidden();
    }
    // What a row of a table says beside its first line is printed though it is folded; rows of what isn’t used are not.
    for (const folded of await page.locator('tr:visible > td > details small').all())
      await expect(folded).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'Sources' })).toBeVisible();
  });
}

test('a page of the dark theme prints in ink on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/ports/445/');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const { paper, ink } = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return { paper: backgroundColor, ink: color };
  });
  expect(paper).toBe('rgb(255, 255, 255)');
  const [red = 255] = /\d+/.exec(ink)?.map(Number) ?? [];
  expect(red).toBeLessThan(80);
});

for (const service of ['print-spooler', 'local-security-authority', 'net-logon', 'simple-tcp-ip-services']) {
  test(`the page of ${service} prints on two sheets of A4 at most`, async ({ page }) => {
    await page.goto(`/services/${service}/`);
    const count = await sheets(page);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(2);
  });
}
