/**
 * Writes Pagefind's full-text index over the written pages. Plain ports are left out without being read:
 * there may be 65,000, and the search has their words in buckets of its own.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { splitIndex } from './split-index.ts';

/** The page of a port, or of a run of them. */
const NUMBERED = /^ports[/\\](\d+)(-\d+)?[/\\]/;
/** The page of a document repeats the titles of all that rest on it: those answer, and identifiers are exact. */
const DOCUMENT = /^sources[/\\].+[/\\]index\.html$/;
const INDEXED = ' data-pagefind-body';
/** Interfaces of Pagefind's own: the search has its own, and asks the engine alone. */
const INTERFACE = /-ui\.|^pagefind-highlight\./;
/** More files than this would hold several pages each, and a result would load them all. */
const MAX_FRAGMENTS = 1000;

/** Pagefind answers with errors where others throw. */
function assertNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Whether a page is worth reading: not a number without prose, nor a list of numbers, nor a document's. */
function isWritten(file: string, root: URL): boolean {
  const [, number, rest] = NUMBERED.exec(file) ?? [];
  if (number === undefined) return !DOCUMENT.test(file);
  return rest === undefined && existsSync(new URL(`content/ports/${number}.mdx`, root));
}

async function makeIndex(): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en', maxFragments: MAX_FRAGMENTS });
  assertNone(errors);
  if (!index) throw new Error('Pagefind made no index');
  return index;
}

/** Indexes the written pages of a site; answers how many. */
async function addPages(index: pagefind.PagefindIndex, site: string, root: URL): Promise<number> {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));
  let pages = 0;
  for (const sourcePath of files.filter((file) => isWritten(file, root)).sort()) {
    const content = await readFile(join(site, sourcePath), 'utf8');
    if (!content.includes(INDEXED)) continue;
    assertNone((await index.addHTMLFile({ sourcePath, content })).errors);
    pages++;
  }
  return pages;
}

async function writeIndex(index: pagefind.PagefindIndex, folder: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  assertNone(errors);
  for (const { path, content } of splitIndex(files.filter((file) => !INTERFACE.test(file.path)))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

export default function integration(): AstroIntegration {
  let root: URL;
  return {
    name: 'portolan:search-index',
    hooks: {
      'astro:config:done'({ config }) {
        root = config.root;
      },
      async 'astro:build:done'({ dir, logger }) {
        const site = fileURLToPath(dir);
        const index = await makeIndex();
        const pages = await addPages(index, site, root);
        await writeIndex(index, join(site, 'pagefind'));
        await pagefind.close();
        logger.info(`${pages} pages indexed`);
      },
    },
  };
}
