/** The rule builder: found by typing, put together, written down, copied. */
import { readFile } from 'node:fs/promises';
import { box, choose, chosen, clipboard, look, option, PATH, ports, rows, rules } from './support/firewall.ts';
import { expect, test } from './support/test.ts';

test('a service is found by its name, added, lightened by an endpoint, and comes out as a rule to copy', async ({
  page,
}) => {
  await page.goto(PATH);
  await choose(page, 'print spooler', /^Print Spooler service/);
  await expect(page.getByText('Print Spooler is added.')).toBeVisible();
  await expect.poll(() => ports(page)).toEqual(['TCP 135', 'TCP 139', 'TCP 445', 'TCP dynamic (RPC)']);
  await expect(page.locator('[data-count]')).toHaveText('4 openings chosen, 4 rules after merging.');
  await chosen(page).getByText('4 openings, 2 left out').click();
  await page.getByRole('checkbox', { name: 'TCP 139' }).uncheck();
  await expect(chosen(page).getByText('3 openings, 3 left out')).toBeVisible();
  await expect.poll(() => ports(page)).toEqual(['TCP 135', 'TCP 445', 'TCP dynamic (RPC)']);
  await page.getByLabel('Source', { exact: true }).fill('10.0.0.0/8');
  await page.getByLabel('Destination', { exact: true }).fill('10.1.2.3');
  await expect(page.getByText('IPv4 network 10.0.0.0/8.')).toBeVisible();
  await look(page, 'nftables');
  await expect(rules(page)).toContainText('ip saddr 10.0.0.0/8 ip daddr 10.1.2.3 tcp dport 445 accept');
  await expect(rules(page)).toContainText('49152-65535');
  await page.getByRole('button', { name: 'Copy the rules' }).click();
  await expect.poll(() => clipboard(page)).toContain('tcp dport 445 accept');
  expect(await clipboard(page)).not.toContain('dport 139');
});

for (const [typed, first] of [
  ['445', /^TCP 445 port/],
  ['tcp/88', /^TCP 88 port/],
  ['5000-5010/udp', /^UDP 5000-5010 range/],
  ['gre', /^Generic Routing Encapsulation/],
  ['ip protocol 47', /^IP protocol 47 \(GRE\)/],
  ['print spooler', /^Print Spooler service/],
  ['rpc', /^Remote Procedure Call protocol/],
] as const) {
  test(`“${typed}” and Enter adds what it names`, async ({ page }) => {
    await page.goto(PATH);
    await box(page).pressSequentially(typed);
    await expect(option(page, first).first()).toHaveAttribute('aria-selected', 'true');
    await box(page).press('Enter');
    await expect(chosen(page)).toHaveCount(1);
    expect(await rows(page).count()).toBeGreaterThan(0);
  });
}

test('what several choices need stands once, with every reason', async ({ page }) => {
  await page.goto(PATH);
  await choose(page, '445', /^TCP 445 port/);
  await choose(page, 'print spooler', /^Print Spooler, TCP 445/);
  await expect(page.locator('[data-count]')).toHaveText('2 openings chosen, 1 rule after merging.');
  await expect(page.getByRole('status').filter({ hasText: '1 rule after merging' })).toHaveCount(1);
  const row = page.getByRole('row', { name: /TCP 445/ });
  await expect(row.getByRole('link')).toHaveCount(2);
  await choose(page, '445', /^TCP 445 port/);
  await expect(page.getByText('TCP 445 is chosen already.')).toBeVisible();
  await expect(chosen(page)).toHaveCount(2);
});

test('older Windows means the older dynamic range', async ({ page }) => {
  await page.goto(`${PATH}#v=1&i=service/print-spooler`);
  await look(page, 'iptables');
  await expect(rules(page)).toContainText('49152:65535');
  await page.getByRole('radio', { name: /^Older/ }).check();
  await expect(rules(page)).toContainText('1025:5000');
  await expect(rules(page)).not.toContainText('49152');
  await expect(rows(page).filter({ hasText: 'RPC' })).toContainText('1025–5000');
  await look(page, 'Windows PowerShell');
  await expect(rules(page)).toContainText('-LocalPort RPC ');
});

test('what is not filled in stands out, and is said', async ({ page }) => {
  await page.goto(`${PATH}#v=1&i=tcp/445`);
  await look(page, 'nftables');
  await expect(rules(page).locator('mark').first()).toHaveText('SOURCE');
  await expect(page.getByText('SOURCE and DESTINATION are still to be filled in')).toBeVisible();
  await page.getByLabel('Source', { exact: true }).fill('10.0.0.0/8');
  await expect(page.getByText('DESTINATION is still to be filled in')).toBeVisible();
  await page.getByLabel('Destination', { exact: true }).fill('10.0.0.0/33');
  await expect(page.getByLabel('Destination', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(/After the slash.*Until then DESTINATION stands in its place/)).toBeVisible();
  await page.getByLabel('Destination', { exact: true }).fill('any');
  await expect(rules(page).locator('mark')).toHaveCount(0);
  await expect(page.getByText('still to be filled in')).toBeHidden();
});

test('a nasty comment stays text, in the rules and on the page', async ({ page }) => {
  const nasty = '"; rm -rf / `id` $(id) <img src=x onerror=alert(1)>\n</pre><script>alert(2)</script>';
  page.on('dialog', () => expect.soft('a dialog', 'the comment ran').toBe(''));
  await page.goto(`${PATH}#v=1&i=tcp/445&from=10.0.0.0/8&to=10.1.2.3`);
  await page.getByLabel('A comment for the rules').fill(nasty);
  for (const syntax of ['Windows PowerShell', 'nftables', 'CSV', 'Change request']) {
    await look(page, syntax);
    await expect(rules(page)).toContainText('rm -rf');
  }
  await expect(rules(page).locator('img, script')).toHaveCount(0);
  await expect(page).toHaveURL(/&n=/);
  await page.reload();
  await expect(page.getByLabel('A comment for the rules')).toHaveValue(nasty);
  await expect(page.locator('main img, main pre script')).toHaveCount(0);
});

test('the rules are saved as a file with a name of their own', async ({ page }) => {
  await page.goto(`${PATH}#v=1&i=tcp/445&as=nftables`);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^portolan-tcp-445-.*-nft\.sh$/);
  expect(await readFile(await download.path(), 'utf8')).toBe(await rules(page).evaluate((pre) => pre.textContent));
});

test('the set goes into a ticket with its link, the edition and the day', async ({ page }) => {
  await page.clock.setFixedTime('2031-05-06T12:00:00Z');
  await page.goto(`${PATH}#v=1&i=service/print-spooler&from=10.0.0.0/8&n=CHG-42`);
  await expect(rows(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Markdown', exact: true }).click();
  await expect.poll(() => clipboard(page)).toContain('| TCP 445 | DESTINATION | SMB, for Print Spooler |');
  const text = await clipboard(page);
  expect(text).toMatch(/^\*\*\[Firewall rules: Print Spooler\]\(http:\/\/localhost:\d+\/tools\/firewall\/#v=1&k=/);
  expect(text).toContain('From 10.0.0.0/8 to DESTINATION. CHG-42');
  expect(text).toMatch(/edition \S+, read 2031-05-06$/);
});

test('what is removed leaves the set, and the focus is not lost', async ({ page }) => {
  await page.goto(`${PATH}#v=1&i=tcp/445,udp/53`);
  await page.getByRole('button', { name: 'Remove TCP 445' }).click();
  await expect.poll(() => ports(page)).toEqual(['UDP 53']);
  await expect(page.getByRole('button', { name: 'Remove UDP 53' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing is chosen yet.')).toBeVisible();
  await expect(box(page)).toBeFocused();
  await expect(page).toHaveURL(PATH);
});

test('what nothing is called, and a number that is none, get a sentence; what was typed stays', async ({ page }) => {
  await page.goto(PATH);
  await box(page).fill('zzqxv');
  await expect(page.getByText('Nothing that can be opened is called “zzqxv”.')).toBeVisible();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await box(page).fill('99999');
  await expect(page.getByText('99999 is too high: ports end at 65535.')).toBeVisible();
  await expect(box(page)).toHaveValue('99999');
});

test('an IP protocol that would open everything is refused with a sentence', async ({ page }) => {
  await page.goto(`${PATH}#v=1&i=ip/6`);
  await expect(page.getByText(/No rules are written\. IP protocol 6 is TCP/)).toBeVisible();
  await expect(rules(page)).toBeHidden();
});

test('a job below fills the builder', async ({ page }) => {
  await page.goto(PATH);
  await page.locator('#jobs').getByRole('link', { name: 'Domain member to domain controller: choose it' }).click();
  await expect(chosen(page)).toHaveCount(1);
  await expect(box(page)).toBeInViewport();
  await expect(page.getByRole('checkbox', { name: 'NetBIOS' })).not.toBeChecked();
  const before = await rows(page).count();
  await page.getByRole('checkbox', { name: 'NetBIOS' }).check();
  await expect.poll(() => rows(page).count()).toBeGreaterThan(before);
});

test('another job keeps the addresses and the comment that were typed, and Back goes to the job before', async ({
  page,
}) => {
  await page.goto(PATH);
  await page.getByLabel('Source', { exact: true }).fill('10.0.0.0/8');
  await page.getByLabel('A comment for the rules').fill('CHG 42');
  await page.locator('#jobs').getByRole('link', { name: 'Domain member to domain controller: choose it' }).click();
  await expect(chosen(page)).toHaveCount(1);
  await expect(rules(page)).toContainText('-RemoteAddress 10.0.0.0/8');
  await page.locator('#jobs').getByRole('link', { name: 'Web server with SQL Server behind it: browser' }).click();
  await expect(chosen(page).getByRole('link', { name: /^Web server with SQL Server/ })).toBeVisible();
  await expect(rules(page)).toContainText('-RemoteAddress 10.0.0.0/8');
  await expect(page.getByLabel('A comment for the rules')).toHaveValue('CHG 42');
  await page.goBack();
  await expect(chosen(page).getByRole('link', { name: 'Domain member to domain controller' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Source/ })).toHaveValue('10.0.0.0/8');
});

test('what was typed a moment before another job was clicked is there again after Back', async ({ page }) => {
  await page.goto(PATH);
  await page.locator('#jobs').getByRole('link', { name: 'Domain member to domain controller: choose it' }).click();
  await expect(rules(page)).toContainText('New-NetFirewallRule');
  // In one step, as no hand can: the address is not yet written when the link is followed.
  await page.evaluate(() => {
    const source = document.querySelector<HTMLTextAreaElement>('#rule-builder-source');
    const job = [...document.querySelectorAll<HTMLAnchorElement>('#jobs a[data-job]')].at(-1);
    if (!source || !job) throw new Error('There is no source or no job.');
    source.value = '10.9.0.0/16';
    source.dispatchEvent(new Event('input', { bubbles: true }));
    job.click();
  });
  await expect(chosen(page).getByRole('link', { name: 'Domain member to domain controller' })).toHaveCount(0);
  await page.goBack();
  await expect(chosen(page).getByRole('link', { name: 'Domain member to domain controller' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Source/ })).toHaveValue('10.9.0.0/16');
});

test('Back undoes: what was taken, what was left out and what was removed, step by step', async ({ page }) => {
  await page.goto(PATH);
  await page.getByLabel('Source', { exact: true }).fill('10.0.0.0/8');
  await choose(page, '445', /^TCP 445 port/);
  await choose(page, 'tcp/8443', /^TCP 8443/);
  await chosen(page).first().getByRole('button', { name: 'Remove' }).click();
  await expect(chosen(page)).toHaveCount(1);
  await page.goBack();
  await expect.poll(() => ports(page)).toEqual(['TCP 445', 'TCP 8443']);
  await page.goBack();
  await expect.poll(() => ports(page)).toEqual(['TCP 445']);
  await page.goBack();
  await expect(chosen(page)).toHaveCount(0);
  await expect(page.getByLabel('Source', { exact: true })).toHaveValue('10.0.0.0/8');
  await page.goForward();
  await expect.poll(() => ports(page)).toEqual(['TCP 445']);
});

test('jobs between different machines in one set get a warning', async ({ page }) => {
  const web = 'scenario/web-server-with-sql-server';
  await page.goto(`${PATH}#v=1&i=${web}/browser/web,${web}/web/database`);
  await expect(page.getByText(/^These jobs run between different machines: browser to web server and /)).toBeVisible();
});
