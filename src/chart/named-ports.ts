/** The ports that have a name, packed small for the page that answers for all others. */
import type { Chart } from './model.ts';
import { LISTED_NUMBERS } from './registry.ts';

export interface PackedPorts {
  /** How far each number is from the one before it; the first from zero. */
  steps: readonly number[];
  titles: readonly string[];
  charted: readonly number[];
  /** Numbers with a name that IANA doesn't list: they lie within unassigned blocks. */
  unlisted: readonly number[];
}

export interface NamedPorts {
  /** Title by number, ascending. */
  titles: ReadonlyMap<number, string>;
  charted: readonly number[];
  /** The numbers that IANA lists; between them lie the unassigned blocks. */
  listed: readonly number[];
}

export function packPorts({ ports, landmarks }: Chart): PackedPorts {
  const numbers = [...ports.keys()];
  const listed = new Set(LISTED_NUMBERS);
  return {
    steps: numbers.map((number, i) => number - (numbers[i - 1] ?? 0)),
    titles: [...ports.values()].map((port) => port.title),
    charted: landmarks.charted,
    unlisted: numbers.filter((number) => !listed.has(number)),
  };
}

export function unpackPorts({ steps, titles, charted, unlisted }: PackedPorts): NamedPorts {
  let number = 0;
  const named = steps.map((step, i): [number, string] => [(number += step), titles[i] ?? '']);
  const apart = new Set(unlisted);
  return { titles: new Map(named), charted, listed: named.map(([n]) => n).filter((n) => !apart.has(n)) };
}
