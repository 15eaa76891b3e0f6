/** Makes the facts, as they came, ready to be asked. */
import type { Transport } from '#content-model/vocab.ts';
import { vocab, wordsOf } from '#content-model/vocab.ts';
import { readExposureCode } from './exposure.ts';
import { isExpectedOn, isMainNumber, type KnownPort, type KnownSoftware, type ListingFacts } from './facts.ts';
import type { PackedListingFacts } from './packed-facts.ts';
import { maskHas } from './transport-mask.ts';

const SYSTEMS = wordsOf(vocab.operatingSystems);
const PURPOSES = wordsOf(vocab.settingPurposes);

/** Spans longer than this say nothing of one number: Kubernetes has 2,768 of them. */
const MAX_TELLING_SPAN = 100;

function addToList<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** Most numbers have neither: one answer for all of them. */
const NO_SOFTWARE: readonly KnownSoftware[] = [];
const NO_NAMES: readonly string[] = [];

const split = (names: string) => (names === '' ? [] : names.split(','));

/** The lowest number of each name; common names come before those that were registered later under the same. */
function unpackNumbers({ steps, names }: PackedListingFacts['registered']): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  let number = 0;
  names.split(' ').forEach((name, i) => {
    number += steps[i] ?? 0;
    const key = name.toLowerCase();
    if (!numbers.has(key)) numbers.set(key, number);
  });
  return numbers;
}

function unpackNames({ steps, names, masks }: PackedListingFacts['registered']) {
  const byPort = new Map<number, (readonly [string, number])[]>();
  let number = 0;
  names.split(' ').forEach((name, i) => {
    number += steps[i] ?? 0;
    addToList(byPort, number, [name, Number(`0x${masks[i] ?? '0'}`)] as const);
  });
  return (transport: Transport, port: number) =>
    byPort
      .get(port)
      ?.filter(([, mask]) => maskHas(mask, transport))
      .map(([name]) => name) ?? NO_NAMES;
}

/** Makes the facts ready to be asked. */
export function unpackFacts(packed: PackedListingFacts): ListingFacts {
  const programs = new Map<string, KnownSoftware[]>();
  const services = new Map<string, KnownSoftware>();
  const byPort = new Map<number, KnownSoftware[]>();
  const indexByPort = (software: KnownSoftware) => {
    for (const [from, to] of software.spans) {
      if (to - from < MAX_TELLING_SPAN) for (let n = from; n <= to; n++) addToList(byPort, n, software);
    }
  };
  const exposures = packed.exposures.map(([code, open, source]) =>
    readExposureCode(code, open, packed.sources[source] ?? ''),
  );
  for (const [title, id, names, units, windows, runtimes, spans, settings] of packed.services) {
    const own = spans.filter(([from]) => from >= 0);
    const software: KnownSoftware = {
      title,
      id,
      windows: windows === 1,
      spans: own,
      dynamic: own.length < spans.length,
      runtimes: split(runtimes),
      exposureOn: (transport, port) => {
        const span = own.find((span) => isExpectedOn({ spans: [span] }, transport, port));
        return span && exposures[span[3]];
      },
      settings: settings.map(([does, system, how, where]) => ({
        does: PURPOSES[does] ?? 'stop',
        system: SYSTEMS[system] ?? 'any',
        how,
        where,
      })),
    };
    for (const name of split(names)) addToList(programs, name, software);
    for (const unit of split(units)) services.set(unit, software);
    indexByPort(software);
  }
  for (const [port, all] of byPort) all.sort((a, b) => Number(isMainNumber(b, port)) - Number(isMainNumber(a, port)));
  const ports = new Map<number, KnownPort & { words: Map<string, readonly string[]> }>();
  for (const [number, title, verdict, words] of packed.ports) {
    ports.set(number, { title, verdict, words: new Map(words.split(',').map((word) => [word, [word]])) });
  }
  const numbers = unpackNumbers(packed.registered);
  return {
    edition: packed.edition,
    ports,
    expected: (transport, port) =>
      byPort.get(port)?.filter((software) => isExpectedOn(software, transport, port)) ?? NO_SOFTWARE,
    registered: unpackNames(packed.registered),
    numberOf: (name) => numbers.get(name),
    programs,
    services,
  };
}
