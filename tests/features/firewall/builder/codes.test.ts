/** Codes: short, and read back as they were written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codeOf, readCode } from '#features/firewall/builder/codes.ts';
import { opened } from './arbitraries.ts';

test('every opening comes back from its code, and the code holds letters, digits and dashes alone', () => {
  fc.assert(
    fc.property(opened, (one) => {
      assert.match(codeOf(one), /^[a-z0-9-]+$/);
      assert.deepEqual(readCode(codeOf(one)), one);
    }),
  );
});

test('a code is as short as it can be read', () => {
  const there = (code: string) => readCode(code)?.target;
  assert.deepEqual(there('t445'), { kind: 'ports', transport: 'tcp', from: 445, to: 445 });
  assert.deepEqual(there('u5000-5010'), { kind: 'ports', transport: 'udp', from: 5000, to: 5010 });
  assert.deepEqual(there('r'), { kind: 'rpc' });
  assert.deepEqual(there('ud'), { kind: 'dynamic', transport: 'udp' });
  assert.deepEqual(there('i47'), { kind: 'ip', protocol: 47 });
  assert.equal(readCode('bt88')?.way, 'back');
});

test('what no code stands for is nothing', () => {
  for (const code of [
    '',
    'b',
    't',
    't-1',
    't65536',
    't0445',
    't5-5',
    't9-8',
    't1-2-3',
    'x80',
    'i',
    'i256',
    'rr',
    'bb',
    'bbt1',
    'T445',
    't４４５',
    't445 ',
  ])
    assert.equal(readCode(code), undefined, code);
});

test('no text is read but what would be written', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'btusdri0123456789-'), maxLength: 12 }), (text) => {
      const read = readCode(text);
      if (read) assert.equal(codeOf(read), text);
    }),
  );
});
