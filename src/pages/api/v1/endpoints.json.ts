/** Every endpoint as one JSON file. */
import type { APIRoute } from 'astro';
import { apiContext } from '#pages/api/v1/_context.ts';
import { endpointList } from '#features/api/index.ts';

export const GET: APIRoute = async () => Response.json(endpointList(await apiContext()));
