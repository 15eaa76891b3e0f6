/** What of a service stays closed until somebody asks for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offAtFirst } from '#chart/permits/off-at-first.ts';
import { chartOf } from '../../support/entries.ts';

/** The numbers of a service's endpoints that are off at first. */
const offOf = (...endpoints: object[]) => {
  const chart = chartOf({
    services: { web: { endpoints: endpoints.map((e) => ({ transport: 'tcp', for: 'web', sources: ['a'], ...e })) } },
  });
  const off = offAtFirst(chart.endpoints);
  return chart.endpoints.filter(({ id }) => off.has(id)).map(({ port }) => port);
};
const sameMachine = { exposure: { reach: 'same-machine', sources: ['a'] } };

test('what has to be switched on is off, and what is meant for the same machine', () => {
  assert.deepEqual(
    offOf({ port: 80 }, { port: 81, default: 'off' }, { port: 82, default: 'on', ...sameMachine }),
    [81, 82],
  );
});

test('of a program whose main port is off until it is set up, only what is meant for the same machine stays closed', () => {
  const setUp = [{ port: 81, default: 'off' }, { port: 82, default: 'off' }, { port: 83 }];
  assert.deepEqual(offOf(...setUp, { port: 84, ...sameMachine }), [84]);
});

test('where another port is on untouched, what is off stays closed, be it the one that is named first', () => {
  assert.deepEqual(offOf({ port: 143, default: 'off' }, { port: 25, default: 'on' }), [143]);
});

test('the main port in use on one transport leaves out the one that is off', () => {
  for (const used of ['on', 'documented']) {
    assert.deepEqual(offOf({ port: 81, transport: 'udp', default: used }, { port: 81, default: 'off' }).length, 1);
  }
  assert.deepEqual(offOf({ port: 81, transport: 'udp' }, { port: 81, default: 'off' }), []);
});

test('what is of older versions, or keeps to the loopback address beside a main port that doesn’t, is off', () => {
  const main = { port: 80, default: 'on' };
  assert.deepEqual(offOf(main, { port: 81, until: '2.0' }, { port: 82, default: 'on', listens: 'loopback' }), [81, 82]);
});

test('the main port is opened though it keeps to the loopback address: whoever chooses it means to change that', () => {
  assert.deepEqual(offOf({ port: 80, default: 'on', listens: 'loopback' }, { port: 81, default: 'off' }), [81]);
});

test('something of a service is always left to open', () => {
  assert.deepEqual(offOf({ port: 80, default: 'on', ...sameMachine }, { port: 81, default: 'off' }), [80]);
  assert.deepEqual(offOf({ port: 80, until: '1.0' }), []);
  assert.deepEqual(offOf({ port: 80, ...sameMachine }), []);
});

test('what only sends is nothing that it listens on', () => {
  assert.deepEqual(offOf({ port: 80, direction: 'outbound' }, { port: 81, default: 'off' }), []);
});

const reach = (word: string) => ({ exposure: { reach: word, sources: ['a'] } });

test('beside a main port for clients, what its nodes and administrators come for is off', () => {
  const beside = [
    { port: 81, ...reach('peers') },
    { port: 82, ...reach('management') },
    { port: 83, ...reach('clients') },
  ];
  assert.deepEqual(offOf({ port: 80, ...reach('clients') }, ...beside), [81, 82]);
  assert.deepEqual(offOf({ port: 80, ...reach('internet') }, ...beside), [81, 82]);
  assert.deepEqual(offOf({ port: 80, ...reach('peers') }, ...beside), []);
  assert.deepEqual(
    offOf({ port: 80, ...reach('clients'), default: 'off' }, { port: 81, ...reach('peers'), default: 'on' }),
    [80],
  );
});

test('a program that is set up opens what comes with that, and nothing that wants to be set up besides', () => {
  assert.deepEqual(
    offOf({ port: 80, default: 'off' }, { port: 81, default: 'off' }, { port: 82, default: 'documented' }),
    [82],
  );
});
