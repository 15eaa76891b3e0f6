/** What is found by typing, on the chart as it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSubjects } from '#features/firewall/builder/find/find-subjects.ts';
import { siteNames } from '#features/firewall/builder/find/site-names.ts';
import { findNumbers, numberProblem } from '#features/firewall/builder/find/numbers.ts';
import { catalogueOf } from '#features/firewall/builder/catalogue/pack.ts';
import { readSubject, writeSubject } from '#features/firewall/builder/link/selection-text.ts';
import { resolveSelections } from '#features/firewall/builder/resolve.ts';
import { selectionOf } from '#features/firewall/builder/subjects/selection.ts';
import { pairSubject } from '#features/firewall/builder/subjects/scenario.ts';
import { buildExactIndex } from '#features/search/index/build-index.ts';
import { targetText } from '#chart/permits/target.ts';
import { realChart } from '../../../../support/real-chart.ts';

const catalogue = catalogueOf(realChart);
const names = siteNames(buildExactIndex(realChart));
const refs = (typed: string) =>
  findSubjects(catalogue, names, typed).map(({ all }) => all.map(({ subject }) => writeSubject(subject)).join(' '));

for (const [typed, ref] of [
  ['445', 'tcp/445'],
  ['tcp/88', 'tcp/88'],
  ['udp 53', 'udp/53'],
  ['5000-5010/tcp', 'tcp/5000-5010'],
  ['gre', 'protocol/gre'],
  ['IP protocol 47', 'ip/47'],
  ['ip/50', 'ip/50'],
  ['icmp', 'protocol/icmp'],
  ['ping', 'protocol/icmp'],
  ['ip protocol 1', 'icmp/echo-request'],
  ['protocol 58', 'icmp/echo-request'],
  ['icmp echo request', 'icmp/echo-request'],
  ['icmp type 8', 'icmp/echo-request'],
  ['icmpv6 2', 'icmp/fragmentation-needed'],
  ['traceroute', 'icmp/time-exceeded'],
  ['print spooler', 'service/print-spooler'],
  ['spooler', 'service/print-spooler'],
  ['spoolsv.exe', 'service/print-spooler'],
  ['rpc', 'protocol/rpc'],
  ['smb', 'protocol/smb'],
  ['cifs', 'protocol/smb'],
  ['print server', 'service/print-spooler'],
  ['active directory', 'scenario/member-to-domain-controller'],
  ['active directory ports', 'scenario/member-to-domain-controller'],
  ['ad', 'scenario/member-to-domain-controller'],
  ['domain controller', 'scenario/member-to-domain-controller'],
  ['domain join', 'scenario/member-to-domain-controller'],
  ['local security authority', 'service/local-security-authority'],
  ['ssh', 'service/openssh'],
  ['powershell remoting', 'service/winrm'],
  ['member to domain controller', 'scenario/member-to-domain-controller'],
] as const) {
  test(`“${typed}” finds ${ref} first`, () => assert.equal(refs(typed)[0], ref));
}

for (const [typed, ref] of [
  ['445', 'udp/445'],
  ['445', 'service/print-spooler'],
  ['rpc', 'service/remote-procedure-call'],
  ['rpc', 'tcp/135'],
  ['smb', 'tcp/445'],
  ['print spooler', 'service/print-spooler/tcp-445-smb'],
  ['domain', 'scenario/member-to-domain-controller'],
  ['domain', 'protocol/dns'],
  ['icmp', 'icmp/parameter-problem'],
  ['ping', 'icmp/echo-request'],
  ['windows ping', 'service/windows-tcp-ip'],
  ['dc', 'scenario/member-to-domain-controller'],
] as const) {
  test(`“${typed}” finds ${ref} too`, () => assert.ok(refs(typed).includes(ref), refs(typed).join(' ')));
}

test('a transport that is named is the only one that is offered', () => {
  assert.deepEqual(
    refs('tcp/88').filter((ref) => /^(?:tcp|udp)\//.test(ref)),
    ['tcp/88'],
  );
});

test('a scenario that is meant offers every pair of its roles', () => {
  const scenario = catalogue.scenarios.find(({ pairs }) => pairs.length > 2);
  assert.ok(scenario);
  const found = refs(scenario.title);
  for (const pair of scenario.pairs) {
    const text = writeSubject(pairSubject(scenario, pair));
    assert.ok(found.includes(text), text);
  }
});

test('a list of numbers offers all of them at once, and each', () => {
  assert.deepEqual(refs('tcp/445, 3389/udp'), ['tcp/445 udp/3389', 'tcp/445', 'udp/3389']);
});

test('the chart says what a port is called, and where it isn’t used', () => {
  const hint = (typed: string, ref: string) =>
    findSubjects(catalogue, names, typed).find(({ all: [one] }) => one && writeSubject(one.subject) === ref)?.hint;
  assert.match(hint('3389', 'tcp/3389') ?? '', /Remote Desktop/);
  assert.match(hint('5985', 'udp/5985') ?? '', /WinRM|wsman/i);
  assert.equal(hint('print spooler', 'service/print-spooler')?.startsWith('TCP '), true);
});

test('what only sends, and what nobody knows, is not offered', () => {
  assert.deepEqual(refs('zzqxv'), []);
  assert.deepEqual(refs(''), []);
  assert.deepEqual(refs('   '), []);
  assert.deepEqual(refs('99999'), []);
  assert.equal(numberProblem('99999'), '99999 is too high: ports end at 65535.');
});

test('numbers and scenarios are found before the index has come', () => {
  const without = (typed: string) =>
    findSubjects(catalogue, undefined, typed).flatMap(({ all }) => all.map(({ subject }) => writeSubject(subject)));
  assert.ok(without('445').includes('tcp/445'));
  assert.ok(without('member domain').includes('scenario/member-to-domain-controller'));
});

test('a job by the first words of its title is offered first, whether the names have come or not', () => {
  for (const known of [undefined, names])
    assert.equal(
      findSubjects(catalogue, known, 'configuration manager clients')[0]?.title,
      'Configuration Manager clients to their site systems, all of it',
    );
});

test('everything that is offered has a name that a link can hold, and opens something', () => {
  for (const typed of ['a', 'server', 'rpc', '445', 'dhcp', 'sql', 'e', 'web', '1-65535', 'x'.repeat(5000), '"<b>']) {
    for (const details of findSubjects(catalogue, names, typed).flatMap(({ all }) => all)) {
      assert.deepEqual(readSubject(writeSubject(details.subject)), details.subject);
      assert.ok(details.openings.length > 0);
    }
  }
});

test('a document’s number or an IP protocol that is none is no port to open', () => {
  assert.deepEqual(findNumbers('ip/300'), []);
  assert.deepEqual(findNumbers('print spooler'), []);
});

for (const [typed, all] of [
  ['22, 80, 443/tcp, 5060-5090/udp', 'tcp/22 tcp/80 tcp/443 udp/5060-5090'],
  ['22, 80, 443/tcp, 5060-5090/udp, 8000:8100', 'tcp/22 tcp/80 tcp/443 udp/5060-5090 tcp/8000-8100'],
  ['8000:8100/tcp', 'tcp/8000-8100'],
  ['TCP 80, 443, UDP 3478', 'tcp/80 tcp/443 udp/3478'],
  ['tcp/udp 53, 9999', 'tcp/53 udp/53 tcp/9999 udp/9999'],
  ['SSH\tTCP\t22\nSyslog\tUDP\t514\n', 'tcp/22 udp/514'],
  ['| web | 443/tcp | 10.0.0.0/8 |; | mail | 25 | tcp |', 'tcp/443 tcp/25'],
  ['22; 9998 - 9999/udp', 'tcp/22 udp/9998-9999'],
  ['http https ssh', 'protocol/http protocol/https service/openssh'],
] as const)
  test(`“${JSON.stringify(typed).slice(1, -1)}” is taken at once`, () => assert.equal(refs(typed)[0], all));

test('what a list has that names nothing is said, and the rest of it taken', () => {
  const [first] = findSubjects(catalogue, names, '22, 80, no such thing');
  assert.equal(first?.all.length, 2);
  assert.match(first.hint, /Not understood: no such thing$/);
});

/** The first offer for a text: what it is made of, and what it opens at once, before anybody turns a switch. */
function firstOffer(typed: string) {
  const [first] = findSubjects(catalogue, names, typed);
  const subjects = first?.all.map(({ subject }) => subject) ?? [];
  const { selections } = resolveSelections(catalogue, subjects.map(selectionOf));
  return {
    first,
    refs: subjects.map(writeSubject),
    opens: selections.flatMap(({ openings }) => openings.map(({ target }) => targetText(target))),
  };
}

/** What must be offered first for a text, and ports that this opens. */
for (const [typed, ref, ports] of [
  ['asterisk', 'service/asterisk', ['UDP 5060', 'UDP 10000-20000']],
  ['ceph osd', 'service/ceph', ['TCP 3300', 'TCP 6789', 'TCP 6800-7568']],
  ['nodeport', 'service/kubernetes-nodeport', ['TCP 30000-32767', 'UDP 30000-32767']],
  ['kubernetes', 'service/kubernetes-api-server', ['TCP 6443']],
  ['kafka', 'service/apache-kafka', ['TCP 9092']],
  ['prometheus', 'service/prometheus', ['TCP 9090']],
  ['vcenter', 'service/vmware-vcenter', ['TCP 443']],
  ['wsus', 'service/wsus', ['TCP 8530', 'TCP 8531']],
  ['gitlab', 'service/gitlab', ['TCP 80', 'TCP 443']],
  ['dynamic rpc', 'protocol/rpc', ['TCP 135', 'TCP dynamic (RPC)']],
  ['http https ssh', 'protocol/http protocol/https service/openssh', ['TCP 80', 'TCP 443', 'TCP 22']],
  ['rd gateway', 'service/rd-gateway', ['TCP 443', 'UDP 3391']],
  ['docker swarm', 'service/docker-swarm', ['TCP 2377', 'TCP 7946', 'UDP 4789']],
  ['exchange 2019', 'service/exchange-server', ['TCP 25', 'TCP 443']],
  ['postgresql 16', 'service/postgresql', ['TCP 5432']],
  ['sql server 2022 ports', 'service/sql-server', ['TCP 1433']],
  ['k3s v1.30', 'service/k3s', ['TCP 6443']],
  ['proxmox 8006', 'tcp/8006', ['TCP 8006']],
  ['kdc', 'service/kerberos-key-distribution-center', ['TCP 88', 'UDP 88', 'TCP 464']],
  ['wds', 'service/windows-deployment-services', ['UDP 67', 'UDP 69', 'UDP 4011']],
  ['8000:8100/tcp', 'tcp/8000-8100', ['TCP 8000-8100']],
  [
    '22, 80, 443/tcp, 5060-5090/udp',
    'tcp/22 tcp/80 tcp/443 udp/5060-5090',
    ['TCP 22', 'TCP 80', 'TCP 443', 'UDP 5060-5090'],
  ],
] as const)
  test(`“${typed}” offers the whole of it first, and that opens its ports`, () => {
    const { refs: offered, opens } = firstOffer(typed);
    assert.equal(offered.join(' '), ref);
    for (const port of ports) assert.ok(opens.includes(port), `${port} of ${opens.join(', ')}`);
  });

test('Asterisk by itself is its calls, with their media; SIP over TCP and TLS, trunks and its manager can be turned on', () => {
  const { first, opens } = firstOffer('asterisk');
  const possible = first?.all.flatMap(({ openings }) => openings.map(({ target }) => targetText(target))) ?? [];
  for (const port of ['TCP 5060', 'TCP 5061', 'UDP 4569', 'TCP 5038']) {
    assert.ok(possible.includes(port), `${port} of ${possible.join(', ')}`);
    assert.ok(!opens.includes(port), `${port} is off until somebody asks for it`);
  }
});

test('“vsphere” offers the whole of its scenario first', () => {
  const [first, second] = findSubjects(catalogue, names, 'vsphere');
  assert.equal(first?.scenario?.id, 'vsphere-vcenter-and-hosts');
  assert.equal(first.all.length, first.scenario.pairs.length);
  assert.equal(second?.all.length, 1);
});

for (const typed of ['teams', 'microsoft teams', 'teams ports'])
  test(`“${typed}” offers the way of its clients to Microsoft first, and neither TeamSpeak nor a port that others have`, () => {
    const { refs: offered, opens } = firstOffer(typed);
    assert.equal(offered.join(' '), 'scenario/teams-clients-to-microsoft-365');
    assert.deepEqual(opens, ['TCP 443', 'UDP 3478-3481']);
  });

test('a name that is begun offers what is called so before ports and jobs that have it among their names', () => {
  for (const { id, title } of catalogue.services.filter((one) => /^[A-Z][a-z]{6,}$/.test(one.title))) {
    const begun = title.slice(0, -2);
    const kinds = findSubjects(catalogue, names, begun).map(({ all }) => all.map(({ subject }) => subject.kind).join());
    const place = kinds.findIndex((kind) => kind === 'service' || kind === 'protocol');
    assert.ok(place >= 0, `${id} for ${begun}`);
    const before = kinds.slice(0, place).filter((kind) => kind !== 'icmp');
    // Unless what is typed is itself the name of something.
    if (names.lookup(begun, 14).every(({ matchType }) => matchType !== 'whole')) assert.deepEqual(before, [], begun);
  }
});

test('a scenario with a single pair, and a pair that is found alone, have no whole beside them', () => {
  const whole = (typed: string) =>
    findSubjects(catalogue, names, typed).filter(({ scenario }) => scenario?.id === 'ceph-cluster');
  assert.equal(whole('ceph').length, 1);
  assert.equal(whole('prometheus').length, 0);
  const [member] = findSubjects(catalogue, names, 'member to domain controller');
  assert.equal(member?.scenario, undefined);
});

/** Names that people type, and all that they open at once: the numbers of the protocol, of no single product. */
for (const [typed, ports] of [
  ['http', ['TCP 80']],
  ['https', ['TCP 443', 'UDP 443']],
  ['http https ssh', ['TCP 22', 'TCP 80', 'TCP 443', 'UDP 443']],
  ['rdp', ['TCP 3389', 'UDP 3389']],
  ['dynamic rpc', ['TCP 135', 'TCP dynamic (RPC)']],
  ['ldap', ['TCP 389', 'UDP 389']],
  ['rd gateway', ['TCP 443', 'UDP 3391']],
  ['terminal services', ['TCP 3389', 'UDP 3389']],
  ['sql server', ['TCP 1433']],
  ['exchange 2019', ['TCP 25', 'TCP 80', 'TCP 443', 'TCP 587']],
  ['gitlab', ['TCP 80', 'TCP 443']],
  ['docker swarm', ['TCP 2377', 'TCP 7946', 'UDP 4789', 'UDP 7946']],
] as const)
  test(`“${typed}” opens ${ports.join(', ')}, and nothing else`, () =>
    assert.deepEqual([...new Set(firstOffer(typed).opens)].sort(), [...ports].sort()));
