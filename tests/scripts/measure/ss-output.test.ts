/** What ss prints, as sockets. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSs } from '../../../scripts/measure/ss-output.ts';

const OUTPUT = `
udp UNCONN 0      0        0.0.0.0:111       0.0.0.0:* users:(("rpcbind",pid=559,fd=5),("systemd",pid=1,fd=28))
udp UNCONN 0      0      127.0.0.53%lo:53    0.0.0.0:* users:(("systemd-resolve",pid=31,fd=13))
tcp LISTEN 0      511      127.0.0.1:6379    0.0.0.0:* users:(("redis-server",pid=319,fd=6))
tcp LISTEN 0      511          [::1]:6379       [::]:* users:(("redis-server",pid=319,fd=7))
tcp LISTEN 0      100              *:8080          *:* users:(("java",pid=44,fd=43))
udp UNCONN 0      0   [fe80::1]%lan0:546           *:*
udp UNCONN 0      0 [fe80::2%lan0]:123        [::]:* users:(("a \\"name\\" (x)",pid=7,fd=1))
`;

test('each line is a socket: transport, address without its interface, port, holders', () => {
  const read = readSs(OUTPUT).map(({ transport, address, port, holders }) =>
    [transport, address, port, ...holders.map(({ program, pid }) => `${program}:${pid}`)].join(' '),
  );
  assert.deepEqual(read, [
    'udp 0.0.0.0 111 rpcbind:559 systemd:1',
    'udp 127.0.0.53 53 systemd-resolve:31',
    'tcp 127.0.0.1 6379 redis-server:319',
    'tcp ::1 6379 redis-server:319',
    'tcp * 8080 java:44',
    'udp fe80::1 546',
    'udp fe80::2 123 a \\"name\\" (x):7',
  ]);
});

test('nothing that listens is no sockets', () => assert.deepEqual(readSs('\n'), []));

test('a line that is none of ss is an error, since a listener would be lost', () => {
  for (const line of ['Netid State', 'tcp LISTEN 0 1 nowhere *:*', 'sctp LISTEN 0 1 0.0.0.0:9 *:*'])
    assert.throws(() => readSs(line), /No line of ss -tulpnH/, line);
});
