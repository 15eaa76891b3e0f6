/** What is pasted stays in the browser, and is never taken for markup. */
import { clipboard, explained, fixture, paste, PATH, row, table, tool, summary } from './support/listening.ts';
import { expect, test } from './support/test.ts';

const MARKER = 'zz9secretname';
const LISTING = `tcp   LISTEN 0  128  0.0.0.0:27182  0.0.0.0:*  users:(("${MARKER}",pid=4711,fd=3))\n`;

test('no request carries any of a listing: only the tool’s own files are asked for', async ({ page, baseURL }) => {
  const asked: { address: string; body: string | null }[] = [];
  await page.goto(PATH, { waitUntil: 'networkidle' });
  page.on('request', (request) => asked.push({ address: request.url(), body: request.postData() }));
  await paste(page, LISTING);
  await expect(row(page, 27_182)).toContainText(MARKER);
  await tool(page).getByLabel('Search').fill(MARKER);
  await expect(tool(page).getByText('1 row', { exact: true })).toBeVisible();
  await tool(page).getByRole('button', { name: 'Plain text' }).click();
  await expect.poll(() => clipboard(page)).toContain(MARKER);
  expect(asked.length).toBeGreaterThan(1);
  for (const { address, body } of asked) {
    expect(body, address).toBeNull();
    expect(decodeURIComponent(address)).not.toContain(MARKER);
    expect(address.replace(/^blob:/, '').replace(baseURL ?? '', '')).toMatch(
      /^\/(?:_astro\/[\w.-]+\.js|tools\/listening\.json|[\da-f-]{36})$/,
    );
  }
  expect(new Set(asked.map(({ address }) => address)).size, 'each file once').toBe(asked.length);
});

test('the listing is neither in the address nor kept', async ({ page }) => {
  await explained(page, LISTING);
  await expect(page).toHaveURL(PATH);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
  );
  expect(kept).not.toContain(MARKER);
});

test('nothing is loaded before the tool is touched', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(PATH, { waitUntil: 'networkidle' });
  expect(asked.filter((address) => /listening\.json|worker|listing-tool/.test(address))).toEqual([]);
});

test.describe('the policy', () => {
  test.use({ expectedComplaints: [/Content.Security.Policy|Failed to fetch|Refused to connect/i] });

  test('refuses connections to other hosts: to the page, and to a worker made as the tool’s is', async ({ page }) => {
    await page.goto(PATH);
    const policy = await page.locator('meta[http-equiv=content-security-policy]').getAttribute('content');
    expect(policy).toMatch(/connect-src 'self'(?:;|$)/);
    const tried = await page.evaluate(async () => {
      const elsewhere = 'http://localhost:9/';
      const attempt = `fetch('${elsewhere}', { mode: 'no-cors' })`;
      const code = `addEventListener('securitypolicyviolation', (e) => postMessage(e.violatedDirective)); ${attempt}.catch(() => {});`;
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      const inWorker = new Promise((resolve) => worker.addEventListener('message', ({ data }) => resolve(data)));
      const onPage = new Promise((resolve) =>
        addEventListener('securitypolicyviolation', (e) => resolve(e.violatedDirective), { once: true }),
      );
      await fetch(elsewhere, { mode: 'no-cors' }).catch(() => undefined);
      return Promise.all([onPage, inWorker]);
    });
    expect(tried).toEqual(['connect-src', 'connect-src']);
  });
});

const NASTY = ['<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '&lt;b&gt;', '"><svg onload=alert(1)>'];

test('markup in a program’s name shows as text', async ({ page }) => {
  let alerts = 0;
  page.on('dialog', (dialog) => {
    alerts++;
    void dialog.dismiss();
  });
  const lines = NASTY.map(
    (name, i) => `tcp LISTEN 0 128 0.0.0.0:${28_200 + i} 0.0.0.0:* users:(("${name}",pid=${i + 1},fd=3))`,
  );
  await explained(page, `${lines.join('\n')}\n<img src=y onerror=alert(2)>\n`);
  const text = await table(page).innerText();
  for (const name of ['<img src=x', '<script>alert(1)', '&lt;b&gt;']) expect(text).toContain(name);
  expect(await tool(page).locator('img, svg, script').count()).toBe(0);
  expect(alerts).toBe(0);
});

test('a listing from a ticket, with prose around it, keeps every line accounted for', async ({ page }) => {
  await explained(page, fixture('mixed-ticket.txt'));
  await expect(tool(page).getByText('4 lines not understood: see which')).toBeVisible();
  await expect(row(page, 445)).toBeVisible();
});

test.describe('when the facts cannot be loaded', () => {
  test.use({ expectedComplaints: [/Failed to load resource/] });

  test('it is said, nothing typed is lost, and the next try succeeds', async ({ page }) => {
    await page.route('**/listening.json', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(PATH);
    await paste(page, LISTING);
    await expect(summary(page)).toHaveText(/could not be explained.*still there; try again/);
    await expect(page.getByLabel('Your listing', { exact: true })).toHaveValue(new RegExp(MARKER));
    await page.unroute('**/listening.json');
    await tool(page).getByRole('button', { name: 'Explain' }).click();
    await expect(summary(page)).toHaveText(/^1 listener/);
  });
});
