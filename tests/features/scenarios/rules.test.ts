/** The rules of a scenario: a set for each pair of roles, in a few syntaxes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readState } from '#features/firewall/builder/state.ts';
import { targetText } from '#features/firewall/model/target.ts';
import { usual } from '#features/scenarios/needs.ts';
import { builderLink, ruleSetsOf } from '#features/scenarios/rule-sets.ts';
import { rulesText, SYNTAXES } from '#features/scenarios/rules.ts';
import { realChart } from '../../support/real-chart.ts';
import { SCENARIO } from './support.ts';

const PLACE = { site: 'https://example.org', edition: '2026.11', day: '2026-11-21' };
const setsOf = (...used: string[]) => ruleSetsOf(SCENARIO, new Set(used), PLACE);
const permits = (...used: string[]) =>
  setsOf(...used).map(({ set }) => set.permits.map(({ way, target }) => `${way} ${targetText(target)}`));

test('each pair has its permits, merged, with those that the other role opens, and both ways twice', () => {
  assert.deepEqual(permits('search', 'alerts'), [
    [
      'there TCP 445',
      'there TCP 5000-5010',
      'there IP protocol 47 (GRE)',
      'back UDP dynamic',
      'back IP protocol 47 (GRE)',
    ],
    ['there TCP dynamic (RPC)'],
  ]);
});

test('the switches leave permits out, and a pair without any has no set', () => {
  assert.deepEqual(permits(), [['there TCP 445'], ['there TCP dynamic (RPC)']]);
  const alerts = SCENARIO.flows.filter(({ features }) => features.includes('alerts'));
  assert.deepEqual(ruleSetsOf({ ...SCENARIO, flows: alerts }, new Set(), PLACE), []);
});

test('both ends are left open, and the set says who they are and leads back', () => {
  const [first] = setsOf('alerts', 'netbios');
  assert.deepEqual([first?.set.source, first?.set.destination], [{ kind: 'placeholder' }, { kind: 'placeholder' }]);
  assert.match(first?.set.comment ?? '', /SOURCE: Client\. DESTINATION: File server\./);
  assert.ok(first?.set.link.startsWith('https://example.org/tools/firewall/#'));
});

test('the builder is opened with the pair and with what differs from the usual', () => {
  const pair = { from: { id: 'client' }, to: { id: 'server' } };
  const read = readState(builderLink(SCENARIO, pair, new Set(['alerts', 'netbios'])).replace(/^[^#]*/, ''));
  assert.deepEqual(read?.notices, []);
  assert.deepEqual(read?.state.items, [
    { ref: 'scenario/shares/client/server', without: ['search'], with: ['netbios'] },
  ]);
});

test('the text has every syntax for every pair, and an untouched placeholder in each rule', () => {
  const text = rulesText(SCENARIO, setsOf('search'));
  for (const { label } of SYNTAXES)
    for (const pair of ['Client and File server', 'Management host and File server'])
      assert.ok(text.includes(`${label}: ${pair}`), `${label}: ${pair}`);
  for (const { set } of setsOf('search'))
    for (const syntax of SYNTAXES) assert.match(syntax.write(set), /SOURCE/, syntax.id);
});

test('every real scenario has rules in every syntax', () => {
  for (const scenario of realChart.scenarios.values()) {
    const sets = ruleSetsOf(scenario, usual(scenario.features), PLACE);
    assert.ok(sets.length > 0, scenario.id);
    for (const { set } of sets) for (const syntax of SYNTAXES) assert.ok(syntax.write(set).length > 100, scenario.id);
  }
});
