/** netstat of Linux and of macOS. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { kinds, read, shorts } from '../support.ts';

test('Linux netstat -tulpn names process and program, cut off as it may be', () => {
  const reading = read('linux-netstat-tulpn.txt');
  assert.deepEqual(kinds(reading), ['netstat-linux 4-13']);
  assert.deepEqual(shorts(reading), [
    'tcp 22 0.0.0.0 world 812 sshd',
    'tcp 53 127.0.0.53 loopback 601 systemd-resolve',
    'tcp 5432 127.0.0.1 loopback 977 postgres',
    'tcp 443 192.0.2.10 address 1045 nginx',
    'tcp 22 :: world 812 sshd',
    'tcp 631 ::1 loopback 733 cupsd',
    'tcp 8005 ::ffff:127.0.0.1 loopback 2210 java',
    'udp 53 127.0.0.53 loopback 601 systemd-resolve',
    'udp 68 0.0.0.0 world - -',
    'udp 546 fe80::a00:27ff:fe4e address 588 systemd-network',
  ]);
  assert.deepEqual(reading.unparsed, []);
});

test('without root the program is a dash, and the note about it is a heading', () => {
  const reading = read('linux-netstat-user.txt');
  assert.deepEqual(shorts(reading), ['tcp 22 0.0.0.0 world - -', 'tcp 3000 127.0.0.1 loopback 4711 node']);
  assert.deepEqual(reading.unparsed, []);
});

test('netstat -an: connections are counted, connected UDP too; sockets without ports are headings', () => {
  const reading = read('linux-netstat-an.txt');
  assert.deepEqual(shorts(reading), ['tcp 22 0.0.0.0 world - -']);
  assert.equal(reading.connections, 2);
  assert.deepEqual(reading.unparsed, []);
});

for (const [file, listeners] of [
  ['linux-netstat-german.txt', ['tcp 631 127.0.0.1 loopback - -']],
  ['linux-netstat-french.txt', ['tcp 53 127.0.0.53 loopback 601 systemd-resolve']],
  ['linux-netstat-japanese.txt', ['tcp 5901 0.0.0.0 world 1423 Xtightvnc']],
  ['linux-netstat-timers.txt', ['tcp 8080 0.0.0.0 world 1200 Main Thread']],
] as const) {
  test(`${file}: other words and columns make no difference`, () => {
    const reading = read(file);
    assert.deepEqual(shorts(reading), listeners);
    assert.deepEqual(reading.unparsed, []);
  });
}

test('Linux without -n: a name in place of the port is left over', () => {
  const { unparsed } = readListing('tcp        0      0 localhost:ipp           *:*                     LISTEN');
  assert.match(unparsed[0]?.reason ?? '', /“ipp” is a name, not a number: .* -n/);
});

test('a Linux row whose program went to the next line keeps it', () => {
  const row = 'tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN';
  assert.deepEqual(shorts(readListing(`${row}\n      812/sshd`)), ['tcp 22 0.0.0.0 world 812 sshd']);
});

test('macOS netstat -an: the port stands behind a full stop', () => {
  const reading = read('macos-netstat-an.txt');
  assert.deepEqual(kinds(reading), ['netstat-macos 3-15']);
  assert.deepEqual(shorts(reading), [
    'tcp 631 127.0.0.1 loopback - -',
    'tcp 631 ::1 loopback - -',
    'tcp 3000 * world - -',
    'tcp 22 * world - -',
    'tcp 8770 fe80::1%lo0 loopback - -',
    'udp 5353 * world - -',
    'udp 123 * world - -',
  ]);
  assert.equal(reading.connections, 2);
  assert.deepEqual(reading.unparsed, []);
});

test('macOS netstat -anv: the process by its column, with its name where there is one', () => {
  assert.deepEqual(shorts(read('macos-netstat-anv.txt')), ['tcp 3306 * world 1125 -', 'udp 5353 * world 312 -']);
  assert.deepEqual(shorts(read('macos-netstat-anv-named.txt')), [
    'tcp 443 * world 5660 Helium Helper',
    'tcp 22 * world 1 launchd',
    'udp 5353 * world 400 mDNSResponder',
  ]);
});

test('a socket of macOS that is closed counts with the connections', () => {
  const { listeners, connections } = readListing(
    'tcp4       0      0  *.22                   *.*                    CLOSED',
  );
  assert.deepEqual([listeners, connections], [[], 1]);
});
