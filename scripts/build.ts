/**
 * Builds the site with its search index.
 * Usage: npm run build [-- --site https://example.org --base /portolan --out dist-base --every-port]
 */
import { build } from 'astro';
import { siteOptions } from './site-options.ts';

await build(siteOptions()).catch((error: unknown) => {
  // The content's report is for the author: a stack of ours would only hide it.
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  console.error(name === 'AstroUserError' ? message : (stack ?? message));
  process.exitCode = 1;
});
