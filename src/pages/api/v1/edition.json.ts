/** Which edition the files beside it are of. */
import type { APIRoute } from 'astro';
import edition from '#content/edition.json';

export const GET: APIRoute = () => Response.json(edition);
