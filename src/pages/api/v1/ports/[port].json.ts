/** One port as JSON. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import type { Port } from '#chart/model.ts';
import { apiContext } from '#pages/api/v1/_context.ts';
import { portObject } from '#features/api/index.ts';

export async function getStaticPaths() {
  const { ports } = await getChart();
  return [...ports.values()].map((port) => ({ params: { port: String(port.number) }, props: { port } }));
}

export const GET: APIRoute<{ port: Port }> = async ({ props }) =>
  Response.json(portObject(await apiContext(), props.port));
