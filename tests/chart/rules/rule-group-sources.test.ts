/** The rule groups that services name rest on sources. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleGroupSources } from '#chart/rules/rule-group-sources.ts';
import { writtenOf } from '../../support/entries.ts';

const problems = (ruleGroups: unknown, sources: readonly string[]) => {
  const written = writtenOf({ services: { server: { ruleGroups } } });
  return ruleGroupSources({ ...written, known: { ...written.known, sources } }).map(
    (d) => `${d.file} ${d.field}: ${d.found}`,
  );
};

test('a group whose source exists is in order', () => {
  assert.deepEqual(problems(['remote-desktop'], ['dsinternals-firewall']), []);
});

test('a group whose source is missing is reported at its place in the service', () => {
  assert.deepEqual(problems(['remote-desktop', 'dns-service'], ['kb832017']), [
    'content/services/server.mdx ruleGroups[0]: unknown source "dsinternals-firewall"',
    'content/services/server.mdx ruleGroups[1]: unknown source "dsinternals-firewall"',
  ]);
});

test('a group that does not exist is left to the schema', () => {
  assert.deepEqual(problems(['no-such-group'], []), []);
  assert.deepEqual(problems(undefined, []), []);
});
