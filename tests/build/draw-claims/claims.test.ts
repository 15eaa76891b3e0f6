/** What is drawn for checking. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from '#build/draw-claims/claims.ts';
import { draw } from '#build/draw-claims/draw.ts';

const FILE = {
  file: 'content/services/databases/redis.mdx',
  data: {
    title: 'Redis',
    inShort: 'A store in memory.',
    endpoints: [{ port: 6379, exposure: { reach: 'peers', sources: ['b'] }, sources: ['a'] }],
    settings: [{ does: 'stop', how: 'systemctl stop redis-server' }],
    sources: ['a', 'b'],
  },
  prose: '## History\n\nIt appeared in 2009.\nIt grew <Source id="c" />.\nNothing here.\n',
};

test('the short answer, every object with sources of its own, and lines with a figure or a source are claims', () => {
  assert.deepEqual(
    claimsOf(FILE).map(({ field, text, sources }) => [field, text, sources]),
    [
      ['inShort', 'A store in memory.', ['a', 'b']],
      ['endpoints[0]', '{"port":6379}', ['a']],
      ['endpoints[0].exposure', '{"reach":"peers"}', ['b']],
      ['prose, line 3', 'It appeared in 2009.', ['a', 'b']],
      ['prose, line 4', 'It grew <Source id="c" />.', ['c']],
    ],
  );
});

test('a seed draws the same again, another one something else, and nothing twice', () => {
  const list = Array.from({ length: 100 }, (_, i) => i);
  assert.deepEqual(draw(list, 10, 7), draw(list, 10, 7));
  assert.notDeepEqual(draw(list, 10, 7), draw(list, 10, 8));
  assert.equal(new Set(draw(list, 100, 7)).size, 100);
  assert.equal(draw(list, 200, 7).length, 100);
});
