/** Straight from the address bar: /go/ and the OpenSearch description. */
import { expect, test } from './support/test.ts';

const DIRECT = {
  'tcp/445': '/ports/445/',
  '445': '/ports/445/',
  spooler: '/services/print-spooler/',
  smb: '/protocols/smb/',
  freeciv: '/ports/5556/',
  'CVE-2004-0728': '/ports/2702/',
};

for (const [typed, path] of Object.entries(DIRECT)) {
  test(`/go/ leads from "${typed}" to ${path}`, async ({ page }) => {
    await page.goto(`/go/?q=${encodeURIComponent(typed)}`);
    await expect(page).toHaveURL(path);
  });
}

for (const typed of ['135,139', '6000-6063', 'clock skew kerberos', 'spool', '<b>x</b>']) {
  test(`/go/ leads from "${typed}" to the search, which has the question`, async ({ page }) => {
    await page.goto(`/go/?q=${encodeURIComponent(typed)}`);
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await expect(page.getByRole('main').getByRole('textbox')).toHaveValue(typed);
  });
}

test('/go/ leads to what one sees, whatever nobody sees came along', async ({ page }) => {
  await page.goto(`/go/?q=${encodeURIComponent('\u202etcp/4\u200b45\u202c')}`);
  await expect(page).toHaveURL('/ports/445/');
  await page.goto(`/go/?q=${encodeURIComponent('clock\u202e skew kerberos')}`);
  await expect(page).toHaveURL('/search/?q=clock+skew+kerberos');
});

test('/go/ leads to the search when the index does not come', async ({ page }) => {
  await page.clock.install();
  await page.route('**/search/numbers.json', () => undefined);
  const asked = page.waitForRequest('**/search/numbers.json');
  await page.goto('/go/?q=445');
  await asked;
  await page.clock.fastForward(4000);
  await expect(page).toHaveURL('/search/?q=445');
});

test('/go/ leaves nothing behind: back goes to where one came from', async ({ page }) => {
  await page.goto('/guides/');
  await page.goto('/go/?q=445');
  await expect(page).toHaveURL('/ports/445/');
  await page.goBack();
  await expect(page).toHaveURL('/guides/');
});

test('the head names a description whose template leads to /go/ at the site’s own address', async ({ page }) => {
  await page.goto('/');
  const link = page.locator('head link[rel="search"]');
  await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml');
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toMatch(/xml/);
  expect(await answer.text()).toMatch(/template="https?:\/\/[^"]+\/go\/\?q=\{searchTerms\}"/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('/go/ shows the ways on', async ({ page }) => {
    await page.goto('/go/?q=445');
    await expect(page.getByRole('main').getByRole('link', { name: 'the names of the chart' })).toHaveAttribute(
      'href',
      '/search/',
    );
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  });
});
