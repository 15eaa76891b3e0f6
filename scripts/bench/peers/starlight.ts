/** A Starlight site over the same pages: its defaults, its own search, and a short sidebar. */
import { join } from 'node:path';
import { type Run, timedRun } from '../run.ts';
import { type Page, writePages, writeText } from './pages.ts';

const PACKAGE = {
  name: 'starlight-peer',
  private: true,
  type: 'module',
  dependencies: { astro: '7.3.4', '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '7.3.1' },
};

const CONTENT_CONFIG = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** A sidebar of every page would stand on every page, some 7,600 times 7,600 links: it has the guides alone. */
function siteConfig(pages: readonly Page[]): string {
  const guides = pages.filter(({ path }) => path.startsWith('guides/'));
  const sidebar = guides.map(({ path, title }) => ({ label: title, link: `/${path}/` }));
  return `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  site: 'http://localhost:4321',
  trailingSlash: 'always',
  integrations: [starlight({ title: 'Ports', sidebar: ${JSON.stringify(sidebar)} })],
});
`;
}

/** Installs what package.json names. Where that fails, npm's words are of this machine, and not for the report. */
const install = (folder: string) =>
  timedRun('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], folder).catch((error: unknown) => {
    console.error(error);
    throw new Error('npm could not install it.');
  });

/** Installs Starlight into `folder` and builds `pages` there, the site into its `dist/`. Throws when either fails. */
export async function buildStarlight(pages: readonly Page[], folder: string): Promise<Run> {
  writeText(join(folder, 'package.json'), JSON.stringify(PACKAGE, null, 2));
  writeText(join(folder, 'astro.config.mjs'), siteConfig(pages));
  writeText(join(folder, 'src/content.config.ts'), CONTENT_CONFIG);
  writeText(join(folder, 'src/content/docs/index.md'), '---\ntitle: Ports\n---\n\nEvery port with a name.\n');
  writePages(pages, join(folder, 'src/content/docs'));
  await install(folder);
  return timedRun(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], folder);
}
