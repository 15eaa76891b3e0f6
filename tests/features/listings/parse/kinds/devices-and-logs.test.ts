/** Readers of lsof -F, lsfd, ESXi, RouterOS, Cisco IOS, compose files and logs of firewalls. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { explainTraffic } from '#features/listings/session/traffic-text.ts';
import { FACTS } from '../../support.ts';
import { kinds, read, shorts } from '../support.ts';

/** Each line of the fixture is of one kind, and what was left over is told. */
function reads(name: string, kind: string, rows: readonly string[], connections = 0, leftOver: readonly string[] = []) {
  test(`${name}: each row is read`, () => {
    const reading = read(name);
    assert.deepEqual(shorts(reading), rows);
    assert.deepEqual(new Set(kinds(reading).map((one) => one.split(' ')[0])), new Set([kind]));
    assert.equal(reading.connections, connections);
    assert.deepEqual(
      reading.unparsed.map(({ text, reason }) => `${text.trim()}: ${reason}`),
      leftOver,
    );
  });
}

reads(
  'lsof-fields.txt',
  'lsof-fields',
  [
    'tcp 22 * world 912 sshd',
    'tcp 22 [::] world 912 sshd',
    'udp 5353 * world 1288 Google Chrome H',
    'tcp 5432 127.0.0.1 loopback 2210 postgres',
    'tcp 5432 [::1] loopback 2210 postgres',
  ],
  1,
);
reads(
  'lsfd.txt',
  'lsfd',
  [
    'udp 53 127.0.0.53 loopback 601 systemd-resolve',
    'tcp 53 127.0.0.53 loopback 601 systemd-resolve',
    'tcp 22 0.0.0.0 world 812 sshd',
    'tcp 22 [::] world 812 sshd',
    'tcp 80 0.0.0.0 world 1046 nginx',
  ],
  1,
);
reads(
  'esxcli-connections.txt',
  'esxcli',
  [
    'tcp 8307 127.0.0.1 loopback 68070 hostd-worker',
    'tcp 443 0.0.0.0 world 67079 rhttpproxy-work',
    'tcp 443 :: world 67079 rhttpproxy-work',
    'tcp 902 0.0.0.0 world 67100 busybox',
    'tcp 8000 192.0.2.11 address 65900 -',
    'udp 68 0.0.0.0 world 66700 dhclient-uw',
    'udp 123 192.0.2.11 address 67400 ntpd',
  ],
  2,
);
reads('mikrotik-services.txt', 'mikrotik', [
  'tcp 23 - world - - “service telnet”',
  'tcp 80 - world - - “service www”',
  'tcp 22 - address - - “service ssh, for 192.168.88.0/24 only”',
  'tcp 8291 - world - - “service winbox”',
]);
reads('mikrotik-services-7.txt', 'mikrotik', [
  'tcp 80 - world - - “service www”',
  'tcp 22 - address - - “service ssh, for 192.168.88.0/24,10.0.0.0/8 only”',
  'tcp 8291 - world - - “service winbox”',
]);
reads(
  'cisco-open-ports.txt',
  'cisco',
  [
    'tcp 22 * world - - “SSH-Server”',
    'tcp 23 * world - - “Telnet”',
    'tcp 80 * world - - “HTTP CORE”',
    'udp 67 * world - - “DHCPD Receive”',
    'udp 123 * world - - “NTP”',
  ],
  1,
);
reads(
  'cisco-tcp-brief.txt',
  'cisco',
  ['tcp 5061 0.0.0.0 world - -', 'tcp 22 :: world - -', 'tcp 22 * world - -', 'tcp 80 * world - -'],
  1,
);
reads(
  'compose.txt',
  'compose',
  [
    'tcp 8080 - world - - “container web, port 80 inside”',
    'tcp 8443 127.0.0.1 loopback - - “container web, port 443 inside”',
    'tcp 5432 127.0.0.1 loopback - - “container db, port 5432 inside”',
    'tcp 9187 - world - - “container db, port 9187 inside”',
    'udp 27015-27017 - world - - “container game, port 27015 inside”',
    'tcp 2000 [::1] loopback - - “container game, port 2000 inside”',
  ],
  0,
  [
    '- "6060": a port inside alone gets a free number outside: docker ps tells it',
    '- "${PORT}:81": a variable stands in the place of a number: docker compose config writes it out',
  ],
);

test('the image of a compose file counts wherever it stands', () => {
  assert.deepEqual(
    read('compose.txt').listeners.map(({ inside }) => inside?.image),
    ['nginx:1.27', 'nginx:1.27', 'postgres:16', 'postgres:16', 'example/game', 'example/game'],
  );
});

test('an lsfd that prints no addresses is told from one that does', () => {
  const { unparsed } = readListing(
    'COMMAND  PID USER ASSOC MODE TYPE SOURCE MNTID INODE NAME\nsshd 812 root 3 rw- SOCK sockfs 10 1211647 TCP:[1211647]',
  );
  assert.match(unparsed[0]?.reason ?? '', /tells no addresses/);
});

test('reservations of http.sys are no listeners, and that is said', () => {
  const { listeners, unparsed } = read('http-urlacl.txt');
  assert.deepEqual([listeners, unparsed.length], [[], 2]);
  assert.match(unparsed[0]?.reason ?? '', /who may take requests .* servicestate/);
});

test('a log of a firewall has no listeners; the ports that it asks for are counted and explained', () => {
  const reading = read('firewall-log.txt');
  assert.deepEqual([reading.listeners, reading.unparsed], [[], []]);
  const traffic = explainTraffic(reading.traffic, FACTS);
  assert.deepEqual(
    traffic.map(({ port, told }) => `${port}: ${told}`),
    [
      'TCP 23: 3 times refused, from 2 addresses',
      'UDP 53: 1 time let through, 1 time logged, outwards, from 2 addresses',
      'UDP 161: 2 times refused, from 2 addresses',
      'TCP 22: 1 time let through, from 1 address',
      'TCP 443: 1 time let through, from 1 address',
      'TCP 445: 1 time refused, from 1 address',
      'TCP 3389: 1 time refused, from 1 address',
    ],
  );
  assert.match(traffic[0]?.title ?? '', /Telnet/i);
});
