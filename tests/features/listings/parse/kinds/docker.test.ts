/** docker ps. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { kinds, read, shorts } from '../support.ts';

test('published ports by their address on the host, ranges too; what is not published is no listener', () => {
  const reading = read('docker-ps.txt');
  assert.deepEqual(kinds(reading), ['docker 2-7']);
  assert.deepEqual(shorts(reading), [
    'tcp 8080 0.0.0.0 world - - “container web (nginx:1.27), port 80 inside”',
    'tcp 8080 :: world - - “container web (nginx:1.27), port 80 inside”',
    'tcp 5432 127.0.0.1 loopback - - “container db (postgres:17), port 5432 inside”',
    'udp 5060 0.0.0.0 world - - “container phone (example/sip:2), port 5060 inside”',
    'udp 10000-10010 0.0.0.0 world - - “container phone (example/sip:2), port 10000-10010 inside”',
  ]);
  assert.deepEqual(reading.unparsed, []);
});

test('formats of one’s own, with a heading and without', () => {
  const reading = read('docker-format.txt');
  assert.deepEqual(shorts(reading), [
    'tcp 8080 0.0.0.0 world - - “container web, port 80 inside”',
    'tcp 8080 [::] world - - “container web, port 80 inside”',
    'tcp 5432 127.0.0.1 loopback - - “container db, port 5432 inside”',
  ]);
  assert.deepEqual(reading.unparsed, []);
});

test('a line without the heading: the container is the last word behind an id', () => {
  const row = '1a2b3c4d5e6f   nginx   "nginx"   2 hours ago   Up 2 hours   0.0.0.0:80->80/tcp   web';
  assert.deepEqual(shorts(readListing(row)), ['tcp 80 0.0.0.0 world - - “container web, port 80 inside”']);
});

test('docker port turns the arrow round', () => {
  assert.deepEqual(shorts(readListing('80/tcp -> 0.0.0.0:8080')), ['tcp 8080 0.0.0.0 world - - “port 80 inside”']);
});

test('a range that runs backwards, and a port that is none, are left over', () => {
  const { unparsed } = readListing('web 0.0.0.0:90-80->90-80/tcp\nweb 0.0.0.0:70000->80/tcp');
  assert.deepEqual(
    unparsed.map(({ reason }) => reason),
    ['the range 90–80 runs backwards', '“70000” is not a port: ports end at 65535'],
  );
});

test('whom docker-proxy stands for is told where docker ps is pasted too', () => {
  const ss = 'tcp   LISTEN 0  4096   0.0.0.0:5432   0.0.0.0:*   users:(("docker-proxy",pid=2401,fd=4))';
  const { listeners } = readListing(`${ss}\nweb  0.0.0.0:5432->5432/tcp\n`);
  assert.deepEqual(
    listeners.map(({ remark }) => remark),
    ['container web, port 5432 inside', 'container web, port 5432 inside'],
  );
});

test('of several containers on one number the last one counts, by transport, ranges among them', () => {
  const proxy = (netid: string, port: number) =>
    `${netid} ${netid === 'tcp' ? 'LISTEN' : 'UNCONN'} 0 4096 0.0.0.0:${port} 0.0.0.0:* users:(("docker-proxy",pid=1,fd=4))`;
  const proxies = [proxy('tcp', 80), proxy('tcp', 81), proxy('tcp', 85), proxy('udp', 80), proxy('tcp', 99)];
  const containers = [
    'wide 80-90->80-90/tcp',
    'web 81->81/tcp',
    'dns 80->80/udp',
    'late 85->85/tcp',
    'later 85->85/tcp',
  ];
  const { listeners } = readListing([...proxies, ...containers].join('\n'));
  assert.deepEqual(
    listeners.slice(0, 5).map(({ remark }) => remark?.split(',')[0]),
    ['container wide', 'container web', 'container later', 'container dns', undefined],
  );
});
