/** How the search behaves while one types, and what it says. */
import { ask, boxOf, dialogOf, openSearch, resultsOf, settled } from './support/search.ts';
import { expect, test } from './support/test.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/guides/');
  await openSearch(page);
});

test('results appear while one types, without Enter', async ({ page }) => {
  await boxOf(page).pressSequentially('spoo');
  await expect(resultsOf(page).first()).toContainText('Print Spooler');
  await boxOf(page).pressSequentially('lsv');
  await expect(resultsOf(page).first()).toContainText('process');
});

test('exact answers come before the full text', async ({ page }) => {
  await ask(page, 'kerberos');
  const titles = await dialogOf(page).getByRole('heading', { level: 2 }).allTextContents();
  expect(titles).toEqual(['Numbers and names', 'Names like it', 'In the text']);
  const inText = dialogOf(page).locator('h2:has-text("In the text") ~ ul a');
  expect(await inText.count()).toBeGreaterThan(1);
  await expect(inText.first().locator('mark').first()).toBeVisible();
});

test('no page is answered twice', async ({ page }) => {
  await ask(page, 'kerberos');
  const links = await resultsOf(page).evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const paths = links.map((link) => new URL(link ?? '', page.url()).pathname);
  expect(paths).toEqual([...new Set(paths)]);
});

test('the status line announces what was found, with the counts of what is listed', async ({ page }) => {
  const status = dialogOf(page).getByRole('status');
  await ask(page, 'kerberos');
  const exact = await dialogOf(page).locator('h2:has-text("Numbers and names") + ul a').count();
  const similar = await dialogOf(page).locator('h2:has-text("Names like it") + ul a').count();
  const inText = (await resultsOf(page).count()) - exact - similar;
  const counts = `${exact} exact answers?, ${similar} names? like it, ${inText} (?:of \\d+ )?pages in the text`;
  await expect(status).toHaveText(new RegExp(`^${counts}\\.$`));
  await boxOf(page).fill('445');
  await expect(status).toHaveText('1 exact answer.');
  await boxOf(page).fill('qqqqzzzz');
  await expect(status).toContainText('Nothing found');
  await boxOf(page).fill('');
  await expect(status).toBeEmpty();
  await expect(resultsOf(page)).toHaveCount(0);
});

test('a number that nobody has written about is answered by its own page and its place', async ({ page }) => {
  await boxOf(page).fill('40007');
  await expect(resultsOf(page)).toHaveCount(1);
  await expect(resultsOf(page).first()).toHaveAttribute('href', '/ports/40007/');
  await expect(resultsOf(page).first()).toContainText('unassigned');
  await expect(resultsOf(page).first()).toContainText('handed out by Linux');
});

test('a dynamic number is answered by its page, then by the guide', async ({ page }) => {
  await boxOf(page).fill('49664');
  await expect(resultsOf(page)).toHaveCount(2);
  const links = await resultsOf(page).evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(['/ports/49664/', '/guides/dynamic-rpc-ports/']);
});

const NO_PORTS = {
  '70000': '70000 is not a port: they end at 65535',
  'tcp/65536': '65536 is not a port: they end at 65535',
};

for (const [number, sentence] of Object.entries(NO_PORTS)) {
  test(`${number} is answered by a sentence, and by no page about another number`, async ({ page }) => {
    await boxOf(page).fill(number);
    await expect(dialogOf(page).getByText(sentence)).toBeVisible();
    await settled(page);
    expect(await resultsOf(page).allInnerTexts()).toEqual([]);
  });
}

test('nothing that is typed becomes markup', async ({ page }) => {
  const markup = [
    '<img src=x onerror=document.title="pwned">',
    '<b>445</b>',
    '"><script>alert(1)</script>',
    '&lt;u&gt;',
  ];
  for (const typed of markup) {
    await boxOf(page).fill(typed);
    await settled(page);
    await expect(dialogOf(page).getByRole('status')).not.toBeEmpty();
    await expect(dialogOf(page).locator('img, b, u, script')).toHaveCount(0);
    await expect(page).toHaveTitle(/Guides/);
    await expect(boxOf(page)).toHaveValue(typed);
  }
});

test('words of the index’s own machinery are words', async ({ page }) => {
  for (const typed of ['constructor', '__proto__', 'toString']) {
    await boxOf(page).fill(typed);
    await expect(dialogOf(page).getByRole('status')).not.toBeEmpty();
  }
  await boxOf(page).fill('445');
  await expect(resultsOf(page).first()).toContainText('Port 445');
});

test('a guess is called one, apart from what was asked for', async ({ page }) => {
  await boxOf(page).fill('kerberso');
  await expect(dialogOf(page).getByRole('heading', { name: 'Guesses' })).toBeVisible();
  await expect(dialogOf(page).getByRole('heading', { name: 'Numbers and names' })).toHaveCount(0);
  await expect(dialogOf(page).getByRole('status')).toContainText('guess');
});

test('a page that lacks the word that tells something is no answer', async ({ page }) => {
  await boxOf(page).fill('teamviewer port');
  await settled(page);
  const shown = await resultsOf(page).allInnerTexts();
  expect(shown.filter((text) => !/teamviewer/i.test(text))).toEqual([]);
});

test('no excerpt has buttons, or spellings that nobody sees', async ({ page }) => {
  for (const typed of ['printer drivers', 'samba share', 'copy row of a table']) {
    await ask(page, typed);
    await settled(page);
    for (const text of await resultsOf(page).allInnerTexts()) expect(text).not.toMatch(/Copy row|[⟪⟫]/);
  }
});

test('Enter opens the first exact answer', async ({ page }) => {
  await boxOf(page).fill('spooler');
  await expect(resultsOf(page).first()).toBeVisible();
  await boxOf(page).press('Enter');
  await expect(page).toHaveURL('/services/print-spooler/');
});

test('Enter leads from words to the search page, which answers them', async ({ page }) => {
  await ask(page, 'quorum node heartbeat');
  await boxOf(page).press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=quorum/);
  await expect(page.getByRole('main').getByRole('textbox')).toHaveValue('quorum node heartbeat');
  await expect(page.getByRole('main').locator('[data-search-results] a').first()).toBeVisible();
});

test('a click on a result opens its page', async ({ page }) => {
  await ask(page, 'slammer worm');
  await resultsOf(page).first().click();
  await expect(page).toHaveURL('/ports/1434/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1434');
});
