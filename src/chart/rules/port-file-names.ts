/** A port file is named by its number, written as one writes it: `445.mdx`, not `0445.mdx`. */
import { type Content, fileOf } from '../content.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { isPort, MAX_PORT } from '../port-space.ts';

export function portFileNames({ known }: Content): Diagnostic[] {
  return known.ports
    .filter((id) => String(Number(id)) !== id || !isPort(Number(id)))
    .map((id) => ({
      file: fileOf('ports', id),
      field: 'file name',
      found: `"${id}"`,
      expected: `a port number from 0 to ${MAX_PORT}, without leading zeros`,
    }));
}
