/** What crawlers may read: everything; with the address of the sitemap, which depends on the site. */
import type { APIRoute } from 'astro';
import { permalink } from '#lib/url.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${permalink('/sitemap-index.xml')}\n`);
