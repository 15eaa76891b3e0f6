/** Every id that one file says of another names something that exists. */
import { idSchema } from '#content-model/common.ts';
import { forEachKind, type Kind, KINDS } from '#content-model/kinds.ts';
import { type Diagnostic, nearestWord } from '../diagnostic.ts';
import { namedPortsOf } from './named-ports.ts';
import type { WrittenContent } from './written-content.ts';

/** The fields that name a file of another kind, wherever they stand. `related` stays within its kind. */
const FIELDS: Readonly<Record<string, Kind | 'own'>> = {
  needs: 'services',
  service: 'services',
  protocol: 'protocols',
  source: 'sources',
  sources: 'sources',
  related: 'own',
  measured: 'measured',
  leads: 'services',
};

/** What a symptom links to, in lists of ids; a port's id is its number. Elsewhere lists of these names hold other things. */
const FIELDS_OF_SYMPTOMS: Readonly<Record<string, Kind>> = {
  services: 'services',
  ports: 'ports',
  protocols: 'protocols',
  scenarios: 'scenarios',
  guides: 'guides',
};

export interface Reference {
  field: string;
  kind: Kind;
  id: string;
}

/** The references below a value; a word that can't be an id is left to the schema. */
function referencesIn(value: unknown, own: Kind, field: string, kind?: Kind): Reference[] {
  if (kind === 'ports' && typeof value === 'number') return [{ field, kind, id: String(value) }];
  if (typeof value === 'string') return kind && idSchema.safeParse(value).success ? [{ field, kind, id: value }] : [];
  if (Array.isArray(value)) return value.flatMap((item, i) => referencesIn(item, own, `${field}[${i}]`, kind));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const fields = own === 'symptoms' && field === '' ? { ...FIELDS, ...FIELDS_OF_SYMPTOMS } : FIELDS;
    const target = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return referencesIn(inner, own, field === '' ? key : `${field}.${key}`, target === 'own' ? own : target);
  });
}

/** All references of one file's front matter, in the order in which they stand. */
export const referencesOf = (file: { kind: Kind; data: unknown }) => referencesIn(file.data, file.kind, '');

/** The message for an id that names nothing. */
export function unknown(kind: Kind, id: string, known: readonly string[]): Omit<Diagnostic, 'file' | 'field'> {
  return {
    found: `unknown ${KINDS[kind].noun} "${id}"`,
    expected:
      kind === 'ports'
        ? `a number that IANA lists, that a service has, or with a file in ${KINDS[kind].folder}/`
        : `the id of a file in ${KINDS[kind].folder}/`,
    nearest: nearestWord(id, known),
  };
}

/** References to nothing, in entries and in lists, where only sources are named. */
export function references(content: WrittenContent): Diagnostic[] {
  const { files, lists, known } = content;
  const ids = forEachKind((kind) => new Set(known[kind]));
  for (const number of namedPortsOf(content)) ids.ports.add(String(number));
  const unknownIn = (file: string, all: readonly Reference[]) =>
    all
      .filter(({ kind, id }) => !ids[kind].has(id))
      .map(({ field, kind, id }) => ({ file, field, ...unknown(kind, id, known[kind]) }));
  return [
    ...files.flatMap((file) => unknownIn(file.file, referencesOf(file))),
    ...lists.flatMap(({ file, data }) => unknownIn(file, referencesIn(data, 'sources', ''))),
  ];
}
