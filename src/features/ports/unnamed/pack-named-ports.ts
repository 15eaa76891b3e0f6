/** Packs the ports that have a name into the file that `named-ports.ts` reads. */
import type { Chart } from '#chart/model.ts';
import type { PackedNamedPorts } from './named-ports.ts';
import { LISTED_NUMBERS } from '#chart/registry.ts';
import { deltasOf } from '#lib/deltas.ts';

/** Numbers as steps, titles beside them. */
export function packNamedPorts({ ports }: Chart): PackedNamedPorts {
  const numbers = [...ports.keys()];
  const listed = new Set(LISTED_NUMBERS);
  return {
    steps: deltasOf(numbers),
    titles: [...ports.values()].map((port) => port.title),
    unlisted: numbers.filter((number) => !listed.has(number)),
  };
}
