/** What is no change between two listings: what one of them doesn't tell, and what comes and goes by itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ViewOptions } from '#features/listings/session/listing-session.ts';
import { NO_FILTER } from '#features/listings/session/filter-rows.ts';
import { newSession } from '../support.ts';

const ALL: ViewOptions = { order: 'number', filter: NO_FILTER, limit: 1000 };
const STAMP = { link: 'https://portolan.example/tools/listening/', edition: '2026.11', day: '2031-05-06' };

/** `changed tcp 445 Was …`: all rows but those that are as before, and those with what is said of them. */
function changesBetween(before: string, after: string): string[] {
  const session = newSession();
  session.explain(after, before, () => undefined);
  return session
    .view(ALL, STAMP)
    .groups.flatMap(({ id, rows }) => rows.map(({ row, change }) => ({ id, row, change })))
    .filter(({ id, change }) => id !== 'same' || change !== '')
    .map(({ id, row, change }) =>
      [id, row.host, row.transport, row.from, change].filter((word) => word !== '').join(' '),
    );
}

const unchanged = (what: string, before: string, after: string) =>
  test(`${what}: no change, in either order`, () => {
    assert.deepEqual(changesBetween(before, after), []);
    assert.deepEqual(changesBetween(after, before), []);
  });

const ano = `  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       972
  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4
  TCP    [::]:135               [::]:0                 LISTENING       972
  UDP    0.0.0.0:5353           *:*                                    3100
  UDP    0.0.0.0:5353           *:*                                    3108
  UDP    0.0.0.0:5353           *:*                                    1900
  UDP    [::]:5353              *:*                                    1900`;
const abno = `  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       972
  RpcSs
 [svchost.exe]
  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4
 Can not obtain ownership information
  TCP    [::]:135               [::]:0                 LISTENING       972
  RpcSs
 [svchost.exe]
  UDP    0.0.0.0:5353           *:*                                    3100
 [chrome.exe]
  UDP    0.0.0.0:5353           *:*                                    3108
 [chrome.exe]
  UDP    0.0.0.0:5353           *:*                                    1900
  Dnscache
 [svchost.exe]
  UDP    [::]:5353              *:*                                    1900
  Dnscache
 [svchost.exe]`;
unchanged('programs that one listing doesn’t name', ano, abno);
unchanged('the same after a restart, with other processes', ano.replaceAll('972', '1188'), abno);

const ss = (...rows: string[]) => rows.map((row) => `tcp LISTEN 0 128 ${row}`).join('\n');
unchanged('an interface behind an address', ss('127.0.0.53:53 0.0.0.0:*'), ss('127.0.0.53%lo:53 0.0.0.0:*'));
unchanged(
  'an interface of all addresses, which netstat can’t name',
  'udp        0      0 0.0.0.0:67              0.0.0.0:*                           1402/dnsmasq',
  'udp UNCONN 0 0 0.0.0.0%virbr0:67 0.0.0.0:* users:(("dnsmasq",pid=1402,fd=4))',
);
unchanged('an address in brackets, or written out', ss('[::1]:631 [::]:*'), ss('[0:0:0:0:0:0:0:1]:631 [::]:*'));
unchanged('an address that one listing doesn’t tell', '22, 443', ss('0.0.0.0:22 0.0.0.0:*', '127.0.0.1:443 0.0.0.0:*'));
unchanged(
  'a name that one tool cuts off, or prints with its folder',
  'tcp LISTEN 0 128 0.0.0.0:9100 0.0.0.0:* users:(("prometheus-node",pid=1,fd=3))',
  'prometheu 1 root 3u IPv4 19244 0t0 TCP *:9100 (LISTEN)',
);

test('an interface that was none before, in the same kind of listing, is a change', () => {
  assert.deepEqual(changesBetween(ss('0.0.0.0:8080 0.0.0.0:*'), ss('0.0.0.0%eth0:8080 0.0.0.0:*')), [
    'changed tcp 8080 Was on all addresses.',
  ]);
  assert.deepEqual(changesBetween(ss('[fe80::1]%eth0:8080 [::]:*'), ss('[fe80::1]%eth1:8080 [::]:*')), [
    'changed tcp 8080 Was on one address, [fe80::1]%eth0.',
  ]);
});

test('a name that isn’t the other one cut off is a change', () => {
  const named = (name: string) => `tcp LISTEN 0 128 0.0.0.0:9100 0.0.0.0:* users:(("${name}",pid=1,fd=3))`;
  assert.deepEqual(changesBetween(named('node'), named('node_exporter')), ['changed tcp 9100 Was node.']);
});

const client = (port: number, program = 'chrome') =>
  `udp UNCONN 0 0 0.0.0.0:${port} 0.0.0.0:* users:(("${program}",pid=7,fd=3))`;

test('a client’s port comes and goes without being opened or closed, and that is said', () => {
  assert.deepEqual(changesBetween(client(40_001), client(45_002)), ['same udp 45002 Was UDP 40001.']);
  assert.deepEqual(changesBetween(client(40_001), `${client(40_001)}\n${client(45_002)}`), [
    'same udp 45002 A client’s number: it had another one before.',
  ]);
});

test('a program that had no such number before has opened one', () => {
  assert.deepEqual(changesBetween(client(40_001), `${client(40_001)}\n${client(45_002, 'implant')}`), [
    'opened udp 45002',
  ]);
});

test('a service that took another number at its start is one change, not two', () => {
  const at = (port: number) =>
    `  TCP    0.0.0.0:${port}          0.0.0.0:0              LISTENING       764\n [lsass.exe]`;
  assert.deepEqual(changesBetween(at(49_664), at(49_668)), ['changed tcp 49668 Was TCP 49664.']);
});

test('listeners of one number are paired by their addresses, named or not', () => {
  const rows = (...pairs: [string, string][]) =>
    pairs
      .map(
        ([address, program]) =>
          `tcp LISTEN 0 128 ${address}:80 0.0.0.0:* ${program && `users:(("${program}",pid=1,fd=3))`}`,
      )
      .join('\n');
  assert.deepEqual(
    changesBetween(rows(['10.0.0.1', ''], ['10.0.0.2', '']), rows(['10.0.0.2', 'nginx'], ['10.0.0.1', 'caddy'])),
    [],
  );
  assert.deepEqual(
    changesBetween(
      rows(['10.0.0.1', 'nginx'], ['10.0.0.2', 'nginx']),
      rows(['10.0.0.2', 'nginx'], ['10.0.0.1', 'evil']),
    ),
    ['changed tcp 80 Was nginx.'],
  );
});

test('a port that closes on one machine and opens on another is both', () => {
  const on = (...hosts: string[]) =>
    hosts
      .map(
        (host) =>
          `Nmap scan report for ${host}\nPORT STATE SERVICE\n22/tcp open ssh${host === '10.0.0.2' ? '' : '\n445/tcp open microsoft-ds'}`,
      )
      .join('\n');
  const moved = on('10.0.0.1', '10.0.0.2')
    .replaceAll('10.0.0.1', 'x')
    .replaceAll('10.0.0.2', '10.0.0.1')
    .replaceAll('x', '10.0.0.2');
  assert.deepEqual(changesBetween(on('10.0.0.1', '10.0.0.2'), moved), [
    'opened 10.0.0.2 tcp 445',
    'closed 10.0.0.1 tcp 445',
  ]);
});

test('of a machine that is listed alone later, only its own rows are compared with the rest', () => {
  const on = (host: string) => `${host} | CHANGED | rc=0 >>\n${ss('0.0.0.0:22 0.0.0.0:*')}`;
  assert.deepEqual(changesBetween(`${on('web01')}\n${on('db01')}`, on('db01')), ['closed web01 tcp 22']);
});

test('another image behind a published port is a change', () => {
  const published = (image: string) =>
    `CONTAINER ID   IMAGE        COMMAND   CREATED   STATUS   PORTS                  NAMES\n0123456789ab   ${image.padEnd(12)} "x"       1 h       Up       0.0.0.0:80->80/tcp     web`;
  assert.deepEqual(changesBetween(published('nginx:1.27'), published('evil:2')), [
    'changed tcp 80 Was nginx:1.27, port 80 inside.',
  ]);
});
