/** Openings, as far as they are needed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMet, UNCONDITIONAL } from '#chart/permits/condition.ts';
import { neededOpenings, type Opening, permitsOf } from '#chart/permits/opening.ts';

const opening = (port: number, needed = UNCONDITIONAL): Opening => ({
  direction: 'forward',
  target: { kind: 'ports', transport: 'tcp', from: port, to: port },
  reason: { text: String(port), path: '/' },
  needed,
});

test('a condition asks for any of some, and for all of others', () => {
  const condition = { anyOf: ['a', 'b'], allOf: ['c', 'd'] };
  const met = (...used: string[]) => isMet(condition, new Set(used));
  assert.equal(met('a', 'c', 'd'), true);
  assert.equal(met('c', 'd'), false);
  assert.equal(met('b', 'c'), false);
  assert.equal(isMet(UNCONDITIONAL, new Set()), true);
});

test('what is not needed is no permit, and what is there twice is one', () => {
  const openings = [opening(2, { anyOf: ['x'], allOf: [] }), opening(1), opening(1)];
  const ports = (...used: string[]) =>
    permitsOf(neededOpenings(openings, new Set(used))).map(({ target }) => target.kind === 'ports' && target.from);
  assert.deepEqual(ports(), [1]);
  assert.deepEqual(ports('x'), [1, 2]);
});
