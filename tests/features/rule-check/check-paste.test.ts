/** A rule set against a job: the answer first, then what is missing, and what is open besides. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXAMPLE } from '#features/rule-check/example.ts';
import { closedText, doubtsText, whoText } from '#features/rule-check/opening-text.ts';
import { ruleSetFixture } from '../rule-readers/support.ts';
import { check, answers } from './support.ts';

const filter = (...rules: string[]) => `*filter\n:INPUT DROP [0:0]\n${rules.join('\n')}\nCOMMIT\n`;
const nat = '*nat\n:PREROUTING ACCEPT [0:0]\nCOMMIT\n';
const OPEN_80 = '-A INPUT -p tcp --dport 80 -j ACCEPT';
const OFFICE_22 = '-A INPUT -s 10.0.0.0/8 -p tcp --dport 22 -j ACCEPT';

test('all open, some missing, nothing judged: the summary says which', () => {
  assert.equal(check(filter(OPEN_80), '80/tcp').summary, 'TCP 80 is open.');
  const report = check(filter(OPEN_80, OFFICE_22), '22/tcp, 80/tcp, 443/tcp');
  assert.equal(report.summary, '1 of 3 is missing: TCP 443. Open to some addresses or places only: TCP 22.');
  assert.deepEqual(answers(report), ['TCP 22 some', 'TCP 80 open', 'TCP 443 closed']);
  assert.equal(report.sets[0]?.missingLink, '/tools/firewall/#v=1&i=tcp/443');
  assert.match(check('nothing of a rule', '80/tcp').summary, /^Not judged: no rule set/);
  assert.match(check('-P FORWARD DROP\n-A FORWARD -j ACCEPT\n', '80/tcp').summary, /^Not judged: it has no chain/);
});

test('who has to reach it decides whether open to some is enough', () => {
  assert.deepEqual(answers(check(filter(OFFICE_22), '22/tcp', '10.1.0.0/16')), ['TCP 22 open']);
  const report = check(filter(OFFICE_22), '22/tcp', '10.1.0.0/16, 192.0.2.0/24');
  assert.equal(report.summary, '1 of 1 is missing: TCP 22.');
  assert.match(report.sets[0]?.missingLink ?? '', /from=10\.1\.0\.0/);
  assert.deepEqual(answers(check(filter(OFFICE_22), '22/tcp', '2001:db8::/32')), ['TCP 22 not-judged']);
});

test('open to all who were named, at one address of the machine or for one program, is not missing', () => {
  const acl = `Extended IP access list IN
    10 permit tcp 10.0.0.0 0.255.255.255 host 192.0.2.10 eq 22
    20 permit tcp 10.1.0.0 0.0.255.255 host 192.0.2.10 range 8000 8010
    30 deny ip any any`;
  assert.equal(check(acl, '22/tcp', '10.1.2.0/24').summary, 'Open to some addresses or places only: TCP 22.');
  assert.equal(check(acl, '22/tcp', '10.1.2.0/24').sets[0]?.missingLink, '');
  assert.equal(check(acl, '8005/tcp', '10.1.2.0/24').summary, 'Open to some addresses or places only: TCP 8005.');
  for (const [job, source] of [
    ['22/tcp', '10.1.2.0/24, 172.16.0.0/12'],
    ['8005/tcp', '10.0.0.0/8'],
    ['8005-8020/tcp', '10.1.2.0/24'],
  ] as const)
    assert.match(check(acl, job, source).summary, /^1 of 1 is missing/, `${job} ${source}`);
});

test('bad input is told, and nothing is judged by it', () => {
  assert.deepEqual(
    [check('', '80/tcp').wrong, check(' \n', '80/tcp').summary.slice(0, 17)],
    ['rules', 'The box is empty.'],
  );
  const report = check(filter(OPEN_80), '80/tcp', 'office');
  assert.equal(report.wrong, 'source');
  assert.match(report.summary, /“office” is no address/);
});

test('what is open beyond the job comes with what is known to listen there, and without the job', () => {
  const [set] = check(
    filter(OPEN_80, '-A INPUT -p tcp --dport 445 -j ACCEPT', '-A INPUT -i tun0 -j ACCEPT'),
    '80/tcp',
  ).sets;
  const labels = set?.beyond.map(({ label, isWide }) => `${label}${isWide ? ' wide' : ''}`);
  assert.deepEqual(labels?.slice(0, 1), ['TCP 445']);
  assert.ok(labels?.every((label) => label !== 'TCP 80'));
  assert.deepEqual(labels?.slice(1), ['Everything else wide']);
  assert.ok((set?.beyond[0]?.listeners.length ?? 0) > 0);
});

test('the job’s own port, open to more than have to reach it, is beyond it', () => {
  const [set] = check(filter(OPEN_80), '80/tcp', '10.0.0.0/8').sets;
  assert.equal(set?.summary, 'TCP 80 is open.');
  assert.deepEqual(
    set?.beyond.map(({ label }) => label),
    ['TCP 80'],
  );
});

test('a published port of a container is never called closed where the nat table is not in the paste', () => {
  const forwards =
    ':FORWARD DROP [0:0]\n:PUBLISHED - [0:0]\n-A FORWARD -j PUBLISHED\n-A PUBLISHED -d 172.17.0.2/32 -o br0 -p tcp --dport 80 -j ACCEPT';
  const hidden = check(filter(forwards), '8080/tcp');
  assert.deepEqual(answers(hidden), ['TCP 8080 not-judged']);
  assert.match(hidden.sets[0]?.rows[0]?.why ?? '', /Only the filter is in the paste/);
  assert.deepEqual(hidden.sets[0]?.missing, []);
  assert.deepEqual(answers(check(filter(forwards) + nat, '8080/tcp')), ['TCP 8080 closed']);
  const [own] = check(filter(OPEN_80), '8080/tcp').sets;
  assert.equal(own?.checked.isForOwnPrograms, true);
  assert.equal(closedText([2], true), 'Closed for programs of the machine itself (line 2)');
  assert.ok(own?.notes.some((note) => note.includes('container')));
  const published = check(ruleSetFixture('iptables-save.txt'), '8080/tcp').sets[0]?.rows[0];
  assert.equal(published?.access, 'not-judged');
});

test('a rule that is not understood leaves its port unjudged, with the line and the reason', () => {
  const report = check(ruleSetFixture('iptables-save.txt'), '80/tcp, 8443/tcp, 5432/tcp');
  assert.deepEqual(answers(report), ['TCP 80 some', 'TCP 5432 some', 'TCP 8443 not-judged']);
  const [web, , doubtful] = report.sets[0]?.rows ?? [];
  const opening = web?.openings.find(({ outcome }) => outcome === 'open');
  assert.ok(opening && report.sets[0]);
  assert.match(whoText(opening, report.sets[0].checked.judgement), /but 203\.0\.113\.0\/24/);
  const doubt = doubtful?.openings.find(({ outcome }) => outcome === 'not-judged');
  assert.ok(doubt && doubtsText(doubt).some((text) => text.startsWith('line 19: ')));
  assert.ok(report.leftOver.some(({ line }) => line === 19));
});

test('ping is judged in the versions of IP of which the rules speak', () => {
  const PING = '-A INPUT -p icmp --icmp-type 8 -j ACCEPT';
  assert.deepEqual(answers(check(filter(PING), 'ping')), ['ICMP echo request open']);
  assert.deepEqual(answers(check(filter(OPEN_80), 'ping')), ['ICMP echo request closed']);
});

test('ports that RPC was pinned to are asked for in the place of the range of Windows', () => {
  const pinned = filter('-A INPUT -p tcp --dport 135 -j ACCEPT', '-A INPUT -p tcp --dport 50000:50100 -j ACCEPT');
  const usual = answers(check(pinned, 'member domain controller'));
  assert.ok(usual.includes('TCP dynamic (RPC), 49152-65535 on Windows some'), usual.join());
  const own = check(pinned, 'member domain controller', '', '50000-50100, 5722');
  assert.ok(answers(own).includes('TCP 50000-50100 open'), answers(own).join());
  assert.ok(answers(own).includes('TCP 5722 closed'));
  assert.match(own.sets[0]?.missingLink ?? '', /tcp\/5722/);
  const wrong = check(pinned, 'member domain controller', '', '50000-');
  assert.equal(wrong.wrong, 'dynamic');
  assert.match(wrong.summary, /“50000-” are no dynamic ports/);
});

test('each set of a paste is judged by itself', () => {
  const report = check(`${filter(OPEN_80)}\n${ruleSetFixture('aws.json')}`, '443/tcp');
  assert.ok(report.sets.length > 1);
  assert.match(report.summary, /^\d rule sets, each judged by itself\. /);
});

test('without a job all that is open is told; the policy and the missing version of IP are', () => {
  const report = check(EXAMPLE.rules);
  assert.match(report.summary, /^No job was named\. \d openings found\.$/);
  const notes = report.sets[0]?.notes.join(' ') ?? '';
  assert.match(notes, /INPUT drops what no rule takes \(line 2\)/);
  assert.match(notes, /IPv6 has rules of its own/);
});

test('the example shows what the page is for: something missing, something beyond, something unjudged', () => {
  const [set] = check(EXAMPLE.rules, EXAMPLE.job, EXAMPLE.source).sets;
  assert.ok(set && set.missing.length > 0 && set.beyond.length > 1);
  assert.ok(set.beyond.some(({ opening }) => opening.outcome === 'not-judged'));
});

test('every fixture of the readers is judged with a sentence', () => {
  for (const name of [
    'nft.txt',
    'nft-of-iptables.txt',
    'ufw-verbose.txt',
    'ufw-status.txt',
    'ufw-inactive.txt',
    'firewalld-list.txt',
    'firewalld-zones.txt',
    'netsh-verbose.txt',
    'aws.json',
    'azure.json',
    'google.json',
    'iptables-S.txt',
    'ufw-iptables.txt',
  ]) {
    const { summary, sets, wrong } = check(ruleSetFixture(name), '22, 443/tcp, 53/udp', '10.0.0.0/8');
    assert.equal(wrong, null, name);
    assert.ok(sets.length > 0 && summary.endsWith('.'), `${name}: ${summary}`);
  }
});
