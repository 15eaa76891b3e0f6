/** Answers by kind. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupByKind, headingOf } from '#features/search/query/result-filters.ts';

const page = (kind: string, id: number) => ({ kind, id });

test('the kind of the best answer comes first, and each kind keeps its order', () => {
  const groups = groupByKind([page('Guide', 1), page('Port', 2), page('Guide', 3), page('Port', 4)], 3);
  assert.deepEqual(
    groups.map(({ heading, items }) => [heading, items.map(({ id }) => id)]),
    [
      ['Guides', [1, 3]],
      ['Ports', [2, 4]],
    ],
  );
});

test('no more of a kind are shown than asked for', () =>
  assert.equal(
    groupByKind(
      [1, 2, 3, 4].map((id) => page('Port', id)),
      3,
    )[0]?.items.length,
    3,
  ));

test('a kind that has no button has a heading all the same', () => {
  assert.equal(headingOf('Source'), 'Sources');
  assert.equal(headingOf('Page'), 'Other pages');
});
