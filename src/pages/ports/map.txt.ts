/** The names on the map of the port space, for the line under it. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { namesOf, writeNames } from '#features/port-map/index.ts';

export const GET: APIRoute = async () => new Response(writeNames(namesOf((await getChart()).ports.values())));
