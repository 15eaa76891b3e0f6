/** What the benchmark may be asked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOptions } from '../../../scripts/bench/options.ts';

test('without arguments every part is measured, whole, and nothing is written', () => {
  assert.deepEqual(readOptions([]), {
    write: false,
    parts: ['browser', 'listing', 'growth', 'starlight', 'hugo'],
    sample: undefined,
  });
});

test('parts and a sample can be asked for', () => {
  const { parts, sample } = readOptions(['--only', 'hugo,growth', '--sample', '200']);
  assert.deepEqual([parts, sample], [['hugo', 'growth'], 200]);
});

test('figures of a sample, or of some parts, are never written as the whole', () => {
  assert.throws(() => readOptions(['--write', '--sample', '200']), /leave out --only and --sample/);
  assert.throws(() => readOptions(['--write', '--only', 'hugo']), /leave out --only and --sample/);
});

test('what is not known is refused with what is', () => {
  assert.throws(() => readOptions(['--only', 'jekyll']), /--only jekyll: expected some of browser, listing, growth/);
  assert.throws(() => readOptions(['--sample', 'few']), /--sample few: expected a number of ports/);
});
