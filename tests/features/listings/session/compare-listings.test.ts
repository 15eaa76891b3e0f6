/** Two listings compared: what opened, closed, changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeText } from '#features/listings/session/change-text.ts';
import { compareListings, type RowChange } from '#features/listings/session/compare-listings.ts';
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
