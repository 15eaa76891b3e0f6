/** Sources in groups. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceKind } from '#content-model/vocab.ts';
import { FORMER_GROUPS, groupSources } from '#features/sources/source-groups.ts';
import { realChart } from '../../support/real-chart.ts';

/** One of each kind, and the ones that are easily taken for another. */
const KINDS: [id: string, kind: SourceKind][] = [
  ['learn-dfsr', 'documentation'],
  ['openssh-sshd-config', 'documentation'],
  ['kb154596', 'article'],
  ['q256884', 'article'],
  ['askds-ms16-101', 'article'],
  ['redis-conf', 'configuration'],
  ['xnu-in-h', 'source-code'],
  ['ms-smb2', 'specification'],
  ['rfc4120', 'standard'],
  ['draft-cai-ssdp', 'standard'],
  ['iana-ports', 'registry'],
  ['ms17-010', 'security-record'],
  ['msrc-cve-2019-0708', 'security-record'],
  ['mitre-attack', 'security-record'],
  ['firewalld-services', 'second-hand'],
  ['nmap-services', 'second-hand'],
  ['nmap-nse-scripts', 'second-hand'],
  ['nmap-port-states', 'documentation'],
  ['linuxgsm-defaults', 'second-hand'],
  ['dsinternals-firewall', 'second-hand'],
  ['wsl-issue-5439', 'account'],
];

for (const [id, kind] of KINDS) {
  test(`${id} is of the kind ${kind}`, () => assert.equal(realChart.sources.get(id)?.kind, kind));
}

test('groups come in their order, sources by id with numbers by value, and empty groups not at all', () => {
  const sources = ['rfc4120', 'rfc768', 'q1'].map(
    (id) => ({ id, kind: id === 'q1' ? 'article' : 'standard' }) as const,
  );
  assert.deepEqual(
    groupSources(sources).map(({ group, sources: own }) => [group.id, own.map((s) => s.id)]),
    [
      ['article', ['q1']],
      ['standard', ['rfc768', 'rfc4120']],
    ],
  );
});

test('every real source stands in exactly one group, and no id of a source is the address of the groups', () => {
  const grouped = groupSources(realChart.sources.values()).flatMap(({ sources }) => sources.map((s) => s.id));
  assert.deepEqual(grouped.sort(), [...realChart.sources.keys()].sort());
  assert.ok(!realChart.sources.has('group'));
});

test('an address that a group had before leads to one that has sources, and is no group of today', () => {
  const groups = groupSources(realChart.sources.values()).map(({ group }) => group.id);
  assert.equal(new Set(FORMER_GROUPS.map(({ former }) => former)).size, FORMER_GROUPS.length);
  for (const { former, group } of FORMER_GROUPS) {
    assert.ok(groups.includes(group.id), former);
    assert.ok(!groups.some((id) => id === former), former);
  }
});
