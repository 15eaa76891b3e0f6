/** Which pages slow checks go over: every page that somebody wrote, and of those that a template makes, one of each kind. */
import { plainPorts, portFiles, type PortFile } from './named-ports.ts';
import type { Page } from './page.ts';
import { startTags } from './scan.ts';
import type { Site } from './site.ts';

/** What makes one plain port's page unlike another's. */
const kindOf = ({ standing, registrations, endpoints, spans }: PortFile): string =>
  JSON.stringify([
    standing,
    [...new Set(registrations.map((r) => r.transport))].sort(),
    Math.min(new Set(registrations.map((r) => r.name)).size, 3),
    registrations.some((r) => r.description === ''),
    Math.min(endpoints.length, 2),
    Math.min(spans.length, 2),
  ]);

/** Plain ports of every kind, one of each: checks that are slow go over these, not over thousands alike. */
export function variedPlainPages(site: Site): Page[] {
  const kinds = Map.groupBy(
    portFiles(site).filter((port) => !port.charted),
    kindOf,
  );
  return [...kinds.values()].flatMap(([first]) => site.pages.get(`/ports/${first?.port}/`) ?? []);
}

/** Names of attributes as they are written, without their values. */
const attributeNames = (written: string) =>
  [...written.matchAll(/\s([^\s"'=<>/]+)(?:="[^"]*")?/g)].map(([, name]) => name);

/** What a page is built of: its elements with their attributes, each once, and its ids. What they say is left out. */
const buildOf = ({ html, ids }: Page): string =>
  JSON.stringify([
    [...ids].sort(),
    [...new Set([...startTags(html)].map(({ name, written }) => [name, ...attributeNames(written)].join(' ')))].sort(),
  ]);

/** Pages that one template makes out of a few fields: thousands that differ in what they say alone. */
const isMadeOfFields = ({ path, redirect }: Page) => redirect !== undefined || /^\/sources\/./.test(path);

/** The longest page of each build: where the build is the same, it holds whatever the others hold. */
const oneOfEachBuild = (pages: readonly Page[]): Page[] =>
  [...Map.groupBy(pages, buildOf).values()].map((alike) =>
    alike.reduce((longest, page) => (page.html.length > longest.html.length ? page : longest)),
  );

/** The pages for slow checks: all that somebody has written, and one of each kind of plain ports, sources and redirects. */
export function variedPages(site: Site): Page[] {
  const plain = plainPorts(site);
  const others = [...site.pages.values()].filter(
    ({ path }) => !plain.has(Number(/^\/ports\/(\d+)\/$/.exec(path)?.[1] ?? NaN)),
  );
  const made = Map.groupBy(others, isMadeOfFields);
  return [...(made.get(false) ?? []), ...oneOfEachBuild(made.get(true) ?? []), ...variedPlainPages(site)];
}
