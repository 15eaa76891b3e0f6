/** One scenario as JSON. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import type { Scenario } from '#chart/model.ts';
import { apiContext } from '#pages/api/v1/_context.ts';
import { scenarioObject } from '#features/api/index.ts';

export async function getStaticPaths() {
  const { scenarios } = await getChart();
  return [...scenarios.values()].map((scenario) => ({ params: { scenario: scenario.id }, props: { scenario } }));
}

export const GET: APIRoute<{ scenario: Scenario }> = async ({ props }) =>
  Response.json(scenarioObject(await apiContext(), props.scenario));
