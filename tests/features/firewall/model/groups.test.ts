/** Windows' built-in rule groups. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ruleGroups from '#content/vocab/rule-groups.json' with { type: 'json' };
import { alsoOpens, describeGroups, groupsFor, mayOpenMore } from '#features/firewall/model/groups.ts';
import { targetOf, targetText } from '#chart/permits/target.ts';
import { permit, tcp, udp } from '../../../support/firewall/sets.ts';
import { realChart } from '../../../support/real-chart.ts';

const SERVICES = [
  { id: 'print-spooler', ruleGroups: ['file-and-printer-sharing'] },
  { id: 'terminal-services', ruleGroups: ['remote-desktop'] },
  { id: 'fax' },
];
const of = (service: string) => ({ text: service, path: `/services/${service}/#x`, service });
const groups = (...permits: Parameters<typeof groupsFor>[0][number][]) => groupsFor(permits, SERVICES);

test('a group covers what its service needs and what it opens', () => {
  const rdp = permit(tcp(3389), 'forward', of('terminal-services'));
  assert.deepEqual(groups(rdp), [{ id: '@FirewallAPI.dll,-28752', title: 'Remote Desktop', covers: [rdp] }]);
});

test('what another service needs, or nobody of the chart, is not covered by it', () => {
  assert.deepEqual(groups(permit(tcp(3389), 'forward', of('fax'))), []);
  assert.deepEqual(groups(permit(tcp(3389), 'forward', { text: 'typed', path: '/ports/3389/' })), []);
  assert.deepEqual(groups(permit(tcp(9100), 'forward', of('print-spooler'))), []);
});

test('a permit with two reasons is covered only where both services have a group for it: its rules name programs', () => {
  const both = permit(tcp(445), 'forward', of('print-spooler'), of('fax'));
  assert.deepEqual(groups(both), []);
});

test('a range is covered by no group', () => {
  assert.deepEqual(groups(permit(tcp(3389, 3390), 'forward', of('terminal-services'))), []);
});

test('what a group opens besides is said in words', () => {
  const [group] = groups(
    permit(tcp(445), 'forward', of('print-spooler')),
    permit(udp(137), 'forward', of('print-spooler')),
  );
  assert.ok(group);
  assert.deepEqual(alsoOpens(group), [
    'TCP 135 (endpoint mapper)',
    'TCP 139',
    'TCP dynamic (RPC)',
    'UDP 138',
    'UDP 5355',
    'ICMP echo request',
  ]);
});

test('a group that is named by a service of the real chart covers one of its endpoints at least', () => {
  const named = new Set<string>();
  for (const service of realChart.services.values())
    for (const id of service.ruleGroups) {
      named.add(id);
      const permits = service.endpoints.map((e) => permit(targetOf(e, e.protocol ?? ''), 'forward', of(service.id)));
      const found = groupsFor(permits, [{ id: service.id, ruleGroups: [id] }]);
      assert.ok(found[0], `${service.id} names ${id}`);
    }
  assert.deepEqual([...named].sort(), Object.keys(ruleGroups).sort(), 'each group is named by a service');
});

test('every group has an id that no language changes, and opens what the sources say in the form that is read', () => {
  for (const [id, { group, opens, label }] of Object.entries(ruleGroups)) {
    assert.match(group, /^@[%\\A-Za-z0-9]+\.(?:dll|exe),-\d+$/, id);
    for (const word of opens)
      assert.match(word, /^(?:(?:tcp|udp)\/(?:\d+|any)|tcp\/rpc(?:epmap)?|icmp\/echo-request)$/, id);
    assert.ok(label);
  }
  assert.equal(targetText({ kind: 'rpc' }), 'TCP dynamic (RPC)');
});

test('the groups whose rules the deduplicated list leaves out open what Windows has for them', () => {
  assert.deepEqual(ruleGroups['dns-service'].opens, ['tcp/rpcepmap', 'tcp/53', 'tcp/rpc', 'udp/53']);
  assert.ok(ruleGroups['remote-desktop'].opens.includes('tcp/any'), 'shadowing takes any port of RdpSa.exe');
});

test('a group that rests on the deduplicated list alone may open more than is listed', () => {
  for (const { group, sources, ...rest } of Object.values(ruleGroups))
    assert.equal(
      mayOpenMore({ id: group }),
      sources.every((id) => id === 'dsinternals-firewall'),
      rest.label,
    );
});

test('a page tells of a group in words', () => {
  const [remote, dns] = describeGroups(['remote-desktop', 'dns-service']);
  assert.deepEqual(remote?.opens, ['TCP 3389', 'UDP 3389', 'TCP any port of its program']);
  assert.deepEqual([remote.mayOpenMore, dns?.mayOpenMore], [false, true]);
});
