/** A name leads to one service, one protocol and one scenario, and a title to one entry of its kind. */
import { textSchema } from '#content-model/common.ts';
import { programSchema } from '#content-model/program.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nameKey } from './name-key.ts';
import { fieldOf, filesOf, itemsOf, type WrittenContent, type WrittenFile } from './written-content.ts';

interface Name {
  file: string;
  field: string;
  text: string;
  /** When two names are one; by `nameKey` where nothing is said. */
  key?: string;
}

const fieldNames = (field: string, files: readonly WrittenFile[]): Name[] =>
  files.flatMap(({ file, data }) => {
    const text = fieldOf(data, field);
    return typeof text === 'string' ? [{ file, field, text }] : [];
  });

const idNames = (files: readonly WrittenFile[]): Name[] =>
  files.map(({ file, id }) => ({ file, field: 'id', text: id }));

const aliasNames = (files: readonly WrittenFile[]): Name[] =>
  files.flatMap(({ file, data }) =>
    itemsOf(data, 'aliases', textSchema).map(([i, text]) => ({ file, field: `aliases[${i}]`, text })),
  );

function clashes(names: readonly Name[]): Diagnostic[] {
  const owners = new Map<string, Name>();
  const reported = new Set<string>();
  return names.flatMap(({ file, field, text, key = nameKey(text) }): Diagnostic[] => {
    const owner = owners.get(key);
    if (!owner) {
      owners.set(key, { file, field, text });
      return [];
    }
    // A service may be called by its own id or title again: "WINS" is both at once.
    if (owner.file === file && !field.startsWith('aliases')) return [];
    if (reported.has(`${file} ${key}`)) return [];
    reported.add(`${file} ${key}`);
    return [
      {
        file,
        field,
        found: `the name "${text}", which ${owner.file} has as ${owner.field}`,
        expected: 'a name of its own',
      },
    ];
  });
}

/** The names of services in the service manager of Windows: each leads to one of them. */
const unitNames = (files: readonly WrittenFile[]): Name[] =>
  files.flatMap(({ file, data }) =>
    itemsOf(data, 'programs', programSchema).flatMap(([i, { unit, system }]) =>
      unit !== undefined && system === 'windows' ? [{ file, field: `programs[${i}].unit`, text: unit }] : [],
    ),
  );

/** Kinds whose aliases may lead to several pages: there only a file's own may not repeat each other. */
const SHARED_ALIASES = ['ports', 'guides', 'symptoms'] as const;

/** Kinds whose titles are compared with each other alone. */
const TITLED = ['ports', 'protocols', 'guides', 'symptoms'] as const;

/** Aliases that differ in their marks alone may be typed both ways: `MMS`, `mms://`. */
const asTyped = (name: Name): Name => ({ ...name, key: name.text.normalize('NFKC').toLowerCase() });

/** A publisher may give two documents one title, but not on the same day. */
const sourceTitles = (files: readonly WrittenFile[]): Name[] =>
  files.flatMap((file) =>
    fieldNames('title', [file]).map((name) => ({
      ...name,
      key: [name.text, fieldOf(file.data, 'publisher'), fieldOf(file.data, 'date')].map(String).map(nameKey).join(' '),
    })),
  );

/** Several services may go by one alias, such as "portmapper"; but none by what another is called. */
function serviceClashes(services: readonly WrittenFile[]): Diagnostic[] {
  const own = [...idNames(services), ...fieldNames('title', services), ...unitNames(services)];
  const called = new Map(own.map((name) => [nameKey(name.text), name]));
  const aliases = Map.groupBy(aliasNames(services), ({ file }) => file);
  return [
    ...clashes(own),
    ...[...aliases.values()].flatMap((names) =>
      clashes([...names.flatMap(({ text }) => called.get(nameKey(text)) ?? []), ...names]),
    ),
  ];
}

export function uniqueNames(content: WrittenContent): Diagnostic[] {
  const services = filesOf(content, 'services');
  const protocols = filesOf(content, 'protocols');
  const scenarios = filesOf(content, 'scenarios');
  return [
    ...serviceClashes(services),
    ...clashes([...idNames(protocols), ...aliasNames(protocols)]),
    ...clashes([...idNames(scenarios), ...fieldNames('title', scenarios), ...aliasNames(scenarios)]),
    ...TITLED.flatMap((kind) => clashes(fieldNames('title', filesOf(content, kind)))),
    ...clashes(sourceTitles(filesOf(content, 'sources'))),
    ...SHARED_ALIASES.flatMap((kind) =>
      filesOf(content, kind).flatMap((file) => clashes(aliasNames([file]).map(asTyped))),
    ),
  ];
}
