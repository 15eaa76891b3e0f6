/** Uncharted ports in few bytes: six thousand of them travel with the first keystroke. */
import type { Port } from '#chart/model.ts';
import { primaryOf } from '#chart/port-transports.ts';
import { numbersOf, stepsOf } from '#lib/steps.ts';
import transports from '#content/vocab/transports.json' with { type: 'json' };
import { softwareNames, transportsOf } from './page-names.ts';
import type { NameReason, PackedUnchartedPorts } from './index-format.ts';

/** What a listed port is called without a name: hardly worth its bytes six hundred times. */
const UNNAMED_TITLE = 'Reserved';

/** The bit of each transport; the vocabulary's order is older than this format and stays. */
const TRANSPORT_BITS = Object.keys(transports).map((transport, i) => [transport, 1 << i] as const);

const unique = (names: readonly string[]) => [...new Set(names)];
/** The names of what listens there, each once. */
const usedBy = (port: Port, why: NameReason): string =>
  unique(softwareNames(port).flatMap(([reason, text]) => (reason === why ? [text] : []))).join('\n');

const usesOf = (ports: readonly Port[], why: NameReason) =>
  Object.fromEntries(
    ports.map((port) => [port.number, usedBy(port, why)] as const).filter(([, names]) => names !== ''),
  );

const namesOf = (port: Port) => unique(port.registrations.map((r) => r.name));

/** What a port without a service is called. */
const titleOf = (names: readonly string[]) => names.join(', ') || UNNAMED_TITLE;

/** A port's names: those of its title, and behind a bar the others: `cso|csnet-ns`. */
function packNames(port: Port): string {
  const first = unique(primaryOf(port.registrations).map((r) => r.name));
  const others = namesOf(port).filter((name) => !first.includes(name));
  return [first, others].flatMap((names) => (names.length > 0 ? [names.join(' ')] : [])).join('|');
}

/** Packs ports whose numbers ascend. */
export function packUnchartedPorts(ports: readonly Port[]): PackedUnchartedPorts {
  const mask = (port: Port) =>
    transportsOf(port).reduce(
      (sum, has) => sum + (TRANSPORT_BITS.find(([transport]) => transport === has)?.[1] ?? 0),
      0,
    );
  const titled = ports.filter(
    (port) => port.title !== titleOf(unique(primaryOf(port.registrations).map((r) => r.name))),
  );
  return {
    steps: stepsOf(ports.map(({ number }) => number)),
    names: ports.map(packNames).join('\n'),
    transports: ports.map((port) => mask(port).toString(16)).join(''),
    titles: Object.fromEntries(titled.map((port) => [port.number, port.title])),
    uses: usesOf(ports, 'main-listener'),
    lesserUses: usesOf(ports, 'other-listener'),
  };
}

/** A port that has a name and no prose. */
export interface UnchartedPort {
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
export function unpackUnchartedPorts({
  steps,
  names,
  transports,
  titles,
  uses,
  lesserUses,
}: PackedUnchartedPorts): UnchartedPort[] {
  const lines = names.split('\n');
  return numbersOf(steps).map((number, i) => {
    const [first = [], others = []] = (lines[i] ?? '').split('|').map((part) => part.split(' ').filter(Boolean));
    const bits = Number.parseInt(transports[i] ?? '0', 16);
    return {
      number,
      names: [...first, ...others],
      uses: uses[number]?.split('\n') ?? [],
      lesserUses: lesserUses[number]?.split('\n') ?? [],
      title: titles[number] ?? titleOf(first),
      transports: TRANSPORT_BITS.filter(([, bit]) => (bits & bit) !== 0).map(([transport]) => transport),
    };
  });
}
