/** One way from a scenario to rules: its page, its text and the rule builder give the same permits, for the same reasons. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Scenario } from '#chart/model.ts';
import { permitsIn } from '#features/firewall/model/rule-set.ts';
import { usualFeatures } from '#chart/permits/need.ts';
import { catalogueOf } from '#features/firewall/builder/catalogue/pack.ts';
import { readFragment } from '#features/firewall/builder/link/fragment.ts';
import { resolveSelections } from '#features/firewall/builder/resolve.ts';
import { builderLink, ruleSetsOf } from '#features/scenarios/rule-sets.ts';
import { realChart } from '../../support/real-chart.ts';

const catalogue = catalogueOf(realChart);
const NOWHERE = { site: '', edition: '', day: '' };

/** What a scenario's page says of each pair is what the builder makes of the link that stands there. */
function compare(scenario: Scenario, used: ReadonlySet<string>): void {
  for (const { pair, set } of ruleSetsOf(scenario, used, NOWHERE)) {
    const read = readFragment(new URL(builderLink(scenario, pair, used), 'https://x').hash);
    const { permits, notices, selections } = resolveSelections(catalogue, read?.state.selections ?? []);
    const name = `${scenario.id}: ${pair.from.id} to ${pair.to.id}, with ${[...used].join(' ')}`;
    assert.deepEqual(permits, permitsIn(set), name);
    assert.deepEqual([...(read?.notices ?? ['unread']), ...notices], [], name);
    assert.equal(selections[0]?.details?.openings[0]?.direction, 'forward', name);
  }
}

for (const scenario of realChart.scenarios.values()) {
  const features = scenario.features.map(({ id }) => id);

  test(`${scenario.title}: the page and the builder open the same for every choice of features`, () => {
    compare(scenario, usualFeatures(scenario.features));
    if (2 ** features.length <= 256)
      for (let choice = 0; choice < 2 ** features.length; choice++)
        compare(scenario, new Set(features.filter((_, i) => choice & (1 << i))));
    else
      fc.assert(
        fc.property(fc.subarray(features), (some) => compare(scenario, new Set(some))),
        { numRuns: 256 },
      );
  });
}

test('the ends of a pair stay what they are, whatever is switched off', () => {
  for (const scenario of realChart.scenarios.values()) {
    const all = scenario.features.map(({ id }) => id);
    const ends = (used: readonly string[]) =>
      ruleSetsOf(scenario, new Set(used), NOWHERE).map(({ pair }) => `${pair.from.id} ${pair.to.id}`);
    const known = new Set(ends(all));
    for (const one of all)
      for (const pair of ends(all.filter((id) => id !== one))) assert.ok(known.has(pair), `${scenario.id}: ${pair}`);
  }
});
