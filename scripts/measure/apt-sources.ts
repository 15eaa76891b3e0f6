/** Reads apt's sources (sources.list(5)), so that packages come from where the machine gets its own. */

export interface AptSource {
  uri: string;
  suites: readonly string[];
  components: readonly string[];
}

const words = (text: string | undefined) => (text ?? '').split(/\s+/).filter((word) => word !== '');

/** `deb [signed-by=…] URI SUITE COMPONENT…`, a line each. */
function oneLine(line: string): AptSource[] {
  const [, uri, suite, components] = /^\s*deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)\s*([^#]*)/.exec(line) ?? [];
  return uri === undefined || suite === undefined ? [] : [{ uri, suites: [suite], components: words(components) }];
}

/** One stanza of the format deb822: fields, continued on lines that begin with a space. */
function stanza(text: string): AptSource[] {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of text.split('\n').filter((one) => !one.startsWith('#'))) {
    const [, name, value = ''] = /^([A-Za-z-]+):(.*)$/.exec(line) ?? [];
    if (name !== undefined) last = name.toLowerCase();
    fields.set(last, `${name === undefined ? `${fields.get(last) ?? ''} ${line}` : value}`);
  }
  if (/^(?:no|false|off|0)$/i.test((fields.get('enabled') ?? '').trim()) || !words(fields.get('types')).includes('deb'))
    return [];
  const suites = words(fields.get('suites'));
  const components = words(fields.get('components'));
  return words(fields.get('uris')).map((uri) => ({ uri, suites, components }));
}

/** The binary sources of a file: `*.sources` in the format deb822, all others a line each. */
export const readAptSources = (file: string, text: string): AptSource[] =>
  file.endsWith('.sources') ? text.split(/\n\s*\n/).flatMap(stanza) : text.split('\n').flatMap(oneLine);

/** The mirror of one release of Debian, and all sources of its main part, with updates and security. */
export interface ReleaseSources {
  mirror: string;
  sources: readonly AptSource[];
}

/** Sources of a release by its codename, `bookworm`; undefined where the machine has no mirror of it. */
export function sourcesOfRelease(all: readonly AptSource[], codename: string): ReleaseSources | undefined {
  const own = all
    .map(({ uri, suites, components }) => ({
      uri,
      suites: suites.filter((suite) => suite === codename || suite.startsWith(`${codename}-`)),
      components: components.filter((component) => component === 'main'),
    }))
    // Only what has a main part is Debian's own form; backports are no part of the release.
    .map((source) => ({ ...source, suites: source.suites.filter((suite) => !suite.includes('backports')) }))
    .filter(({ suites, components }) => suites.length > 0 && components.length > 0);
  const mirror = own.find(({ suites }) => suites.includes(codename))?.uri;
  return mirror === undefined ? undefined : { mirror, sources: own };
}

/** The sources as a file in the format deb822, signed by the key that lies in the root at `keyring`. */
export const sourcesFile = (sources: readonly AptSource[], keyring: string): string =>
  sources
    .map(({ uri, suites, components }) =>
      [
        'Types: deb',
        `URIs: ${uri}`,
        `Suites: ${suites.join(' ')}`,
        `Components: ${components.join(' ')}`,
        `Signed-By: ${keyring}`,
        '',
      ].join('\n'),
    )
    .join('\n');
