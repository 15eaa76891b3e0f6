/** How a browser's address bar searches the site. */
import type { APIRoute } from 'astro';
import { permalink } from '#lib/url.ts';
import { openSearchDescription } from '#features/search/index.ts';

export const GET: APIRoute = () =>
  new Response(openSearchDescription(permalink), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
