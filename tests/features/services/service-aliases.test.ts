/** Addresses by which a service is also reached. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serviceAliases } from '#features/services/service-aliases.ts';
import { chartOf } from '../../support/entries.ts';
import { realChart } from '../../support/real-chart.ts';

test('a service is reached by its system service name, as an address has it', () => {
  const chart = chartOf({
    services: {
      'print-spooler': { title: 'Print Spooler', systemServiceName: 'Spooler' },
      'sql-server-uddi': { title: 'UDDI', systemServiceName: 'MSSQL$UDDI' },
    },
  });
  assert.deepEqual(serviceAliases(chart), [
    ['spooler', 'print-spooler'],
    ['mssql-uddi', 'sql-server-uddi'],
  ]);
});

test('a service without such a name, or with its own id as name, has no alias', () => {
  const chart = chartOf({
    services: { fax: { title: 'Fax', systemServiceName: 'Fax' }, hyper: { title: 'Hyper', systemServiceName: null } },
  });
  assert.deepEqual(serviceAliases(chart), []);
});

test('an alias never takes the address of another service', () => {
  const chart = chartOf({
    services: { a: { title: 'A', systemServiceName: 'B' }, b: { title: 'B', systemServiceName: null } },
  });
  assert.deepEqual(serviceAliases(chart), []);
});

test('in the real chart no two services share an alias', () => {
  const aliases = serviceAliases(realChart).map(([alias]) => alias);
  assert.ok(aliases.includes('spooler'));
  assert.equal(new Set(aliases).size, aliases.length);
});
