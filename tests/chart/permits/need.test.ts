/** Which flows are needed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNeeded, needOf, usualFeatures } from '#chart/permits/need.ts';
import { SCENARIO } from '../../features/scenarios/support.ts';

const { features, flows } = SCENARIO;
const needed = (...used: string[]) => flows.filter((flow) => isNeeded(flow, new Set(used)));

test('usual is all that does not serve old clients alone, and that more than few set-ups have', () => {
  assert.deepEqual([...usualFeatures(features)], ['search', 'alerts']);
  assert.deepEqual([...usualFeatures(features.map((one) => ({ ...one, rare: one.id === 'search' })))], ['alerts']);
});

test('a flow without features is always needed, one with several when any of them is used', () => {
  assert.deepEqual(
    needed().map((flow) => flow.endpoint.id),
    ['tcp-445-smb', 'tcp-445-smb', 'tcp-dynamic-rpc'],
  );
  for (const one of ['search', 'alerts'])
    assert.ok(
      needed(one).some((flow) => flow.endpoint.id === 'tcp-5000-5010-smb'),
      one,
    );
});

test('a flow is for old clients when none of its features is for others', () => {
  assert.deepEqual(
    flows.map((flow) => needOf(flow, features)),
    ['always', 'always', 'legacy', 'feature', 'feature', 'feature', 'always'],
  );
  assert.equal(needOf({ features: ['netbios', 'search'], onlyWith: [] }, features), 'feature');
  assert.equal(needOf({ features: ['search'], onlyWith: ['netbios'] }, features), 'legacy');
  assert.equal(needOf({ features: [], onlyWith: ['search'] }, features), 'feature');
});

test('what a flow presumes has to be used as well: all of it', () => {
  const flow = { features: ['search', 'alerts'], onlyWith: ['netbios', 'quotas'] };
  const answer = (...used: string[]) => isNeeded(flow, new Set(used));
  assert.equal(answer('search', 'netbios', 'quotas'), true);
  assert.equal(answer('alerts', 'netbios'), false);
  assert.equal(answer('netbios', 'quotas'), false);
  assert.equal(isNeeded({ features: [], onlyWith: ['search'] }, new Set()), false);
});
