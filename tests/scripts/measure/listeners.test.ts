/** Sockets joined with the programs, accounts, units and packages behind them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeasuredListener } from '#content-model/measured.ts';
import { addressWords, inOrder } from '../../../scripts/measure/addresses.ts';
import { listenersIn, withoutHandedOut } from '../../../scripts/measure/listeners.ts';
import { report, SERVER_PACKAGE, unitBlock } from './roots.ts';

const line = (transport: string, local: string, ...users: string[]) =>
  `${transport} ${transport === 'tcp' ? 'LISTEN' : 'UNCONN'} 0 1 ${local} *:* users:(${users.map((user) => `(${user})`).join(',')})\n`;
const server = '"server",pid=9,fd=1';

test('all addresses of a number and a program are one listener', () => {
  const read = report({
    sockets: line('tcp', '[::1]:70', server) + line('tcp', '127.0.0.1:70', server) + line('udp', '*:70', server),
    processes: '9\t/usr/sbin/server\t_srv\tserver.service\n',
    units: unitBlock('server.service'),
  });
  const common = { program: 'server', path: '/usr/sbin/server', account: '_srv', unit: 'server.service' };
  assert.deepEqual(listenersIn(read, 'server'), [
    { transport: 'tcp', port: 70, addresses: ['127.0.0.1', '::1'], ...common },
    { transport: 'udp', port: 70, addresses: ['0.0.0.0', '::'], ...common },
  ]);
});

test('of several processes the first has opened it; another account serves', () => {
  const read = report({
    sockets: line('tcp', '0.0.0.0:80', '"nginx",pid=21,fd=6', '"nginx",pid=20,fd=6'),
    processes: '20\t/usr/sbin/nginx\troot\tnginx.service\n21\t/usr/sbin/nginx\twww-data\tnginx.service\n',
  });
  const [found] = listenersIn(read, 'server');
  assert.equal(found?.account, 'root');
  assert.equal(found.workers, 'www-data');
});

test('a socket that systemd holds is that of its socket unit, also once the program runs', () => {
  const systemd = '"systemd",pid=1,fd=28';
  const processes = '1\t/usr/lib/systemd/systemd\troot\tinit.scope\n9\t/sbin/server\t_srv\tserver.service\n';
  const systemdSockets = '0.0.0.0:111 server.socket server.service\n[::]:112 other.socket other@.service\n';
  const read = report({
    sockets: line('tcp', '0.0.0.0:111', server, systemd) + line('tcp', '*:112', systemd),
    processes,
    systemdSockets,
  });
  const found = listenersIn(read, 'server').map(({ program, account, unit, socket }) => [
    program,
    account,
    unit,
    socket,
  ]);
  assert.deepEqual(found, [
    ['server', '_srv', 'server.service', 'server.socket'],
    ['systemd', 'root', 'other.socket', undefined],
  ]);
});

test('what another package brought along says so; another package of the same source does not', () => {
  const read = report({
    sockets: line('tcp', '127.0.0.1:25', '"exim4",pid=30,fd=4') + line('tcp', '0.0.0.0:70', server),
    processes: '30\t/usr/sbin/exim4\tDebian-exim\texim4.service\n9\t/x\troot\tserver.service\n',
    packages: `${SERVER_PACKAGE}server-bin\t1.0-1\tserver\tii \nexim4-base\t4\texim4\tii \n`,
    units: unitBlock('exim4.service', {}, 'exim4-base') + unitBlock('server.service', {}, 'server-bin'),
  });
  assert.deepEqual(
    listenersIn(read, 'server').map(({ port, package: owner }) => [port, owner]),
    [
      [25, 'exim4-base'],
      [70, undefined],
    ],
  );
});

test('a port that inetd holds for the package is the package’s', () => {
  const read = report({
    sockets: line('tcp', '*:10080', '"inetd",pid=31,fd=4') + line('tcp', '*:4443', '"haproxy",pid=32,fd=4'),
    processes: '31\t/usr/sbin/inetd\troot\tinetd.service\n32\t/usr/sbin/haproxy\thaproxy\thaproxy.service\n',
    packages: `${SERVER_PACKAGE}inetd\t1\tinetd\tii \nhaproxy\t1\thaproxy\tii \n`,
    units: unitBlock('inetd.service', {}, 'inetd') + unitBlock('haproxy.service', {}, 'haproxy'),
  });
  assert.deepEqual(
    listenersIn(read, 'server').map(({ port, package: foreign }) => [port, foreign]),
    [
      [4443, 'haproxy'],
      [10080, undefined],
    ],
  );
});

test('the root’s own addresses are words, since another machine has others', () => {
  assert.deepEqual(addressWords('10.213.7.10'), ['own-ipv4']);
  assert.deepEqual(addressWords('fd00:213:7::10'), ['own-ipv6']);
  assert.deepEqual(addressWords('fe80::b8d1:1'), ['own-link-local']);
  assert.deepEqual(addressWords('::ffff:127.0.0.1'), ['127.0.0.1']);
  assert.deepEqual(inOrder(['::1', '224.0.0.251', '127.0.0.1', '::', '127.0.0.1', '0.0.0.0']), [
    '0.0.0.0',
    '::',
    '127.0.0.1',
    '::1',
    '224.0.0.251',
  ]);
});

const at = (port: number, address = '0.0.0.0'): MeasuredListener => ({
  transport: 'udp',
  port,
  addresses: [address],
  program: 'server',
});

test('a number that a restart changes is handed out; one that stays is the program’s', () => {
  const read = withoutHandedOut([at(53), at(40001), at(40002, '::'), at(51413)], [at(53), at(41999), at(51413)]);
  assert.deepEqual(
    read.map(({ port, addresses }) => [port, ...addresses]),
    [
      [53, '0.0.0.0'],
      ['handed out', '0.0.0.0', '::'],
      [51413, '0.0.0.0'],
    ],
  );
});

test('a low number that is gone after the restart was still there', () => {
  assert.deepEqual(withoutHandedOut([at(53)], []), [at(53)]);
});
