/** What a person typed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuery } from '#tools/search/read-query.ts';

const NUMBERS: [typed: string, numbers: number[]][] = [
  ['445', [445]],
  [' 445 ', [445]],
  ['0', [0]],
  ['65535', [65535]],
  ['00445', [445]],
  ['tcp/445', [445]],
  ['TCP/445', [445]],
  ['445/tcp', [445]],
  ['445/udp', [445]],
  ['445/TCP', [445]],
  ['sctp/445', [445]],
  ['445/dccp', [445]],
  ['TCP 445', [445]],
  ['TCP445', [445]],
  ['tcp-445', [445]],
  ['port number 445', [445]],
  ['0.0.0.0:445', [445]],
  ['[::]:445', [445]],
  ['*:445', [445]],
  ['10.0.0.1:445', [445]],
  ['445 tcp', [445]],
  ['445 UDP', [445]],
  ['tcp: 445', [445]],
  ['tcp:445', [445]],
  [':445', [445]],
  ['#445', [445]],
  ['t:445', [445]],
  ['u:53', [53]],
  ['T:445', [445]],
  ['port 445', [445]],
  ['Port 445', [445]],
  ['port  445', [445]],
  ['ports 445', [445]],
  ['port:445', [445]],
  ['port: 445', [445]],
  ['445 port', [445]],
  ['port 445 tcp', [445]],
  ['port 445/tcp', [445]],
  ['tcp port 445', [445]],
  ['UDP port 53', [53]],
  ['port tcp 445', [445]],
  ['port tcp/445', [445]],
  ['135,139,445', [135, 139, 445]],
  ['135, 139, 445', [135, 139, 445]],
  ['135;139', [135, 139]],
  ['445,', [445]],
  ['tcp/135, udp/137', [135, 137]],
  ['445/tcp,', [445]],
];

for (const [typed, numbers] of NUMBERS) {
  test(`"${typed}" is read as ${numbers.length === 0 ? 'no number' : numbers.join(' and ')}`, () => {
    assert.deepEqual(readQuery(typed).numbers, numbers);
    assert.deepEqual(readQuery(typed).tooLarge, []);
  });
}

const NO_NUMBERS = [
  '',
  '   ',
  ',',
  'smb',
  'smb2',
  'smb 3',
  'windows 2000',
  'windows server 2003',
  'server 2008 r2',
  '10.0.0.1',
  't445',
  'sc445',
  '6000-6063',
  '6000 - 6063',
  '3000–5000',
  '445, smb',
  'smb, 445',
  '44.5',
  '-1',
  '1e3',
  '0x1bd',
  'x400',
  'CVE-2017-0144',
  'MS17-010',
  'RFC 4120',
  'kb832017',
  'error 53',
  'tcp',
  'port',
  'tcp/ip',
  '1234567890',
  'port of 445',
];

for (const typed of NO_NUMBERS) {
  test(`"${typed}" is not read as a number`, () => {
    const { numbers, tooLarge } = readQuery(typed);
    assert.deepEqual([numbers, tooLarge], [[], []]);
  });
}

test('a number above 65535 is told apart from a port', () => {
  assert.deepEqual(readQuery('70000'), { numbers: [], tooLarge: [70000], text: '70000' });
  assert.deepEqual(readQuery('tcp/65536').tooLarge, [65536]);
  assert.deepEqual(readQuery('445, 70000').numbers, [445]);
  assert.deepEqual(readQuery('445, 70000').tooLarge, [70000]);
});

test('for the full text, slashes and colons become spaces, and case and spare spaces go', () => {
  assert.equal(readQuery('TCP/445').text, 'tcp 445');
  assert.equal(readQuery(':445').text, '445');
  assert.equal(readQuery('  Print   Spooler ').text, 'print spooler');
  assert.equal(readQuery('http://').text, 'http');
  assert.equal(readQuery(' / ').text, '');
});
