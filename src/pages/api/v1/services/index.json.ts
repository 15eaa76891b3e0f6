/** The index of all services. */
import type { APIRoute } from 'astro';
import { apiContext } from '#pages/api/v1/_context.ts';
import { serviceList } from '#features/api/index.ts';

export const GET: APIRoute = async () => Response.json(serviceList(await apiContext()));
