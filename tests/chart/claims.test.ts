/** What pages say by themselves. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimSources } from '#chart/claims.ts';

test('several claims have the sources of each, none twice', () => {
  assert.deepEqual(claimSources('privileged-ports', 'movable-privilege', 'privileged-ports'), [
    'man-bind',
    'linux-ip-sysctl',
  ]);
  assert.deepEqual(claimSources(), []);
});
