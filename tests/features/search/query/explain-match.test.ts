/** Why a page is among the answers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchMatch } from '#features/search/query/search-match.ts';
import { explainMatch } from '#features/search/query/explain-match.ts';

const uncharted: SearchMatch = {
  kind: 'port',
  title: 'Port 5556',
  id: '5556',
  hint: 'freeciv',
  reason: 'name',
  matched: '5556',
  matchType: 'whole',
  uncharted: true,
};

test('a number without a name is told by its place', () => {
  assert.match(explainMatch({ ...uncharted, matched: '50123' }), /^among the dynamic ports, 49152 to 65535/);
});

test('a description is quoted, and says nothing of a place', () => {
  const match: SearchMatch = { ...uncharted, reason: 'registered', matched: 'Freeciv gameplay' };
  assert.equal(explainMatch(match), 'registered at IANA “Freeciv gameplay”');
});
