/** What is said of one of the things that are chosen; and ends of the whole set that nothing runs between. */
import { readFile } from 'node:fs/promises';
import { chosen, clipboard, look, notices, PATH, rows, rules } from './support/firewall.ts';
import { objections } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('one thing gets a name, a reason, a ticket and a last day, by keyboard; the link brings them back', async ({
  page,
}) => {
  await page.goto(`${PATH}#v=1&i=tcp/2375,tcp/22&from=10.0.0.1&to=10.0.0.2&as=ufw`);
  await expect(chosen(page)).toHaveCount(2);
  const row = chosen(page).filter({ hasText: 'TCP 2375' });
  await row.getByText('Name, reason, ticket').focus();
  await page.keyboard.press('Enter');
  for (const text of ['Docker API', 'The build server starts containers', 'CHG-7', '2031-13-31']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await expect(row.getByText('is no date, and stands in no rule')).toBeVisible();
  await expect(row.getByLabel('Until')).toHaveAttribute('aria-invalid', 'true');
  await row.getByLabel('Until').fill('2031-12-31');
  await expect(row.getByText('Docker API, CHG-7, until 2031-12-31')).toBeVisible();
  await expect(rules(page)).toContainText(/port 2375 comment .*CHG-7; until 2031-12-31; Docker API: The build server/);
  await expect(rules(page)).toContainText(/port 22 comment '[^']*: TCP 22, chosen by its number/);
  await expect(page.getByRole('row', { name: /^TCP 2375/ })).toContainText(
    'Docker API: The build server starts containers',
  );
  // As in `firewall-ends`: axe counts what lies below the bar at the top as too small a target.
  await page.evaluate(() => scrollTo(0, 0));
  expect(await objections(page, 'all rules')).toEqual([]);
  await expect(page).toHaveURL(/#v=4&.*i=tcp\/2375:note-1,tcp\/22&.*notes=Docker/);
  await page.reload();
  await expect(row.getByText('Docker API, CHG-7, until 2031-12-31')).toBeVisible();
  await expect(row.getByLabel('Reason')).toHaveValue('The build server starts containers');
  await expect(notices(page).filter({ hasText: 'link' })).toHaveCount(0);
  await look(page, 'Change request');
  await expect(rules(page)).toContainText('For: Docker API: The build server starts containers');
  await row.getByText('Docker API, CHG-7').click();
  for (const name of ['Name', 'Reason', 'Ticket or change', 'Until'])
    await row.getByRole('textbox', { name: `${name}, TCP 2375` }).fill('');
  await expect(rules(page)).not.toContainText('Docker API');
  await expect(page).toHaveURL(/#v=1&/);
});

test('the fields of one thing fit 320 pixels, and what is said stands on paper', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const words = 'W'.repeat(60);
  await page.goto(`${PATH}#v=4&i=tcp/22:note-1&notes=${words}=${words}=${words}=2031-12-31`);
  await expect(rows(page)).toHaveCount(1);
  await chosen(page).getByText('until 2031-12-31').click();
  await expect(chosen(page).getByLabel('Reason')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('row', { name: /^TCP 22/ })).toContainText(`${words}: ${words}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('where every row has ends of its own, those of the whole set go; what was typed there stays, and is said', async ({
  page,
}) => {
  await page.goto(`${PATH}#v=1&i=tcp/22&from=10.0.0.1`);
  const [source, destination] = [
    page.getByRole('textbox', { name: /^Source/ }),
    page.getByRole('textbox', { name: /^Destination/ }),
  ];
  await expect(destination).toBeVisible();
  const add = page.getByRole('button', { name: 'Add an end with a name' });
  await add.click();
  await page.keyboard.type('Jump host');
  await add.click();
  await page.keyboard.type('Servers');
  await chosen(page).locator('[data-to]').selectOption('Servers');
  await expect(destination).toBeHidden();
  await expect(source).toBeVisible();
  const unused = page.getByText('Not used: all that is chosen has ends of its own.').filter({ visible: true });
  await expect(unused).toHaveCount(0);
  await chosen(page).locator('[data-from]').selectOption('Jump host');
  await expect(unused).toHaveCount(1);
  await expect(source).toHaveValue('10.0.0.1');
  await chosen(page).locator('[data-to]').selectOption('Destination');
  await expect(destination).toBeVisible();
});

test('ports that RPC was pinned to stand in the table, the rules and the link; what is none stops all', async ({
  page,
}) => {
  await page.goto(`${PATH}#v=1&i=service/dfs-replication&from=10.0.0.1&to=10.0.0.2&as=powershell`);
  await expect(rules(page)).toContainText('-LocalPort RPC');
  const field = page.getByLabel('Dynamic ports, where they were changed or pinned');
  await field.fill('5722, 50000-');
  await expect(page.getByText('“5722, 50000-” are no dynamic ports.')).toBeVisible();
  await field.fill('5722, 50000-50100');
  await expect(rules(page)).toContainText(/-LocalPort 5722\b/);
  await expect(rules(page)).toContainText('50000-50100');
  await expect(rules(page)).not.toContainText(/-LocalPort RPC /);
  await expect(page.getByRole('row', { name: /^TCP dynamic \(RPC\)/ }).first()).toContainText('5722, 50000–50100');
  await expect(page).toHaveURL(/#v=5&.*dyn=5722,\+50000-50100/);
  await page.reload();
  await expect(field).toHaveValue('5722, 50000-50100');
  await expect(rules(page)).toContainText(/-LocalPort 5722\b/);
  await look(page, 'Change request');
  await expect(rules(page)).toContainText('Dynamic ports are set to 5722, 50000-50100 here.');
});

test('what is copied and what is saved begin with the trap of their syntax', async ({ page }) => {
  await page.goto(`${PATH}#v=1&i=tcp/445&as=nftables`);
  for (const [syntax, rule] of [
    ['ufw', 'ufw allow proto tcp'],
    ['Cisco ASA', 'object-group service'],
    ['Kubernetes NetworkPolicy', 'kind: NetworkPolicy'],
  ] as const) {
    await look(page, syntax);
    await expect(rules(page)).toContainText(rule);
    const trap = await page.locator('[data-trap]').innerText();
    const [, words = ''] = /^(.{30,60}?) /.exec(trap) ?? [];
    await page.getByRole('button', { name: /^Copy the rules/ }).click();
    await expect.poll(() => clipboard(page)).toContain(words);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    expect(await readFile(await (await saving).path(), 'utf8')).toContain(words);
  }
});
