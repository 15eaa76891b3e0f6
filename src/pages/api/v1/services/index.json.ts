/** The index of all services. */
import type { APIRoute } from 'astro';
import { apiContext } from '#pages/api/v1/_context.ts';
import { servicesFile } from '#tools/api/files.ts';

export const GET: APIRoute = async () => Response.json(servicesFile(await apiContext()));
