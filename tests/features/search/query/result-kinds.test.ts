/** Results by kind. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupByKind, isResultKind, type ResultKind } from '#features/search/query/result-kinds.ts';

const page = (kind: ResultKind, id: number) => ({ kind, id });

test('the kind of the best result comes first, and each kind keeps its order', () => {
  const groups = groupByKind([page('guide', 1), page('port', 2), page('guide', 3), page('port', 4)], 3);
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
      [1, 2, 3, 4].map((id) => page('port', id)),
      3,
    )[0]?.items.length,
    3,
  ));

test('a kind that has no button has a heading all the same', () => {
  const headings = groupByKind([page('source', 1), page('other', 2)], 3).map(({ heading }) => heading);
  assert.deepEqual(headings, ['Sources', 'Other pages']);
});

test('what is no kind is known as none', () => {
  for (const id of ['Port', 'constructor', '', undefined]) assert.ok(!isResultKind(id), id);
  assert.ok(isResultKind('port'));
});
