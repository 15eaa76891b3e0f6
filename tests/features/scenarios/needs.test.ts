/** Which flows are needed, and how many openings they make. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openings } from '#features/scenarios/flows.ts';
import { countOpenings, fadingOf, islandsOf, isNeeded, leftText, needOf, usual } from '#features/scenarios/needs.ts';
import { SCENARIO } from './support.ts';

const { features, flows } = SCENARIO;
const needed = (...used: string[]) => flows.filter((flow) => isNeeded(flow, new Set(used)));

test('usual is all that does not serve old clients alone', () => {
  assert.deepEqual([...usual(features)], ['search', 'alerts']);
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

test('an island is reached by a way to it, and on narrow screens by one between its two', () => {
  const [member, dc] = ['member', 'dc'];
  const reached = islandsOf([{ from: member, to: dc }]);
  assert.deepEqual([...reached], ['--fade-member', '--fade-dc', '--fade-dc-member']);
  assert.ok(reached.has(fadingOf(dc, member)));
  assert.ok(!reached.has(fadingOf('host')));
});

test('services that share a port share an opening; both ways are two; another role is another opening', () => {
  assert.equal(openings(needed()), 2);
  assert.equal(openings(flows), 7);
  const way = { from: 'a', to: 'b', port: 'TCP 1', direction: 'both-ways' } as const;
  assert.equal(countOpenings([way, { ...way, from: 'b', to: 'a' }]), 2);
  assert.equal(countOpenings([]), 0);
});

test('what is left is said with what there is', () => {
  assert.deepEqual(
    [leftText(3, 15), leftText(15, 15), leftText(1, 1)],
    ['3 of 15 openings.', 'All 15 openings.', 'All 1 opening.'],
  );
});
