/** The catalogue, on the chart as it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flowFacts } from '#chart/permits/flow-openings.ts';
import { rolePairsOf } from '#chart/permits/role-pairs.ts';
import { catalogueOf } from '#features/firewall/builder/catalogue/pack.ts';
import { withImplied } from '#features/firewall/builder/catalogue/implied.ts';
import { unpackFlow } from '#features/firewall/builder/catalogue/unpack.ts';
import { readOpeningCode } from '#features/firewall/builder/link/codes.ts';
import { readSubject, writeSubject } from '#features/firewall/builder/link/selection-text.ts';
import { resolveSelections } from '#features/firewall/builder/resolve.ts';
import { detailsOf } from '#features/firewall/builder/subjects/details-of.ts';
import { pairSubject } from '#features/firewall/builder/subjects/scenario.ts';
import { type RuleSubject, selectionOf } from '#features/firewall/builder/subjects/selection.ts';
import { realChart } from '../../../../support/real-chart.ts';

const catalogue = catalogueOf(realChart);

test('every service that listens is there, with every endpoint that is not only sent from', () => {
  for (const service of realChart.services.values()) {
    const listening = service.endpoints.filter(({ direction }) => direction !== 'outbound').map(({ id }) => id);
    const listed = catalogue.services.find(({ id }) => id === service.id);
    assert.deepEqual(listed?.endpoints.map(({ id }) => id) ?? [], listening, service.id);
  }
});

test('every flow of every scenario stands in exactly one pair of roles, which has the ends of its page', () => {
  for (const scenario of realChart.scenarios.values()) {
    const listed = catalogue.scenarios.find(({ id }) => id === scenario.id);
    assert.equal(listed?.pairs.flatMap((pair) => pair.flows).length, scenario.flows.length, scenario.id);
    assert.deepEqual(
      listed.pairs.map(({ source, destination, flows }) => [source, destination, flows.map(({ carries }) => carries)]),
      rolePairsOf(scenario).map(({ from, to, flows }) => [from.id, to.id, flows.map(({ carries }) => carries)]),
    );
  }
});

test('everything in the catalogue can be chosen, by a text of its own', () => {
  const subjects: RuleSubject[] = [
    ...catalogue.services.flatMap(({ id, endpoints }): RuleSubject[] => [
      { kind: 'service', id },
      ...endpoints.map((endpoint): RuleSubject => ({ kind: 'endpoint', service: id, id: endpoint.id })),
    ]),
    ...catalogue.scenarios.flatMap((scenario) => scenario.pairs.map((pair) => pairSubject(scenario, pair))),
  ];
  assert.equal(new Set(subjects.map(writeSubject)).size, subjects.length);
  for (const subject of subjects) {
    const text = writeSubject(subject);
    assert.deepEqual(readSubject(text), subject);
    const details = detailsOf(catalogue, subject);
    assert.ok(details && details.openings.length > 0, text);
    assert.deepEqual(details.subject, subject);
    const ids = details.switches.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, text);
  }
});

test('whatever is chosen opens something as it comes, before anybody turns a switch', () => {
  for (const { id } of catalogue.services) {
    const [chosen] = resolveSelections(catalogue, [selectionOf({ kind: 'service', id })]).selections;
    assert.ok(chosen && chosen.openings.length > 0, id);
  }
});

test('every code in the catalogue can be read', () => {
  const codes = [
    ...catalogue.services.flatMap(({ endpoints }) => endpoints.map((endpoint) => withImplied(endpoint).code)),
    ...catalogue.scenarios.flatMap(({ pairs }) =>
      pairs.flatMap(({ flows }) => flows.map((flow) => withImplied({ ...flow, id: flow.endpoint }).code)),
    ),
  ];
  for (const code of codes) assert.ok(readOpeningCode(code), code);
});

test('a flow comes back as the chart has it, whatever its endpoint says already', () => {
  for (const scenario of realChart.scenarios.values()) {
    const packed = catalogue.scenarios.find(({ id }) => id === scenario.id)?.pairs ?? [];
    const unpacked = packed.flatMap(({ flows }) => flows.flatMap((flow) => unpackFlow(catalogue, flow)));
    const own = rolePairsOf(scenario).flatMap(({ from, flows }) => flows.map((flow) => flowFacts(flow, from.id)));
    assert.deepEqual(unpacked, own, scenario.id);
  }
});
