/** A listing with the rules of its firewall: who can be reached, which openings lead nowhere, and what isn't known. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinRules, type JoinedReport } from '#features/listings/joined/join-rules.ts';
import { FACTS, newSession } from '../support.ts';

const NAMES = { port: (name: string) => FACTS.numberOf(name) };

/** The report of one paste, as the tool makes it. */
function joined(...parts: string[]): JoinedReport | undefined {
  const session = newSession();
  const { rulesText } = session.explain(parts.join('\n'), '', () => undefined);
  return rulesText === '' ? undefined : joinRules(rulesText, session.listeners(), NAMES);
}

const answers = (report: JoinedReport | undefined) =>
  report?.rows.map(({ port, access, says }) => `${port} ${access}: ${says.join(' ')}`);

const tcp = (address: string, program: string) =>
  `tcp LISTEN 0 128 ${address} 0.0.0.0:* users:(("${program}",pid=1,fd=3))`;
const UFW = `Status: active
Logging: on (low)
Default: deny (incoming), allow (outgoing), disabled (routed)
New profiles: skip

To                         Action      From
--                         ------      ----
22/tcp                     ALLOW IN    10.0.0.0/8
443/tcp                    ALLOW IN    Anywhere
8080/tcp                   ALLOW IN    Anywhere`;

test('ufw: open to anybody, to some, closed, on this machine only', () => {
  const report = joined(
    UFW,
    '$ sudo ss -tulpn',
    tcp('0.0.0.0:22', 'sshd'),
    tcp('0.0.0.0:443', 'nginx'),
    tcp('0.0.0.0:6379', 'redis-server'),
    tcp('127.0.0.1:5432', 'postgres'),
  );
  const lines = answers(report) ?? [];
  assert.match(lines[0] ?? '', /^TCP 22 some: Open to 10\.0\.0\.0\/8 \(line 8\)\.$/);
  assert.match(lines[1] ?? '', /^TCP 443 open: Open to anybody.* \(line 9\)\.$/);
  assert.match(lines[2] ?? '', /^TCP 5432 local: It answers this machine alone/);
  assert.match(lines[3] ?? '', /^TCP 6379 closed: Closed/);
  assert.match(report?.summary ?? '', /^4 listeners with these rules: 1 open to anybody .*, 1 open to some, 1 closed /);
});

test('an opening where nobody listens is told with its line; one for loopback alone says so', () => {
  const report = joined(UFW, tcp('0.0.0.0:443', 'nginx'), tcp('127.0.0.1:8080', 'app'));
  assert.deepEqual(
    report?.unused.map(({ port, says }) => `${port}: ${says}`),
    [
      'TCP 22: Open to 10.0.0.0/8 (line 8).',
      'TCP 8080: Open to anybody (line 10). Only this machine itself is answered there.',
    ],
  );
});

test('neighbours are one opening, and a rule for a whole network is said and not taken apart', () => {
  const report = joined(
    `${UFW}\n6000:6003/tcp              ALLOW IN    Anywhere\nAnywhere                   ALLOW IN    192.168.1.0/24`,
    tcp('0.0.0.0:443', 'nginx'),
    tcp('0.0.0.0:22', 'sshd'),
    tcp('0.0.0.0:8080', 'app'),
    tcp('0.0.0.0:6001', 'other'),
  );
  assert.deepEqual(
    report?.unused.map(({ port }) => port),
    ['TCP 6000', 'TCP 6002–6003'],
  );
  assert.ok(
    report.limits.some((text) => /many TCP ports isn’t looked through: 192\.168\.1\.0\/24 \(line 12\)/.test(text)),
  );
});

test('without rows of UDP nobody can tell whether an opening for UDP is used', () => {
  const report = joined(`${UFW}\n53/udp                     ALLOW IN    Anywhere`, tcp('0.0.0.0:443', 'nginx'));
  assert.ok(!report?.unused.some(({ port }) => port.startsWith('UDP')));
  assert.ok(report?.limits.some((text) => /no UDP rows: whether anybody listens on UDP 53 is not known/.test(text)));
});

test('a port that a container publishes isn’t called closed by rules that it never meets', () => {
  const report = joined(UFW, tcp('0.0.0.0:6379', 'docker-proxy'));
  assert.deepEqual(
    report?.rows.map(({ access }) => access),
    ['not-judged'],
  );
  assert.match(report?.rows[0]?.says[0] ?? '', /a container publishes/);
});

test('iptables -S: a match that isn’t understood leaves the listener unjudged, with the reason', () => {
  const report = joined(
    '-P INPUT DROP',
    '-A INPUT -p tcp -m geoip --source-country DE -m tcp --dport 22 -j ACCEPT',
    '',
    tcp('0.0.0.0:22', 'sshd'),
  );
  assert.deepEqual(
    report?.rows.map(({ access }) => access),
    ['not-judged'],
  );
  assert.match(report?.rows[0]?.says[0] ?? '', /^Not judged: .*line 2/);
});

test('rules of IPv4 alone say nothing of a listener on an address of IPv6', () => {
  const report = joined(
    '-P INPUT DROP',
    '-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT',
    '',
    tcp('[2001:db8::5]:22', 'sshd'),
  );
  assert.deepEqual(
    report?.rows.map(({ access }) => access),
    ['not-judged'],
  );
  assert.match(report?.rows[0]?.says[0] ?? '', /do not speak of its addresses/);
});

test('an address of the machine that a rule excludes is closed there', () => {
  const rules = ['-P INPUT DROP', '-A INPUT -d 10.0.0.5/32 -p tcp -m tcp --dport 80 -j ACCEPT', ''];
  const accessAt = (address: string) => joined(...rules, tcp(`${address}:80`, 'nginx'))?.rows[0]?.access;
  assert.deepEqual([accessAt('10.0.0.5'), accessAt('10.0.0.6')], ['open', 'closed']);
});

test('a rule for one program opens nothing for another, and isn’t judged where the program isn’t named', () => {
  const rules = `Rule Name:                            Web
----------------------------------------------------------------------
Enabled:                              Yes
Direction:                            In
Profiles:                             Domain,Private,Public
Grouping:
LocalIP:                              Any
RemoteIP:                             Any
Protocol:                             TCP
LocalPort:                            Any
RemotePort:                           Any
Edge traversal:                       No
Program:                              C:\\app\\web.exe
Action:                               Allow`;
  const row = (name: string) =>
    `\n  TCP    0.0.0.0:8080           0.0.0.0:0              LISTENING       77${name && `\n [${name}]`}`;
  const access = (name: string) => joined(rules, row(name))?.rows[0]?.access;
  assert.deepEqual([access('web.exe'), access('other.exe'), access('')], ['open', 'closed', 'not-judged']);
});

test('rules beside the listings of several machines aren’t judged', () => {
  const on = (host: string) => `${host} | CHANGED | rc=0 >>\n${tcp('0.0.0.0:22', 'sshd')}`;
  const report = joined(on('web01'), on('db01'), '', UFW);
  assert.deepEqual(report?.rows, []);
  assert.match(report?.summary ?? '', /several machines/);
});

test('lines of the rules are no left-overs, beside a listing or without one', () => {
  const summaryOf = (text: string) => newSession().explain(text, '', () => undefined).summary;
  const { unparsedCount, ruleLines } = summaryOf(`${UFW}\n${tcp('0.0.0.0:22', 'sshd')}`);
  assert.ok(unparsedCount === 0 && ruleLines > 5, `${unparsedCount} ${ruleLines}`);
  const alone = summaryOf(UFW);
  assert.ok(alone.unparsedCount === 0 && alone.ruleLines === ruleLines, `${alone.unparsedCount} ${alone.ruleLines}`);
});

test('no report is an all-clear, and none is made where there are no rules', () => {
  assert.equal(joined(tcp('0.0.0.0:22', 'sshd')), undefined);
  const report = joined(UFW, tcp('0.0.0.0:6379', 'redis-server'));
  assert.ok(report?.limits.some((text) => /on the way .* may say otherwise/.test(text)));
});

test('ufw without its defaults: what they are is not guessed, and said as of no chain', () => {
  const rules = UFW.split('\n').filter((line) => !line.startsWith('Default'));
  const says = joined(...rules, '$ sudo ss -tulpn', tcp('0.0.0.0:6379', 'redis-server'))?.rows[0]?.says.join(' ') ?? '';
  assert.match(says, /the policy is not in the paste/);
});
