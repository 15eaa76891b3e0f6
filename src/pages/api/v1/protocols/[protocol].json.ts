/** One protocol as JSON. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import type { Protocol } from '#chart/model.ts';
import { apiContext } from '#pages/api/v1/_context.ts';
import { protocolObject } from '#features/api/index.ts';

export async function getStaticPaths() {
  const { protocols } = await getChart();
  return [...protocols.values()].map((protocol) => ({ params: { protocol: protocol.id }, props: { protocol } }));
}

export const GET: APIRoute<{ protocol: Protocol }> = async ({ props }) =>
  Response.json(protocolObject(await apiContext(), props.protocol));
