/** Exposure, the second axis: who answers more than he is meant for, what he asks, and what is lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AttentionLevel } from '#features/listings/explain/explained-row.ts';
import type { Listener } from '#features/listings/parse/listing.ts';
import { FACTS, listener, onLinux, rowOf, rowsOf } from '../support.ts';

/** Each listens to the world, and asks nobody for anything, or takes its logon in clear. */
const OPEN: readonly [place: string, program: string | null][] = [
  ['tcp 2375 *', 'dockerd'],
  ['tcp 6379 0.0.0.0', 'redis-server'],
  ['tcp 27017 0.0.0.0', 'mongod'],
  ['tcp 2379 *', 'etcd'],
  ['tcp 10255 *', 'kubelet'],
  ['tcp 11211 0.0.0.0', 'memcached'],
  ['udp 11211 0.0.0.0', 'memcached'],
  ['tcp 5555 *', 'adbd'],
  ['tcp 6000 0.0.0.0', 'Xorg'],
  ['tcp 8888 0.0.0.0', 'jupyter'],
  ['tcp 11434 *', 'ollama'],
  ['tcp 873 0.0.0.0', 'rsync'],
  ['tcp 9042 0.0.0.0', 'cassandra'],
  ['tcp 23 0.0.0.0', 'telnetd'],
];

for (const [place, program] of OPEN) {
  test(`${program} on ${place} is first, with what is lost and what to do`, () => {
    const row = onLinux(place, program);
    assert.equal(row.attention, 'first', row.why);
    assert.match(row.why, /: open to all addresses, /);
    assert.match(row.detail, /It is meant for .+ \(.+\)\./);
    assert.ok(row.remedies.length > 0, 'no remedy');
    assert.ok(row.links.some(({ path }) => path.startsWith('/services/')));
  });

  test(`${program} on the loopback address of ${place} is this machine's own matter`, () => {
    const [transport, port] = place.split(' ');
    assert.equal(onLinux(`${transport} ${port} 127.0.0.1`, program).attention, 'local');
  });
}

const CASES: readonly [place: string, more: Partial<Listener>, level: AttentionLevel][] = [
  // Guarded, and one circle too far.
  ['tcp 22 0.0.0.0', { kind: 'ss', program: 'sshd' }, 'plain'],
  // Asks for a logon, and was on loopback untouched.
  ['tcp 5432 0.0.0.0', { kind: 'ss', program: 'postgres' }, 'look'],
  // Meant for the backup server, and nobody has written down what it asks for: neither accused nor cleared.
  ['tcp 6162 0.0.0.0', { program: 'VeeamTransportSvc.exe' }, 'look'],
  // Meant for everybody.
  ['tcp 443 0.0.0.0', { kind: 'ss', program: 'nginx' }, 'plain'],
  // What every installation does, and gives away names alone.
  ['udp 5353 0.0.0.0', { kind: 'ss', program: 'avahi-daemon' }, 'plain'],
  ['tcp 135 0.0.0.0', { program: 'svchost.exe', services: ['RpcSs'] }, 'plain'],
  // The number alone tells.
  ['tcp 2375 0.0.0.0', { kind: 'netstat-linux' }, 'first'],
  ['tcp 8080 0.0.0.0', { kind: 'netstat-linux' }, 'plain'],
  // Without an address nobody knows whom it answers; a scan knows.
  ['tcp 6379', { kind: 'bare' }, 'look'],
  ['tcp 6379 192.0.2.7', { kind: 'nmap', reach: 'unknown' }, 'first'],
];

for (const [place, more, level] of CASES) {
  test(`${place} by ${more.program ?? 'nobody named'} in ${more.kind ?? 'netstat'}: ${level}`, () => {
    const row = rowOf(place, more);
    assert.equal(row.attention, level, row.why);
  });
}

test('the worse, the sooner: control before data, nothing asked before a logon', () => {
  const rows = rowsOf(
    listener('tcp 5432 0.0.0.0', { kind: 'ss', program: 'postgres' }),
    listener('tcp 6379 0.0.0.0', { kind: 'ss', program: 'redis-server' }),
    listener('tcp 2375 0.0.0.0', { kind: 'ss', program: 'dockerd' }),
  );
  const order = rows.toSorted((a, b) => b.severity - a.severity).map(({ from }) => from);
  assert.deepEqual(order, [2375, 6379, 5432]);
});

test('a published port is judged by the container behind it, and bound where it is published', () => {
  const row = rowOf('tcp 16379 0.0.0.0', {
    kind: 'docker',
    inside: { image: 'docker.io/library/redis:7-alpine', port: 6379 },
  });
  assert.equal(row.attention, 'first');
  assert.match(row.why, /^Redis: /);
  assert.deepEqual(
    row.remedies.map(({ how }) => how),
    ['docker run -p 127.0.0.1:16379:6379/tcp …'],
  );
});

test('remedies fit the system that the listing comes from', () => {
  const how = (kind: string, program: string) =>
    rowOf('tcp 2375 0.0.0.0', { kind, program }).remedies.map((remedy) => remedy.how);
  assert.ok(how('ss', 'dockerd').some((text) => text.includes('daemon') || text.includes('hosts')));
  assert.ok(how('netstat-windows', 'dockerd.exe').every((text) => !text.includes('systemctl')));
});

test('a number that is handed out is nobody’s by itself', () => {
  assert.equal(rowOf('tcp 49152 0.0.0.0', { pid: 708 }).attention, 'plain');
});

test('every service that asks nobody beyond its circle says what is lost', () => {
  const silent = [...FACTS.services.values(), ...[...FACTS.programs.values()].flat()].flatMap(
    ({ id, spans, exposureOn }) =>
      spans.flatMap(([from, , mask]) => {
        const e = exposureOn((mask & 1) === 1 ? 'tcp' : 'udp', from);
        return e &&
          e.authentication === 'none' &&
          e.open !== '' &&
          e.stake === null &&
          !/clients|internet/.test(e.reach)
          ? [`${id} ${from}`]
          : [];
      }),
  );
  assert.deepEqual([...new Set(silent)], []);
});

test('what its peers reach on an inner network is not what the world reaches', () => {
  const corosync = (address: string) => onLinux(`udp 5405 ${address}`, 'corosync').attention;
  assert.deepEqual([corosync('10.40.0.11'), corosync('203.0.113.5')], ['plain', 'look']);
  // On an inner network too, everybody is let into a database that asks for nothing.
  assert.notEqual(onLinux('tcp 6379 10.40.0.11', 'redis-server').attention, 'plain');
});

test('a number that old Windows handed out is no finding by itself', () => {
  assert.equal(rowOf('tcp 1025 0.0.0.0').attention, 'look');
  assert.equal(rowOf('tcp 2375 0.0.0.0').attention, 'first');
});

test('parts of Windows are not looked for on Linux', () => {
  assert.equal(rowOf('tcp 2049 0.0.0.0', { kind: 'netstat-linux' }).attention, 'first');
});
