/** Where an address leads, and whether there is something at that place. */
import { factsOf } from './facts.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

/** The whole address of a page: origin, base and path. */
export const addressOf = (site: Site, path: string) => `${site.origin}${site.base}${path}`;

/** Resolves an address that stands on the page or file `from`; undefined when it can't be read. */
export function resolve(site: Site, from: string, value: string): URL | undefined {
  return URL.canParse(value, addressOf(site, from)) ? new URL(value, addressOf(site, from)) : undefined;
}

/** The path below the base that an address of this site leads to; undefined for any other. */
export function pathBelowBase(site: Site, url: URL): string | undefined {
  if (url.origin !== site.origin || !url.pathname.startsWith(`${site.base}/`)) return undefined;
  return decodeURIComponent(url.pathname.slice(site.base.length));
}

/** The page that an address leads to, where it leads to one of this site. */
export function pageAt(site: Site, from: string, value: string): Page | undefined {
  const url = resolve(site, from, value);
  const path = url && pathBelowBase(site, url);
  return path === undefined ? undefined : site.pages.get(path);
}

/** The ids in a drawing that is a file of its own: pages take parts of it. */
const idsOfDrawing = (site: Site, file: string): ReadonlySet<string> =>
  new Set(file.endsWith('.svg') ? factsOf(site.read(file)).ids : []);

/** A tool's state in its address, which no element bears as an id. */
const isState = (path: string, fragment: string) => path.startsWith('/tools/') && /^\w+=/.test(fragment);

/** What is wrong with an address of this site; undefined when it resolves, with its fragment. */
function innerProblem(site: Site, url: URL): string | undefined {
  const path = pathBelowBase(site, url);
  if (path === undefined) return `lies outside of the base ${site.base}/`;
  const page = site.pages.get(path);
  if (!page && !site.files.has(path)) return 'leads to nothing';
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === '' || isState(path, fragment) || (page?.ids ?? idsOfDrawing(site, path)).has(fragment))
    return undefined;
  return `leads to a ${page ? 'page' : 'file'} that has no #${fragment}`;
}

/** What is wrong with an address; one on another host is right only where the site may be left. */
export function problemWith(site: Site, from: string, value: string, mayLeave: boolean): string | undefined {
  const url = resolve(site, from, value);
  if (!url) return 'is no address';
  if (url.protocol === 'mailto:' && mayLeave) return undefined;
  if (!/^https?:$/.test(url.protocol)) return `has the scheme ${url.protocol}`;
  if (url.origin === site.origin) return innerProblem(site, url);
  return mayLeave ? undefined : `is on another host, ${url.host}`;
}
