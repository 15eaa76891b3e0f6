/** The classes of the port space as paths that several pages draw in their own colours. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { classesOf, mapSvg } from '#features/port-map/index.ts';

export const GET: APIRoute = async () =>
  new Response(mapSvg(classesOf(await getChart())), { headers: { 'Content-Type': 'image/svg+xml' } });
