/** A name leads to one service and one protocol: no id, title, system name or alias stands twice. */
import { type Content, fileOf, type Kind } from '../content.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { slugOf } from '../addresses.ts';

interface Name {
  id: string;
  field: string;
  text: string;
}

function clashes(kind: Kind, names: readonly Name[]): Diagnostic[] {
  const owners = new Map<string, Name>();
  return names.flatMap((name): Diagnostic[] => {
    const key = slugOf(name.text);
    const owner = owners.get(key);
    if (!owner) {
      owners.set(key, name);
      return [];
    }
    // A service may be called by its own id or title again: "WINS" is both at once.
    if (owner.id === name.id && name.field !== 'aliases') return [];
    return [
      {
        file: fileOf(kind, name.id),
        field: name.field,
        found: `the name "${name.text}", which ${fileOf(kind, owner.id)} has as ${owner.field}`,
        expected: 'a name of its own',
      },
    ];
  });
}

export function uniqueNames({ entries }: Content): Diagnostic[] {
  const services = [...entries.services];
  const protocols = [...entries.protocols];
  return [
    ...clashes('services', [
      ...services.map(([id]) => ({ id, field: 'id', text: id })),
      ...services.map(([id, s]) => ({ id, field: 'title', text: s.title })),
      ...services.flatMap(([id, s]) =>
        s.systemServiceName === null ? [] : [{ id, field: 'systemServiceName', text: s.systemServiceName }],
      ),
      ...services.flatMap(([id, s]) => s.aliases.map((text) => ({ id, field: 'aliases', text }))),
    ]),
    ...clashes('protocols', [
      ...protocols.map(([id]) => ({ id, field: 'id', text: id })),
      ...protocols.flatMap(([id, p]) => p.aliases.map((text) => ({ id, field: 'aliases', text }))),
    ]),
  ];
}
