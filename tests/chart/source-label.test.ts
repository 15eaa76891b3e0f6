/** How a source is called in a footnote mark. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceLabel } from '#chart/source-label.ts';
import { realChart } from '../support/real-chart.ts';

const labels: [id: string, label: string][] = [
  ['rfc4120', 'RFC 4120'],
  ['ms-smb2', '[MS-SMB2]'],
  ['mc-sqlr', '[MC-SQLR]'],
  ['ms17-010', 'MS17-010'],
  ['kb832017', 'KB 832017'],
  ['q256884', 'Q256884'],
  ['learn-2023-12', 'Learn 2023'],
  ['iana-ports', 'IANA'],
  ['cve-list', 'CVE'],
  ['cisa-kev', 'KEV'],
  ['samba-smb-conf', 'The publisher'],
  ['rfc-index', 'The publisher'],
  ['kb832017-tail', 'The publisher'],
];

for (const [id, label] of labels) {
  test(`${id} is called ${label}`, () => assert.equal(sourceLabel({ id, publisher: 'The publisher' }), label));
}

test('every real source has a label that fits a footnote', () => {
  for (const source of realChart.sources.values()) {
    const label = sourceLabel(source);
    assert.ok(label.length > 0 && label.length <= 60, `${source.id}: ${label}`);
  }
});
