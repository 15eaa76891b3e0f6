/** The table by port number, and its filters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterRows, filtersOf, portRows } from '#features/ports/port-table.ts';
import { chartOf, ENDPOINT, GRE } from '../../support/entries.ts';

const chart = chartOf({
  services: {
    a: {
      title: 'A',
      family: 'iis',
      endpoints: [
        { ...ENDPOINT, port: 80 },
        { ...ENDPOINT, port: 'dynamic' },
      ],
    },
    b: { title: 'B', family: 'windows-networking', endpoints: [GRE, { ...ENDPOINT, transport: 'udp', port: 53 }] },
  },
});
const rows = portRows(chart);

test('the table holds every endpoint, by number, with its family and its filter', () => {
  assert.deepEqual(
    rows.map((row) => [row.id, row.family, row.filter]),
    [
      ['udp-53-smb', 'windows-networking', 'udp'],
      ['tcp-80-smb', 'iis', 'tcp'],
      ['tcp-dynamic-smb', 'iis', 'tcp'],
      ['ip-47-gre', 'windows-networking', 'ip'],
    ],
  );
});

test('only filters that leave a row are offered, transports first, each with a page of its own', () => {
  assert.deepEqual(
    filtersOf(rows).map((filter) => filter.path),
    [
      '/ports/transport/tcp/',
      '/ports/transport/udp/',
      '/ports/transport/ip/',
      '/ports/family/windows-networking/',
      '/ports/family/iis/',
    ],
  );
  assert.deepEqual(filtersOf([]), []);
});

test('each filter leaves its own rows, and the transports together leave all', () => {
  const left = (kind: 'transport' | 'family', id: string) => filterRows(rows, { kind, id }).map((row) => row.id);
  assert.deepEqual(left('transport', 'tcp'), ['tcp-80-smb', 'tcp-dynamic-smb']);
  assert.deepEqual(left('transport', 'ip'), ['ip-47-gre']);
  assert.deepEqual(left('family', 'windows-networking'), ['udp-53-smb', 'ip-47-gre']);
  assert.deepEqual(left('family', 'tcp'), []);
});

test('no filter leaves every row', () => {
  assert.deepEqual(filterRows(rows, undefined), rows);
});
