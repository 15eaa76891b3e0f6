/**
 * Serves the built site and prints its address.
 * Usage: npm run preview [-- --port 4321 --base /portolan --out dist-based]
 */
import { preview } from 'astro';
import { siteOptions } from './site-options.ts';

const server = await preview(siteOptions());
console.log(`Portolan is at http://localhost:${server.port}${siteOptions().base ?? ''}/  (Ctrl C stops it)`);
await server.closed();
