/** Jobs that people ask about in public, each by the words that they use: what must be among the rules, and what must not. */
import { box, choose, look, option, PATH, ports, rules } from './support/firewall.ts';
import { expect, test } from './support/test.ts';

interface Job {
  typed: string;
  /** What is taken of the answers; the first of them, where nothing is said. */
  takes?: RegExp;
  opens: readonly string[];
  never?: readonly string[];
}

const JOBS: readonly Job[] = [
  { typed: 'wsus', takes: /all of it/, opens: ['TCP 8530', 'TCP 8531', 'TCP 1433'] },
  { typed: 'configuration manager clients', opens: ['TCP 80', 'TCP 443', 'TCP 10123', 'TCP 445', 'UDP 4011'] },
  { typed: 'rd gateway', takes: /all of it/, opens: ['TCP 443', 'UDP 3391', 'TCP 3389', 'TCP 5504'] },
  { typed: 'vsphere', opens: ['TCP 443', 'TCP 902', 'UDP 902', 'TCP 8000'], never: ['TCP 22'] },
  { typed: 'gitlab', opens: ['TCP 80', 'TCP 443'], never: ['TCP 8060', 'TCP 8150', 'TCP 9168'] },
  { typed: 'exchange 2019', opens: ['TCP 25', 'TCP 443', 'TCP 587'], never: ['TCP 135', 'TCP 593', 'TCP 2525'] },
  { typed: 'veeam', takes: /all of it/, opens: ['TCP 2500-3300', 'TCP 6160', 'TCP 6162', 'TCP 9419', 'TCP 902'] },
  { typed: 'kubernetes', takes: /all of it/, opens: ['TCP 6443', 'TCP 10250', 'TCP 2379', 'TCP 30000-32767'] },
  { typed: 'zabbix', takes: /all of it/, opens: ['TCP 10050', 'TCP 10051'] },
  { typed: 'asterisk', opens: ['UDP 5060', 'UDP 10000-20000'], never: ['TCP 5038'] },
  { typed: 'ceph osd', opens: ['TCP 3300', 'TCP 6789', 'TCP 6800-7568'] },
  { typed: 'rdp', opens: ['TCP 3389', 'UDP 3389'], never: ['TCP 3389-3398', 'TCP 3387'] },
  { typed: 'winrm', opens: ['TCP 5985'], never: ['TCP 80', 'TCP 443'] },
  { typed: 'docker swarm', opens: ['TCP 2377', 'TCP 7946', 'UDP 7946', 'UDP 4789'] },
];

for (const { typed, takes, opens, never = [] } of JOBS)
  test(`“${typed}” is done in one pick`, async ({ page }) => {
    await page.goto(PATH);
    if (takes) await choose(page, typed, takes);
    else {
      await box(page).fill(typed);
      await expect(option(page, /./).first()).toBeVisible();
      await box(page).press('Enter');
    }
    await expect(rules(page)).not.toBeEmpty();
    const open = await ports(page);
    for (const port of opens) expect(open).toContain(port);
    for (const port of never) expect(open).not.toContain(port);
  });

test('a member of a domain in a DMZ, with a ping and two ports that RPC was pinned to', async ({ page }) => {
  await page.goto(PATH);
  await choose(page, 'active directory dmz', /Member of a domain in a DMZ/);
  await page.getByLabel(/^Dynamic ports/).fill('50000, 50001');
  await page.locator('#rule-builder-source').fill('192.0.2.0/28');
  await page.locator('#rule-builder-destination').fill('10.1.1.10');
  await look(page, 'nftables');
  await expect(rules(page)).toContainText('tcp dport { 50000, 50001 } accept');
  await expect(rules(page)).toContainText('icmp type 8 accept');
  await expect(rules(page)).not.toContainText('49152');
});
