/** What a page makes the browser fetch before anybody touches it: style sheets and scripts. */
import type { SiteFile } from './site.ts';
import { posix } from 'node:path';

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap((match) => (match[1] === undefined ? [] : [match[1]]));

/** The addresses of linked style sheets; those that stand in the HTML count with it. */
export const styleSheets = (html: string): string[] =>
  matches(html, /<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="([^"]+)"/g);

/** Modules that a module imports at once; `import()` waits until it is asked for. */
const imports = (code: string): string[] => matches(code, /\b(?:import|from)\s*["']([^"']+\.js)["']/g);

/** The addresses of all scripts that a page runs: its own, and what they import. */
export function scripts(html: string, files: ReadonlyMap<string, SiteFile>): string[] {
  const queue = [
    ...matches(html, /<script\b[^>]*\bsrc="([^"]+)"/g),
    ...matches(html, /<link\b(?=[^>]*\brel="modulepreload")[^>]*\bhref="([^"]+)"/g),
  ];
  const found = new Set<string>();
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const code = files.get(path)?.data.toString() ?? '';
    queue.push(...imports(code).map((to) => posix.resolve(posix.dirname(path ?? '/'), to)));
  }
  return [...found];
}
