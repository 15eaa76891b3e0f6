/** Roles and features: declared once, used, and none used that isn't declared. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarioParts } from '#chart/content-rules/scenario-parts.ts';
import { FLOW, MINIMAL, writtenOf } from '../../support/entries.ts';

const { roles } = MINIMAL.scenarios;
const feature = (id: string) => ({ id, title: id, unused: 'Nobody wants it.' });
const problems = (scenario: object) => scenarioParts(writtenOf({ scenarios: { shares: scenario } }));
const fields = (scenario: object) => problems(scenario).map((d) => d.field);

test('roles and features that are declared and used are in order', () => {
  assert.deepEqual(fields({}), []);
  const features = [feature('search'), feature('quotas')];
  assert.deepEqual(fields({ features, flows: [{ ...FLOW, features: ['search', 'quotas'] }] }), []);
});

test('an unknown role is reported at each end, with the nearest', () => {
  const [from, to, ...more] = problems({ roles, flows: [FLOW, { ...FLOW, from: 'clint', to: 'printer' }] });
  assert.deepEqual(more, []);
  assert.deepEqual([from?.field, from?.nearest], ['flows[1].from', 'client']);
  assert.deepEqual([to?.field, to?.nearest], ['flows[1].to', undefined]);
  assert.match(to?.expected ?? '', /client, server/);
});

test('an unknown feature is reported with the nearest; where none is declared, that is said', () => {
  const flows = [{ ...FLOW, features: ['search', 'serch'] }];
  const [problem, ...more] = problems({ features: [feature('search')], flows });
  assert.deepEqual(more, []);
  assert.deepEqual([problem?.field, problem?.nearest], ['flows[0].features[1]', 'search']);
  assert.match(problems({ flows })[0]?.expected ?? '', /a feature that this file declares/);
});

test('what a flow presumes is a use of a feature, and has to be declared', () => {
  const features = [feature('search'), feature('relay')];
  const flow = { ...FLOW, features: ['search'], onlyWith: ['relay'] };
  assert.deepEqual(fields({ features, flows: [flow] }), []);
  assert.deepEqual(fields({ features, flows: [flow, { ...flow, onlyWith: ['rely'] }] }), ['flows[1].onlyWith[0]']);
});

test('a role that no flow names, and a feature that none needs, are idle', () => {
  const features = [feature('search')];
  const more = [...roles, { id: 'admin', title: 'Administrator', is: 'Looks on.' }];
  assert.deepEqual(fields({ roles: more, features }), ['roles[2].id', 'features[0].id']);
});

test('a role or a feature that stands twice is reported at its second place', () => {
  const features = [feature('search'), feature('search')];
  const flows = [{ ...FLOW, features: ['search'] }];
  assert.deepEqual(fields({ roles: [...roles, roles[0]], features, flows }), ['roles[2].id', 'features[1].id']);
});

test('what a broken part or a broken flow may be about is not reported besides', () => {
  const broken = { id: 'admin' };
  assert.deepEqual(fields({ roles: [...roles, broken], flows: [FLOW, { ...FLOW, from: 'admin' }] }), []);
  assert.deepEqual(fields({ features: [feature('search')], flows: [FLOW, { ...FLOW, features: 'search' }] }), []);
});
