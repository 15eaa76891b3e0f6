/** Tells the phases of Astro's build, and counts the pages that it writes. */
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { aroundPages } from '#build/around-pages.ts';
import { tellProgress } from './channel.ts';

/** What integrations do when the pages are written. One that isn't named here tells by itself, or is over at once. */
const PHASES: Record<string, string> = {
  '@astrojs/sitemap': 'Listing pages for search engines',
  'portolan:search-index': 'Indexing the text',
};

/** Tells before an integration does its last part. */
function announce(integration: AstroIntegration): void {
  const phase = PHASES[integration.name];
  const work = integration.hooks['astro:build:done'];
  if (phase === undefined || !work) return;
  integration.hooks['astro:build:done'] = (options) => {
    tellProgress({ phase });
    return work(options);
  };
}

/** A prerenderer that tells how many pages it has to write and has written. */
function counting(own: AstroPrerenderer, bundled: () => void): AstroPrerenderer {
  const phase = 'Writing pages';
  let total = 0;
  let done = 0;
  return {
    ...own,
    async getStaticPaths() {
      bundled();
      const paths = await own.getStaticPaths();
      total = paths.length;
      tellProgress({ phase, done, total });
      return paths;
    },
    async render(request, options) {
      const page = await own.render(request, options);
      tellProgress({ phase, done: ++done, total });
      return page;
    },
  };
}

/** `bundled` is called when the content has been read and the pages' code is made, before the first page. */
export function tellingIntegration(bundled: () => void): AstroIntegration {
  return {
    name: 'portolan:progress',
    hooks: {
      'astro:config:done': ({ config }) => config.integrations.forEach(announce),
      'astro:build:start'({ setPrerenderer }) {
        tellProgress({ phase: 'Bundling' });
        aroundPages(setPrerenderer, (inner) => counting(inner, bundled));
      },
    },
  };
}
