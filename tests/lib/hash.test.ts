import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fnv1a } from '#lib/hash.ts';

// Values of the draft's appendix.
test('FNV-1a with 32 bits', () => {
  assert.deepEqual(['', 'a', 'foobar'].map(fnv1a), [0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});
