/** The index of all protocols. */
import type { APIRoute } from 'astro';
import { apiContext } from '#pages/api/v1/_context.ts';
import { protocolList } from '#features/api/index.ts';

export const GET: APIRoute = async () => Response.json(protocolList(await apiContext()));
