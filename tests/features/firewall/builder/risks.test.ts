/** What is said of a set that opens more than the chart thinks wise. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf } from '#features/firewall/builder/catalogue/pack.ts';
import { EMPTY_STATE } from '#features/firewall/builder/link/state.ts';
import { portSelections } from '#features/firewall/builder/subjects/selection.ts';
import { permitsIn } from '#features/firewall/model/rule-set.ts';
import { viewOf } from '#features/firewall/builder/view.ts';
import { writtenRules } from '../../../support/firewall/written.ts';
import { selectionAt } from '../../../support/firewall/selections.ts';
import { realChart } from '../../../support/real-chart.ts';

const CATALOGUE = catalogueOf(realChart);
const VISIT = { site: 'https://portolan.example', page: 'https://portolan.example/tools/firewall/', day: '2031-05-06' };
const view = (what: string, source: string, destination = '10.1.2.3') =>
  viewOf(CATALOGUE, { ...EMPTY_STATE, selections: [selectionAt(what)], source, destination }, false, VISIT);
const risks = (...args: Parameters<typeof view>) => view(...args).set.risks.join('\n');

for (const port of ['tcp/2375', 'tcp/445', 'tcp/3389'])
  test(`any to any with ${port} does not pass without a word, in every output that has comments`, () => {
    assert.match(risks(port, 'any', 'any'), /^From any address to any address/);
    assert.equal(risks(port, '10.0.0.0/8'), '');
    for (const { id, text } of writtenRules(view(port, 'any', 'any').set))
      if (!['csv', 'markdown'].includes(id)) assert.match(text, /any address to any address: the rules hold/i, id);
  });

test('what is meant for administrators or for peers is named, where any address may come', () => {
  assert.match(risks('tcp/2375', 'any'), /meant for programs of the same machine alone: TCP 2375 \(Docker/);
  assert.match(risks('tcp/5985', 'any'), /meant for administrators alone: .*TCP 5985 \(Windows Remote Management\)/);
  assert.match(risks('service/print-spooler', 'any'), /TCP 135 .*\n(?:.*\n)*.*all of the dynamic ports/);
});

for (const [what, port] of [
  ['tcp/3389', 'TCP 3389'],
  ['service/terminal-services', 'TCP 3389'],
  ['protocol/rdp', 'TCP 3389'],
  ['tcp/445', 'TCP 445'],
] as const)
  test(`what is meant for a network, and not for the internet, is named for any source, chosen as ${what}`, () => {
    assert.match(risks(what, 'any'), new RegExp(`meant for the network that it serves alone: .*${port}(?:-\\d+)? \\(`));
    assert.equal(risks(what, '10.0.0.0/8'), '');
  });

test('a number at which something is meant for everybody is no risk because a camera listens there, too', () => {
  for (const port of ['tcp/443', 'tcp/80', 'udp/53', 'tcp/25'])
    assert.doesNotMatch(risks(port, 'any'), /meant for/, port);
  assert.match(risks('service/hikvision', 'any'), /meant for administrators alone: .*\(Hikvision/);
});

for (const [what, source, destination, said] of [
  ['icmp/echo-request', '10.0.0.0/8', '10.0.0.0/8', 'ICMP echo request at 16,777,216 addresses'],
  ['tcp/445', '10.1.2.3', '10.0.0.0/9, 10.128.0.0-10.255.255.255', 'TCP 445 at 16,777,216 addresses'],
  ['tcp/1-65535', '10.1.2.3', '10.4.0.0/24', 'TCP 1-65535 at 256 addresses'],
  ['service/print-spooler', '10.1.2.3', '10.4.0.0/24', 'TCP 49152-65535 at 256 addresses'],
] as const)
  test(`an opening that can be searched by a million probes is named: ${said}`, () => {
    assert.ok(risks(what, source, destination).includes(`Wide enough to be searched for whatever answers: ${said}`));
    for (const { id, text } of writtenRules(view(what, source, destination).set))
      if (!['csv', 'markdown'].includes(id)) assert.match(text, /Wide enough to be searched/, id);
  });

test('a wide source, one machine, and a network of IPv6 are nothing to search', () => {
  for (const [what, source, destination] of [
    ['icmp/echo-request', '10.0.0.0/8', '10.1.0.0/16'],
    ['tcp/1-65535', '10.0.0.0/8', '10.1.2.3'],
    ['service/print-spooler', 'any', '10.1.2.3'],
    ['icmp/echo-request', '2001:db8::/32', '2001:db8::/32'],
    ['tcp/22', '10.0.0.0/8', 'any'],
  ] as const)
    assert.doesNotMatch(risks(what, source, destination), /Wide enough/, `${what} ${destination}`);
});

test('what is opened back to the source is as wide as the source', () => {
  assert.match(risks('service/dfs-replication', '10.0.0.0/8'), /^(?:.*\n)*Wide enough .* at 16,777,216 addresses/);
});

test('what an untouched installation doesn’t listen on is off in a service until it is asked for', () => {
  const open = (what: string) =>
    permitsIn(view(what, '10.0.0.0/8').set).map(({ target }) => 'from' in target && target.from);
  assert.deepEqual(open('service/winrm'), [5985]);
});

test('a registration is no evidence: a port is chosen on the transports that something listens on', () => {
  const kinds = (...args: Parameters<typeof portSelections>) =>
    portSelections(...args).map(({ subject }) => subject.kind === 'ports' && subject.transport);
  assert.deepEqual(kinds(22, ['tcp', 'tcp'], ['tcp', 'udp', 'sctp']), ['tcp']);
  assert.deepEqual(kinds(53, ['tcp', 'udp'], ['tcp', 'udp']), ['tcp', 'udp']);
  assert.deepEqual(kinds(9, [], ['tcp', 'udp', 'sctp']), ['tcp']);
  assert.deepEqual(kinds(9, [], ['udp']), ['udp']);
  assert.deepEqual(kinds(9, [], []), ['tcp']);
});
