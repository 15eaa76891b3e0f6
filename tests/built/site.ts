/** A built site: all of its files, and its pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Page } from './page.ts';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

export interface Build {
  folder: string;
  base: string;
  /** The npm script that makes it. */
  script: string;
}

/** The builds that the tests look at. */
export const BUILDS = {
  root: { folder: 'dist', base: '', script: 'build' },
  /** Under a base path, and with a page for every number. */
  based: { folder: 'dist-based', base: '/portolan', script: 'build:based' },
} as const satisfies Record<string, Build>;

export type BuildName = keyof typeof BUILDS;

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

/** Looks through the folder of a build. Without one it throws, and says what to run. */
function readSite({ folder, base, script }: Build): Site {
  const root = join(PROJECT, folder);
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`There is no site in ${folder}/ to test: "npm run ${script}" builds it.`);
  }
  const files = filesBelow(root);
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => new Page(PROJECT, folder, file));
  const home = pages.find((page) => page.path === '/');
  const [canonical] = home?.facts.canonicals ?? [];
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
  const site = sites.get(name) ?? readSite(BUILDS[name]);
  sites.set(name, site);
  return site;
}

/** The pages that say something: all but those that only redirect. */
export const readingPages = (site: Site): Page[] =>
  [...site.pages.values()].filter((page) => page.redirect === undefined);
