/** Plain ports in few bytes: six thousand of them travel with the first keystroke. */
import type { Port } from '#chart/model.ts';
import transports from '#content/vocab/transports.json' with { type: 'json' };
import { keyOf } from '#lib/text.ts';
import { transportsOf, useNames } from './page-names.ts';
import type { PackedPorts, Reason } from './index-format.ts';

/** What a listed port is called without a name: hardly worth its bytes six hundred times. */
export const NAMELESS = 'Reserved';

/** The bit of each transport; the vocabulary's order is older than this format and stays. */
const BITS = Object.keys(transports).map((transport, i) => [transport, 1 << i] as const);

const unique = (names: readonly string[]) => [...new Set(names)];
/** The names of what listens there, each once, but for those that IANA has too. */
function usedBy(port: Port, why: Reason): string {
  const registered = new Set(namesOf(port).map(keyOf));
  const names = new Map(useNames(port).flatMap(([reason, text]) => (reason === why ? [[keyOf(text), text]] : [])));
  return [...names].flatMap(([key, text]) => (registered.has(key) ? [] : [text])).join('\n');
}

const usesOf = (ports: readonly Port[], why: Reason) =>
  Object.fromEntries(
    ports.map((port) => [port.number, usedBy(port, why)] as const).filter(([, names]) => names !== ''),
  );

const namesOf = (port: Port) => unique(port.registrations.map((r) => r.name));

/** Packs ports whose numbers ascend. */
export function packPorts(ports: readonly Port[]): PackedPorts {
  const mask = (port: Port) =>
    transportsOf(port).reduce((sum, has) => sum + (BITS.find(([transport]) => transport === has)?.[1] ?? 0), 0);
  const titled = ports.filter((port) => port.registrations.length === 0 && port.title !== NAMELESS);
  return {
    steps: ports.map(({ number }, i) => number - (ports[i - 1]?.number ?? 0)),
    names: ports.map((port) => namesOf(port).join(' ')).join('\n'),
    transports: ports.map((port) => mask(port).toString(16)).join(''),
    titles: Object.fromEntries(titled.map((port) => [port.number, port.title])),
    uses: usesOf(ports, 'listens here by default'),
    lesserUses: usesOf(ports, 'listens here too'),
  };
}

export interface PlainPort {
  number: number;
  /** IANA's. */
  names: readonly string[];
  /** Of software that listens there by default; of software that is asked for another port first. */
  uses: readonly string[];
  lesserUses: readonly string[];
  title: string;
  transports: readonly string[];
}

/** The ports as they were before they were packed. */
export function unpackPorts({ steps, names, transports, titles, uses, lesserUses }: PackedPorts): PlainPort[] {
  const lines = names.split('\n');
  let number = 0;
  return steps.map((step, i) => {
    number += step;
    const own = (lines[i] ?? '').split(' ').filter((name) => name !== '');
    const bits = Number.parseInt(transports[i] ?? '0', 16);
    return {
      number,
      names: own,
      uses: uses[number]?.split('\n') ?? [],
      lesserUses: lesserUses[number]?.split('\n') ?? [],
      title: own.join(', ') || (titles[number] ?? NAMELESS),
      transports: BITS.filter(([, bit]) => (bits & bit) !== 0).map(([transport]) => transport),
    };
  });
}
