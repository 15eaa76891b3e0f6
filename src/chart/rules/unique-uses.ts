/** Software stands once: no title or alias leads to two files, no file says a port twice, no port file says it again. */
import { textSchema } from '#content-model/common.ts';
import { portFileSchema } from '#content-model/port.ts';
import { usePortSchema } from '#content-model/use.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nameKey } from './name-key.ts';
import { fieldOf, filesOf, itemsOf, type Written, type WrittenFile } from './written.ts';

/** A name without case, space and punctuation: `Node-RED` and `node red` are one. */
const keyOf = (name: string) => {
  const key = nameKey(name);
  return key.replaceAll('-', '') || key;
};

/** The names of one piece of software, each with its field. */
const namesOf = ({ data }: WrittenFile): [field: string, name: string][] => {
  const title = textSchema.safeParse(fieldOf(data, 'title'));
  return [
    ...(title.success ? ([['title', title.data]] as [string, string][]) : []),
    ...itemsOf(data, 'aliases', textSchema).map(([i, name]): [string, string] => [`aliases[${i}]`, name]),
  ];
};

function sameNames(uses: readonly WrittenFile[]): Diagnostic[] {
  const owners = new Map<string, { file: string; field: string; name: string }>();
  return uses.flatMap((use) =>
    namesOf(use).flatMap(([field, name]): Diagnostic[] => {
      const owner = owners.get(keyOf(name));
      owners.set(keyOf(name), owner ?? { file: use.file, field, name });
      // A file may spell its own name in several ways: "Node-RED", "nodered".
      if (!owner || (owner.file === use.file && owner.name.toLowerCase() !== name.toLowerCase())) return [];
      const found = `the name "${name}", which ${owner.file} has as ${owner.field}`;
      return [{ file: use.file, field, found, expected: 'a name of its own' }];
    }),
  );
}

function samePorts({ file, data }: WrittenFile): Diagnostic[] {
  const first = new Map<string, number>();
  return itemsOf(data, 'ports', usePortSchema).flatMap(([i, { port, transport, role }]): Diagnostic[] => {
    const key = `${transport} ${port} ${keyOf(role)}`;
    const earlier = first.get(key);
    first.set(key, earlier ?? i);
    if (earlier === undefined) return [];
    const found = `${transport} ${port} as "${role}" for the second time`;
    return [{ file, field: `ports[${i}]`, found, expected: `each once; ports[${earlier}] says the same` }];
  });
}

const otherUseSchema = portFileSchema.shape.otherUses.unwrap().element;

/** What a port file says as `otherUses` and a use says of the same number and transport. */
function saidOfPorts(content: Written): Diagnostic[] {
  const ports = new Map(filesOf(content, 'ports').map((port) => [port.id, port]));
  return filesOf(content, 'uses').flatMap((use) => {
    const names = new Set(namesOf(use).map(([, name]) => keyOf(name)));
    return itemsOf(use.data, 'ports', usePortSchema).flatMap(([i, { port, transport }]): Diagnostic[] => {
      const there = ports.get(String(port));
      return itemsOf(there?.data, 'otherUses', otherUseSchema)
        .filter(([, other]) => other.transport === transport && names.has(keyOf(other.name)))
        .map(([j, { name }]) => ({
          file: use.file,
          field: `ports[${i}]`,
          found: `${transport} ${port}, of which ${there?.file} says "${name}" in otherUses[${j}]`,
          expected: 'each use said once: here, or in the port file',
        }));
    });
  });
}

export function uniqueUses(content: Written): Diagnostic[] {
  const uses = filesOf(content, 'uses');
  return [...sameNames(uses), ...uses.flatMap(samePorts), ...saidOfPorts(content)];
}
