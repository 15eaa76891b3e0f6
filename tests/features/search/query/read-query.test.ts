/** What a person typed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumbers } from '#features/search/query/read-numbers.ts';
import { readQuery } from '#features/search/query/read-query.ts';

/** The single ports that are asked for. */
const singlePorts = (typed: string) =>
  readQuery(typed)
    .asked.filter(({ from, to }) => from === to)
    .map(({ from }) => from);

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
  ['135 139 445', [135, 139, 445]],
  ['135, 139 and 445', [135, 139, 445]],
  ['tcp/135 and udp/137', [135, 137]],
  ['tcp 135 139', [135, 139]],
  ['u 53', [53]],
  ['localhost:8080', [8080]],
  ['tcp/udp 53', [53]],
  ['53 tcp/udp', [53]],
  ['４４５', [445]],
  ['445\u200b', [445]],
  ['\u202e445', [445]],
  ['4\u202d4\u202c5', [445]],
  ['\u202atcp\u200b/\u00ad445\u202c', [445]],
];

for (const [typed, numbers] of NUMBERS) {
  test(`"${typed}" is read as ${numbers.length === 0 ? 'no number' : numbers.join(' and ')}`, () => {
    assert.deepEqual(singlePorts(typed), numbers);
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
  '135-139-445',
  '2004-07',
  '2003 server',
  '3.1',
  '13.5',
  'u53',
  'see 44 5',
  '445 or 139 maybe',
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
    const { asked, tooLarge } = readQuery(typed);
    assert.deepEqual([asked, tooLarge], [[], []]);
  });
}

test('a number above 65535 is told apart from a port', () => {
  const { asked, tooLarge, text } = readQuery('70000');
  assert.deepEqual({ asked, tooLarge, text }, { asked: [], tooLarge: [70000], text: '70000' });
  assert.deepEqual(readQuery('tcp/65536').tooLarge, [65536]);
  assert.deepEqual(singlePorts('445, 70000'), [445]);
  assert.deepEqual(readQuery('445, 70000').tooLarge, [70000]);
});

test('for the full text, slashes and colons become spaces, and case and spare spaces go', () => {
  assert.equal(readQuery('TCP/445').text, 'tcp 445');
  assert.equal(readQuery(':445').text, '445');
  assert.equal(readQuery('  Print   Spooler ').text, 'print spooler');
  assert.equal(readQuery('http://').text, 'http');
  assert.equal(readQuery(' / ').text, '');
});

const RANGES: [typed: string, from: number, to: number][] = [
  ['6000-6063', 6000, 6063],
  ['6000 - 6063', 6000, 6063],
  ['6000–6063', 6000, 6063],
  ['6000..6063', 6000, 6063],
  ['6000 to 6063', 6000, 6063],
  ['tcp/135-139', 135, 139],
  ['ports 135-139', 135, 139],
  ['6063-6000', 6000, 6063],
  ['0-0', 0, 0],
];

for (const [typed, from, to] of RANGES) {
  test(`"${typed}" is read as ${from} to ${to}`, () => {
    const { asked, tooLarge } = readQuery(typed);
    assert.deepEqual([asked.map((one) => [one.from, one.to]), tooLarge], [[[from, to]], []]);
  });
}

test('numbers and ranges mix', () => {
  const typed = '22, 80, 443/tcp, 5000-5010';
  assert.deepEqual(
    readQuery(typed).asked.map(({ from, to }) => [from, to]),
    [
      [22, 22],
      [80, 80],
      [443, 443],
      [5000, 5010],
    ],
  );
  assert.deepEqual(singlePorts(typed), [22, 80, 443]);
});

const TRANSPORTS: [typed: string, transports: (string | undefined)[]][] = [
  ['445', [undefined]],
  ['tcp/445', ['tcp']],
  ['445/udp', ['udp']],
  ['u:53', ['udp']],
  ['t 445', ['tcp']],
  ['tcp 135, 139', ['tcp', 'tcp']],
  ['t:21, 80, u:53', ['tcp', 'tcp', 'udp']],
  ['22, 80/tcp', [undefined, 'tcp']],
  ['445/tcp, 53', ['tcp', undefined]],
  ['tcp/udp 53', [undefined]],
];

for (const [typed, transports] of TRANSPORTS) {
  test(`"${typed}" asks for ${transports.map((one) => one ?? 'any transport').join(', ')}`, () =>
    assert.deepEqual(
      readQuery(typed).asked.map(({ transport }) => transport),
      transports,
    ));
}

test('a range that ends beyond the ports is cut, and its end is told apart', () => {
  const { asked, tooLarge } = readQuery('65000-70000');
  assert.deepEqual([asked.map(({ from, to }) => [from, to]), tooLarge], [[[65000, 65535]], [70000]]);
});

const SPELLED: [typed: string, numbers: number[]][] = [
  ['why is port 445 open', [445]],
  ['listen tcp 0.0.0.0:8080: bind: address in use', [8080]],
  ['block 445/tcp and udp port 137 please', [445, 137]],
  ['smb 445', []],
  ['port 44.5 what', []],
  ['at 10:30 it stopped', []],
  ['port 70000 what', []],
  ['at connect (net.js:1141:16)', []],
  ['connect ECONNREFUSED ::1:27017', [27017]],
  ['listen EADDRINUSE: address already in use :::5000', [5000]],
  ['connected to ::ffff:10.0.0.5:443', [443]],
  ['fe80::1 is up', []],
  ['File app.py:5432 in run, host db.py.corp:5432', [5432]],
];

for (const [typed, numbers] of SPELLED) {
  test(`within "${typed}", ${numbers.join(' and ') || 'no number'} is named as a port`, () =>
    assert.deepEqual(
      readQuery(typed).mentioned.map(({ from }) => from),
      numbers,
    ));
}

test('one number and nothing else is told apart, since it may be an error’s code', () => {
  assert.deepEqual(
    ['10048', ' 10048 ', 'tcp/10048', '10048, 1'].map((typed) => readQuery(typed).isSingleNumber),
    [true, true, false, false],
  );
});

test('what nobody sees is no part of a name, however much of it there is', () => {
  assert.equal(readQuery('spo\u200boler\u202e').text, 'spooler');
  assert.equal(readQuery(`${'\u202e'.repeat(500)}print\u00ad spooler`).text, 'print spooler');
  assert.equal(readQuery('print\u0007spooler').text, 'print spooler');
});

test('what is much too long is cut, and does no harm', () => {
  for (const typed of [
    '9'.repeat(10_000),
    'a'.repeat(100_000),
    '1,'.repeat(10_000),
    '1-'.repeat(10_000),
    ' '.repeat(99_999),
  ]) {
    const start = performance.now();
    assert.ok(readQuery(typed).text.length <= 200);
    assert.ok(performance.now() - start < 500, typed.slice(0, 10));
  }
});

test('any count of numbers is read', () => {
  assert.equal(readNumbers('1 '.repeat(130_000))?.length, 130_000);
});
