/** CSV as RFC 4180 has it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCsv } from '../../../scripts/registry/parse-csv.ts';

test('a line is a record under the names of the first, whatever ends the lines', () => {
  for (const end of ['\n', '\r\n'])
    assert.deepEqual(parseCsv(['a,b', '1,2', ',', '3,'].join(end) + end), [
      { a: '1', b: '2' },
      { a: '', b: '' },
      { a: '3', b: '' },
    ]);
});

test('a cell in quotes holds commas, line breaks and quotes', () =>
  assert.deepEqual(parseCsv('a,b\n"1,\n""2""",""\n'), [{ a: '1,\n"2"', b: '' }]));

test('a mark of the byte order, empty lines and a missing last line break change nothing', () =>
  assert.deepEqual(parseCsv('\uFEFFa,b\n\n1,2'), [{ a: '1', b: '2' }]));
