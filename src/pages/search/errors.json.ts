/** The texts of errors, which the search box loads when somebody types words. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { buildErrorIndex } from '#features/search/index.ts';

export const GET: APIRoute = async () => Response.json(buildErrorIndex(await getChart()));
