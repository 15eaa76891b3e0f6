/** Addresses by which a service is also reached. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serviceAliases } from '#features/services/service-aliases.ts';
import { chartOf } from '../../support/entries.ts';
import { realChart } from '../../support/real-chart.ts';

const unit = (name: string, system = 'windows') => ({ system, unit: name });

/** The aliases of services that have only these units. */
const aliasesOf = (units: Record<string, readonly object[]>) =>
  serviceAliases(
    chartOf({
      services: Object.fromEntries(Object.entries(units).map(([id, programs]) => [id, { title: id, programs }])),
    }),
  );

test('a service is reached by its system service name, as an address has it', () => {
  assert.deepEqual(aliasesOf({ 'print-spooler': [unit('Spooler')], 'sql-server-uddi': [unit('MSSQL$UDDI')] }), [
    ['spooler', 'print-spooler'],
    ['mssql-uddi', 'sql-server-uddi'],
  ]);
});

test('a service is reached by all its names in service managers, without what kind of unit they are', () => {
  const programs = [
    unit('ssh.service', 'linux'),
    unit('ssh.socket', 'linux'),
    unit('sshd'),
    unit('com.openssh.sshd', 'macos'),
  ];
  assert.deepEqual(
    aliasesOf({ openssh: programs }).map(([alias]) => alias),
    ['ssh', 'sshd', 'com-openssh-sshd'],
  );
});

test('a service without such a name, or with its own id as name, has no alias', () => {
  assert.deepEqual(aliasesOf({ fax: [unit('Fax')], hyper: [] }), []);
});

test('an alias never takes the address of another service, and a name of two services leads to neither', () => {
  assert.deepEqual(aliasesOf({ a: [unit('B')], b: [] }), []);
  assert.deepEqual(aliasesOf({ a: [unit('shared')], b: [unit('Shared.service', 'linux')] }), []);
});

test('in the real chart no two services share an alias', () => {
  const aliases = serviceAliases(realChart).map(([alias]) => alias);
  assert.ok(aliases.includes('spooler'));
  assert.equal(new Set(aliases).size, aliases.length);
});
