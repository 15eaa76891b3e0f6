/** The rule builder's links: they open the same set again, elsewhere and later; and say what is wrong with them. */
import { box, choose, chosen, clipboard, kept, look, notices, PATH, ports, rules } from './support/firewall.ts';
import { expect, test } from './support/test.ts';

test('a link that was shared opens the same set in another browser', async ({ page, browser, baseURL }) => {
  await page.goto(PATH);
  await choose(page, 'print spooler', /^Print Spooler service/);
  await chosen(page).getByText('4 openings, 2 left out').click();
  await page.getByRole('checkbox', { name: 'UDP 138' }).check();
  await page.getByRole('checkbox', { name: 'TCP 139' }).uncheck();
  await choose(page, 'tcp/3389', /^TCP 3389/);
  await page.getByLabel('Source', { exact: true }).fill('10.0.0.0/8');
  await page.getByLabel('A comment for the rules').fill('CHG-42: ünï, "quoted"');
  await look(page, 'Cisco IOS ACL');
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await expect.poll(() => clipboard(page)).toContain(`${baseURL}${PATH}#v=1&k=`);
  const link = await clipboard(page);
  const [expectedPorts, expectedRules] = [await ports(page), await rules(page).innerText()];

  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await expect(chosen(other)).toHaveCount(2);
  await expect.poll(() => ports(other)).toEqual(expectedPorts);
  await expect(rules(other)).toHaveText(expectedRules, { useInnerText: true });
  await expect(other.getByLabel('Source', { exact: true })).toHaveValue('10.0.0.0/8');
  await expect(other.getByLabel('A comment for the rules')).toHaveValue('CHG-42: ünï, "quoted"');
  await expect(other.locator('[data-label]')).toHaveText('Cisco IOS ACL');
  await expect(notices(other)).toHaveCount(0);
  expect(other.url()).toBe(link);
  await other.context().close();
});

test('the short link of another page is made whole, so that its set stays', async ({ page }) => {
  await page.goto('/services/print-spooler/');
  await page.getByRole('link', { name: 'Build them' }).click();
  await expect(chosen(page)).toHaveCount(1);
  await kept(page);
  await page.reload();
  await expect(chosen(page)).toHaveCount(1);
  await expect(notices(page)).toHaveCount(0);
});

test('a damaged link names what was dropped, keeps the rest, and stays in the address', async ({ page }) => {
  await page.goto(`${PATH}#v=1&k=abc&i=tcp/445,tcp/99999,service/gone&from=10.0.0.0/8&os=%ZZ&p=t44`);
  await expect(notices(page).filter({ hasText: 'left out: “tcp/99999”' })).toBeVisible();
  await expect(notices(page).filter({ hasText: 'cut short or altered' })).toBeVisible();
  await expect(notices(page).filter({ hasText: 'does not know “service/gone”' })).toBeVisible();
  await expect.poll(() => ports(page)).toEqual(['TCP 445']);
  await expect(chosen(page).filter({ hasText: 'service/gone' })).toContainText('The chart of today doesn’t know it.');
  await expect(page.getByLabel('Source', { exact: true })).toHaveValue('10.0.0.0/8');
  await expect(page).toHaveURL(/i=tcp\/445,tcp\/99999,service\/gone/);
});

test('a word that stands twice, and a syntax that nobody knows, are said', async ({ page }) => {
  await page.goto(`${PATH}#v=1&i=tcp/445&i=udp/53&as=nosuch`);
  await expect(notices(page)).toContainText([
    'The link has “i=” more than once.',
    'The link asks for rules in “nosuch”, which this page does not know.',
  ]);
  await expect.poll(() => ports(page)).toEqual(['TCP 445']);
  await look(page, 'nftables');
  await expect(notices(page)).toHaveCount(1);
});

test('a link of a version to come is read as far as it is known', async ({ page }) => {
  await page.goto(`${PATH}#v=7&i=tcp/445&zz=1`);
  await expect(notices(page)).toContainText(['version “7”']);
  await expect.poll(() => ports(page)).toEqual(['TCP 445']);
});

/** Made when the spooler had two endpoints less, and one that is gone since. */
const OLD = '#v=1&k=1xd2m1f&i=service/print-spooler&p=t139,t445,r,u9&e=2020.01';

test('a set of an older edition stays as it was, and that of today is offered beside it', async ({ page }) => {
  await page.goto(PATH + OLD);
  await expect(page.getByText(/The chart has changed since this link was made with edition 2020\.01/)).toBeVisible();
  await expect.poll(() => ports(page)).toEqual(['TCP 139', 'TCP 445', 'TCP dynamic (RPC)', 'UDP 9']);
  await expect(page.getByText('Today also TCP 135')).toBeVisible();
  await expect(page.getByText('Today without UDP 9')).toBeVisible();
  await expect(page).toHaveURL(PATH + OLD);
  await page.getByLabel('Source', { exact: true }).fill('10.0.0.0/8');
  // What is typed is shown and kept after a pause, and may move what stands below it.
  await expect(page).toHaveURL(/from=10\.0\.0\.0\/8&p=t139,t445,r,u9&e=2020\.01/);
  await page.getByRole('button', { name: 'Take the set of today' }).click();
  await expect.poll(() => ports(page)).toEqual(['TCP 135', 'TCP 139', 'TCP 445', 'TCP dynamic (RPC)']);
  await expect(page.getByText(/The chart has changed/)).toBeHidden();
  await expect(page).toHaveURL(/p=t135,t139,t445,r&e=20/);
});

test('another link in the same tab is another set; a fragment of the page changes nothing', async ({ page }) => {
  await page.goto(`${PATH}#v=1&i=tcp/445`);
  await expect(chosen(page)).toHaveCount(1);
  await page.evaluate(() => (location.hash = '#jobs'));
  await expect(chosen(page)).toHaveCount(1);
  await page.evaluate(() => (location.hash = '#v=1&i=udp/53,udp/123'));
  await expect(chosen(page)).toHaveCount(2);
  await expect.poll(() => ports(page)).toEqual(['UDP 53', 'UDP 123']);
});

test('the longest comment opens again from the address, and the link in a ticket goes without it', async ({ page }) => {
  const comment = 'Ö "; rm -rf / 😀\n'.repeat(600).slice(0, 9_990);
  await page.goto(`${PATH}#v=1&i=tcp/445`);
  await page.getByLabel('A comment for the rules').fill(comment);
  await expect(page.getByText('It is too long for the link, which goes without it.')).toBeVisible();
  await expect(page).toHaveURL(/&n=%C3%96/);
  await page.reload();
  await expect(page.getByLabel('A comment for the rules')).toHaveValue(comment);
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await expect.poll(() => clipboard(page)).toContain('&p=t445');
  expect((await clipboard(page)).length).toBeLessThan(2000);
});

test.describe('when the chart cannot be loaded', () => {
  test.use({ expectedComplaints: [/status of 500/] });

  test('it is said, and the next touch tries again', async ({ page }) => {
    await page.route('**/tools/firewall.json', (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto(PATH);
    await box(page).fill('445');
    await expect(page.getByText('The chart could not be loaded.')).toBeVisible();
    await expect(box(page)).toHaveValue('445');
    await page.unroute('**/tools/firewall.json');
    await page.getByLabel('Source', { exact: true }).focus();
    await box(page).focus();
    await expect(page.getByRole('option', { name: /^TCP 445/ })).toBeVisible();
  });
});
