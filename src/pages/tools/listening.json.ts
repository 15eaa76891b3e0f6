/** What the tool that explains listings knows: loaded when it is first used. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { packFacts } from '#features/listings/index.ts';

export const GET: APIRoute = async () => Response.json(packFacts(await getChart()));
