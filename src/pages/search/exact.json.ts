/** The exact index that the search box loads when it is first touched. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { buildExactIndex } from '#features/search/index.ts';

export const GET: APIRoute = async () => Response.json(buildExactIndex(await getChart()));
