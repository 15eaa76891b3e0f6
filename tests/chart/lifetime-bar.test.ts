/** A service's life as a bar. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lifetimeBar } from '#chart/lifetime-bar.ts';

test('a part of Windows has lived by versions: the scale has a line for the year of each', () => {
  const bar = lifetimeBar({ from: 'windows-nt-4', to: 'windows-server-2003' }, 2026);
  assert.deepEqual([bar.first, bar.from, bar.to, bar.last], [1993, 1996, 2003, 2026]);
  assert.ok(bar.ticks.includes(2008) && !bar.ticks.includes(2010));
});

test('other software has lived by years, up to today while it lives', () => {
  const bar = lifetimeBar({ from: '2009', to: null }, 2026);
  assert.deepEqual([bar.from, bar.to], [2009, 2026]);
  assert.ok(bar.ticks.every((year) => year % 5 === 0));
});

test('the scale begins earlier for what is older than the versions', () => {
  assert.equal(lifetimeBar({ from: '1983', to: null }, 2026).first, 1983);
});
