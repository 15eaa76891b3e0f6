/** Gives every page its last touch as it is rendered, so that it is written once and never read again. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { aroundPages } from '#build/around-pages.ts';
import { Finisher } from './finisher.ts';

/** Sees a page's address below the base, and its HTML with all that is meant for the full-text index. */
export type PageReader = (address: string, html: string) => void;

const isPage = ({ body, headers }: Response) => body !== null && headers.get('content-type')?.startsWith('text/html');

/** `prerenderer`, with `read` shown and `finish` done to each page. */
function finishing(prerenderer: AstroPrerenderer, start: () => Promise<Finisher>, read: PageReader): AstroPrerenderer {
  let finisher: Finisher | undefined;
  return {
    ...prerenderer,
    async setup() {
      await prerenderer.setup?.();
      finisher = await start();
    },
    async render(request, options) {
      const rendered = await prerenderer.render(request, options);
      const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
      if (!finisher || !isPage(response)) return rendered;
      const html = await response.text();
      read(new URL(request.url).pathname, html);
      return { ...rest, response: new Response(await finisher.finish(html), response) };
    },
  };
}

/** `read` is shown every page before what only the index reads is taken out. */
export default function integration(read: PageReader): AstroIntegration {
  let [site, base] = ['', ''];
  return {
    name: 'portolan:finish-pages',
    hooks: {
      'astro:config:done'({ config }) {
        site = fileURLToPath(config.outDir);
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:start'({ setPrerenderer }) {
        aroundPages(setPrerenderer, (prerenderer) =>
          finishing(
            prerenderer,
            () => Finisher.for(site, base),
            (path, html) => read(path.slice(base.length), html),
          ),
        );
      },
    },
  };
}
