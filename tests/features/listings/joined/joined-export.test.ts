/** What the rules say, as a ticket and files take it along; and rules of clouds beside a listing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinRules } from '#features/listings/joined/join-rules.ts';
import { NO_FILTER } from '#features/listings/session/filter-rows.ts';
import { readPlainText } from '#features/tickets/plain-text.ts';
import { parseCsv } from '../../../built/csv.ts';
import { FACTS, newSession } from '../support.ts';

const STAMP = { link: 'https://portolan.example/tools/listening/', edition: '2026.11', day: '2031-05-06' };
const OPTIONS = { order: 'number', filter: NO_FILTER } as const;

/** A session that has explained a listing with its rules, as the page does it. */
function sessionOf(listing: string, rules: string, before = '') {
  const session = newSession();
  const { rulesText, summary } = session.explain(`${listing}\n${rules}`, before, () => undefined);
  const report = joinRules(rulesText, session.listeners(), { port: (name) => FACTS.numberOf(name) });
  if (report) session.keepJoined(report);
  return { session, report, summary };
}

const tcp = (address: string, program: string) =>
  `tcp LISTEN 0 128 ${address} 0.0.0.0:* users:(("${program}",pid=1,fd=3))`;
const LISTING = [
  tcp('0.0.0.0:22', 'sshd'),
  tcp('0.0.0.0:443', 'nginx'),
  tcp('0.0.0.0:6379', 'redis-server'),
  tcp('127.0.0.1:5432', 'postgres'),
].join('\n');

const json = (value: unknown): string => JSON.stringify(value, null, 4);

const AWS = json({
  SecurityGroups: [
    {
      GroupName: 'web',
      GroupId: 'sg-0abc',
      IpPermissions: [
        { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '10.0.0.0/8' }], Ipv6Ranges: [] },
        { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [] },
        { IpProtocol: 'tcp', FromPort: 8080, ToPort: 8080, IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [] },
      ],
      IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    },
  ],
});

const azureRule = (name: string, port: string, source: string, priority: number) => ({
  name,
  priority,
  access: 'Allow',
  direction: 'Inbound',
  protocol: 'Tcp',
  sourceAddressPrefix: source,
  sourcePortRange: '*',
  destinationAddressPrefix: '*',
  destinationPortRange: port,
});
const AZURE = json({
  name: 'web-nsg',
  defaultSecurityRules: [{ ...azureRule('DenyAllInBound', '*', '*', 65_500), access: 'Deny', protocol: '*' }],
  securityRules: [
    azureRule('ssh', '22', '10.0.0.0/8', 1000),
    azureRule('web', '443', '*', 1010),
    azureRule('old', '8080', '*', 1020),
  ],
  type: 'Microsoft.Network/networkSecurityGroups',
});

const googleRule = (name: string, port: string, source: string) => ({
  allowed: [{ IPProtocol: 'tcp', ports: [port] }],
  direction: 'INGRESS',
  disabled: false,
  kind: 'compute#firewall',
  name,
  network: 'https://www.googleapis.com/compute/v1/projects/example/global/networks/default',
  priority: 1000,
  sourceRanges: [source],
});
const GOOGLE = json([
  googleRule('ssh', '22', '10.0.0.0/8'),
  googleRule('web', '443', '0.0.0.0/0'),
  googleRule('old', '8080', '0.0.0.0/0'),
]);

for (const [cloud, rules] of Object.entries({ AWS, AZURE, GOOGLE })) {
  test(`${cloud}: its JSON beside a listing says who is reached, and no line of it is left over`, () => {
    const { report, summary } = sessionOf(LISTING, rules);
    assert.deepEqual(
      report?.rows.map(({ port, access }) => `${port} ${access}`),
      ['TCP 22 some', 'TCP 443 open', 'TCP 5432 local', 'TCP 6379 closed'],
    );
    assert.deepEqual(
      report.unused.map(({ port }) => port),
      ['TCP 8080'],
    );
    assert.equal(summary.unparsedCount, 0, JSON.stringify(summary.unparsed));
    assert.equal(summary.rows, 4);
  });

  test(`${cloud}: the same on one line`, () => {
    const { report } = sessionOf(LISTING, rules.replace(/\n\s*/g, ''));
    assert.deepEqual(
      report?.rows.map(({ access }) => access),
      ['some', 'open', 'local', 'closed'],
    );
  });
}

const withAws = (before = '') => sessionOf(LISTING, AWS, before).session;

test('the ticket and Markdown have a column of the rules, and the openings where nobody listens', () => {
  const { ticket } = withAws().view({ ...OPTIONS, limit: 10 }, STAMP);
  const subject = readPlainText(ticket);
  assert.equal(subject?.head.at(-1), 'By the rules');
  assert.deepEqual(
    subject.rows.map((row) => row.at(-1)?.split('.')[0]),
    ['Reachable by some', 'Reachable', 'This machine only', 'Closed, by the policy'],
  );
  assert.match(subject.inShort, /4 listeners with these rules: .* Open where nobody listens: TCP 8080\./);
  assert.match(withAws().export('markdown', OPTIONS, STAMP), /\| By the rules \|/);
});

test('CSV and JSON have the verdict and its lines', () => {
  const [head = [], first = []] = parseCsv(withAws().export('csv', OPTIONS, STAMP));
  assert.equal(first[head.indexOf('rules')], 'Reachable by some');
  assert.match(first[head.indexOf('rulesSay')] ?? '', /^Open to 10\.0\.0\.0\/8 \(line \d+\)\.$/);
  const { rows, withRules } = JSON.parse(withAws().export('json', OPTIONS, STAMP)) as {
    rows: { from: number; rules: { verdict: string } }[];
    withRules: { openWhereNobodyListens: { port: string }[]; limits: string[] };
  };
  assert.deepEqual(
    rows.map(({ from, rules }) => [from, rules.verdict]),
    [
      [22, 'some'],
      [443, 'open'],
      [5432, 'local'],
      [6379, 'closed'],
    ],
  );
  assert.deepEqual(withRules.openWhereNobodyListens[0]?.port, 'TCP 8080');
  assert.ok(withRules.limits.length > 0);
});

test('what has closed since an earlier listing has no answer: the rules were not asked for it', () => {
  const closed = tcp('0.0.0.0:9999', 'gone');
  const { rows } = JSON.parse(withAws(`${LISTING}\n${closed}`).export('json', OPTIONS, STAMP)) as {
    rows: { from: number; rules?: { verdict: string } }[];
  };
  const answers = new Map(rows.map(({ from, rules }) => [from, rules?.verdict]));
  assert.deepEqual([answers.get(443), answers.get(9999)], ['open', undefined]);
});

test('without rules nothing of them stands in what is taken along', () => {
  const { session } = sessionOf(LISTING, '');
  assert.doesNotMatch(session.view({ ...OPTIONS, limit: 10 }, STAMP).ticket, /By the rules/);
  assert.doesNotMatch(session.export('json', OPTIONS, STAMP), /withRules/);
  // The next listing has no rules of the one before.
  const again = withAws();
  again.explain(LISTING, '', () => undefined);
  assert.doesNotMatch(again.export('markdown', OPTIONS, STAMP), /By the rules/);
});
