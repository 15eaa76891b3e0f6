/** The groups of syntaxes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SYNTAX_GROUPS } from '#features/firewall/syntax/syntax-groups.ts';
import { SYNTAXES } from '#features/firewall/syntax/syntax-names.ts';

test('every syntax stands in exactly one group, and no group is empty', () => {
  const ids = SYNTAX_GROUPS.flatMap(({ syntaxes }) => syntaxes.map(({ id }) => id));
  assert.deepEqual([...ids].sort(), SYNTAXES.map(({ id }) => id).sort());
  for (const { label, syntaxes } of SYNTAX_GROUPS) assert.ok(syntaxes.length > 0, label);
});

test('firewalls stand with firewalls, and tests with tests', () => {
  const groupOf = (id: string) => SYNTAX_GROUPS.find(({ syntaxes }) => syntaxes.some((one) => one.id === id))?.label;
  assert.equal(groupOf('netsh'), 'Windows');
  assert.equal(groupOf('iptables'), 'Linux');
  assert.equal(groupOf('cisco-ios'), 'Network');
  assert.equal(groupOf('nmap'), 'To test the way');
  assert.equal(groupOf('csv'), 'To write it down');
});
