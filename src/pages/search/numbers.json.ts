/** What the search box needs for any number. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { numbersFile, siteIndex } from '#features/search/index.ts';

export const GET: APIRoute = async () => Response.json(numbersFile(siteIndex(await getChart())));
