/** One service as JSON. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import type { Service } from '#chart/model.ts';
import { apiContext } from '#pages/api/v1/_context.ts';
import { serviceObject } from '#features/api/index.ts';

export async function getStaticPaths() {
  const { services } = await getChart();
  return [...services.values()].map((service) => ({ params: { service: service.id }, props: { service } }));
}

export const GET: APIRoute<{ service: Service }> = async ({ props }) =>
  Response.json(serviceObject(await apiContext(), props.service));
