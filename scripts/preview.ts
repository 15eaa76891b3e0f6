/**
 * Serves the built site and prints its address.
 * Usage: npm run preview [-- --port 4321 --base /portolan --out dist-based]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { takeLock } from '#build/output/lock.ts';
import { placesOf } from '#build/output/places.ts';
import { recover } from '#build/output/swap.ts';
import { UserError } from '#build/user-error.ts';
import { type SiteOptions, siteOptions } from './site-options.ts';
import { tellError } from './tell-error.ts';

/** A build that was killed between two renames has left the last site beside its place. */
async function bringBack(out: string): Promise<void> {
  const places = placesOf(process.cwd(), out);
  if (existsSync(places.out) || !existsSync(places.previous)) return;
  const lock = await takeLock(places.lock, ({ pid }) => console.log(`Waiting for the build of process ${pid} …`));
  await recover(places);
  lock.release();
}

async function serve({ out, base, port, astro }: SiteOptions): Promise<void> {
  await bringBack(out);
  if (!existsSync(join(out, 'index.html')))
    throw new UserError(`There is no site in ${out}/: "npm run build" makes one.`);
  // A page is found without its last slash, as on any host. Astro logs what it throws, with a stack. Where the port is taken, it says so and takes the next.
  const server = await preview({ ...astro, outDir: out, logLevel: 'silent', trailingSlash: 'ignore' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES')
        throw new UserError(`Port ${port ?? ''} is not yours to serve at: choose one with --port.`);
      throw error;
    },
  );
  console.log(`Portolan is at http://localhost:${server.port}${base}/  (Ctrl C stops it)`);
  await server.closed();
}

try {
  await serve(siteOptions());
} catch (error) {
  process.exit(tellError(error));
}
