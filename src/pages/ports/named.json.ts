/** The ports that have a name, for the page that answers for all others. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { packNamedPorts } from '#features/ports/index.ts';

export const GET: APIRoute = async () => Response.json(packNamedPorts(await getChart()));
