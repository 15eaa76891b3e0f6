/** Measured packages and their services: which listener is whose. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reachOf } from '#chart/measured.ts';
import { chartOf, ENDPOINT, take } from '../support/entries.ts';

const listener = (port: number | 'handed out', more: object = {}) => ({
  transport: 'tcp',
  port,
  addresses: ['0.0.0.0'],
  ...more,
});

test('each service of a package has the listeners at its own numbers, ranges included', () => {
  const chart = chartOf({
    services: {
      server: { measured: ['server'] },
      other: { measured: ['server'], endpoints: [{ ...ENDPOINT, port: '700-710' }] },
      none: {},
    },
    measured: {
      server: {
        listens: [listener(445), listener(705), listener(445, { package: 'elsewhere' }), listener('handed out')],
      },
    },
  });
  const portsOf = (id: string) =>
    take(chart.services, id).measured.map(({ id, listens }) => [id, listens.map((l) => l.port)]);
  assert.deepEqual(portsOf('server'), [['server', [445]]]);
  assert.deepEqual(portsOf('other'), [['server', [705]]]);
  assert.deepEqual(portsOf('none'), []);
});

test('only where all its addresses are of the machine itself, it listens on loopback', () => {
  const reach = (...addresses: string[]) => reachOf({ transport: 'tcp', port: 1, addresses });
  assert.equal(reach('127.0.0.1', '::1', '127.0.0.53'), 'loopback');
  assert.equal(reach('127.0.0.1', 'own-ipv4'), 'all');
  assert.equal(reach('::'), 'all');
});
