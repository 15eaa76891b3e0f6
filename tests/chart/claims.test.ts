/** What pages say by themselves. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import claims from '#content/claims.json' with { type: 'json' };
import { claimSources } from '#chart/claims.ts';

test('several claims have the sources of each, none twice', () => {
  const [one, other] = [claims['privileged-ports'].sources, claims['movable-privilege'].sources];
  assert.deepEqual(claimSources('privileged-ports', 'movable-privilege', 'privileged-ports'), [...one, ...other]);
  assert.deepEqual(claimSources(), []);
});
