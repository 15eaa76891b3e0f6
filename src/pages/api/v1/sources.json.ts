/** Every source in one file. */
import type { APIRoute } from 'astro';
import { apiContext } from '#pages/api/v1/_context.ts';
import { sourceList } from '#features/api/index.ts';

export const GET: APIRoute = async () => Response.json(sourceList(await apiContext()));
