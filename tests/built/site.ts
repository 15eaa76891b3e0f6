/** A built site: all of its files, and its pages as trees. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { find, parseHtml, type Tag, valuesOf } from './markup.ts';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The builds that the tests look at, and the npm script that makes each. */
export const BUILDS = {
  root: { folder: 'dist', base: '', script: 'build' },
  based: { folder: 'dist-base', base: '/portolan', script: 'build:base' },
} as const;

export type BuildName = keyof typeof BUILDS;

export interface Page {
  /** The address below the base: `/ports/445/`, `/404.html`. */
  path: string;
  /** The file, relative to the project, for messages. */
  file: string;
  html: string;
  /** Every element, in the order of the page. */
  tags: readonly Tag[];
  ids: ReadonlySet<string>;
  /** Where a page that only redirects leads to; undefined for all others. */
  redirect: string | undefined;
}

export interface Site {
  folder: string;
  base: string;
  /** The host that the site was built for: `http://localhost:4321`. */
  origin: string;
  /** Every file by its address below the base: `/ports/445/index.html`. */
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, Page>;
  read(path: string): string;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .sort();
}

function readPage(folder: string, name: string): Page {
  const file = `${folder}${name}`;
  const html = readFileSync(join(PROJECT, file), 'utf8');
  const tags = parseHtml(html);
  const [refresh] = valuesOf(find(tags, 'meta', { 'http-equiv': 'refresh' }), 'content');
  return {
    path: name.replace(/\/index\.html$/, '/'),
    file,
    html,
    tags,
    ids: new Set(valuesOf(tags, 'id')),
    redirect: refresh === undefined ? undefined : (/^\d+;\s*url=(.*)$/i.exec(refresh)?.[1] ?? ''),
  };
}

function read(name: BuildName): Site {
  const { folder, base, script } = BUILDS[name];
  const root = join(PROJECT, folder);
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`There is no site in ${folder}/ to test: "npm run ${script}" builds it.`);
  }
  const files = filesBelow(root);
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readPage(folder, file));
  const home = pages.find((page) => page.path === '/');
  const [canonical] = home ? canonicalOf(home) : [];
  if (canonical === undefined) throw new Error(`${folder}/index.html has no canonical address.`);
  return {
    folder,
    base,
    origin: new URL(canonical).origin,
    files: new Set(files),
    pages: new Map(pages.map((page) => [page.path, page])),
    read: (path) => readFileSync(join(root, path), 'utf8'),
  };
}

const sites = new Map<BuildName, Site>();

/** A build, read once. Without one the test fails, and says what to run. */
export function openSite(name: BuildName = 'root'): Site {
  const site = sites.get(name) ?? read(name);
  sites.set(name, site);
  return site;
}

/** The pages that say something: all but those that only redirect. */
export const readingPages = (site: Site): Page[] =>
  [...site.pages.values()].filter((page) => page.redirect === undefined);

/** The addresses by which a page calls itself: one, where all is well. */
export function canonicalOf({ tags }: Page): string[] {
  return valuesOf(find(tags, 'link', { rel: 'canonical' }), 'href');
}

/** True where a page asks search engines not to list it. */
export function isHidden({ tags }: Page): boolean {
  return valuesOf(find(tags, 'meta', { name: 'robots' }), 'content').includes('noindex');
}
