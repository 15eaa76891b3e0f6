/** How many openings flows make, and what the switches leave. */
import { isNeeded } from '#chart/permits/need.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countFlowOpenings } from '#features/scenarios/flows.ts';
import { countOpenings, openingsLeftText } from '#features/scenarios/openings.ts';
import { SCENARIO } from './support.ts';

const { flows } = SCENARIO;
const needed = (...used: string[]) => flows.filter((flow) => isNeeded(flow, new Set(used)));

test('services that share a port share an opening; both ways are two; another role is another opening', () => {
  assert.equal(countFlowOpenings(needed()), 2);
  assert.equal(countFlowOpenings(flows), 7);
  const way = { from: 'a', to: 'b', port: 'TCP 1', direction: 'both-ways' } as const;
  assert.equal(countOpenings([way, { ...way, from: 'b', to: 'a' }]), 2);
  assert.equal(countOpenings([]), 0);
});

test('what is left is said with what there is', () => {
  assert.deepEqual(
    [openingsLeftText(3, 15), openingsLeftText(15, 15), openingsLeftText(1, 1)],
    ['3 of 15 openings.', 'All 15 openings.', 'All 1 opening.'],
  );
});
