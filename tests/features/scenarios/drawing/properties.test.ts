/** The properties by which a page takes flows out of a drawing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fadingPropertiesOf, fadingProperty } from '#features/scenarios/drawing/properties.ts';

test('a node is reached by a flow to it, and in the narrow drawing by one between its two', () => {
  const [member, dc] = ['member', 'dc'];
  const reached = fadingPropertiesOf([{ from: member, to: dc }]);
  assert.deepEqual([...reached], ['--fade-member', '--fade-dc', '--fade-dc-member']);
  assert.ok(reached.has(fadingProperty(dc, member)));
  assert.ok(!reached.has(fadingProperty('host')));
});
