/** Several addresses at an end, ends with names, legs of a job, and what is said of a set. */
import { box, chosen, look, notices, option, PATH, ports, rules } from './support/firewall.ts';
import { objections } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('a list is taken entry by entry, and what is bad in it is mended at a click', async ({ page }) => {
  await page.goto(`${PATH}#v=1&i=tcp/445&to=10.1.2.3&as=nftables`);
  const source = page.getByLabel('Source', { exact: true });
  await source.fill('10.0.0.0/8, 192.168.1.5/24\n198.51.100.5-198.51.100.9');
  await expect(page.getByText('“192.168.1.5/24” is left out.')).toBeVisible();
  await expect(rules(page)).toContainText('ip saddr { 10.0.0.0/8, 198.51.100.5-198.51.100.9 } ip daddr 10.1.2.3');
  await expect(page.getByRole('button', { name: 'Take 192.168.1.5', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Take 192.168.1.0/24' }).click();
  await expect(source).toBeFocused();
  await expect(rules(page)).toContainText('{ 10.0.0.0/8, 192.168.1.0/24, 198.51.100.5-198.51.100.9 }');
  await expect(source).toHaveAttribute('aria-invalid', 'false');
  await expect(page).toHaveURL(/#v=3&.*192\.168\.1\.0/);
  await page.goBack();
  await expect(source).toHaveValue('10.0.0.0/8, 192.168.1.5/24\n198.51.100.5-198.51.100.9');
  await page.goForward();
  await page.reload();
  await expect(source).toHaveValue('10.0.0.0/8, 192.168.1.0/24\n198.51.100.5-198.51.100.9');
});

test('a job with several legs is one set, with an end for each role, by keyboard', async ({ page }) => {
  await page.goto(PATH);
  const all = page.getByRole('link', { name: 'Web server with SQL Server behind it: all legs at once' });
  await all.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Browser' })).toBeVisible();
  expect(await chosen(page).count()).toBeGreaterThan(1);
  await page.getByLabel('Addresses of Browser').fill('10.9.0.0/16');
  await page.getByLabel('Addresses of Web server').fill('10.0.1.10, 10.0.1.11');
  await look(page, 'nftables');
  await expect(rules(page)).toContainText(
    'ip saddr 10.9.0.0/16 ip daddr { 10.0.1.10, 10.0.1.11 } tcp dport 443 accept',
  );
  await expect(page.getByRole('row', { name: /^Browser to Web server$/ })).toBeVisible();
  await expect(page.getByText('still to be filled in')).toBeVisible();
  // The bar at the top lies over whatever is scrolled below it, and axe counts that as too small a target.
  await page.evaluate(() => scrollTo(0, 0));
  expect(await objections(page, 'all rules')).toEqual([]);
  const address = page.url();
  const before = await ports(page);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByLabel('Addresses of Web server')).toHaveValue('10.0.1.10, 10.0.1.11');
  await expect.poll(() => ports(page)).toEqual(before);
});

test('a row moves between other ends, and an end that is taken away gives its rows back', async ({ page }) => {
  await page.goto(`${PATH}#v=1&i=tcp/22,tcp/80&from=10.0.0.1&to=10.0.0.2&as=ufw`);
  await expect(rules(page)).toContainText('ufw allow');
  await page.getByRole('button', { name: 'Add an end with a name' }).click();
  await expect(page.getByLabel('Name of the end')).toBeFocused();
  await page.keyboard.type('Jump host');
  await page.getByLabel('Addresses of Jump host').fill('10.0.0.9');
  const row = chosen(page).filter({ hasText: 'TCP 22' });
  await row.getByLabel('from').selectOption('Jump host');
  await expect(rules(page)).toContainText('allow proto tcp from 10.0.0.9 to 10.0.0.2 port 22');
  await expect(rules(page)).toContainText('allow proto tcp from 10.0.0.1 to 10.0.0.2 port 80');
  await page.getByRole('button', { name: 'Remove the end Jump host' }).click();
  await expect(rules(page)).toContainText('allow proto tcp from 10.0.0.1 to 10.0.0.2 port 22');
  await expect(page.getByRole('button', { name: 'Add an end with a name' })).toBeFocused();
});

test('jobs between different machines get their own ends at a click', async ({ page }) => {
  const web = 'scenario/web-server-with-sql-server';
  await page.goto(`${PATH}#v=1&i=${web}/browser/web,${web}/web/database`);
  await expect(notices(page).filter({ hasText: /^These jobs run between different machines/ })).toBeVisible();
  await page.getByRole('button', { name: 'Give each job its own ends' }).click();
  await expect(notices(page).filter({ hasText: /^These jobs run between different machines/ })).toHaveCount(0);
  await expect(page.getByLabel('Addresses of Browser')).toBeFocused();
});

test('ticket, reason and day stand in the rules, and a day that is over is said', async ({ page }) => {
  await page.clock.setFixedTime('2031-05-06T12:00:00Z');
  await page.goto(`${PATH}#v=1&i=tcp/445&as=iptables`);
  await page.getByRole('textbox', { name: 'Ticket or change', exact: true }).fill('CHG-7');
  await page.getByRole('textbox', { name: 'Reason', exact: true }).fill('New shop');
  await page.getByRole('textbox', { name: 'Until', exact: true }).fill('2031-02-30');
  await expect(page.getByText('is no date, and stands in no rule')).toBeVisible();
  await page.getByRole('textbox', { name: 'Until', exact: true }).fill('2031-01-01');
  await expect(page.getByText('It is over: 1 January 2031')).toBeVisible();
  await expect(rules(page)).toContainText('--comment "CHG-7; until 2031-01-01;');
  await expect(rules(page)).toContainText('Reason: New shop');
  await look(page, 'Register, PCI DSS 1.2.5');
  await expect(rules(page)).toContainText('DRAFT, not approved');
});

test('a last line that denies is written where it is asked for, and the link keeps it', async ({ page }) => {
  await page.goto(`${PATH}#v=1&i=tcp/445&from=10.0.0.1&to=10.0.0.2&as=cisco-ios`);
  await expect(rules(page)).not.toContainText('deny ip any any log');
  await page.getByText('Also write').click();
  await page.getByRole('checkbox', { name: /^A last line that logs and denies the rest/ }).check();
  await expect(rules(page)).toContainText('deny ip any any log');
  await expect(page).toHaveURL(/#v=3&.*also=deny/);
  await page.reload();
  await expect(rules(page)).toContainText('deny ip any any log');
  await look(page, 'ufw');
  await expect(rules(page)).toContainText('NOTE: What no rule allows, ufw denies');
  await page.getByText('Also write').click();
  await page.getByRole('checkbox', { name: /^Rules for the sending side/ }).check();
  await look(page, 'Windows PowerShell');
  await expect(rules(page)).toContainText('-Direction Outbound -Action Allow -Protocol TCP -RemotePort 445');
});

test('three legs fit a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const web = 'scenario/web-server-with-sql-server';
  await page.goto(
    `${PATH}#v=3&i=${web}/browser/web:ends-1-2,${web}/web/database:ends-2-3,tcp/22:ends-4-2&ends=Browser=10.9.0.0/16;Web server=10.0.1.10,10.0.1.11;Database=10.0.2.20;Administrators of the shop=10.0.9.0/24`.replaceAll(
      ' ',
      '+',
    ),
  );
  await expect(rules(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

for (const job of ['kubernetes', 'remote desktop farm'])
  test(`a job with many legs and long names of ends, none filled in, fits a narrow screen: ${job}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(PATH);
    await box(page).fill(job);
    await option(page, /, all of it/)
      .first()
      .click();
    await expect(chosen(page).nth(5)).toBeVisible();
    await expect(page.getByText(/^Empty: ADDRESS_OF_/).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

test('a whole job is found by its name and taken by keyboard, besides what is chosen', async ({ page }) => {
  await page.goto(PATH);
  await box(page).focus();
  await page.keyboard.type('vsphere');
  await expect(option(page, /^vSphere.*, all of it/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByText('is added, with an end for each role.')).toBeVisible();
  const jobs = await chosen(page).count();
  expect(jobs).toBeGreaterThan(2);
  await expect(page.getByRole('group', { name: 'vCenter Server', exact: true })).toBeVisible();
  await page.keyboard.type('ping');
  await expect(option(page, /^Internet Control Message Protocol/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveCount(jobs + 1);
  await page.getByLabel('Addresses of Client').focus();
  await page.keyboard.type('10.9.0.0/16');
  // Name, button, addresses: the next end is three stops on.
  for (let stops = 0; stops < 3; stops++) await page.keyboard.press('Tab');
  await expect(page.getByLabel('Addresses of vCenter Server')).toBeFocused();
  await page.keyboard.type('10.0.1.10');
  await look(page, 'ufw');
  await expect(rules(page)).toContainText('from 10.9.0.0/16 to 10.0.1.10 port 443');
});
