/** All pages with what they are called: the search box loads them for words. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { namesFile, siteIndex } from '#features/search/index.ts';

export const GET: APIRoute = async () => Response.json(namesFile(siteIndex(await getChart())));
