/** Which flows are needed, and how many openings they make. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openings } from '#tools/scenarios/flows.ts';
import { countOpenings, isNeeded, leftText, needOf, usual } from '#tools/scenarios/needs.ts';
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
  assert.equal(needOf({ features: ['netbios', 'search'] }, features), 'feature');
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
