/** Tells a site that a build of ours made from any other folder: only such a one is ever replaced. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A hidden file in the site: a line for the curious, then what the build wrote at the top, name by name. */
export const MARKER = '.portolan-build';
const FIRST_LINE = 'A build of Portolan made this folder. The next one replaces it, with everything in it:';

export function markSite(folder: string): void {
  const names = readdirSync(folder).filter((name) => name !== MARKER);
  writeFileSync(join(folder, MARKER), [FIRST_LINE, ...names.sort(), ''].join('\n'));
}

/** Builds of the first edition left no mark; nobody else's site has these three. */
const isUnmarkedSite = (folder: string) =>
  ['index.html', 'pagefind', 'api/v1/edition.json'].every((name) => existsSync(join(folder, name)));

/**
 * What lies at the top of a folder that no build of ours put there; empty for a site that may be replaced.
 * Of a site without a mark only hidden names are known to be another's.
 */
export function foreignNames(folder: string): string[] {
  const names = readdirSync(folder);
  if (names.includes(MARKER)) {
    const ours = new Set(readFileSync(join(folder, MARKER), 'utf8').split('\n'));
    return names.filter((name) => name !== MARKER && !ours.has(name));
  }
  return isUnmarkedSite(folder) ? names.filter((name) => name.startsWith('.')) : names;
}
