/** The names on the map of the port space, for the line under it. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { mapNames, packMapNames } from '#features/port-map/index.ts';

export const GET: APIRoute = async () => new Response(packMapNames(mapNames((await getChart()).ports.values())));
