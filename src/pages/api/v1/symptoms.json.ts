/** The index of all symptoms, with the texts under which people know them. */
import type { APIRoute } from 'astro';
import { apiContext } from '#pages/api/v1/_context.ts';
import { symptomList } from '#features/api/index.ts';

export const GET: APIRoute = async () => Response.json(symptomList(await apiContext()));
