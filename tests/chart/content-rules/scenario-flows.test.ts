/** A scenario states a flow once, between two roles. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarioFlows } from '#chart/content-rules/scenario-flows.ts';
import { FLOW, writtenOf } from '../../support/entries.ts';

const problems = (...changes: object[]) => {
  const flows = changes.map((change) => ({ ...FLOW, ...change }));
  return scenarioFlows(writtenOf({ scenarios: { shares: { flows } } }));
};
const fields = (...changes: object[]) => problems(...changes).map((d) => d.field);
const BACK = { from: 'server', to: 'client' };
const BOTH = { direction: 'both-ways' };

test('other endpoints, other roles and the way back are different flows', () => {
  assert.deepEqual(fields({}, { endpoint: 'server#tcp-139-smb' }, { from: 'admin' }, BACK), []);
});

test('the same flow again is reported with the place of the first, whatever else it says', () => {
  const [problem, ...more] = problems({}, { from: 'admin' }, { features: ['search'], carries: 'Other files.' });
  assert.deepEqual(more, []);
  assert.equal(problem?.field, 'flows[2]');
  assert.match(problem?.found ?? '', /client to server on server#tcp-445-smb/);
  assert.match(problem?.expected ?? '', /flows\[0\]/);
});

test('a flow both ways says its reverse too, before it and after it', () => {
  assert.deepEqual(fields(BOTH, BACK), ['flows[1]']);
  assert.deepEqual(fields(BACK, BOTH), ['flows[1]']);
  assert.deepEqual(fields(BOTH, { ...BACK, ...BOTH }), ['flows[1]']);
});

test('a flow from a role to itself has no firewall between its ends', () => {
  assert.deepEqual(fields({ to: 'client' }), ['flows[0].to']);
});

test('two scenarios may have the same flow', () => {
  assert.deepEqual(scenarioFlows(writtenOf({ scenarios: { a: {}, b: {} } })), []);
});

test('a broken flow is left to the schema', () => assert.deepEqual(fields({ from: 'A client' }, {}, { to: 7 }), []));
