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
const { SearchIndex } = await import('#build/search-index/index.ts');

const searchIndex = new SearchIndex();

/**
 * The helper that asks early for what a script imports is a fifth of what a page's scripts weigh. Astro sets
 * this option itself: only a plugin has the last word.
 */
const withoutPreloadHelper = {
  name: 'portolan:without-preload-helper',
  enforce: 'post',
  config: () => ({ build: { modulePreload: false }, environments: { client: { build: { modulePreload: false } } } }),
};

/** What lists of the listing tool cite, and say to authors: its worker has no use for that. */
const withoutSources = {
  name: 'portolan:without-sources',
  enforce: 'pre',
  transform: {
    filter: { id: /\/content\/(?:proxies-and-runtimes|suspicious-programs|windows-holders)\.json$/ },
    handler: (text) =>
      JSON.stringify(JSON.parse(text, (key, value) => (key === 'sources' || key === 'note' ? undefined : value))),
  },
};

export default defineConfig({
  site: 'http://localhost:4321',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [
    checkContent(),
    mdx(),
    sitemap({ filter: isForSearchEngines() }),
    finishPages((address, html) => searchIndex.see(address, html)),
    searchIndex.integration(),
    everyPort(),
  ],
  markdown: { syntaxHighlight: false },
  // Style sheets are linked until a page is finished, which narrows and inlines them.
  build: { inlineStylesheets: 'never', concurrency: 16 },
  vite: {
    plugins: [tailwindcss(), withoutPreloadHelper],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // Pages name their scripts: `OnThisPage.CQRPxPrc.js`, without Astro's word for where in a component it stood.
            output: { entryFileNames: ({ name }) => `_astro/${name.replace(/\.astro_.*/, '')}.[hash].js` },
          },
        },
      },
    },
    worker: { plugins: () => [withoutSources] },
    build: {
      // A small script that Vite inlines loses its preload helper, and import() of Pagefind then throws.
      assetsInlineLimit: 0,
      // Browsers that know light-dark(): older ones would cost every page a kilobyte of fallbacks.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
