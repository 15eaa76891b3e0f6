/** Which pages a sitemap lists: those that say something of their own. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sourceKinds from '#content/vocab/source-kinds.json' with { type: 'json' };
import { LISTED_NUMBERS } from '#chart/registry.ts';
import { KINDS } from '#content-model/kinds.ts';
import { serviceSchema } from '#content-model/service.ts';
import { sourceSchema } from '#content-model/source.ts';
import { readPart } from './check-content/read.ts';

const content = (path: string) => new URL(`../../content/${path}`, import.meta.url);

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The services by id, each with the numbers that it has. */
function numbersByService(): Map<string, (number | string)[]> {
  return new Map(
    readPart(ROOT, KINDS.services.folder).files.map(({ name, data }) => [
      name.replace('.mdx', ''),
      serviceSchema.parse(data).endpoints.flatMap((entry) => ('port' in entry ? entry.port : [])),
    ]),
  );
}

/** The ids of documents in whose place others are cited. */
const formerSourceIds = (): ReadonlySet<string> =>
  new Set(readPart(ROOT, KINDS.sources.folder).files.flatMap(({ data }) => sourceSchema.parse(data).formerly ?? []));

/** A filter of absolute addresses: no redirect from a system service name or to the source in another's place, no page that only leads on, no number without a name. */
export function isForSearchEngines(): (page: string) => boolean {
  // Read when the first page is asked about: by then the content has been checked.
  let services: ReadonlyMap<string, readonly (number | string)[]> | undefined;
  let named: ReadonlySet<string> | undefined;
  let formerSources: ReadonlySet<string> | undefined;
  return (page) => {
    services ??= numbersByService();
    named ??= new Set([...LISTED_NUMBERS, ...[...services.values()].flat()].map(String));
    formerSources ??= formerSourceIds();
    if (page.endsWith('/go/')) return false;
    const [, group] = /\/sources\/group\/([^/]+)\/$/.exec(page) ?? [];
    if (group !== undefined) return group.replace(/-\d+$/, '') in sourceKinds;
    const [, kind = '', id = ''] = /\/(services|ports|sources)\/([^/]+)\/$/.exec(page) ?? [];
    if (kind === 'services') return services.has(id);
    if (kind === 'sources') return !formerSources.has(id);
    if (kind === 'ports' && /^\d+$/.test(id)) return named.has(id) || existsSync(content(`ports/${id}.mdx`));
    return true;
  };
}
