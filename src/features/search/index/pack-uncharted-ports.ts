/** Uncharted ports in few bytes: columns, as those of pages. */
import { fromDeltas, deltasOf } from '#lib/deltas.ts';
import transports from '#content/vocab/transports.json' with { type: 'json' };
import type { UnchartedPort } from './index-format.ts';

/** Ports in the order of their numbers. */
export interface PackedUnchartedPorts {
  /** The numbers, as lib/steps.ts has them. */
  steps: readonly number[];
  /** IANA's names, a line a port: those of its title, and behind a bar the others: `cso|csnet-ns`. */
  names: string;
  /** For each port a hexadecimal digit: tcp 1, udp 2, sctp 4, dccp 8. */
  transports: string;
  /** What a port is called that is not called by IANA's names. */
  titles: Readonly<Record<number, string>>;
  /** What listens there by default: names, each on a line of its own. */
  uses: Readonly<Record<number, string>>;
  /** The same for software that one asks for another port first. */
  lesserUses: Readonly<Record<number, string>>;
  /** What is said of each, a line a port; absent where that isn't asked for. */
  texts?: string;
}

/** What a listed port is called without a name: hardly worth its bytes six hundred times. */
const UNNAMED_TITLE = 'Reserved';

/** The bit of each transport; the vocabulary's order is older than this format and stays. */
const TRANSPORT_BITS = Object.keys(transports).map((transport, i) => [transport, 1 << i] as const);

const titleOf = (names: readonly string[]) => names.join(', ') || UNNAMED_TITLE;

const packNames = ({ names, otherNames }: UnchartedPort) =>
  names.join(' ') + (otherNames.length > 0 ? `|${otherNames.join(' ')}` : '');

const byNumber = (ports: readonly UnchartedPort[], of: (port: UnchartedPort) => readonly string[]) =>
  Object.fromEntries(ports.filter((port) => of(port).length > 0).map((port) => [port.number, of(port).join('\n')]));

const bitsOf = ({ transports: known }: UnchartedPort) =>
  TRANSPORT_BITS.reduce((sum, [transport, bit]) => sum + (known.includes(transport) ? bit : 0), 0);

/** Packs ports whose numbers ascend, with their texts or without. */
export const packUnchartedPorts = (ports: readonly UnchartedPort[], withTexts: boolean): PackedUnchartedPorts => ({
  steps: deltasOf(ports.map(({ number }) => number)),
  names: ports.map(packNames).join('\n'),
  transports: ports.map((port) => bitsOf(port).toString(16)).join(''),
  titles: byNumber(ports, ({ title, names }) => (title === titleOf(names) ? [] : [title])),
  uses: byNumber(ports, ({ uses }) => uses),
  lesserUses: byNumber(ports, ({ lesserUses }) => lesserUses),
  ...(withTexts && { texts: ports.map(({ text }) => text).join('\n') }),
});

const wordsOf = (line = '') => line.split(' ').filter(Boolean);

/** The ports as they were before they were packed. */
export function unpackUnchartedPorts(packed: PackedUnchartedPorts): UnchartedPort[] {
  const lines = packed.names.split('\n');
  const texts = packed.texts?.split('\n');
  return fromDeltas(packed.steps).map((number, i) => {
    const [names = [], otherNames = []] = (lines[i] ?? '').split('|').map(wordsOf);
    const bits = Number.parseInt(packed.transports[i] ?? '0', 16);
    return {
      number,
      title: packed.titles[number] ?? titleOf(names),
      names,
      otherNames,
      uses: packed.uses[number]?.split('\n') ?? [],
      lesserUses: packed.lesserUses[number]?.split('\n') ?? [],
      transports: TRANSPORT_BITS.filter(([, bit]) => (bits & bit) !== 0).map(([transport]) => transport),
      text: texts?.[i] ?? '',
    };
  });
}
