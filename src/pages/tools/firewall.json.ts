/** What the rule builder lets one choose from; it loads this when it is first used. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { catalogueOf } from '#features/firewall/index.ts';

export const GET: APIRoute = async () => Response.json(catalogueOf(await getChart()));
