/** Gives every page its last touch as it is rendered, so that it is written once and never read again. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { aroundPages } from '#build/around-pages.ts';
import { FinishingThread } from './finishing-thread.ts';

/** Sees a page's address below the base, and can have its HTML with all that is meant for the full-text index. */
export type PageReader = (address: string, html: () => string) => void;

const decoder = new TextDecoder();

const isPage = ({ body, headers }: Response) => body !== null && headers.get('content-type')?.startsWith('text/html');

/** `prerenderer`, with `read` shown each page before it is finished by the thread. */
function finishing(prerenderer: AstroPrerenderer, start: () => FinishingThread, read: PageReader): AstroPrerenderer {
  let thread: FinishingThread | undefined;
  return {
    ...prerenderer,
    async setup() {
      await prerenderer.setup?.();
      thread = start();
    },
    async render(request, options) {
      const rendered = await prerenderer.render(request, options);
      const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
      if (!thread || !isPage(response)) return rendered;
      const page = await response.arrayBuffer();
      read(new URL(request.url).pathname, () => decoder.decode(page));
      return { ...rest, response: new Response(await thread.finish(page), response) };
    },
    async teardown() {
      await thread?.close();
      await prerenderer.teardown?.();
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
            () => new FinishingThread({ site, base }),
            (path, html) => read(path.slice(base.length), html),
          ),
        );
      },
    },
  };
}
