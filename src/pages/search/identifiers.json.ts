/** The identifiers that lead to pages: the search box loads them for words with digits. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { identifiersFile, siteIndex } from '#features/search/index.ts';

export const GET: APIRoute = async () => Response.json(identifiersFile(siteIndex(await getChart())));
