/** The catalogue, on the chart as it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose } from '#features/firewall/builder/chosen.ts';
import { codeOf, readCode } from '#features/firewall/builder/codes.ts';
import { entryOf } from '#features/firewall/builder/entries.ts';
import { gatherCatalogue } from '#features/firewall/builder/gather.ts';
import { legRef } from '#features/firewall/builder/find-scenarios.ts';
import { isRef } from '#features/firewall/builder/items.ts';
import { readState } from '#features/firewall/builder/state.ts';
import { usual } from '#features/scenarios/needs.ts';
import { builderLink, ruleSetsOf } from '#features/scenarios/rule-sets.ts';
import { realChart } from '../../../support/real-chart.ts';

const catalogue = gatherCatalogue(realChart);

test('every service that listens is there, with every endpoint that is not only sent from', () => {
  for (const service of realChart.services.values()) {
    const listening = service.endpoints.filter(({ direction }) => direction !== 'outbound').map(({ id }) => id);
    const listed = catalogue.services.find(({ id }) => id === service.id);
    assert.deepEqual(listed?.endpoints.map(({ id }) => id) ?? [], listening, service.id);
  }
});

test('every flow of every scenario stands in exactly one pair of roles', () => {
  for (const scenario of realChart.scenarios.values()) {
    const listed = catalogue.scenarios.find(({ id }) => id === scenario.id);
    const flows = listed?.legs.flatMap((leg) => leg.flows) ?? [];
    assert.equal(flows.length, scenario.flows.length, scenario.id);
    for (const flow of scenario.flows) {
      const leg = listed?.legs.find(
        ({ source, destination }) => [source, destination].sort().join() === [flow.from, flow.to].sort().join(),
      );
      const way = leg?.source === flow.from ? 'there' : 'back';
      const at = `${flow.endpoint.service}#${flow.endpoint.id}`;
      const ways = flow.direction === 'both-ways' ? ['there', 'back'] : [way];
      assert.ok(
        leg?.flows.some((one) => one.endpoint === at && one.ways.join() === ways.join()),
        `${scenario.id}: ${flow.from} to ${flow.to}, ${at}`,
      );
    }
  }
});

test('the source of a pair is its first role that opens a connection', () => {
  for (const scenario of realChart.scenarios.values()) {
    const order = scenario.roles.map(({ id }) => id);
    for (const { source, destination } of catalogue.scenarios.find(({ id }) => id === scenario.id)?.legs ?? []) {
      const opens = (from: string, to: string) =>
        scenario.flows.some(
          (f) => (f.from === from && f.to === to) || (f.direction === 'both-ways' && f.from === to && f.to === from),
        );
      assert.ok(opens(source, destination), `${scenario.id}: ${source} to ${destination}`);
      if (order.indexOf(destination) < order.indexOf(source)) assert.ok(!opens(destination, source), scenario.id);
    }
  }
});

test('the link of each pair on a scenario’s page opens what the page opens', () => {
  for (const scenario of realChart.scenarios.values()) {
    const all = scenario.features.map(({ id }) => id);
    const without = all.map((one) => new Set(all.filter((id) => id !== one)));
    for (const used of [new Set(all), ...without, usual(scenario.features), new Set<string>()]) {
      for (const { pair, set } of ruleSetsOf(scenario, used, { site: '', edition: '', day: '' })) {
        const read = readState(new URL(builderLink(scenario, pair, used), 'https://x').hash);
        const { permits, notices } = choose(catalogue, read?.state.items ?? []);
        assert.deepEqual(permits.map(codeOf), set.permits.map(codeOf), `${scenario.id}: ${pair.from.id} ${pair.to.id}`);
        assert.deepEqual([...(read?.notices ?? ['unread']), ...notices], []);
      }
    }
  }
});

test('everything in the catalogue can be chosen, by a name of its own', () => {
  const refs = [
    ...catalogue.services.flatMap(({ id, endpoints }) => [
      `service/${id}`,
      ...endpoints.map((e) => `service/${id}/${e.id}`),
    ]),
    ...catalogue.scenarios.flatMap((scenario) => scenario.legs.map((leg) => legRef(scenario, leg))),
  ];
  assert.equal(new Set(refs).size, refs.length);
  for (const ref of refs) {
    assert.ok(isRef(ref), ref);
    const entry = entryOf(catalogue, ref);
    assert.ok(entry && entry.openings.length > 0, ref);
    const ids = entry.switches.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, ref);
  }
});

test('every code in the catalogue can be read', () => {
  const codes = [
    ...catalogue.services.flatMap(({ endpoints }) => endpoints.map(({ code }) => code)),
    ...catalogue.scenarios.flatMap(({ legs }) => legs.flatMap(({ flows }) => flows.map(({ code }) => code))),
  ];
  for (const code of codes) assert.ok(readCode(code), code);
});
