/** How a source is called in a footnote mark. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSecondHand, sourceLabel } from '#chart/source-label.ts';
import { vocab } from '#content-model/vocab.ts';
import { realChart } from '../support/real-chart.ts';

const labels: [id: string, label: string][] = [
  ['rfc4120', 'RFC 4120'],
  ['ms-smb2', '[MS-SMB2]'],
  ['mc-sqlr', '[MC-SQLR]'],
  ['ms17-010', 'MS17-010'],
  ['kb832017', 'KB 832017'],
  ['q256884', 'Q256884'],
  ['samba-smb-conf', 'The publisher'],
  ['rfc-index', 'The publisher'],
  ['kb832017-tail', 'The publisher'],
];

for (const [id, label] of labels) {
  test(`${id} is called ${label}`, () => assert.equal(sourceLabel({ id, publisher: 'The publisher' }), label));
}

test('a label of its own comes before the publisher', () => {
  assert.equal(sourceLabel({ id: 'cisa-kev', publisher: 'CISA', label: 'KEV' }), 'KEV');
});

test('what somebody says of another’s software is second-hand, a maker’s own word is not', () => {
  const kinds = Object.keys(vocab.sourceKinds) as (keyof typeof vocab.sourceKinds)[];
  assert.deepEqual(
    kinds.filter((kind) => isSecondHand({ kind })),
    ['second-hand'],
  );
});

test('every real source has a label that fits a footnote', () => {
  for (const source of realChart.sources.values()) {
    const label = sourceLabel(source);
    assert.ok(label.length > 0 && label.length <= 60, `${source.id}: ${label}`);
  }
});
