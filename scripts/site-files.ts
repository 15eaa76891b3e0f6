/** The built site as files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface SiteFile {
  /** The address below the site's root: `/ports/445/index.html`. */
  path: string;
  data: Buffer;
}

/** Every file below a folder of the built site, in the order of their addresses. */
export function filesBelow(site: string, folder = '.'): SiteFile[] {
  return readdirSync(join(site, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: `/${relative(site, file).split(sep).join('/')}`, data: readFileSync(file) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The pages that people read: redirects are left out. */
export function pagesOf(files: readonly SiteFile[]): SiteFile[] {
  return files.filter(({ path, data }) => path.endsWith('.html') && !data.includes('http-equiv="refresh"'));
}

/** A page's address as people write it: `/ports/445/`. */
export const addressOf = ({ path }: SiteFile): string => path.replace(/index\.html$/, '');
