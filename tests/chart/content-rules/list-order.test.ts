/** No two scenarios and no two guides stand at the same place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listOrder } from '#chart/content-rules/list-order.ts';
import { writtenOf } from '../../support/entries.ts';

const problems = (...orders: unknown[]) =>
  listOrder(writtenOf({ scenarios: Object.fromEntries(orders.map((order, i) => [`s${i}`, { order }])) }));

test('each at a place of its own is in order, with gaps too', () => assert.deepEqual(problems(1, 5, 2), []));

test('a place that is taken is reported with the file that has it', () => {
  const [second, third, ...more] = problems(1, 1, 1);
  assert.deepEqual(more, []);
  assert.equal(second?.file, 'content/scenarios/s1.mdx');
  assert.equal(third?.file, 'content/scenarios/s2.mdx');
  assert.match(second?.found ?? '', /^1, which content\/scenarios\/s0\.mdx has$/);
});

test('what is no place is left to the schema', () => assert.deepEqual(problems('1', '1', null, null, 0, 0), []));

test('guides have an order of their own', () => {
  const files = { guides: { a: { order: 1 }, b: { order: 1 } }, scenarios: { c: { order: 1 } } };
  assert.deepEqual(
    listOrder(writtenOf(files)).map(({ file, field }) => `${file} ${field}`),
    ['content/guides/b.mdx order'],
  );
});
