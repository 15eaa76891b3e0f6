/** IANA's registry: names of numbers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTED_NUMBERS, registrationsOf, remarksOf } from '#chart/registry.ts';

const named = (port: number) => registrationsOf(port).map((r) => `${r.transport} ${r.name}`);

test('a port has one registration a transport, TCP first', () => {
  assert.deepEqual(named(445), ['tcp microsoft-ds', 'udp microsoft-ds']);
  assert.deepEqual(named(53), ['tcp domain', 'udp domain']);
});

test('registrations for SCTP and DCCP are read too', () => {
  assert.ok(named(80).includes('sctp http'));
  assert.ok(named(9).includes('dccp discard'));
});

test('a registration says what it is for', () => {
  for (const registration of registrationsOf(3389)) assert.notEqual(registration.description, '');
});

test('a number that is only reserved or unassigned has no registration', () => {
  assert.deepEqual(named(143), ['tcp imap']);
  assert.deepEqual(named(4), []);
});

test('every registration of every port has a name', () => {
  for (let port = 0; port <= 65535; port++)
    for (const { name } of registrationsOf(port)) assert.notEqual(name, '', String(port));
});

test('a number that nobody has registered has none, nor has a number that is no port', () => {
  for (const port of [49152, 65535, 65536, -1, 1.5]) assert.deepEqual(registrationsOf(port), [], String(port));
});

test('a reserved number has a remark and no name; "unassigned" says nothing', () => {
  assert.deepEqual(remarksOf(0), [
    { transport: 'tcp', description: 'Reserved' },
    { transport: 'udp', description: 'Reserved' },
  ]);
  for (const port of [4, 445, 40001, 65536]) assert.deepEqual(remarksOf(port), [], String(port));
  for (const port of LISTED_NUMBERS)
    for (const { description } of remarksOf(port))
      assert.doesNotMatch(description, /^(?:un|de-)assigned/i, String(port));
});

test('ranges that IANA registers at once are read, with their transports or without any', () => {
  for (const port of [3322, 3325])
    assert.deepEqual(registrationsOf(port), [{ transport: null, name: 'active-net', description: 'Active Networks' }]);
  assert.ok(named(6063).some((name) => name.endsWith('x11')));
  assert.ok(!named(6064).some((name) => name.endsWith('x11')));
});

test('no port has the same registration twice', () => {
  for (const port of LISTED_NUMBERS) assert.equal(new Set(named(port)).size, named(port).length, String(port));
});

test('the listed numbers ascend, each once, and are those with a row of their own', () => {
  assert.ok(LISTED_NUMBERS.every((n, i) => i === 0 || n > (LISTED_NUMBERS[i - 1] ?? n)));
  const listed = new Set(LISTED_NUMBERS);
  for (let port = 0; port <= 65535; port++)
    if (registrationsOf(port).length + remarksOf(port).length > 0) assert.ok(listed.has(port), String(port));
});
