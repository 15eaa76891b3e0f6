/** ss, in its variants. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { kinds, read, shorts } from '../support.ts';

test('ss -tulpn: interfaces, brackets, mapped addresses, the first of several processes', () => {
  const reading = read('ss-tulpn.txt');
  assert.deepEqual(kinds(reading), ['ss 2-12']);
  assert.deepEqual(shorts(reading), [
    'udp 53 127.0.0.53%lo loopback 601 systemd-resolve',
    'udp 68 192.0.2.10%eth0 address 588 systemd-network',
    'udp 546 [fe80::a00:27ff:fe4e]%eth0 address 588 systemd-network',
    'udp 67 0.0.0.0%virbr0 address 1402 dnsmasq',
    'tcp 53 127.0.0.53%lo loopback 601 systemd-resolve',
    'tcp 22 0.0.0.0 world 812 sshd',
    'tcp 80 0.0.0.0 world 1046 nginx',
    'tcp 22 [::] world 812 sshd',
    'tcp 8005 [::ffff:127.0.0.1] loopback 2210 java',
    'tcp 9100 * world 900 node_exporter',
  ]);
  assert.deepEqual(reading.unparsed, []);
});

test('ss -tln has no column for the transport: the state tells it', () => {
  assert.deepEqual(shorts(read('ss-tln.txt')), [
    'tcp 22 0.0.0.0 world - -',
    'tcp 53 127.0.0.53%lo loopback - -',
    'tcp 22 [::] world - -',
  ]);
});

test('ss -H needs no heading', () => {
  assert.deepEqual(shorts(read('ss-without-heading.txt')), [
    'udp 5353 0.0.0.0 world - -',
    'tcp 3306 127.0.0.1 loopback - -',
    'udp 5353 0.0.0.0 world 640 avahi-daemon',
  ]);
});

test('ss -a: connections are counted, and other families are no listeners', () => {
  const reading = read('ss-all.txt');
  assert.deepEqual(shorts(reading), ['tcp 22 0.0.0.0 world - -', 'sctp 3868 0.0.0.0 world - -']);
  assert.equal(reading.connections, 3);
  assert.deepEqual(reading.unparsed, []);
});

test('ss without -n: names are left over, numbers are read', () => {
  const reading = read('ss-names.txt');
  assert.deepEqual(shorts(reading), ['tcp 6010 127.0.0.1 loopback - -']);
  assert.deepEqual(
    reading.unparsed.map(({ line, reason }) => [line, reason]),
    [
      [3, '“mdns” is a name, not a number: run the command again with -n'],
      [4, '“ssh” is a name, not a number: run the command again with -n'],
    ],
  );
});

test('an older ss writes processes without “pid=”, and IPv6 without brackets', () => {
  assert.deepEqual(shorts(read('ss-old.txt')), [
    'udp 68 * world 712 dhclient',
    'tcp 22 :: world 903 sshd',
    'tcp 22 * world 903 sshd',
  ]);
});

test('a process on the next line, or stuck to the peer, belongs to its row', () => {
  const reading = read('ss-wrapped.txt');
  assert.deepEqual(shorts(reading), ['tcp 22 0.0.0.0 world 812 sshd', 'tcp 80 0.0.0.0 world 1045 nginx']);
  assert.deepEqual(reading.unparsed, []);
});

test('a port above 65535 is left over', () => {
  const { unparsed } = readListing('tcp LISTEN 0 128 0.0.0.0:99999 0.0.0.0:*');
  assert.equal(unparsed[0]?.reason, '“99999” is not a port: ports end at 65535');
});
