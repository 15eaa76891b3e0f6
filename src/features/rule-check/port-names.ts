/** The registry's names of ports: rule sets that were printed with names are read by them. */
import type { Chart } from '#chart/model.ts';
import type { NameLookup } from '#features/rule-readers/index.ts';

/** As they travel: a number by name, and those that differ on some transports. */
export interface PackedPortNames {
  names: Readonly<Record<string, number>>;
  /** `udp/who` by its own number, where `who` alone is another one. */
  others: Readonly<Record<string, number>>;
}

/** All names of the registry; the first port that has a name on a transport keeps it. */
export function packPortNames({ ports }: Pick<Chart, 'ports'>): PackedPortNames {
  const names = new Map<string, number>();
  const own = new Map<string, number>();
  for (const { number, registrations } of ports.values())
    for (const { name, transport } of registrations) {
      const word = name.toLowerCase();
      if (word === '') continue;
      if (!names.has(word)) names.set(word, number);
      const key = `${transport}/${word}`;
      if (transport !== null && !own.has(key)) own.set(key, number);
    }
  const isOther = ([key, number]: readonly [string, number]) => names.get(key.slice(key.indexOf('/') + 1)) !== number;
  return { names: Object.fromEntries(names), others: Object.fromEntries([...own].filter(isOther)) };
}

/** The lookup that readers ask. */
export function namesFrom({ names, others }: PackedPortNames): NameLookup {
  const [all, own] = [new Map(Object.entries(names)), new Map(Object.entries(others))];
  return { port: (name, transport) => own.get(`${transport}/${name}`) ?? all.get(name) };
}

/** A lookup that knows nothing and remembers whether it was asked: most rule sets have numbers alone. */
export class UnaskedNames implements NameLookup {
  wasAsked = false;

  port(): undefined {
    this.wasAsked = true;
    return undefined;
  }
}
