/** The index of all scenarios. */
import type { APIRoute } from 'astro';
import { apiContext } from '#pages/api/v1/_context.ts';
import { scenarioList } from '#features/api/index.ts';

export const GET: APIRoute = async () => Response.json(scenarioList(await apiContext()));
