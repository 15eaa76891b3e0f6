/** How services use one number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inReadingOrder, isAtHome, portUses, rowsOf } from '#chart/port-uses.ts';
import { chartOf } from '../support/entries.ts';

const PIPES = 'Other services are called through the one that listens.';

/** The endpoints of services at TCP 9000, which speak a protocol that carries calls to others. */
const at9000 = (services: Record<string, object>) =>
  chartOf({
    protocols: { pipes: { through: PIPES } },
    services: Object.fromEntries(
      Object.entries(services).map(([id, facts]) => [
        id,
        { title: id, endpoints: [{ transport: 'tcp', port: 9000, for: 'web', sources: ['a'], ...facts }] },
      ]),
    ),
  }).ports.get(9000)?.endpoints ?? [];

const names = (uses: ReturnType<typeof portUses>['rows']) =>
  uses.map(({ kind, endpoints }) => [kind, ...endpoints.map((e) => e.service)].join(' '));

test('those that listen untouched come first; what only connects elsewhere has no row', () => {
  const { rows, folds } = portUses(
    at9000({ off: { default: 'off' }, sender: { direction: 'outbound' }, on: { default: 'on' }, unknown: {} }),
  );
  assert.deepEqual(names(rows), ['on on', 'unknown unknown', 'off off']);
  assert.deepEqual(names(folds), ['outbound sender']);
});

test('whether it listens untouched weighs more than whether the number is its main one', () => {
  const endpoint = { transport: 'tcp', port: 9000, for: 'web', sources: ['a'] };
  const services = {
    main: { title: 'main', endpoints: [endpoint] },
    second: {
      title: 'second',
      endpoints: [
        { ...endpoint, port: 8000 },
        { ...endpoint, default: 'on' },
      ],
    },
  };
  const endpoints = chartOf({ services }).ports.get(9000)?.endpoints ?? [];
  assert.deepEqual(
    inReadingOrder(endpoints).map((e) => e.service),
    ['second', 'main'],
  );
});

test('where all only connect elsewhere, they have rows', () => {
  assert.deepEqual(names(portUses(at9000({ sender: { direction: 'outbound' } })).rows), ['outbound sender']);
});

test('a service comes in through another where that one holds the number for its protocol', () => {
  const endpoints = at9000({
    holder: { protocol: 'pipes', default: 'on' },
    caller: { protocol: 'pipes' },
    other: { protocol: 'pipes', default: 'off' },
    apart: {},
  });
  const { rows, folds } = portUses(endpoints);
  assert.deepEqual(names(rows), ['on holder', 'unknown apart', 'off other']);
  assert.deepEqual(names(folds), ['through caller']);
  assert.equal(folds[0]?.endpoints[0]?.through, PIPES);
  assert.deepEqual(
    endpoints.filter((e) => !isAtHome(e)).map((e) => e.service),
    ['caller'],
  );
});

test('without one that listens untouched nobody comes in through it', () => {
  assert.deepEqual(names(portUses(at9000({ caller: { protocol: 'pipes' } })).rows), ['unknown caller']);
});

test('three have rows, the ones first that one means by the number; the others stay by their names', () => {
  const endpoints = at9000({ a: {}, b: {}, c: {}, d: {} });
  assert.deepEqual(
    rowsOf(endpoints).map((e) => e.service),
    ['a', 'b', 'c'],
  );
  assert.deepEqual(names(portUses(endpoints).folds), ['unknown d']);
});

test('whom the number’s file lets lead comes first among its kind, and has a row even where it is off', () => {
  const chart = chartOf({
    ports: { '9000': { leads: ['meant', 'second'] } },
    services: Object.fromEntries(
      Object.entries({ a: 'on', b: 'on', c: 'on', second: 'on', meant: 'off' }).map(([id, state]) => [
        id,
        { title: id, endpoints: [{ transport: 'tcp', port: 9000, for: 'web', default: state, sources: ['a'] }] },
      ]),
    ),
  });
  const { rows, folds } = portUses(chart.ports.get(9000)?.endpoints ?? []);
  assert.deepEqual(names(rows), ['on second a', 'off meant']);
  assert.deepEqual(names(folds), ['on b c']);
});

test('of a service that leads only what one means by the number does: an older row of it stays behind', () => {
  const chart = chartOf({
    ports: { '9000': { leads: ['meant'] } },
    services: {
      meant: {
        title: 'meant',
        endpoints: [
          { transport: 'tcp', port: 9000, for: 'web', default: 'on', sources: ['a'] },
          { transport: 'udp', port: 9000, for: 'web', default: 'off', sources: ['a'] },
        ],
      },
      other: {
        title: 'other',
        endpoints: [{ transport: 'tcp', port: 9000, for: 'web', default: 'on', sources: ['a'] }],
      },
    },
  });
  assert.deepEqual(
    inReadingOrder(chart.ports.get(9000)?.endpoints ?? []).map((e) => [e.service, e.transport].join(' ')),
    ['meant tcp', 'other tcp', 'meant udp'],
  );
});
