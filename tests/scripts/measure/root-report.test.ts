/** What a started root says of itself, part by part. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRootReport } from '../../../scripts/measure/root-report.ts';
import { report, reportText, unitBlock } from './roots.ts';

test('processes, sockets of systemd, packages and units are read', () => {
  const read = report({
    processes: '319\t/usr/bin/redis-server\tredis   \tredis-server.service  \n7\t\troot\t-\n',
    systemdSockets: '0.0.0.0:111 rpcbind.socket rpcbind.service\n/run/a b.sock x.socket x.service\n',
    packages: 'redis-server\t5:7.0.15-1\tredis\tii \nhalf\t1\thalf\tiF \n',
    units:
      unitBlock('redis-server.service', { FragmentPath: '/lib/a=b' }) +
      unitBlock('x.socket', { ActiveState: 'failed' }),
  });
  assert.equal(read.state, 'running');
  assert.deepEqual(read.processes[0], {
    pid: 319,
    path: '/usr/bin/redis-server',
    account: 'redis',
    unit: 'redis-server.service',
  });
  assert.deepEqual(
    read.systemdSockets.map(({ listens, unit, activates }) => [listens, unit, activates]),
    [
      ['0.0.0.0:111', 'rpcbind.socket', 'rpcbind.service'],
      ['/run/a b.sock', 'x.socket', 'x.service'],
    ],
  );
  assert.deepEqual(
    read.packages.map(({ name, version, source, whole }) => [name, version, source, whole]),
    [
      ['redis-server', '5:7.0.15-1', 'redis', true],
      ['half', '1', 'half', false],
    ],
  );
  assert.deepEqual(
    read.units.map(({ id, active, file, package: owner }) => [id, active, file, owner]),
    [
      ['redis-server.service', 'active', 'enabled', 'server'],
      ['x.socket', 'failed', 'enabled', 'server'],
    ],
  );
});

test('a unit of two packages, or of a unit and a script, counts once', () => {
  assert.equal(report({ units: unitBlock('a.service') + unitBlock('a.service', {}, 'other') }).units.length, 1);
});

test('the journal may say anything: headings, bytes, lines that were cut off', () => {
  const text = `${reportText({
    journal: [
      { UNIT: 'a.service', MESSAGE: 'Started.' },
      { _SYSTEMD_UNIT: 'a.service', MESSAGE: '== sockets\n== units' },
      { _SYSTEMD_UNIT: 'a.service', MESSAGE: [1, 2] },
      { MESSAGE: 'nobody' },
    ],
  })}{"MESSAGE":"cut`;
  assert.deepEqual(readRootReport(text).journal, [
    { unit: 'a.service', about: true, message: 'Started.' },
    { unit: 'a.service', about: false, message: '== sockets\n== units' },
    { unit: 'a.service', about: false, message: '' },
  ]);
});

test('a report that breaks off is an error', () => {
  assert.throws(() => readRootReport('== state\nrunning\n== sockets\n'), /no part "processes"/);
  assert.throws(() => readRootReport(''), /no part "state"/);
});
