/** The index of all ports. */
import type { APIRoute } from 'astro';
import { apiContext } from '#pages/api/v1/_context.ts';
import { portList } from '#features/api/index.ts';

export const GET: APIRoute = async () => Response.json(portList(await apiContext()));
