/**
 * Writes Pagefind's full-text index over the written pages. Plain ports are left out: there may be 65,000, and the
 * search has their words in buckets of its own.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { markForIndex } from './mark-for-index.ts';
import { smallerIndex } from './split-index.ts';

/** The page of a port, or of a run of them. */
const NUMBERED = /^\/ports\/(\d+)(-\d+)?\/$/;
/** The page of a document repeats the titles of all that rest on it: those answer, and identifiers are exact. */
const DOCUMENT = /^\/sources\/.+\/$/;
const INDEXED = ' data-pagefind-body';
/** Interfaces of Pagefind's own: the search has its own, and asks the engine alone. */
const INTERFACE = /-ui\.|^pagefind-highlight\./;
/** With more pages than this a file would hold several, and a result would load them all: there are some 1,200. */
const MAX_FRAGMENTS = 10_000;

/** Pagefind answers with errors where others throw. */
function assertNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Whether a page has prose: no number without, no list of numbers, no document's. */
function hasProse(address: string, root: URL): boolean {
  const [, number, rest] = NUMBERED.exec(address) ?? [];
  if (number === undefined) return !DOCUMENT.test(address);
  return rest === undefined && existsSync(new URL(`content/ports/${number}.mdx`, root));
}

async function makeIndex(): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en', maxFragments: MAX_FRAGMENTS });
  assertNone(errors);
  if (!index) throw new Error('Pagefind made no index');
  return index;
}

async function writeIndex(
  index: pagefind.PagefindIndex,
  folder: string,
  warn: (message: string) => void,
): Promise<void> {
  const { files, errors } = await index.getFiles();
  assertNone(errors);
  const own = files.filter((file) => !INTERFACE.test(file.path));
  for (const { path, content } of smallerIndex(own, warn)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** The index of one build: it is shown each page, and is written at the end. */
export class SearchIndex {
  readonly #pages = new Map<string, string>();
  #root = new URL('file:///');

  /** Takes a page in, by its address below the base, if it is one to be found by its words. */
  see(address: string, html: () => string): void {
    if (!hasProse(address, this.#root)) return;
    const page = html();
    if (page.includes(INDEXED)) this.#pages.set(address, markForIndex(page));
  }

  async #write(site: string, warn: (message: string) => void): Promise<void> {
    const index = await makeIndex();
    // In an order that doesn't hang on which page was rendered first.
    for (const [address, content] of [...this.#pages].sort(([a], [b]) => (a < b ? -1 : 1))) {
      assertNone((await index.addHTMLFile({ sourcePath: `${address.slice(1)}index.html`, content })).errors);
    }
    await writeIndex(index, join(site, 'pagefind'), warn);
    await pagefind.close();
  }

  integration(): AstroIntegration {
    return {
      name: 'portolan:search-index',
      hooks: {
        'astro:config:done': ({ config }) => {
          this.#root = config.root;
        },
        'astro:build:done': async ({ dir, logger }) => {
          await this.#write(fileURLToPath(dir), (message) => logger.warn(message));
          logger.info(`${this.#pages.size} pages indexed`);
        },
      },
    };
  }
}
