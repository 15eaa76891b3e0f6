/** The rules of a scenario as most have it, in a few syntaxes: for those who read without scripts, or with curl. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import type { Scenario } from '#chart/model.ts';
import edition from '#content/edition.json';
import { permalink } from '#lib/url.ts';
import { usualFeatures } from '#chart/permits/need.ts';
import { ruleSetsOf, rulesText } from '#features/scenarios/index.ts';

export async function getStaticPaths() {
  const { scenarios } = await getChart();
  return [...scenarios.values()].map((scenario) => ({ params: { scenario: scenario.id }, props: { scenario } }));
}

export const GET: APIRoute<{ scenario: Scenario }> = ({ props: { scenario } }) => {
  const site = permalink('/').replace(/\/$/, '');
  const place = { site, edition: edition.edition, day: edition.date };
  const text = rulesText(scenario, ruleSetsOf(scenario, usualFeatures(scenario.features), place));
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
