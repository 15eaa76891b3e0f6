/** The registry's names of ports, for rule sets that were printed with names: loaded when one is pasted. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { packPortNames } from '#features/rule-check/index.ts';

export const GET: APIRoute = async () => Response.json(packPortNames(await getChart()));
