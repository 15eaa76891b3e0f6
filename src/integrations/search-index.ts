/** Writes Pagefind's full-text index into the built site. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Pagefind answers with errors where others throw. */
function assertNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

export default function integration(): AstroIntegration {
  return {
    name: 'portolan:search-index',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const site = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
        assertNone(errors);
        if (!index) throw new Error('Pagefind made no index');
        const added = await index.addDirectory({ path: site });
        assertNone(added.errors);
        assertNone((await index.writeFiles({ outputPath: `${site}pagefind` })).errors);
        await pagefind.close();
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
