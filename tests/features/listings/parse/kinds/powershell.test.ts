/** Get-NetTCPConnection and Get-NetUDPEndpoint. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { kinds, read, shorts } from '../support.ts';

test('tables: the empty AppliedSetting of listeners shifts nothing; bound ports are no listeners', () => {
  const reading = read('powershell-tables.txt');
  assert.deepEqual(kinds(reading), ['powershell-tcp 3-10', 'powershell-udp 15-19']);
  assert.deepEqual(shorts(reading), [
    'tcp 49664 :: world 696 -',
    'tcp 49670 ::1 loopback 2212 -',
    'tcp 445 0.0.0.0 world 4 -',
    'tcp 139 192.0.2.15 address 4 -',
    'udp 5353 :: world - -',
    'udp 1900 fe80::5d1c:2e0f:91aa:7b3c%12 address - -',
    'udp 53412 127.0.0.1 loopback - -',
  ]);
  assert.equal(reading.connections, 2);
  assert.deepEqual(reading.unparsed, []);
});

test('columns of one’s own choice: right aligned numbers, and a program; the command tells the transport', () => {
  assert.deepEqual(shorts(read('powershell-select.txt')), [
    'tcp 49664 :: world 696 lsass',
    'tcp 445 0.0.0.0 world 4 System',
    'tcp 8005 127.0.0.1 loopback 4120 Tomcat9',
  ]);
});

test('where neither columns nor command tell the transport, it is taken for TCP and says so', () => {
  const reading = readListing(
    'LocalAddress LocalPort OwningProcess\n------------ --------- -------------\n0.0.0.0            445             4',
  );
  assert.deepEqual(shorts(reading), ['tcp 445 0.0.0.0 world 4 - “taken for TCP: the listing does not say”']);
});

test('a table whose spaces were lost is read by its words', () => {
  const reading = read('powershell-squeezed.txt');
  assert.deepEqual(shorts(reading), ['tcp 49664 :: world 696 -']);
  assert.equal(reading.connections, 1);
});

test('a heading that a narrow window broke still names its columns', () => {
  const reading = readListing(
    [
      'LocalAddress                        LocalPort RemoteAddress                       RemotePort State       AppliedSetting OwningPr',
      '                                                                                                                        ocess   ',
      '------------                        --------- -------------                       ---------- -----       -------------- --------',
      '::                                  49664     ::                                  0          Listen                     696     ',
      '127.0.0.1                           27017     127.0.0.1                           60217      Established Internet       14056   ',
    ].join('\n'),
  );
  assert.deepEqual(shorts(reading), ['tcp 49664 :: world 696 -']);
  assert.deepEqual([reading.connections, reading.unparsed], [1, []]);
});

test('lists: one record each, its further lines are headings', () => {
  const reading = read('powershell-list.txt');
  assert.deepEqual(shorts(reading), ['tcp 49664 :: world 696 -', 'udp 500 0.0.0.0 world 3304 -']);
  assert.deepEqual(
    reading.listeners.map(({ line }) => line),
    [4, 26],
  );
  assert.equal(reading.connections, 1);
  assert.deepEqual(reading.unparsed, []);
});

test('a record without a port is left over, each of its lines', () => {
  const { unparsed } = readListing('LocalAddress : ::\nState : Listen\n\nLocalPort : 80');
  assert.deepEqual(
    unparsed.map(({ line, reason }) => [line, reason]),
    [
      [1, 'a record without LocalPort'],
      [2, 'a record without LocalPort'],
    ],
  );
});

test('CSV: with the type line, quotes in quotes, and the state as a number', () => {
  const reading = read('powershell-csv.txt');
  assert.deepEqual(kinds(reading), ['powershell-tcp 1-5']);
  assert.deepEqual(shorts(reading), ['tcp 49664 :: world 696 -', 'tcp 445 0.0.0.0 world 4 -']);
  assert.equal(reading.connections, 1);
  assert.deepEqual(reading.unparsed, []);
});

test('CSV with semicolons, as -UseCulture writes it', () => {
  assert.deepEqual(shorts(read('powershell-csv-semicolons.txt')), [
    'udp 500 0.0.0.0 world - -',
    'udp 53412 ::1 loopback - -',
  ]);
});

test('a port above 65535 and a row with too few cells are left over', () => {
  const { unparsed } = readListing('"LocalAddress","LocalPort","State"\n"::","70000","Listen"\n"::","80"');
  assert.deepEqual(
    unparsed.map(({ reason }) => reason),
    ['“70000” is not a port: ports end at 65535', 'no port, or another count of cells than in the heading'],
  );
});
