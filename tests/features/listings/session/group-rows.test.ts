/** The rows as they are shown: order, filter, groups. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type RowFilter, filterRows, NO_FILTER } from '#features/listings/session/filter-rows.ts';
import { groupRows, countRows, firstRows } from '#features/listings/session/group-rows.ts';
import { listener, rowsOf } from '../support.ts';

const rows = rowsOf(
  listener('tcp 8080 0.0.0.0', { program: 'app.exe', pid: 77 }),
  listener('tcp 80 0.0.0.0', { program: 'nginx.exe', pid: 445 }),
  listener('udp 53 127.0.0.1', { program: 'dns.exe' }),
  listener('tcp 445 0.0.0.0', { program: 'evil.exe' }),
  listener('tcp 3389 0.0.0.0', { program: 'odd.exe' }),
  listener('tcp 2222 10.0.0.1', { program: 'svchost.exe', services: ['WinUpd'] }),
);
const numbers = (filter: Partial<RowFilter>) => filterRows(rows, { ...NO_FILTER, ...filter }).map(({ from }) => from);

test('by weight: the kernel’s place first, loopback last', () => {
  const groups = groupRows(rows, NO_FILTER, 'attention');
  assert.deepEqual(
    groups.map(({ id, rows }) => [id, rows.map(({ row }) => row.from)]),
    [
      ['first', [445, 3389]],
      ['look', [8080, 2222]],
      ['plain', [80]],
      ['local', [53]],
    ],
  );
});

test('by number all are one group, ascending', () => {
  const groups = groupRows(rows, NO_FILTER, 'number');
  assert.deepEqual(
    groups.map(({ rows }) => rows.map(({ row }) => row.from)),
    [[53, 80, 445, 2222, 3389, 8080]],
  );
});

for (const [text, expected] of [
  ['80', [80]],
  ['445', [80, 445]],
  ['EVIL', [445]],
  ['tcp/80', [80, 8080]],
  ['udp', [53]],
  ['10.0.0', [2222]],
  ['exe unknown', [3389, 8080]],
  ['remote desktop', [3389]],
  ['nothing like it', []],
] as const) {
  test(`“${text}” finds ${expected.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(numbers({ text }), expected);
  });
}

test('reach and weight narrow too, together with the text', () => {
  assert.deepEqual(numbers({ reach: 'loopback' }), [53]);
  assert.deepEqual(numbers({ attention: 'first' }), [445, 3389]);
  assert.deepEqual(numbers({ attention: 'first', text: 'odd' }), [3389]);
});

test('the first so many rows are taken over all groups', () => {
  const groups = firstRows(groupRows(rows, NO_FILTER, 'attention'), 3);
  assert.deepEqual(
    groups.map(({ id, rows }) => [id, rows.length]),
    [
      ['first', 2],
      ['look', 1],
    ],
  );
  assert.equal(countRows(groups), 3);
});
