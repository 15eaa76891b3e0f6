/** The ports that have a name, as a small file for the page that answers for all others. Without the registry. */
import { fromDeltas } from '#lib/deltas.ts';

export interface PackedNamedPorts {
  /** How far each number is from the one before it; the first from zero. */
  steps: readonly number[];
  titles: readonly string[];
  /** Numbers with a name that IANA doesn't list: they lie within unassigned blocks. */
  unlisted: readonly number[];
}

export interface NamedPorts {
  /** Title by number, ascending. */
  titles: ReadonlyMap<number, string>;
  /** The numbers that IANA lists; between them lie the unassigned blocks. */
  listed: readonly number[];
}

export function unpackNamedPorts({ steps, titles, unlisted }: PackedNamedPorts): NamedPorts {
  const named = fromDeltas(steps).map((number, i): [number, string] => [number, titles[i] ?? '']);
  const apart = new Set(unlisted);
  return { titles: new Map(named), listed: named.map(([n]) => n).filter((n) => !apart.has(n)) };
}
