/** Which pages a sitemap lists: those that say something of their own. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sourceKinds from '#content/vocab/source-kinds.json' with { type: 'json' };
import { LISTED_NUMBERS } from '#chart/registry.ts';
import { KINDS } from '#content-model/kinds.ts';
import { serviceSchema } from '#content-model/service.ts';
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

/** A filter of absolute addresses: no redirect from a system service name, no page that only leads on, no number without a name. */
export function isForSearchEngines(): (page: string) => boolean {
  // Read when the first page is asked about: by then the content has been checked.
  let services: ReadonlyMap<string, readonly (number | string)[]> | undefined;
  let named: ReadonlySet<string> | undefined;
  return (page) => {
    services ??= numbersByService();
    named ??= new Set([...LISTED_NUMBERS, ...[...services.values()].flat()].map(String));
    if (page.endsWith('/go/')) return false;
    const [, group] = /\/sources\/group\/([^/]+)\/$/.exec(page) ?? [];
    if (group !== undefined) return group.replace(/-\d+$/, '') in sourceKinds;
    const [, kind = '', id = ''] = /\/(services|ports)\/([^/]+)\/$/.exec(page) ?? [];
    if (kind === 'services') return services.has(id);
    if (kind === 'ports' && /^\d+$/.test(id)) return named.has(id) || existsSync(content(`ports/${id}.mdx`));
    return true;
  };
}
