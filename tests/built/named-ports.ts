/** The ports that have a name, as the API tells of them. */
import { API, namesOf, readJson } from './api.ts';
import { assertSome } from './report.ts';
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
  spans: { serviceTitle: string; direction: string }[];
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

const portsThatAre = (site: Site, charted: boolean): ReadonlySet<number> =>
  new Set(portFiles(site).flatMap((file) => (file.charted === charted ? [file.port] : [])));

/** The numbers with a name whose page nobody has written. */
export const plainPorts = (site: Site): ReadonlySet<number> => portsThatAre(site, false);

/** The numbers with a page that somebody has written. */
export const chartedPorts = (site: Site): ReadonlySet<number> => portsThatAre(site, true);
