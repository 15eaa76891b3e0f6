/** A scenario in sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { costText, describeDrawing } from '#features/scenarios/describe.ts';
import { SCENARIO } from './support.ts';

test('the drawing in words has each way between two roles, each port once', () => {
  assert.equal(
    describeDrawing(SCENARIO),
    [
      'From Client to File server: TCP 445 (Server Message Block), TCP 139 (Server Message Block) and TCP 5000–5010 (Server Message Block).',
      'From File server to Client: UDP dynamic (Server Message Block).',
      'Both ways between Client and File server: IP 47 (gre).',
      'From Management host to File server: TCP dynamic (RPC).',
    ].join(' '),
  );
});

test('the cost goes from the least that is always needed to the most that is usual', () => {
  assert.equal(costText(SCENARIO), '2 to 6 openings');
  const always = SCENARIO.flows.filter((flow) => flow.features.length === 0);
  assert.equal(costText({ ...SCENARIO, flows: always }), '2 openings');
  assert.equal(costText({ ...SCENARIO, flows: always.slice(0, 1) }), '1 opening');
  const some = SCENARIO.flows.filter((flow) => flow.features.length > 0);
  assert.equal(costText({ ...SCENARIO, flows: some }), 'Up to 4 openings');
});
