/** What a search asks the server for. */
import type { Page } from '@playwright/test';
import { boxOf, dialogOf, openSearch, resultsOf, settled } from './support/search.ts';
import { expect, test } from './support/test.ts';

const askedFor = (page: Page): string[] => {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
};

/** Asks for numbers in every way, and returns what of the paths is not about numbers. */
async function besidesNumbers(page: Page, paths: readonly string[]): Promise<string[]> {
  for (const typed of ['445', 'tcp/88', '6000-6063', '135, 139', '40007', '70000']) {
    await boxOf(page).fill(typed);
    await settled(page);
  }
  return paths.filter((path) => !/\/search\/numbers(?:\/\d+)?\.json$|\/_astro\//.test(path));
}

test('a number needs what is known of numbers, and nothing else', async ({ page }) => {
  // Held back until the number stands in the box, however slowly it comes there.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search/numbers.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/guides/');
  const paths = askedFor(page);
  await openSearch(page);
  await boxOf(page).fill('445');
  release();
  expect(await besidesNumbers(page, paths)).toEqual([]);
});

test('what words need is loaded while the box is empty, and a number needs no more than numbers then either', async ({
  page,
}) => {
  await page.goto('/guides/');
  const loaded = ['**/search/names.json', '**/pagefind/*.pf_meta', '**/pagefind/wasm.*'].map((path) =>
    page.waitForResponse(path),
  );
  await openSearch(page);
  await Promise.all(loaded);
  const paths = askedFor(page);
  expect(await besidesNumbers(page, paths)).toEqual([]);
  await boxOf(page).fill('kerberos');
  await settled(page);
  expect(paths.filter((path) => /names\.json$|pf_meta$|wasm/.test(path))).toEqual([]);
});

test('nobody who saves data is sent what nobody asked for', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const paths = askedFor(page);
  await page.goto('/guides/');
  const numbers = page.waitForResponse('**/search/numbers.json');
  await openSearch(page);
  await numbers;
  await boxOf(page).fill('445');
  await settled(page);
  expect(paths.filter((path) => /names\.json$|pagefind/.test(path))).toEqual([]);
});

test('nothing of the search is loaded before it is used', async ({ page }) => {
  const paths = askedFor(page);
  await page.goto('/guides/', { waitUntil: 'networkidle' });
  expect(paths.filter((path) => /search|pagefind|results/.test(path))).toEqual([]);
});

test('where the full text cannot be loaded, the exact answers stand, and the status says so', async ({ page }) => {
  await page.route('**/pagefind/pagefind.js', (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', body: 'throw 1' }),
  );
  await page.goto('/guides/');
  await openSearch(page);
  await boxOf(page).fill('kerberos');
  await expect(dialogOf(page).getByRole('status')).toContainText('Part of the search could not be loaded');
  await expect(resultsOf(page).first()).toContainText('Kerberos');
});

test('an index that does not come is said so after four seconds, and answers when it comes after all', async ({
  page,
}) => {
  let answer: () => void = () => undefined;
  await page.route('**/search/numbers.json', async (route) => {
    await new Promise<void>((resolve) => (answer = resolve));
    await route.continue();
  });
  await page.clock.install();
  await page.goto('/guides/');
  const asked = page.waitForRequest('**/search/numbers.json');
  await openSearch(page);
  await boxOf(page).fill('445');
  await asked;
  await page.clock.fastForward(4000);
  await expect(dialogOf(page).getByRole('status')).toContainText('has not come yet');
  answer();
  await expect(resultsOf(page).first()).toHaveAttribute('href', '/ports/445/');
  await expect(dialogOf(page).getByRole('status')).toHaveText('1 exact answer.');
});

test('a full text that does not come is said so after four seconds; the exact answers stand', async ({ page }) => {
  await page.route('**/pagefind/*.pf_meta', () => new Promise(() => undefined));
  await page.clock.install();
  await page.goto('/guides/');
  await openSearch(page);
  const asked = page.waitForRequest('**/pagefind/*.pf_meta');
  await boxOf(page).fill('kerberos');
  await page.clock.runFor(100);
  await asked;
  await expect(resultsOf(page).first()).toContainText('Kerberos');
  await page.clock.runFor(4100);
  await expect(dialogOf(page).getByRole('status')).toContainText('The full text has not come yet.');
});

test.describe('where files are missing', () => {
  test.use({ expectedComplaints: [/status of 404|pf_index|Failed to load|Couldn't load/i] });

  test('a full text that lacks its words is not “nothing found”', async ({ page }) => {
    await page.route('**/pagefind/index/*', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/guides/');
    await openSearch(page);
    await boxOf(page).fill('quorum heartbeat');
    await settled(page);
    await expect(dialogOf(page).getByRole('status')).toContainText('could not be loaded');
    await expect(dialogOf(page).getByRole('status')).not.toContainText('Nothing found');
  });

  test('names are answered without the registered ones, and that is said', async ({ page }) => {
    await page.route('**/search/{named,words}/*.json', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/guides/');
    await openSearch(page);
    await boxOf(page).fill('spooler');
    await settled(page);
    await expect(resultsOf(page).first()).toHaveAttribute('href', '/services/print-spooler/');
    await expect(dialogOf(page).getByRole('status')).toContainText('could not be loaded');
  });

  test('without any index the search says so', async ({ page }) => {
    await page.route('**/search/*.json', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/guides/');
    await openSearch(page);
    await boxOf(page).fill('445');
    await expect(dialogOf(page).getByRole('status')).toContainText('The search could not be loaded.');
  });
});

const BAD = {
  'ten thousand digits': '9'.repeat(10_000),
  emoji: '🔥🖨️ 445 🔥',
  'control characters': '\u0007\u0000\u200b445\u202e',
  'a very long text': 'spooler '.repeat(5_000),
  'broken halves': '\ud800\udfff\ud83d',
};

for (const [name, typed] of Object.entries(BAD)) {
  test(`${name} are answered without a complaint, and a number after them too`, async ({ page }) => {
    await page.goto('/guides/');
    await openSearch(page);
    await boxOf(page).fill(typed);
    await settled(page);
    await expect(dialogOf(page).getByRole('status')).not.toBeEmpty();
    await boxOf(page).fill('445');
    await expect(resultsOf(page).first()).toHaveAttribute('href', '/ports/445/');
  });
}
