/**
 * Builds the site with its search index.
 * Usage: npm run build [-- --site https://example.org --base /portolan --out dist-base --every-port]
 */
import { build } from 'astro';
import { siteOptions } from './site-options.ts';

const options = siteOptions();
console.log('Building …');
try {
  // Astro would print a line for each of the pages; warnings and errors still come through.
  // Content is read anew: Astro keeps what it has read, and doesn't notice that a schema has changed since.
  await build({ ...options, logLevel: 'warn', force: true });
  console.log(`Built into ${String(options.outDir ?? 'dist')}/ in ${Math.round(performance.now() / 1000)} s.`);
} catch (error) {
  // The content's report is for the author: a stack of ours would only hide it.
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  console.error(name === 'AstroUserError' ? message : (stack ?? message));
  process.exitCode = 1;
}
