/** A file's name is its address: a number as one writes it (`445`, not `0445`), or an id in kebab-case. */
import { idSchema } from '#content-model/common.ts';
import type { Kind } from '#content-model/kinds.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { isPort, MAX_PORT } from '../port-space.ts';
import type { Written } from './written.ts';

const isInOrder = (kind: Kind, id: string) =>
  kind === 'ports' ? String(Number(id)) === id && isPort(Number(id)) : idSchema.safeParse(id).success;

export function fileNames({ files }: Written): Diagnostic[] {
  return files
    .filter(({ kind, id }) => !isInOrder(kind, id))
    .map(({ kind, id, file }) => ({
      file,
      field: 'file name',
      found: `"${id}"`,
      expected:
        kind === 'ports'
          ? `a port number from 0 to ${MAX_PORT}, without leading zeros`
          : 'an id in kebab-case, such as "print-spooler"',
    }));
}
