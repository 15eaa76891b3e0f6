/** A scenario as the API tells it gives the same rules and the same ticket. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarioShape } from '#features/api/shapes.ts';
import { scenarioObject } from '#features/api/objects.ts';
import { fromApi } from '#features/scenarios/from-api.ts';
import { ruleSetsOf } from '#features/scenarios/rule-sets.ts';
import { scenarioTicket } from '#features/scenarios/ticket.ts';
import { realChart } from '../../support/real-chart.ts';

const PLACE = { site: 'https://example.org', edition: '2026.11', day: '2026-11-21' };

const siteLink = (path: string) => `https://example.org${path}`;

test('an endpoint is known by its service and its id, wherever its page lies', () => {
  for (const scenario of realChart.scenarios.values()) {
    const object = scenarioObject({ chart: realChart, link: () => 'https://example.org/moved/' }, scenario);
    assert.deepEqual(
      fromApi(object).flows.map(({ endpoint }) => [endpoint.service, endpoint.id]),
      scenario.flows.map(({ endpoint }) => [endpoint.service, endpoint.id]),
      scenario.id,
    );
  }
});

test('rules and tickets made in the browser are those of the build, whatever is used', () => {
  assert.ok(realChart.scenarios.size > 0);
  for (const scenario of realChart.scenarios.values()) {
    const object = scenarioObject({ chart: realChart, link: siteLink }, scenario);
    const again = fromApi(scenarioShape.parse(JSON.parse(JSON.stringify(object))));
    for (const used of [new Set<string>(), new Set(scenario.features.map(({ id }) => id))]) {
      assert.deepEqual(scenarioTicket(again, used), scenarioTicket(scenario, used), scenario.id);
      assert.deepEqual(
        ruleSetsOf(again, used, PLACE).map(({ set }) => set),
        ruleSetsOf(scenario, used, PLACE).map(({ set }) => set),
        scenario.id,
      );
    }
  }
});
