/** The facts that the port chooser loads when it is first used. */
import type { APIRoute } from 'astro';
import { getChart } from '#chart/chart.ts';
import { gatherChooserFacts } from '#features/port-chooser/index.ts';

export const GET: APIRoute = async () => Response.json(gatherChooserFacts(await getChart()));
