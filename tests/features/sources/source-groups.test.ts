/** Sources in groups. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupSources, sourceGroupOf } from '#features/sources/source-groups.ts';
import { realChart } from '../../support/real-chart.ts';

const cases: [id: string, publisher: string, group: string][] = [
  ['learn-dfsr', 'Microsoft Learn', 'microsoft-learn'],
  ['askds-ms16-101', 'Microsoft, Ask the Directory Services Team', 'microsoft-learn'],
  ['kb154596', 'Microsoft Learn', 'microsoft-articles'],
  ['q256884', 'Microsoft', 'microsoft-articles'],
  ['ms17-010', 'Microsoft', 'microsoft-articles'],
  ['msrc-cve-2019-0708', 'Microsoft Security Response Center', 'microsoft-articles'],
  ['ms-smb2', 'Microsoft Open Specifications', 'open-specifications'],
  ['rfc4120', 'IETF', 'rfcs'],
  ['iana-ports', 'IANA', 'standards'],
  ['mitre-attack', 'The MITRE Corporation', 'security'],
  ['wsl-issue-5439', 'GitHub', 'accounts'],
  ['redis-conf', 'Redis', 'software'],
];

for (const [id, publisher, group] of cases) {
  test(`${id} of ${publisher} belongs to ${group}`, () => assert.equal(sourceGroupOf({ id, publisher }), group));
}

test('groups come in their order, sources by id with numbers by value, and empty groups not at all', () => {
  const sources = ['rfc4120', 'rfc768', 'q1'].map((id) => ({ id, publisher: id === 'q1' ? 'Microsoft' : 'IETF' }));
  assert.deepEqual(
    groupSources(sources).map(({ group, sources: own }) => [group.id, own.map((s) => s.id)]),
    [
      ['microsoft-articles', ['q1']],
      ['rfcs', ['rfc768', 'rfc4120']],
    ],
  );
});

test('every real source stands in exactly one group, and no id of a source is the address of the groups', () => {
  const grouped = groupSources(realChart.sources.values()).flatMap(({ sources }) => sources.map((s) => s.id));
  assert.deepEqual(grouped.sort(), [...realChart.sources.keys()].sort());
  assert.ok(!realChart.sources.has('group'));
});
