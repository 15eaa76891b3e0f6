/** One source as JSON. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import type { Source } from '#chart/model.ts';
import { apiContext } from '#pages/api/v1/_context.ts';
import { sourceObject } from '#features/api/index.ts';

export async function getStaticPaths() {
  const { sources } = await getChart();
  return [...sources.values()].map((source) => ({ params: { source: source.id }, props: { source } }));
}

export const GET: APIRoute<{ source: Source }> = async ({ props }) =>
  Response.json(sourceObject(await apiContext(), props.source));
