/** The rules of a scenario: a set for each pair of roles, in a few syntaxes. */
import { usualFeatures } from '#chart/permits/need.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFragment } from '#features/firewall/builder/link/fragment.ts';
import { BRIEF_SYNTAXES, writeRules } from '#features/firewall/index.ts';
import { permitsIn } from '#features/firewall/model/rule-set.ts';
import { targetText } from '#chart/permits/target.ts';
import { builderLink, ruleSetsOf } from '#features/scenarios/rule-sets.ts';
import { rulesText } from '#features/scenarios/rules-text.ts';
import { realChart } from '../../support/real-chart.ts';
import { SCENARIO } from './support.ts';

const PLACE = { site: 'https://example.org', edition: '2026.11', day: '2026-11-21' };
const setsOf = (...used: string[]) => ruleSetsOf(SCENARIO, new Set(used), PLACE);
const permits = (...used: string[]) =>
  setsOf(...used).map(({ set }) => permitsIn(set).map(({ direction, target }) => `${direction} ${targetText(target)}`));

test('each pair has its permits, merged, with those that the other role opens, and both ways twice', () => {
  assert.deepEqual(permits('search', 'alerts'), [
    [
      'forward TCP 445',
      'forward TCP 5000-5010',
      'forward IP protocol 47 (GRE)',
      'reverse UDP dynamic',
      'reverse IP protocol 47 (GRE)',
    ],
    ['forward TCP dynamic (RPC)'],
  ]);
});

test('the switches leave permits out, and a pair without any has no set', () => {
  assert.deepEqual(permits(), [['forward TCP 445'], ['forward TCP dynamic (RPC)']]);
  const alerts = SCENARIO.flows.filter(({ features }) => features.includes('alerts'));
  assert.deepEqual(ruleSetsOf({ ...SCENARIO, flows: alerts }, new Set(), PLACE), []);
});

test('both ends are left open, and the set says who they are and leads back', () => {
  const [first] = setsOf('alerts', 'netbios');
  assert.deepEqual(
    first?.set.legs.flatMap(({ source, destination }) => [...source.addresses, ...destination.addresses]),
    [{ kind: 'placeholder' }, { kind: 'placeholder' }],
  );
  assert.match(first?.set.comment ?? '', /SOURCE: Client\. DESTINATION: File server\./);
  assert.ok(first?.set.link.startsWith('https://example.org/tools/firewall/#'));
});

test('the builder is opened with the pair and with what differs from the usual', () => {
  const pair = { from: { id: 'client' }, to: { id: 'server' } };
  const read = readFragment(builderLink(SCENARIO, pair, new Set(['alerts', 'netbios'])).replace(/^[^#]*/, ''));
  assert.deepEqual(read?.notices, []);
  assert.deepEqual(read?.state.selections, [
    {
      subject: { kind: 'scenario', id: 'shares', roles: { source: 'client', destination: 'server' } },
      without: ['search'],
      with: ['netbios'],
    },
  ]);
});

test('the text has every syntax for every pair, and an untouched placeholder in each rule', () => {
  const text = rulesText(SCENARIO, setsOf('search'));
  for (const { label } of BRIEF_SYNTAXES)
    for (const pair of ['Client and File server', 'Management host and File server'])
      assert.ok(text.includes(`${label}: ${pair}`), `${label}: ${pair}`);
  for (const { set } of setsOf('search'))
    for (const syntax of BRIEF_SYNTAXES) assert.match(writeRules(syntax, set).text, /SOURCE/, syntax.id);
});

test('every real scenario has rules in every syntax', () => {
  for (const scenario of realChart.scenarios.values()) {
    const sets = ruleSetsOf(scenario, usualFeatures(scenario.features), PLACE);
    assert.ok(sets.length > 0, scenario.id);
    for (const { set } of sets)
      for (const syntax of BRIEF_SYNTAXES) assert.ok(writeRules(syntax, set).text.length > 100, scenario.id);
  }
});
