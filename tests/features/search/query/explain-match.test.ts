/** Why a page is among the answers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hit } from '#features/search/query/search-match.ts';
import { whyOf } from '#features/search/query/explain-match.ts';

const plain: Hit = {
  kind: 'port',
  title: 'Port 5556',
  id: '5556',
  hint: 'freeciv',
  reason: 'name',
  matched: '5556',
  how: 'whole',
  plain: true,
};

test('a number without a name is told by its place', () => {
  assert.match(whyOf({ ...plain, matched: '50123' }), /^among the dynamic ports, 49152 to 65535/);
});

test('a description is quoted, and says nothing of a place', () => {
  const hit: Hit = { ...plain, reason: 'registered at IANA', matched: 'Freeciv gameplay' };
  assert.equal(whyOf(hit), 'registered at IANA “Freeciv gameplay”');
});
