/** Answers from the exact index. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildExactIndex } from '#tools/search/build-index.ts';
import { lookup } from '#tools/search/lookup.ts';
import { chartOf, ENDPOINT } from '../../support/entries.ts';

const chart = chartOf({
  services: {
    'print-spooler': {
      title: 'Print Spooler',
      systemServiceName: 'Spooler',
      process: 'spoolsv.exe',
      aliases: ['print server'],
      endpoints: [{ ...ENDPOINT, as: 'Direct-Hosted SMB' }],
    },
    'tcp-ip-print-server': { title: 'TCP/IP Print Server', systemServiceName: 'LPDSVC', process: 'tcpsvcs.exe' },
    proto: { title: 'Proto', systemServiceName: null, process: null },
  },
  ports: { 445: { title: 'SMB on TCP', aliases: ['smb', 'cifs'] }, 4457: { title: 'Another' }, 44: { title: 'Less' } },
  protocols: { smb: { title: 'Server Message Block', abbreviation: 'SMB', aliases: ['CIFS'] } },
  guides: { 'dynamic-rpc-ports': { title: 'Dynamic RPC ports', aliases: ['rpc range'] } },
});
const index = buildExactIndex(chart);
const found = (typed: string, limit?: number) => lookup(index, typed, limit).map((hit) => hit.path);
const first = (typed: string) => lookup(index, typed)[0];

for (const typed of ['445', 'tcp/445', '445/tcp', 'TCP 445', ':445', 'port 445', 'tcp port 445']) {
  test(`"${typed}" leads to port 445 and to no number that begins like it`, () => {
    assert.deepEqual(found(typed), ['/ports/445/']);
  });
}

test('a list of numbers leads to each, in the order they were typed', () => {
  assert.deepEqual(found('4457, 445, 9'), ['/ports/4457/', '/ports/445/']);
});

test('a number without a page leads nowhere, and neither does one that is no port', () => {
  for (const typed of ['4', '9999', '70000', '4450']) assert.deepEqual(found(typed), [], typed);
});

const reasons: [typed: string, path: string, reason: string][] = [
  ['445', '/ports/445/', 'name'],
  ['Print Spooler', '/services/print-spooler/', 'name'],
  ['print-spooler', '/services/print-spooler/', 'name'],
  ['SPOOLER', '/services/print-spooler/', 'system service name'],
  ['spoolsv.exe', '/services/print-spooler/', 'process'],
  ['spoolsv', '/services/print-spooler/', 'process'],
  ['print server', '/services/print-spooler/', 'also called'],
  ['printserver', '/services/print-spooler/', 'also called'],
  ['microsoft-ds', '/ports/445/', 'registered at IANA'],
  ['smb', '/protocols/smb/', 'name'],
  ['direct hosted smb', '/protocols/smb/', 'listed as'],
  ['cifs', '/protocols/smb/', 'also called'],
  ['RPC range', '/guides/dynamic-rpc-ports/', 'also called'],
];

for (const [typed, path, reason] of reasons) {
  test(`"${typed}" leads to ${path} first, because of its ${reason}`, () => {
    const { path: at, reason: why, how } = first(typed) ?? {};
    assert.deepEqual({ at, why, how }, { at: path, why: reason, how: 'whole' });
  });
}

test('a whole name comes before names that only begin like it', () => {
  const hits = lookup(index, 'spooler');
  assert.equal(hits[0]?.how, 'whole');
  const begun = lookup(index, 'spool');
  assert.equal(begun[0]?.path, '/services/print-spooler/');
  assert.equal(begun[0]?.how, 'beginning');
  assert.equal(found('print server')[0], '/services/print-spooler/');
});

test('a hit says which name matched, as it is written', () => {
  assert.equal(first('PRINTSERVER')?.matched, 'print server');
  assert.equal(first('microsoft')?.matched, 'microsoft-ds');
  assert.equal(first('tcp/445')?.matched, '445');
});

test('a name of two words is found inside a sentence, after whatever the whole of it names', () => {
  const [hit] = lookup(index, 'why has the print spooler stopped');
  assert.deepEqual([hit?.path, hit?.how], ['/services/print-spooler/', 'inside']);
  assert.deepEqual(found('the smb thing'), []);
});

test('the name of a page beats the same word as an alias', () => {
  assert.deepEqual(found('smb').slice(0, 2), ['/protocols/smb/', '/ports/445/']);
});

test('a page is found once, by its best reason', () => {
  const paths = found('print');
  assert.equal(new Set(paths).size, paths.length);
  assert.deepEqual(
    [...paths].sort(),
    ['/services/print-spooler/', '/services/tcp-ip-print-server/'].sort().slice(0, paths.length),
  );
});

test('one letter matches no beginnings, and nothing matches nothing', () => {
  for (const typed of ['p', '', '  ', '!', '/']) assert.deepEqual(found(typed), [], JSON.stringify(typed));
});

test('no more pages are found than asked for', () => assert.equal(found('p r i', 1).length, 1));

test('digits that are no number lead to no port', () => {
  for (const typed of ['44.5', '4-45', '44 5', '4.4.5.7', '445-', '44:5', 'see 44 5 there'])
    assert.deepEqual(
      found(typed).filter((path) => path.startsWith('/ports/')),
      [],
      typed,
    );
});

test('words that every object has lead nowhere', () => {
  for (const typed of ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'])
    assert.deepEqual(found(typed), [], typed);
});

test('"__proto__" is read as the name that it holds, and as nothing else', () => {
  assert.deepEqual(found('__proto__'), ['/services/proto/']);
  assert.deepEqual(lookup({ targets: [], names: [] }, '__proto__'), []);
});
