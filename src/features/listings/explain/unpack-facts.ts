/** Makes the facts, as they came, ready to be asked. */
import type { Transport } from '#content-model/vocab.ts';
import { keyOf } from '#lib/text.ts';
import { daemons } from './daemons.ts';
import { isExpectedOn, type KnownPort, type KnownSoftware, type ListingFacts } from './facts.ts';
import type { PackedListingFacts } from './packed-facts.ts';
import { maskHas } from './transport-mask.ts';

/** Spans longer than this say nothing of one number: Kubernetes has 2,768 of them. */
const MAX_TELLING_SPAN = 100;

/** The first span is what one means by the software's name. */
const isMain = ({ spans: [first] }: KnownSoftware, port: number) => first?.[0] === port && first[1] === port;

function addToList<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

const WORD = /[\p{L}\d._-]+/gu;
/** Words of a name that may be a program: `Samba (smbd) on Linux` has samba and smbd. */
const wordsIn = (text: string) => (text.match(WORD) ?? []).map(keyOf).filter((word) => word.length > 2);
const COMMON_WORDS = new Set(
  'and the linux unix windows server servers other every others with over old new file'.split(' '),
);

/** Services that listings name beside or instead of the one that the chart has. */
const SERVICE_SYNONYMS = { rpceptmapper: 'rpcss', ftpsvc: 'msftpsvc' };

/** Most numbers have neither: one answer for all of them. */
const NO_SOFTWARE: readonly KnownSoftware[] = [];
const NO_NAMES: readonly string[] = [];

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
  for (const [title, id, process, service, spans] of packed.services) {
    const own = spans.filter(([from]) => from >= 0);
    const software = { title, id, spans: own, dynamic: own.length < spans.length };
    if (process) addToList(programs, keyOf(process.replace(/\.exe$/i, '')), software);
    if (service) services.set(service.toLowerCase(), software);
    indexByPort(software);
  }
  for (const [name, other] of Object.entries(SERVICE_SYNONYMS)) {
    const software = services.get(other);
    if (software) services.set(name, software);
  }
  for (const [title, names, spans] of packed.uses) {
    const software = { title, id: null, spans, dynamic: false };
    for (const name of names.split(',')) addToList(programs, name, software);
    indexByPort(software);
  }
  for (const [names, software] of daemons()) for (const name of names) addToList(programs, name, software);
  const ports = new Map<number, KnownPort & { words: Map<string, readonly string[]> }>();
  for (const [number, title, verdict, words] of packed.ports) {
    ports.set(number, { title, verdict, words: new Map(words.split(',').map((word) => [word, [word]])) });
  }
  for (const [number, mask, name] of packed.others) {
    for (const word of wordsIn(name)) if (!COMMON_WORDS.has(word)) ports.get(number)?.words.set(word, [word]);
    addToList(byPort, number, { title: name, id: null, spans: [[number, number, mask]], dynamic: false });
  }
  return {
    edition: packed.edition,
    ports,
    expected: (transport, port) =>
      byPort
        .get(port)
        ?.filter((software) => isExpectedOn(software, transport, port))
        .sort((a, b) => Number(isMain(b, port)) - Number(isMain(a, port))) ?? NO_SOFTWARE,
    registered: unpackNames(packed.registered),
    programs,
    services,
  };
}
