/** What IANA's table has and the package lacks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IanaRow } from '../../../scripts/registry/iana-rows.ts';
import { registryFacts } from '../../../scripts/registry/registry-facts.ts';

const row = (from: number, name: string, more: Partial<IanaRow> = {}): IanaRow => ({
  ...{ from, to: from, transport: 'tcp', name, description: name.toUpperCase(), aliasOf: '', references: [] },
  ...{ registered: '', modified: '', unauthorized: '', note: '' },
  ...more,
});

test('what the package has is not repeated', () =>
  assert.deepEqual(registryFacts([row(1, 'a')], { '1/tcp': ['a', 'A'] }), {
    ...{ rows: [], registered: {}, modified: {}, differing: [] },
  }));

test('of several names those that the package lacks have their description, and all stand in order', () =>
  assert.deepEqual(registryFacts([row(1, 'a'), row(1, 'b')], { '1/tcp': ['b', 'B'] }).rows, [
    { port: 1, transports: ['tcp'], name: 'a', description: 'A' },
    { port: 1, transports: ['tcp'], name: 'b' },
  ]));

test('an RFC’s name comes first; names in conflict, those that nobody assigned and other forms come last', () => {
  const { rows } = registryFacts(
    [
      row(1, 'old', { aliasOf: 'plain' }),
      row(1, 'squatter', { note: 'This entry records an unassigned but widespread use' }),
      row(1, 'rival', { note: 'Conflict on 1 !' }),
      row(1, 'plain'),
      row(1, 'standard', { references: ['rfc1'] }),
    ],
    {},
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['standard', 'plain', 'rival', 'squatter', 'old'],
  );
});

test('a range is no row of the package', () =>
  assert.deepEqual(registryFacts([row(1, 'x', { to: 9, transport: '' })], {}).rows, [
    { port: '1-9', transports: [], name: 'x', description: 'X' },
  ]));

test('transports of which the same is said share a row', () => {
  const both = [row(1, 'a', { note: 'N' }), row(1, 'a', { note: 'N', transport: 'udp' })];
  const packaged = { '1/tcp': ['a', 'A'], '1/udp': ['a', 'A'] } as const;
  assert.deepEqual(registryFacts(both, packaged).rows, [{ port: 1, transports: ['tcp', 'udp'], name: 'a', note: 'N' }]);
});

test('a date that all names of a number share is told by number, any other by name', () => {
  const rows = [
    row(2, 'b', { registered: '2005-08' }),
    row(1, 'a', { registered: '2005-08' }),
    row(3, 'c', { registered: '2005-09' }),
    row(3, 'd'),
  ];
  const packaged = { '1/tcp': ['a', 'A'], '2/tcp': ['b', 'B'], '3/tcp': ['d', 'D'] } as const;
  assert.deepEqual(registryFacts(rows, packaged), {
    rows: [
      { port: 3, transports: ['tcp'], name: 'c', description: 'C', registered: '2005-09' },
      { port: 3, transports: ['tcp'], name: 'd' },
    ],
    registered: { '2005-08': [1, 2] },
    ...{ modified: {}, differing: [] },
  });
});

test('where the package has a name that the table lacks, its own stays, and that is told', () => {
  const { rows, differing } = registryFacts([row(1, 'a', { note: 'N' })], { '1/tcp': ['z', 'Z'] });
  assert.deepEqual([rows, differing], [[], ['1/tcp z']]);
});
