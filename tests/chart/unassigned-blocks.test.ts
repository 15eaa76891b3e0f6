/** Runs of numbers that IANA has given to nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthOf, type PortSpan } from '#chart/port-span.ts';
import { blockAt, blockId, blockText, longestBlocks, unassignedBlocks } from '#chart/unassigned-blocks.ts';
import { LISTED_NUMBERS } from '#chart/registry.ts';

const real = unassignedBlocks(LISTED_NUMBERS);

test('between listed numbers lie blocks, up to the end of the registered range', () => {
  assert.deepEqual(unassignedBlocks([0, 1, 5, 49151]), [
    { from: 2, to: 4 },
    { from: 6, to: 49150 },
  ]);
});

test('a block begins at 0 and ends at 49151 where nothing is listed there', () => {
  assert.deepEqual(unassignedBlocks([]), [{ from: 0, to: 49151 }]);
  assert.deepEqual(unassignedBlocks([100]), [
    { from: 0, to: 99 },
    { from: 101, to: 49151 },
  ]);
});

test('what is listed in the dynamic range makes no block there', () => {
  assert.deepEqual(unassignedBlocks([0, 60000]), [{ from: 1, to: 49151 }]);
});

test('in the real registry every number below 49152 is either listed or in exactly one block', () => {
  const listed = new Set(LISTED_NUMBERS);
  const held = new Uint8Array(65536);
  for (const { from, to } of real) for (let n = from; n <= to; n++) held[n] = (held[n] ?? 0) + 1;
  for (let n = 0; n <= 65535; n++) assert.equal(held[n], n <= 49151 && !listed.has(n) ? 1 : 0, String(n));
});

test('no two blocks of the real registry touch each other', () => {
  for (const [i, { from }] of real.entries()) assert.ok(i === 0 || from > (real[i - 1]?.to ?? NaN) + 1, String(from));
});

test('both ends belong to a block', () => {
  const block: PortSpan = { from: 6, to: 9 };
  assert.equal(lengthOf(block), 4);
  assert.equal(blockId(block), '6-9');
  assert.equal(blockText({ from: 29170, to: 29998 }), '829 unassigned numbers, 29170 to 29998');
  assert.match(blockText({ from: 4, to: 4 }), /^1 unassigned number\b(?!s)/);
  assert.equal(blockAt([block], 6), block);
  assert.equal(blockAt([block], 9), block);
  assert.equal(blockAt([block], 5), undefined);
  assert.equal(blockAt([block], 10), undefined);
});

test('the longest come first, of two that are equally long the lower one', () => {
  const blocks = [
    { from: 1, to: 2 },
    { from: 10, to: 19 },
    { from: 4, to: 5 },
    { from: 30, to: 39 },
  ];
  assert.deepEqual(longestBlocks(blocks, 3).map(blockId), ['10-19', '30-39', '1-2']);
  assert.deepEqual(longestBlocks(blocks, 0), []);
  assert.equal(longestBlocks(blocks, 9).length, 4);
  assert.equal(blocks[0]?.from, 1, 'the list itself is left as it was');
});
