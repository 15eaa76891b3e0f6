/** How many openings flows make, and what the switches leave. */
import { isNeeded } from '#chart/permits/need.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openings } from '#features/scenarios/flows.ts';
import { countOpenings, fadingOf, islandsOf, leftText } from '#features/scenarios/needs.ts';
import { SCENARIO } from './support.ts';

const { flows } = SCENARIO;
const needed = (...used: string[]) => flows.filter((flow) => isNeeded(flow, new Set(used)));

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
