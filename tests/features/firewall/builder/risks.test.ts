/** What is said of a set that opens more than the chart thinks wise. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf } from '#features/firewall/builder/catalogue/pack.ts';
import { EMPTY_STATE } from '#features/firewall/builder/link/state.ts';
import { portSelections } from '#features/firewall/builder/subjects/selection.ts';
import { permitsIn } from '#features/firewall/model/rule-set.ts';
import { viewOf } from '#features/firewall/builder/view.ts';
import { writtenRules } from '../../../support/firewall/written.ts';
import { selectionAt } from '../../../support/firewall/selections.ts';
import { realChart } from '../../../support/real-chart.ts';

const CATALOGUE = catalogueOf(realChart);
const VISIT = { site: 'https://portolan.example', page: 'https://portolan.example/tools/firewall/', day: '2031-05-06' };
const view = (what: string, source: string, destination = '10.1.2.3') =>
  viewOf(CATALOGUE, { ...EMPTY_STATE, selections: [selectionAt(what)], source, destination }, false, VISIT);
const risks = (...args: Parameters<typeof view>) => view(...args).set.risks.join('\n');

for (const port of ['tcp/2375', 'tcp/445', 'tcp/3389'])
  test(`any to any with ${port} does not pass without a word, in every output that has comments`, () => {
    assert.match(risks(port, 'any', 'any'), /^From any address to any address/);
    assert.equal(risks(port, '10.0.0.0/8'), '');
    for (const { id, text } of writtenRules(view(port, 'any', 'any').set))
      if (!['csv', 'markdown'].includes(id)) assert.match(text, /any address to any address: the rules hold/i, id);
  });

test('what is meant for administrators or for peers is named, where any address may come', () => {
  assert.match(risks('tcp/2375', 'any'), /meant for programs of the same machine alone: TCP 2375 \(Docker/);
  assert.match(risks('tcp/5985', 'any'), /meant for administrators alone: .*TCP 5985 \(Windows Remote Management\)/);
  assert.match(risks('service/exchange-server', 'any'), /TCP 135|dynamic ports/);
});

test('what an untouched installation doesn’t listen on is off in a service until it is asked for', () => {
  const open = (what: string) =>
    permitsIn(view(what, '10.0.0.0/8').set).map(({ target }) => 'from' in target && target.from);
  assert.deepEqual(open('service/winrm'), [5985]);
});

test('a registration is no evidence: a port is chosen on the transports that something listens on', () => {
  const kinds = (...args: Parameters<typeof portSelections>) =>
    portSelections(...args).map(({ subject }) => subject.kind === 'ports' && subject.transport);
  assert.deepEqual(kinds(22, ['tcp', 'tcp'], ['tcp', 'udp', 'sctp']), ['tcp']);
  assert.deepEqual(kinds(53, ['tcp', 'udp'], ['tcp', 'udp']), ['tcp', 'udp']);
  assert.deepEqual(kinds(9, [], ['tcp', 'udp', 'sctp']), ['tcp']);
  assert.deepEqual(kinds(9, [], ['udp']), ['udp']);
  assert.deepEqual(kinds(9, [], []), ['tcp']);
});
