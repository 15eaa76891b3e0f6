/** The drawings of a scenario, which its page shows. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import type { Scenario } from '#chart/model.ts';
import { describeDrawing, drawingsSvg, drawNarrow, drawWide } from '#features/scenarios/index.ts';

export async function getStaticPaths() {
  const { scenarios } = await getChart();
  return [...scenarios.values()].map((scenario) => ({ params: { scenario: scenario.id }, props: { scenario } }));
}

export const GET: APIRoute<{ scenario: Scenario }> = ({ props: { scenario } }) =>
  new Response(
    drawingsSvg({ wide: drawWide(scenario), narrow: drawNarrow(scenario) }, scenario.title, describeDrawing(scenario)),
    { headers: { 'Content-Type': 'image/svg+xml' } },
  );
