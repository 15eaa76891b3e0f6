/** For which stretches of numbers one page speaks: for the builds that write a page for every number. */
import type { APIRoute } from 'astro';
import { getStretches } from '#chart/chart.ts';

export const GET: APIRoute = async () => Response.json(await getStretches());
