/** For which runs of numbers one page speaks: for builds that write a page for every number, and for what answers elsewhere. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { unnamedRunsOf } from '#features/ports/index.ts';

export const GET: APIRoute = async () => Response.json(unnamedRunsOf(await getChart()));
