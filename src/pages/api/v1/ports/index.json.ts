/** The index of all ports. */
import type { APIRoute } from 'astro';
import { apiContext } from '#lib/api-context.ts';
import { portsFile } from '#tools/api/files.ts';

export const GET: APIRoute = async () => Response.json(portsFile(await apiContext()));
