/** Codes: short, and read back as they were written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openingCode, readOpeningCode } from '#features/firewall/builder/link/codes.ts';
import { opened } from '../arbitraries.ts';

test('every opening comes back from its code, and the code holds letters, digits and dashes alone', () => {
  fc.assert(
    fc.property(opened, (one) => {
      assert.match(openingCode(one), /^[a-z0-9-]+$/);
      assert.deepEqual(readOpeningCode(openingCode(one)), one);
    }),
  );
});

test('a code is as short as it can be read', () => {
  const targetAt = (code: string) => readOpeningCode(code)?.target;
  assert.deepEqual(targetAt('t445'), { kind: 'ports', transport: 'tcp', from: 445, to: 445 });
  assert.deepEqual(targetAt('u5000-5010'), { kind: 'ports', transport: 'udp', from: 5000, to: 5010 });
  assert.deepEqual(targetAt('r'), { kind: 'rpc' });
  assert.deepEqual(targetAt('ud'), { kind: 'dynamic', transport: 'udp' });
  assert.deepEqual(targetAt('i47'), { kind: 'ip', protocol: 47 });
  assert.deepEqual(targetAt('m-echo-request'), { kind: 'icmp', type: 'echo-request' });
  assert.equal(readOpeningCode('bt88')?.direction, 'reverse');
  assert.equal(readOpeningCode('bm-echo-request')?.direction, 'reverse');
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
    'm',
    'm-',
    'm-ping',
    'm-constructor',
    'mecho-request',
  ])
    assert.equal(readOpeningCode(code), undefined, code);
});

test('no text is read but what would be written', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'btusdri0123456789-'), maxLength: 12 }), (text) => {
      const read = readOpeningCode(text);
      if (read) assert.equal(openingCode(read), text);
    }),
  );
});
