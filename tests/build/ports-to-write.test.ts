/** How many pages of ports a build writes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portsAreAsked, portsToWrite } from '#build/ports-to-write.ts';

const NAMED = [0, 22, 445, 8080, 65535];
const isAscending = (numbers: readonly number[]) => numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? n));

test('without the variable the named ports are written, and nothing is asked', () => {
  assert.equal(portsToWrite(NAMED, ''), NAMED);
  assert.equal(portsAreAsked(''), false);
});

test('"all" is every number, each once, ascending', () => {
  const every = portsToWrite(NAMED, 'all');
  assert.deepEqual([every.length, every[0], every.at(-1)], [65536, 0, 65535]);
  assert.ok(isAscending(every));
  assert.equal(portsAreAsked('all'), true);
});

test('a smaller number leaves the first of the named ones', () => {
  assert.deepEqual(portsToWrite(NAMED, '3'), [0, 22, 445]);
  assert.deepEqual(portsToWrite(NAMED, '0'), []);
});

test('a larger number adds unnamed ones, lowest first, none of them twice', () => {
  assert.deepEqual(portsToWrite(NAMED, '8'), [0, 1, 2, 3, 22, 445, 8080, 65535]);
  for (const howMany of [5, 6, 1000, 65536]) {
    const written = portsToWrite(NAMED, String(howMany));
    assert.equal(written.length, howMany);
    assert.ok(isAscending(written), String(howMany));
    assert.ok(NAMED.every((port) => written.includes(port)));
  }
});

test('more pages than there are numbers are all of them', () => {
  assert.equal(portsToWrite(NAMED, '70000').length, 65536);
});

test('anything else is refused by its name', () => {
  for (const asked of ['every', '-1', '1.5', ' 5', '5 ', '0x10'])
    assert.throws(() => portsToWrite(NAMED, asked), /PORTOLAN_PORTS=.*expected "all" or a number/, asked);
});
