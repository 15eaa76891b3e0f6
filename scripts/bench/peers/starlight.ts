/** A Starlight site over the same content: its defaults, its own search, and a short sidebar. */
import { join } from 'node:path';
import { timedRun } from '../run.ts';
import { type Page, writePages, writeText } from './export.ts';
import type { BuiltPeer } from './peer.ts';

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

/** A sidebar of every page would stand on every page, some 6,400 times 6,400 links: it has the guides alone. */
function siteConfig(pages: readonly Page[]): string {
  const guides = pages.filter(({ path }) => path.startsWith('guides/'));
  const sidebar = guides.map(({ path }) => ({ label: path.replace('guides/', ''), link: `/${path}/` }));
  return `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  site: 'http://localhost:4321',
  trailingSlash: 'always',
  integrations: [starlight({ title: 'Ports', sidebar: ${JSON.stringify(sidebar)} })],
});
`;
}

/** Installs what package.json names. Where that fails, npm's code says why; the rest of its words are of this machine. */
async function install(folder: string): Promise<void> {
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  await timedRun('npm', args, folder).catch((error: unknown) => {
    const code = /npm (?:error|ERR!) code (\w+)/.exec(String(error))?.[1] ?? 'no code';
    throw new Error(`npm could not install it (${code}).`);
  });
}

/** Installs Starlight into `folder` and builds there. Throws when either fails. */
export async function buildStarlight(pages: readonly Page[], folder: string): Promise<BuiltPeer> {
  writeText(join(folder, 'package.json'), JSON.stringify(PACKAGE, null, 2));
  writeText(join(folder, 'astro.config.mjs'), siteConfig(pages));
  writeText(join(folder, 'src/content.config.ts'), CONTENT_CONFIG);
  writeText(join(folder, 'src/content/docs/index.md'), '---\ntitle: Ports\n---\n\nEvery port with a name.\n');
  writePages(pages, join(folder, 'src/content/docs'));
  await install(folder);
  const run = await timedRun(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], folder);
  return { run, dist: join(folder, 'dist') };
}
