/** IANA's registry: names of numbers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registrationsOf } from '#chart/registry.ts';

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
