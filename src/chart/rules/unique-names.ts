/** A name leads to one service, one protocol and one scenario: no id, title, system name or alias stands twice. */
import { textSchema } from '#content-model/common.ts';
import { slugOf } from '../addresses.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { fieldOf, filesOf, itemsOf, type Written, type WrittenFile } from './written.ts';

interface Name {
  file: string;
  field: string;
  text: string;
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
  return names.flatMap(({ file, field, text }): Diagnostic[] => {
    const key = slugOf(text);
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

export function uniqueNames(content: Written): Diagnostic[] {
  const services = filesOf(content, 'services');
  const protocols = filesOf(content, 'protocols');
  const scenarios = filesOf(content, 'scenarios');
  return [
    ...clashes([
      ...idNames(services),
      ...fieldNames('title', services),
      ...fieldNames('systemServiceName', services),
      ...aliasNames(services),
    ]),
    ...clashes([...idNames(protocols), ...aliasNames(protocols)]),
    ...clashes([...idNames(scenarios), ...fieldNames('title', scenarios), ...aliasNames(scenarios)]),
  ];
}
