/** Every id that one file says of another names something that exists. */
import { type Content, fileOf, type Kind } from '../content.ts';
import { type Diagnostic, nearestWord } from '../diagnostic.ts';

const NOUNS: Record<Kind, string> = {
  services: 'service',
  ports: 'port',
  protocols: 'protocol',
  guides: 'guide',
  sources: 'source',
};

interface Reference {
  field: string;
  kind: Kind;
  id: string;
}

const refs = (kind: Kind, field: string, ids: readonly string[]): Reference[] =>
  ids.map((id, i) => ({ kind, field: `${field}[${i}]`, id }));

const sourcesOf = (field: string, items: readonly { sources: readonly string[] }[]): Reference[] =>
  items.flatMap((item, i) => refs('sources', `${field}[${i}].sources`, item.sources));

function serviceReferences(service: Content['entries']['services'] extends ReadonlyMap<string, infer S> ? S : never) {
  return [
    ...refs('services', 'needs', service.needs),
    ...refs('services', 'related', service.related),
    ...service.successors.flatMap((s, i) =>
      'service' in s ? [{ kind: 'services' as const, field: `successors[${i}].service`, id: s.service }] : [],
    ),
    ...service.endpoints.map((e, i) => ({
      kind: 'protocols' as const,
      field: `endpoints[${i}].protocol`,
      id: e.protocol,
    })),
    ...sourcesOf('endpoints', service.endpoints),
    ...sourcesOf('advisories', service.advisories),
    ...refs('sources', 'sources', service.sources),
  ];
}

/** All references of the content, with the file that makes each. */
function* allReferences({ entries }: Content): Generator<[file: string, Reference]> {
  for (const [id, service] of entries.services)
    for (const ref of serviceReferences(service)) yield [fileOf('services', id), ref];
  for (const [id, port] of entries.ports)
    for (const ref of [
      ...sourcesOf('otherUses', port.otherUses),
      ...sourcesOf('advisories', port.advisories),
      ...refs('sources', 'sources', port.sources),
    ])
      yield [fileOf('ports', id), ref];
  for (const [id, protocol] of entries.protocols)
    for (const ref of [
      ...protocol.specifications.map((s, i) => ({
        kind: 'sources' as const,
        field: `specifications[${i}].source`,
        id: s.source,
      })),
      ...refs('protocols', 'related', protocol.related),
      ...refs('sources', 'sources', protocol.sources),
    ])
      yield [fileOf('protocols', id), ref];
  for (const [id, guide] of entries.guides)
    for (const ref of refs('sources', 'sources', guide.sources)) yield [fileOf('guides', id), ref];
}

/** The message for an id that names nothing. */
export function unknown(kind: Kind, id: string, known: readonly string[]): Omit<Diagnostic, 'file' | 'field'> {
  return {
    found: `unknown ${NOUNS[kind]} "${id}"`,
    expected: kind === 'ports' ? `a number with a file in content/ports/` : `the id of a file in content/${kind}/`,
    nearest: nearestWord(id, known),
  };
}

export function references(content: Content): Diagnostic[] {
  return [...allReferences(content)].flatMap(([file, { field, kind, id }]) =>
    content.known[kind].includes(id) ? [] : [{ file, field, ...unknown(kind, id, content.known[kind]) }],
  );
}
