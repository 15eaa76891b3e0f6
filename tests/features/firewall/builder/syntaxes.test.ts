/** The groups of syntaxes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SYNTAX_GROUPS } from '#features/firewall/builder/syntaxes.ts';
import { SYNTAXES } from '#features/firewall/syntax/outputs.ts';

test('every syntax stands in exactly one group, and no group is empty', () => {
  const ids = SYNTAX_GROUPS.flatMap(({ outputs }) => outputs.map(({ id }) => id));
  assert.deepEqual([...ids].sort(), SYNTAXES.map(({ id }) => id).sort());
  for (const { group, outputs } of SYNTAX_GROUPS) assert.ok(outputs.length > 0, group);
});

test('firewalls stand with firewalls, and tests with tests', () => {
  const groupOf = (id: string) => SYNTAX_GROUPS.find(({ outputs }) => outputs.some((one) => one.id === id))?.group;
  assert.equal(groupOf('netsh'), 'Windows');
  assert.equal(groupOf('iptables'), 'Linux');
  assert.equal(groupOf('cisco-ios'), 'Network and cloud');
  assert.equal(groupOf('nmap'), 'To test the way');
  assert.equal(groupOf('csv'), 'To write it down');
});
