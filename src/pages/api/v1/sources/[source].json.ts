/** One source as JSON, at the address of every document in whose place it is cited, too. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import type { Source } from '#chart/model.ts';
import { apiContext } from '#pages/api/v1/_context.ts';
import { sourceObject } from '#features/api/index.ts';

export async function getStaticPaths() {
  const { sources } = await getChart();
  return [...sources.values()].flatMap((source) =>
    [source.id, ...(source.formerly ?? [])].map((id) => ({ params: { source: id }, props: { source } })),
  );
}

export const GET: APIRoute<{ source: Source }> = async ({ props }) =>
  Response.json(sourceObject(await apiContext(), props.source));
