/** Two listings compared: what opened, closed, changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExplainedRow } from '#features/listings/explain/explained-row.ts';
import { changeText } from '#features/listings/session/change-text.ts';
import { compareListings } from '#features/listings/session/compare-listings.ts';
import type { RowChange } from '#features/listings/session/pair-rows.ts';
import type { Listener } from '#features/listings/parse/listing.ts';
import { listener, rowsOf } from '../support.ts';

const told = (changes: readonly RowChange[]) => changes.map(({ before, after }) => (after ?? before)?.from);
const between = (before: Listener[], after: Listener[]) => compareListings(rowsOf(...before), rowsOf(...after));

const ssh = listener('tcp 22 0.0.0.0', { program: 'sshd', pid: 10 });
const web = listener('tcp 80 0.0.0.0', { program: 'nginx', pid: 20 });
const redis = listener('tcp 6379 127.0.0.1', { program: 'redis-server', pid: 30 });

test('what opened and what closed', () => {
  const { opened, closed, changed, same } = between([ssh, web], [ssh, redis]);
  assert.deepEqual([told(opened), told(closed), changed.length, told(same)], [[6379], [80], 0, [22]]);
});

test('another process id is no change', () => {
  const { changed, same } = between([ssh], [{ ...ssh, pid: 999 }]);
  assert.deepEqual([changed.length, same.length], [0, 1]);
});

test('another reach is a change, told with what it was', () => {
  const { opened, closed, changed } = between([redis], [{ ...redis, address: '0.0.0.0', reach: 'world' }]);
  assert.deepEqual([opened.length, closed.length], [0, 0]);
  assert.deepEqual(changed.map(changeText), ['Was this machine only, 127.0.0.1.']);
});

test('another program on the same port is a change, told with what it was', () => {
  const { changed } = between([web], [{ ...web, program: 'evil' }]);
  assert.deepEqual(changed.map(changeText), ['Was nginx.']);
});

test('a program beside another one on the same port has opened', () => {
  const { opened, changed, same } = between([web], [web, { ...web, program: 'evil' }]);
  assert.deepEqual([opened.map(({ after }) => after?.program), changed.length, same.length], [['evil'], 0, 1]);
});

test('the one that stayed is matched before the one that changed', () => {
  const local = listener('tcp 80 127.0.0.1', { program: 'nginx' });
  const { changed, same, closed } = between([web, local], [web]);
  assert.deepEqual([changed.length, told(same), closed.map(({ before }) => before?.reach)], [0, [80], ['loopback']]);
});

/** `nginx → evil` for each row that changed. */
const pairsIn = ({ changed }: ReturnType<typeof between>) =>
  changed.map(({ before, after }) => `${before?.program} → ${after?.program}`).sort();

test('two programs on one port, each on an address of its own, are compared by their addresses', () => {
  const at = (address: string, program: string, line: number) => listener(`tcp 80 ${address}`, { program, line });
  const before = [at('10.0.0.1', 'one', 1), at('10.0.0.2', 'two', 2)];
  const after = [at('10.0.0.2', 'twice', 1), at('10.0.0.1', 'once', 2)];
  assert.deepEqual(pairsIn(between(before, after)), ['one → once', 'two → twice']);
});

test('two programs on one port, on all addresses of IPv4 and of IPv6, are compared by their addresses', () => {
  const at = (address: string, program: string, line: number) => listener(`tcp 80 ${address}`, { program, line });
  const before = [at('0.0.0.0', 'four', 1), at('[::]', 'six', 2)];
  const after = [at('[::]', 'sixth', 1), at('0.0.0.0', 'fourth', 2)];
  assert.deepEqual(pairsIn(between(before, after)), ['four → fourth', 'six → sixth']);
});

test('where no address stayed, the reach says which is which', () => {
  const before = [
    listener('tcp 80 10.0.0.1', { program: 'outer', line: 1 }),
    listener('tcp 80 127.0.0.1', { program: 'inner', line: 2 }),
  ];
  const after = [
    listener('tcp 80 127.0.0.2', { program: 'within', line: 1 }),
    listener('tcp 80 10.0.0.9', { program: 'without', line: 2 }),
  ];
  assert.deepEqual(pairsIn(between(before, after)), ['inner → within', 'outer → without']);
});

test('a program that moved to another address is the same program', () => {
  const before = [
    listener('tcp 80 10.0.0.1', { program: 'one', line: 1 }),
    listener('tcp 80 127.0.0.1', { program: 'two', line: 2 }),
  ];
  const after = [
    listener('tcp 80 10.0.0.1', { program: 'two', line: 1 }),
    listener('tcp 80 127.0.0.1', { program: 'one', line: 2 }),
  ];
  assert.deepEqual(pairsIn(between(before, after)), ['one → one', 'two → two']);
});

test('a program’s case makes no difference, nor does the order of its services', () => {
  const host = listener('tcp 135 0.0.0.0', { program: 'svchost.exe', services: ['RpcSs', 'RpcEptMapper'] });
  const { same } = between([host], [{ ...host, program: 'SVCHOST.EXE', services: ['RpcEptMapper', 'RpcSs'] }]);
  assert.equal(same.length, 1);
});

test('another service inside the same program is a change', () => {
  const host = listener('tcp 135 0.0.0.0', { program: 'svchost.exe', services: ['RpcSs'] });
  assert.deepEqual(between([host], [{ ...host, services: ['Evil'] }]).changed.map(changeText), [
    'Was svchost.exe, RpcSs.',
  ]);
});

test('another program with another reach on the same port is a change, told with both', () => {
  const { changed } = between([redis], [listener('tcp 6379 0.0.0.0', { program: 'evil' })]);
  assert.deepEqual(changed.map(changeText), ['Was redis-server; was this machine only, 127.0.0.1.']);
});

test('names that read alike when they are run together are different names', () => {
  const one = listener('tcp 80 0.0.0.0', { program: 'ab', services: ['c'] });
  const other = listener('tcp 80 0.0.0.0', { program: 'a', services: ['bc'] });
  assert.equal(between([one], [other]).changed.length, 1);
});

test('two services aren’t one whose name has a space', () => {
  const host = listener('tcp 135 0.0.0.0', { program: 'svchost.exe', services: ['Bonjour', 'Service'] });
  assert.equal(between([host], [{ ...host, services: ['Bonjour Service'] }]).changed.length, 1);
});

test('on all addresses it doesn’t matter which of them the listing names; on single ones it does', () => {
  const everywhere = listener('tcp 80 0.0.0.0', { program: 'nginx' });
  assert.equal(between([everywhere], [listener('tcp 80 [::]', { program: 'nginx' })]).same.length, 1);
  const there = listener('tcp 80 10.0.0.1', { program: 'nginx' });
  assert.deepEqual(between([there], [listener('tcp 80 10.0.0.2', { program: 'nginx' })]).changed.map(changeText), [
    'Was on one address, 10.0.0.1.',
  ]);
});

test('the same number on another transport, or as the start of a range, is another place', () => {
  for (const other of ['udp 80 0.0.0.0', 'tcp 80-81 0.0.0.0']) {
    const { opened, closed } = between([web], [listener(other, { program: 'nginx' })]);
    assert.deepEqual([opened.length, closed.length], [1, 1], other);
  }
});

test('of two rows that are alike each is paired once', () => {
  const twice = [1, 2].map((pid) => listener('tcp 80 0.0.0.0', { pid, line: pid }));
  const { same, closed } = between(twice, twice.slice(0, 1));
  assert.deepEqual([same.length, closed.map(({ before }) => before?.pids)], [1, [[2]]]);
});

test('a hundred and thirty thousand changes are compared', () => {
  const rows = (program: string) => {
    const [row] = rowsOf(listener('tcp 28200 0.0.0.0', { program }));
    return new Array<ExplainedRow>(130_000).fill(row as ExplainedRow);
  };
  assert.equal(compareListings(rows('before'), rows('after')).changed.length, 130_000);
});

test('a listing compared with itself has no change; with nothing, all opened', () => {
  const all = [ssh, web, redis];
  const itself = between(all, all);
  assert.deepEqual(
    [itself.opened.length, itself.closed.length, itself.changed.length, itself.same.length],
    [0, 0, 0, 3],
  );
  assert.equal(between([], all).opened.length, 3);
  assert.equal(between(all, []).closed.length, 3);
});
