/** The choice in the address. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PortChoice, readChoiceFragment, writeChoiceFragment } from '#features/port-chooser/choice-fragment.ts';

const cases: [choice: PortChoice, fragment: string][] = [
  [{ typed: '27182', leftOut: [] }, '#n=27182'],
  [{ typed: '27182', leftOut: ['linux', 'kubernetes'] }, '#n=27182&without=linux,kubernetes'],
  [{ typed: undefined, leftOut: ['browsers'] }, '#without=browsers'],
  [{ typed: 'a&b=#"', leftOut: [] }, '#n=a%26b%3D%23%22'],
];

for (const [choice, fragment] of cases) {
  test(`${fragment} is written, and read back as it was`, () => {
    assert.equal(writeChoiceFragment(choice), fragment);
    assert.deepEqual(readChoiceFragment(fragment), choice);
  });
}

test('no choice is no fragment', () => assert.equal(writeChoiceFragment({ typed: undefined, leftOut: [] }), ''));

test('a fragment of the page is no choice', () => {
  assert.equal(readChoiceFragment('#rules'), undefined);
  assert.equal(readChoiceFragment(''), undefined);
});

test('options that nobody knows, and rules that are no options, are passed over', () => {
  assert.deepEqual(readChoiceFragment('#n=1&without=linux,registered,pigeons'), { typed: '1', leftOut: ['linux'] });
});
