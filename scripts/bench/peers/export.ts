/** Writes the site's content as plain Markdown, at the addresses that the site itself has. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Written } from './chart.ts';
import { guidePage, protocolPage, servicePage } from './other-pages.ts';
import { portPage } from './port-page.ts';

export interface Page {
  /** Below the folder of content, without an extension: `ports/445`. */
  path: string;
  markdown: string;
}

/** Every page of the ordinary site that says something of one port, service, protocol or guide. */
export function markdownPages(written: Written, ports = Infinity): Page[] {
  const { chart } = written;
  return [
    ...[...chart.ports.values()]
      .slice(0, ports)
      .map((port) => ({ path: `ports/${port.number}`, markdown: portPage(written, port) })),
    ...[...chart.services.values()].map((s) => ({ path: `services/${s.id}`, markdown: servicePage(written, s) })),
    ...[...chart.protocols.values()].map((p) => ({ path: `protocols/${p.id}`, markdown: protocolPage(written, p) })),
    ...[...chart.guides.values()].map((g) => ({ path: `guides/${g.id}`, markdown: guidePage(written, g) })),
  ];
}

/** The addresses of their files once a site is built. */
export const builtFiles = (pages: readonly Page[]): Set<string> =>
  new Set(pages.map(({ path }) => `/${path}/index.html`));

/** Writes pages into a folder of content. */
export function writePages(pages: readonly Page[], folder: string): void {
  for (const { path, markdown } of pages) writeText(join(folder, `${path}.md`), markdown);
}

/** Writes a file and the folders it needs. */
export function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
