/** The ports that have a name, as the API tells of them. */
import { API, namesOf, readJson } from './api.ts';
import { assertSome } from './report.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

/** What the tests read of a port's file. */
export interface PortFile {
  port: number;
  /** False for a plain port: nobody has written about it. */
  charted: boolean;
  standing: string;
  registrations: { transport: string | null; name: string; description: string }[];
  /** At this number alone, and in ranges that hold it. */
  endpoints: { serviceTitle: string; direction: string }[];
  spans: { serviceTitle: string }[];
}

const files = new WeakMap<Site, readonly PortFile[]>();

/** Every port of the API, by number. */
export function portFiles(site: Site): readonly PortFile[] {
  const known = files.get(site);
  if (known) return known;
  const ports = namesOf(site, 'ports').map((name) => readJson<PortFile>(site, `${API}ports/${name}.json`));
  assertSome(ports, 'ports');
  files.set(site, ports);
  return ports;
}

/** The numbers with a page that nobody has written. */
export const plainPorts = (site: Site): ReadonlySet<number> =>
  new Set(portFiles(site).flatMap(({ charted, port }) => (charted ? [] : [port])));

/** The pages that somebody has written, or that are one of a kind: all but those of plain ports. */
function writtenPages(site: Site): Page[] {
  const plain = plainPorts(site);
  return [...site.pages.values()].filter(({ path }) => !plain.has(Number(/^\/ports\/(\d+)\/$/.exec(path)?.[1] ?? NaN)));
}

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

/** The pages for slow checks: all that somebody has written, and plain ports of every kind. */
export const variedPages = (site: Site): Page[] => [...writtenPages(site), ...variedPlainPages(site)];
