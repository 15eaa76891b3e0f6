import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import checkContent, { stopAtBrokenLists } from '#build/check-content/index.ts';

// These know the chart, and so the vocabularies and lists: Node would stop at a broken one with a stack.
await stopAtBrokenLists();
const { default: everyPort } = await import('#build/every-port/index.ts');
const { default: finishPages } = await import('#build/finish-pages/index.ts');
const { isForSearchEngines } = await import('#build/pages-for-search-engines.ts');
const { default: searchIndex } = await import('#build/search-index/index.ts');

/** The theme script is inlined, so that no page flashes; the policy lets it in by its hash. */
const themeScript = readFileSync(new URL('./src/features/site/ui/theme.inline.js', import.meta.url), 'utf8');
const themeHash = createHash('sha256').update(themeScript).digest('base64');

export default defineConfig({
  site: 'http://localhost:4321',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [
    checkContent(),
    mdx(),
    sitemap({ filter: isForSearchEngines() }),
    searchIndex(),
    finishPages(),
    everyPort(),
  ],
  markdown: { syntaxHighlight: false },
  // Pages wait for one another otherwise, a quarter of the time.
  build: { inlineStylesheets: 'always', concurrency: 16 },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [`sha256-${themeHash}`] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [tailwindcss()],
    build: {
      // A small script that Vite inlines loses its preload helper, and import() of Pagefind then throws.
      assetsInlineLimit: 0,
      // Browsers that know light-dark(): older ones would cost every page a kilobyte of fallbacks.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
