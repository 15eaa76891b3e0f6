/** All names of the chart from A to Z: a search that needs no script but the browser's own. */
import type { Chart } from '#chart/model.ts';
import { guidePath, portPath, protocolPath, servicePath } from '#chart/addresses.ts';

export interface NamedPage {
  name: string;
  path: string;
  kind: string;
}

/** Every name, written as people write it, with its page; one line a name and page. */
export function allNames({ services, protocols, ports, guides }: Chart): NamedPage[] {
  const of = (kind: string, path: string, names: readonly (string | null | undefined)[]): NamedPage[] =>
    [...new Set(names)].flatMap((name) => (name ? [{ name, path, kind }] : []));
  return [
    ...[...services.values()].flatMap((s) =>
      of('service', servicePath(s.id), [s.title, s.systemServiceName, s.process, ...s.aliases]),
    ),
    ...[...protocols.values()].flatMap((p) =>
      of('protocol', protocolPath(p.id), [p.title, p.abbreviation, ...p.wordings, ...p.aliases]),
    ),
    ...[...ports.values()].flatMap((p) =>
      of(`port ${p.number}`, portPath(p.number), [...p.registrations.map((r) => r.name), ...p.aliases]),
    ),
    ...[...guides.values()].flatMap((g) => of('guide', guidePath(g.id), [g.title, ...g.aliases])),
  ].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true, sensitivity: 'base' }));
}
