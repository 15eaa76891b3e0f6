/** The rule builder for everybody: by keyboard alone, without scripts, on paper; and light before it is used. */
import { box, choose, chosen, kept, look, option, PATH, ports, rules } from './support/firewall.ts';
import { expect, test } from './support/test.ts';

test('a set is put together by keyboard alone', async ({ page }) => {
  await page.goto(PATH);
  await box(page).focus();
  await page.keyboard.type('print spooler');
  await expect(option(page, /^Print Spooler service/)).toBeVisible();
  await expect(box(page)).toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveCount(1);
  await expect(box(page)).toBeFocused();

  // On to the switches: link, remove, the line that opens them.
  for (let stops = 0; stops < 3; stops++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(chosen(page).getByText('3 openings, 3 left out')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^TCP 135/ })).toBeFocused();

  await page.getByLabel('Source', { exact: true }).focus();
  await page.keyboard.type('10.0.0.0/8');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Destination', { exact: true })).toBeFocused();
  await page.keyboard.type('10.1.2.3');

  await page.getByRole('combobox', { name: 'Syntax' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-label]')).toHaveText('Windows PowerShell, built-in groups');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy the rules' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(rules(page)).toBeFocused();
});

test('Escape closes the answers, and once more empties the box', async ({ page }) => {
  await page.goto(PATH);
  await box(page).fill('445');
  await expect(option(page, /^TCP 445/)).toBeVisible();
  await box(page).press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(box(page)).toHaveValue('445');
  await box(page).press('ArrowDown');
  await expect(option(page, /^TCP 445/)).toBeVisible();
  await box(page).press('Escape');
  await box(page).press('Escape');
  await expect(box(page)).toHaveValue('');
});

test('names that come late do not open answers that Escape has closed', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search/numbers.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(PATH);
  await box(page).fill('445');
  await expect(option(page, /^TCP 445/)).toBeVisible();
  await box(page).press('Escape');
  const come = page.waitForResponse('**/search/numbers.json');
  release();
  await (await come).finished();
  const [finder] = page.workers();
  await expect
    .poll(() => finder?.evaluate(() => performance.getEntriesByName(location.origin + '/search/numbers.json').length))
    .toBe(1);
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
});

test('how many answers there are is announced', async ({ page }) => {
  await page.goto(PATH);
  await box(page).fill('tcp/88');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ answers\. Arrow keys to look/ })).toBeVisible();
});

test('nothing is loaded before the builder is touched, and nothing ever leaves the host', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto(PATH, { waitUntil: 'networkidle' });
  expect(asked.filter((one) => /json|builder/.test(one))).toEqual([]);
  await box(page).fill('445');
  await option(page, /^TCP 445/).click();
  await page.getByLabel('Source', { exact: true }).fill('10.0.0.1');
  await kept(page);
  expect(asked.filter((one) => !one.startsWith('GET '))).toEqual([]);
  expect(asked.filter((one) => one.includes('10.0.0.1') || one.includes('445'))).toEqual([]);
});

test('a link is answered without the names of the whole site', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${PATH}#v=1&i=service/print-spooler`, { waitUntil: 'networkidle' });
  await expect(chosen(page)).toHaveCount(1);
  expect(asked).toContain('/tools/firewall.json');
  expect(asked.filter((path) => path.startsWith('/search/'))).toEqual([]);
});

test('on paper are the set and the rules in the chosen syntax, and no fields and buttons', async ({ page }) => {
  await page.goto(`${PATH}#v=1&i=service/print-spooler&from=10.0.0.0/8&to=10.1.2.3`);
  await look(page, 'ufw');
  await page.emulateMedia({ media: 'print' });
  await expect(rules(page)).toContainText('ufw');
  await expect(rules(page)).toBeVisible();
  await expect(page.getByRole('table', { name: 'What is let through' })).toBeVisible();
  for (const hidden of await page.locator('main :is(input, textarea, button, nav, #jobs)').all()) {
    await expect(hidden).toBeHidden();
  }
  const cut = await rules(page).evaluate(
    (pre) => pre.scrollWidth > pre.clientWidth || pre.scrollHeight > pre.clientHeight,
  );
  expect(cut).toBe(false);
});

test('on a phone the rules are one press away as soon as there are some', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(PATH);
  const button = page.getByRole('button', { name: 'To the rules' });
  await expect(button).toBeHidden();
  await choose(page, '445', /^TCP 445 port/);
  await button.press('Enter');
  await expect(rules(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: 'The rules' })).toBeInViewport();
});

test('at 320 pixels everything is there, and nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${PATH}#v=1&i=scenario/member-to-domain-controller&from=2001:db8::/32`);
  await expect(chosen(page)).toHaveCount(1);
  expect((await ports(page)).length).toBeGreaterThan(5);
  await expect(page.locator('small', { hasText: 'to destination' }).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so, and leads to the services and the scenarios', async ({ page }) => {
    await page.goto(PATH);
    await expect(page.getByText('The builder needs JavaScript.')).toBeVisible();
    await expect(page.locator('main').getByRole('link', { name: 'services', exact: true })).toHaveAttribute(
      'href',
      '/services/',
    );
    await expect(page.getByRole('link', { name: 'Domain member to domain controller', exact: true })).toHaveAttribute(
      'href',
      '/scenarios/member-to-domain-controller/',
    );
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  });
});
