/** A listing with the rules of its firewall: pasted one after the other, read, and taken along. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { clipboard, explained, field, paste, PATH, tool, unfold, summary } from './support/listening.ts';
import { expect, test } from './support/test.ts';

const LISTING = `$ sudo ss -tlnp
State  Recv-Q Send-Q Local Address:Port  Peer Address:Port Process
LISTEN 0      128          0.0.0.0:22         0.0.0.0:*     users:(("sshd",pid=812,fd=3))
LISTEN 0      511          0.0.0.0:6379       0.0.0.0:*     users:(("redis-server",pid=900,fd=6))
LISTEN 0      128        127.0.0.1:5432       0.0.0.0:*     users:(("postgres",pid=950,fd=5))`;

const UFW = `$ sudo ufw status verbose
Status: active
Logging: on (low)
Default: deny (incoming), allow (outgoing), disabled (routed)
New profiles: skip

To                         Action      From
--                         ------      ----
22/tcp                     ALLOW IN    10.0.0.0/8
8080/tcp                   ALLOW IN    Anywhere`;

const AWS = JSON.stringify(
  {
    SecurityGroups: [
      {
        GroupName: 'web',
        GroupId: 'sg-0abc',
        IpPermissions: [{ IpProtocol: 'tcp', FromPort: 6379, ToPort: 6379, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
        IpPermissionsEgress: [],
      },
    ],
  },
  null,
  4,
);

const joined = (page: Page) => page.getByRole('region', { name: 'With the rules of the firewall' });
const answers = (page: Page) => joined(page).getByRole('table', { name: /reach each listener/ });
const unused = (page: Page) => joined(page).getByRole('table', { name: /nobody listens/ });

test('rules that are pasted below a listing say who can be reached, from where, and what is open for nobody', async ({
  page,
}) => {
  await explained(page, LISTING);
  await expect(joined(page)).toBeHidden();
  await unfold(page);
  await field(page).press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await paste(page, UFW);
  await expect(joined(page)).toBeVisible();
  await expect(joined(page)).toContainText('3 listeners with these rules: 1 open to some, 1 closed by these rules');
  await expect(answers(page).getByRole('row', { name: /TCP 22/ })).toContainText(
    'Reachable by some. Open to 10.0.0.0/8',
  );
  await expect(answers(page).getByRole('row', { name: /TCP 6379/ })).toContainText('Closed');
  await expect(unused(page).getByRole('row', { name: /TCP 8080/ })).toContainText('Open to anybody');
  await expect(summary(page)).toContainText('3 listeners');
  await expect(tool(page).getByText('not understood: see which')).toBeHidden();
});

test('what the rules say stands in the ticket, and in the files', async ({ page }) => {
  await explained(page, `${LISTING}\n\n${UFW}`);
  await expect(joined(page)).toBeVisible();
  await tool(page).locator('.copies').last().getByRole('button', { name: 'Markdown' }).click();
  await expect.poll(() => clipboard(page)).toMatch(/\| By the rules \|/);
  expect(await clipboard(page)).toMatch(/\| TCP 22 \|.*Reachable by some\. Open to 10\.0\.0\.0\/8/);
  const saved = page.waitForEvent('download');
  await tool(page).getByRole('button', { name: 'Save as JSON' }).click();
  const { withRules } = JSON.parse(await readFile(await (await saved).path(), 'utf8')) as {
    withRules: { openWhereNobodyListens: { port: string }[] };
  };
  expect(withRules.openWhereNobodyListens.map(({ port }) => port)).toEqual(['TCP 8080']);
});

test('the JSON of a cloud counts as rules; the next listing without rules has none', async ({ page }) => {
  await page.goto(PATH);
  await paste(page, `${LISTING}\n${AWS}`);
  await expect(answers(page).getByRole('row', { name: /TCP 6379/ })).toContainText(
    'Reachable. Open to any IPv4 address',
  );
  await expect(answers(page).getByRole('row', { name: /TCP 22/ })).toContainText('Closed');
  await unfold(page);
  await field(page).fill(LISTING);
  await field(page).press('ControlOrMeta+Enter');
  await expect(joined(page)).toBeHidden();
  await tool(page).locator('.copies').last().getByRole('button', { name: 'Markdown' }).click();
  await expect.poll(() => clipboard(page)).toMatch(/\| TCP 22 \|/);
  expect(await clipboard(page)).not.toContain('By the rules');
});

test('rules alone are called rules, with the tool that reads them; those that nobody judges are said not to be joined', async ({
  page,
}) => {
  await page.goto(PATH);
  await paste(page, UFW);
  await expect(summary(page)).toContainText('of a firewall’s rules and no listing');
  await expect(tool(page).getByRole('link', { name: 'Check a rule set' })).toHaveAttribute(
    'href',
    '/tools/firewall/check/',
  );
  await expect(joined(page)).toBeHidden();
  await expect(tool(page).getByText('not understood: see which')).toBeHidden();
  await explained(page, `${LISTING}\n\nblock drop all\npass in quick proto tcp from any to any port = ssh`);
  await expect(joined(page)).toContainText('Not joined: these rules are of a kind that is not judged here.');
  await expect(answers(page)).toBeHidden();
  await expect(tool(page).getByRole('link', { name: 'Check a rule set' })).toBeHidden();
});
