/** The choice in the address. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Choice, readFragment, writeFragment } from '#features/port-chooser/fragment.ts';

const cases: [choice: Choice, fragment: string][] = [
  [{ typed: '27182', leftOut: [] }, '#n=27182'],
  [{ typed: '27182', leftOut: ['linux', 'kubernetes'] }, '#n=27182&without=linux,kubernetes'],
  [{ typed: undefined, leftOut: ['browsers'] }, '#without=browsers'],
  [{ typed: 'a&b=#"', leftOut: [] }, '#n=a%26b%3D%23%22'],
];

for (const [choice, fragment] of cases) {
  test(`${fragment} is written, and read back as it was`, () => {
    assert.equal(writeFragment(choice), fragment);
    assert.deepEqual(readFragment(fragment), choice);
  });
}

test('no choice is no fragment', () => assert.equal(writeFragment({ typed: undefined, leftOut: [] }), ''));

test('a fragment of the page is no choice', () => {
  assert.equal(readFragment('#rules'), undefined);
  assert.equal(readFragment(''), undefined);
});

test('options that nobody knows, and rules that are no options, are passed over', () => {
  assert.deepEqual(readFragment('#n=1&without=linux,registered,pigeons'), { typed: '1', leftOut: ['linux'] });
});
