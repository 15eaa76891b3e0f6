/** What a service says of its defaults, against what was measured. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measuredDefaults } from '#chart/content-rules/measured-defaults.ts';
import { ENDPOINT, MINIMAL, writtenOf } from '../../support/entries.ts';

const LISTENER = MINIMAL.measured.listens[0];
const reported = (endpoint: object, measured: object = {}) =>
  measuredDefaults(
    writtenOf({
      services: { server: { measured: ['server'], endpoints: [{ ...ENDPOINT, ...endpoint }] } },
      measured: { server: measured },
    }),
  ).map(({ field, found }) => `${field}: ${found}`);

test('what was measured may be said, and nothing has to be', () => {
  assert.deepEqual(reported({ default: 'on', listens: 'all' }), []);
  assert.deepEqual(reported({}), []);
});

test('another address than was measured is reported', () => {
  assert.deepEqual(reported({ listens: 'loopback' }), [
    'endpoints[0]: "loopback", while Debian 12’s server listens at tcp/445 on 0.0.0.0, ::',
  ]);
  assert.equal(reported({ listens: 'all' }, { listens: [{ ...LISTENER, addresses: ['127.0.0.1'] }] }).length, 1);
  assert.equal(reported({ listens: 'chosen' }).length, 1);
});

test('one that is said to be off and listens, and one that is said to listen and does not', () => {
  assert.equal(reported({ default: 'off' }).length, 1);
  assert.equal(reported({ default: 'documented' }).length, 1);
  const off = { listens: [], silent: { why: 'off', because: 'x' } };
  assert.deepEqual(reported({ default: 'on' }, off), [
    'endpoints[0].default: "on", while Debian 12’s server does not listen there',
  ]);
  assert.deepEqual(reported({ default: 'on', until: '2.0' }, off), []);
  assert.deepEqual(reported({ default: 'on', direction: 'outbound' }, off), []);
  assert.deepEqual(reported({ default: 'on', since: '1.10' }, { ...off, version: '2:1.9.3-1' }), []);
  assert.equal(reported({ default: 'on', since: '1.10' }, { ...off, version: '1.10.0-1' }).length, 1);
  assert.equal(reported({ default: 'on', since: '2012' }, off).length, 1);
  assert.deepEqual(reported({ default: 'on', since: '2.0' }, { ...off, version: '1.9-1' }), []);
  assert.equal(reported({ default: 'on', since: '2.0' }, { ...off, version: '3.0-1' }).length, 1);
});

test('a package that did not start where it was measured proves nothing', () => {
  const fails = { listens: [], silent: { why: 'fails', because: 'x' } };
  const off = { listens: [], silent: { why: 'off', because: 'x' } };
  assert.deepEqual(reported({ default: 'on' }, fails), []);
  const both = writtenOf({
    services: { server: { measured: ['a', 'b'], endpoints: [{ ...ENDPOINT, default: 'on' }] } },
    measured: { a: fails, b: off },
  });
  assert.deepEqual(measuredDefaults(both), []);
});

test('a reason settles a difference, and a reason without one is reported', () => {
  assert.deepEqual(reported({ listens: 'loopback', packaged: 'Debian opens it.' }), []);
  assert.deepEqual(reported({ listens: 'all', packaged: 'Debian opens it.' }), [
    'endpoints[0].packaged: a reason for a difference that there is not',
  ]);
});

test('a listener at no number of the services that name the package is reported, a dependency’s is not', () => {
  const more = [
    LISTENER,
    { ...LISTENER, port: 8005 },
    { ...LISTENER, port: 25, package: 'exim4-base' },
    { ...LISTENER, port: 'handed out' },
  ];
  assert.deepEqual(reported({}, { listens: more }), [
    'endpoints: none for tcp/8005 on 0.0.0.0, ::, where Debian 12’s server (server) listens',
  ]);
});

test('of a list with a gap nobody knows what is missing: the schema has told of it', () => {
  const measured = { server: { listens: [{ ...LISTENER, port: 8005 }] } };
  for (const endpoints of [[], [{ ...ENDPOINT, port: 70000 }]])
    assert.deepEqual(
      measuredDefaults(writtenOf({ services: { server: { measured: ['server'], endpoints } }, measured })),
      [],
    );
});

test('two services share the listeners of a package that both name', () => {
  const services = {
    server: { measured: ['server'] },
    admin: { measured: ['server'], endpoints: [{ ...ENDPOINT, port: 8005 }] },
  };
  const measured = { server: { listens: [LISTENER, { ...LISTENER, port: 8005 }] } };
  assert.deepEqual(measuredDefaults(writtenOf({ services, measured })), []);
});
