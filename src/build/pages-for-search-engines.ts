/** Which pages a sitemap lists: those that say something of their own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { LISTED_NUMBERS } from '#chart/registry.ts';
import { useSchema } from '#content-model/use.ts';

const content = (path: string) => new URL(`../../content/${path}`, import.meta.url);

/** Numbers that known software listens on, whether IANA lists them or not. */
function usedNumbers(): (number | string)[] {
  return readdirSync(content('uses'))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => useSchema.parse(JSON.parse(readFileSync(content(`uses/${name}`), 'utf8'))).ports)
    .map(({ port }) => port);
}

/** A filter of absolute addresses: no redirect from a system service name, no page that only leads on, no number without a name. */
export function isForSearchEngines(): (page: string) => boolean {
  // Read when the first page is asked about: by then the content has been checked.
  let named: ReadonlySet<string> | undefined;
  return (page) => {
    named ??= new Set([...LISTED_NUMBERS, ...usedNumbers()].map(String));
    if (page.endsWith('/go/')) return false;
    const [, kind = '', id = ''] = /\/(services|ports)\/([^/]+)\/$/.exec(page) ?? [];
    if (kind === 'services') return existsSync(content(`services/${id}.mdx`));
    if (kind === 'ports' && /^\d+$/.test(id)) return named.has(id) || existsSync(content(`ports/${id}.mdx`));
    return true;
  };
}
