/** What once was misread in silence, and noise that once cost a good line: each in its smallest form. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainListing } from '#features/listings/explain/explain-listing.ts';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { FACTS } from '../support.ts';
import { shorts } from './support.ts';

const readNamed = (text: string) => readListing(text, undefined, FACTS.numberOf);

const ROWS: readonly [name: string, text: string, rows: readonly string[]][] = [
  [
    'Volatility',
    'Offset\tProto\tLocalAddr\tLocalPort\tForeignAddr\tForeignPort\tState\tPID\tOwner\tCreated\n0xde0d\tTCPv4\t0.0.0.0\t445\t0.0.0.0\t0\tLISTENING\t4\tSystem\tN/A',
    ['tcp 445 0.0.0.0 world 4 System'],
  ],
  [
    'Meterpreter',
    '    tcp    0.0.0.0:445      0.0.0.0:*        LISTEN       0     0      4/System',
    ['tcp 445 0.0.0.0 world 4 System'],
  ],
  ['an excluded range', '      5169        5268', []],
  [
    'a discovered port',
    'Starting Nmap 7.94\nDiscovered open port 445/tcp on 10.0.0.5',
    ['tcp 445 10.0.0.5 unknown - -'],
  ],
  [
    'TCPView',
    'svchost.exe\t1012\tTCP\tListen\t0.0.0.0\t135\t0.0.0.0\t0\t1/2/2024\tRpcSs',
    ['tcp 135 0.0.0.0 world 1012 svchost.exe'],
  ],
  [
    'a rule of netsh',
    'Rule Name:                            Web\nProtocol:                             TCP\nLocalPort:                            443',
    [],
  ],
  ['ports of firewalld', '  ports: 80/tcp 443/tcp', []],
  ['a year', '2024', []],
  [
    'a name of a port',
    'tcp        0      0 *:ssh                   *:*                     LISTEN',
    ['tcp 22 * world - - “ssh” read by IANA’s registry'.replace('- - ', '- - ')],
  ],
  [
    'a path with spaces',
    'LocalAddress LocalPort State  Process\n------------ --------- -----  -------\n0.0.0.0           8080 Listen C:\\Program Files\\Example App\\server.exe',
    ['tcp 8080 0.0.0.0 world - C:\\Program Files\\Example App\\server.exe'],
  ],
  ['a comment', '//   TCP    0.0.0.0:135     0.0.0.0:0    LISTENING    948', ['tcp 135 0.0.0.0 world 948 -']],
  ['grep -n', '14:  TCP    0.0.0.0:135     0.0.0.0:0    LISTENING    948', ['tcp 135 0.0.0.0 world 948 -']],
  [
    'a diff',
    '+tcp   LISTEN 0  128   0.0.0.0:22   0.0.0.0:*   users:(("sshd",pid=812,fd=3))',
    ['tcp 22 0.0.0.0 world 812 sshd'],
  ],
  [
    'a time',
    '2026-11-29T10:00:00Z tcp   LISTEN 0  128   0.0.0.0:22   0.0.0.0:*   users:(("sshd",pid=812,fd=3))',
    ['tcp 22 0.0.0.0 world 812 sshd'],
  ],
  [
    'a string of an array',
    '  "tcp   LISTEN 0  128   0.0.0.0:22   0.0.0.0:*   users:((\\"sshd\\",pid=812,fd=3))",',
    ['tcp 22 0.0.0.0 world 812 sshd'],
  ],
  [
    'two rows on a line',
    'TCP 0.0.0.0:135 0.0.0.0:0 LISTENING 948 TCP 0.0.0.0:445 0.0.0.0:0 LISTENING 4',
    ['tcp 135 0.0.0.0 world 948 -', 'tcp 445 0.0.0.0 world 4 -'],
  ],
  [
    'a container in JSON',
    '{"Image":"postgres:16","Names":"db","Ports":"0.0.0.0:5432->5432/tcp"}',
    ['tcp 5432 0.0.0.0 world - - “container db (postgres:16), port 5432 inside”'],
  ],
];

for (const [name, text, rows] of ROWS) {
  test(`${name} is read as what it is`, () => {
    const found = shorts(readNamed(text)).map((row) => row.replace(/ “(“.*)”$/, ' $1'));
    assert.deepEqual(found, rows);
  });
}

test('a state that nobody knows leaves the row over, with the reason', () => {
  const { listeners, connections, unparsed } = readListing(
    'LocalAddress LocalPort RemoteAddress RemotePort State\n------------ --------- ------------- ---------- -----\n0.0.0.0      445       0.0.0.0       0          LAUSCHEND',
  );
  assert.deepEqual([listeners, connections], [[], 0]);
  assert.match(unparsed[0]?.reason ?? '', /is no state/);
});

test('rules of a firewall are left over, and said to be rules', () => {
  const { listeners, unparsed } = readListing('-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT');
  assert.deepEqual(listeners, []);
  assert.match(unparsed[0]?.reason ?? '', /rule of a firewall.*paste netstat or ss/);
});

test('two machines are told apart, one alone needs no name', () => {
  const row = 'tcp   LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=1,fd=3))';
  const hosts = (text: string) => explainListing(readListing(text), FACTS).map(({ host }) => host);
  assert.deepEqual(hosts(`web01 | CHANGED | rc=0 >>\n${row}\ndb01 | CHANGED | rc=0 >>\n${row}`), ['web01', 'db01']);
  assert.deepEqual(hosts(`web01 | CHANGED | rc=0 >>\n${row}`), ['']);
  const scan = (address: string) => `Nmap scan report for ${address}\nPORT STATE SERVICE\n445/tcp open microsoft-ds`;
  assert.deepEqual(hosts(`${scan('10.0.0.1')}\n${scan('10.0.0.2')}`), ['10.0.0.1', '10.0.0.2']);
});
