/** The number that a person typed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTypedNumber } from '#features/port-chooser/read-typed-number.ts';

const good: [typed: string, number: number][] = [
  ['27182', 27_182],
  [' 0 ', 0],
  ['65535', 65_535],
  ['tcp/27182', 27_182],
  ['27182/UDP', 27_182],
  ['TCP 445', 445],
  ['445 tcp', 445],
  ['port 445', 445],
  [':8080', 8080],
  ['27 182', 27_182],
  ['27,182', 27_182],
  ['00445', 445],
];

for (const [typed, number] of good) {
  test(`“${typed}” is ${number}`, () => assert.deepEqual(readTypedNumber(typed), { number }));
}

const bad: [typed: string, problem: RegExp][] = [
  ['', /^Nothing is typed yet\. Type a whole number from 0 to 65535\.$/],
  ['   ', /^Nothing is typed yet/],
  ['65536', /^“65536” is too high: ports end at 65535\.$/],
  ['99999999999999999999', /too high/],
  ['-1', /^“-1” is below 0/],
  ['1.5', /^“1\.5” is not a port/],
  ['web', /^“web” is not a port/],
  ['0x50', /is not a port/],
  ['1e3', /is not a port/],
  ['6000-6063', /^“6000-6063” is a range\. Check one number at a time\.$/],
  ['<b>', /^“<b>” is not a port/],
];

for (const [typed, problem] of bad) {
  test(`“${typed}” is refused with a sentence that says why`, () => {
    const read = readTypedNumber(typed);
    assert.ok('problem' in read);
    assert.match(read.problem, problem);
  });
}
