/** What the tool knows of numbers and programs: as it travels to the browser, and ready to be asked. */
import type { Transport, Verdict } from '#content-model/vocab.ts';
import { keyOf } from '#lib/text.ts';
import { daemons } from './daemons.ts';

/** Transports as bits of one number: so the file stays small. */
const BITS: Readonly<Record<Transport, number>> = { tcp: 1, udp: 2, sctp: 4, dccp: 8 };
export const maskOf = (transports: readonly Transport[]) => transports.reduce((mask, t) => mask | BITS[t], 0);
const has = (mask: number, transport: Transport) => (mask & BITS[transport]) !== 0;

/** From one number to another, both included, on some transports. */
type Span = readonly [from: number, to: number, mask: number];

/** The facts as they travel: as `/tools/listening.json`. */
export interface PackedFacts {
  edition: string;
  /** IANA's names: how far each number is from the one before, the names behind spaces, the transports as a digit. */
  registered: { steps: readonly number[]; names: string; masks: string };
  /** Ports with a file: number, title, verdict, and what people call it there, programs among it. */
  ports: readonly (readonly [number: number, title: string, verdict: Verdict, words: string])[];
  /** Services of the chart; a span from -1 is a dynamic port. */
  services: readonly (readonly [title: string, id: string, process: string, service: string, spans: readonly Span[]])[];
  /** Software outside the chart, with the names that its programs may have. */
  uses: readonly (readonly [title: string, names: string, spans: readonly Span[]])[];
  /** Software that a port's own file names. */
  others: readonly (readonly [port: number, mask: number, name: string])[];
}

export interface KnownSoftware {
  title: string;
  /** The service's id; null for software outside the chart. */
  id: string | null;
  spans: readonly Span[];
  /** Whether it takes dynamic ports besides. */
  dynamic: boolean;
}

export interface KnownPort {
  title: string;
  verdict: Verdict;
  /** Names that fit here, reduced by `keyOf`; each with itself, to be looked up as programs are. */
  words: ReadonlyMap<string, readonly string[]>;
}

/** The facts, ready to be asked. */
export interface Facts {
  edition: string;
  ports: ReadonlyMap<number, KnownPort>;
  /** What the chart and the uses expect on a port and transport. */
  expected(transport: Transport, port: number): readonly KnownSoftware[];
  /** IANA's names of a port on a transport. */
  registered(transport: Transport, port: number): readonly string[];
  /** Software by the name of its program, reduced by `keyOf`. */
  programs: ReadonlyMap<string, readonly KnownSoftware[]>;
  /** Services of the chart by system service name, in lower case. */
  services: ReadonlyMap<string, KnownSoftware>;
}

/** Spans longer than this say nothing of one number: Kubernetes has 2,768 of them. */
const NARROW = 100;

export const isAt = ({ spans }: Pick<KnownSoftware, 'spans'>, transport: Transport, port: number): boolean =>
  spans.some(([from, to, mask]) => port >= from && port <= to && has(mask, transport));

/** The first span is what one means by the software's name. */
const isMain = ({ spans: [first] }: KnownSoftware, port: number) => first?.[0] === port && first[1] === port;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

const WORD = /[\p{L}\d._-]+/gu;
/** Words of a name that may be a program: `Samba (smbd) on Linux` has samba and smbd. */
const wordsIn = (text: string) => (text.match(WORD) ?? []).map(keyOf).filter((word) => word.length > 2);
const COMMON = new Set(
  'and the linux unix windows server servers other every others with over old new file'.split(' '),
);

/** Services that listings name beside or instead of the one that the chart has. */
const SAME_SERVICE = { rpceptmapper: 'rpcss', ftpsvc: 'msftpsvc' };

/** Most numbers have neither: one answer for all of them. */
const NOBODY: readonly KnownSoftware[] = [];
const NO_NAMES: readonly string[] = [];

function unpackNames({ steps, names, masks }: PackedFacts['registered']) {
  const byPort = new Map<number, (readonly [string, number])[]>();
  let number = 0;
  names.split(' ').forEach((name, i) => {
    number += steps[i] ?? 0;
    push(byPort, number, [name, Number(`0x${masks[i] ?? '0'}`)] as const);
  });
  return (transport: Transport, port: number) =>
    byPort
      .get(port)
      ?.filter(([, mask]) => has(mask, transport))
      .map(([name]) => name) ?? NO_NAMES;
}

/** Makes the facts ready to be asked. */
export function unpack(packed: PackedFacts): Facts {
  const programs = new Map<string, KnownSoftware[]>();
  const services = new Map<string, KnownSoftware>();
  const byPort = new Map<number, KnownSoftware[]>();
  const place = (software: KnownSoftware) => {
    for (const [from, to] of software.spans) {
      if (to - from < NARROW) for (let n = from; n <= to; n++) push(byPort, n, software);
    }
  };
  for (const [title, id, process, service, spans] of packed.services) {
    const own = spans.filter(([from]) => from >= 0);
    const software = { title, id, spans: own, dynamic: own.length < spans.length };
    if (process) push(programs, keyOf(process.replace(/\.exe$/i, '')), software);
    if (service) services.set(service.toLowerCase(), software);
    place(software);
  }
  for (const [name, other] of Object.entries(SAME_SERVICE)) {
    const software = services.get(other);
    if (software) services.set(name, software);
  }
  for (const [title, names, spans] of packed.uses) {
    const software = { title, id: null, spans, dynamic: false };
    for (const name of names.split(',')) push(programs, name, software);
    place(software);
  }
  for (const [names, software] of daemons()) for (const name of names) push(programs, name, software);
  const ports = new Map<number, KnownPort & { words: Map<string, readonly string[]> }>();
  for (const [number, title, verdict, words] of packed.ports) {
    ports.set(number, { title, verdict, words: new Map(words.split(',').map((word) => [word, [word]])) });
  }
  for (const [number, mask, name] of packed.others) {
    for (const word of wordsIn(name)) if (!COMMON.has(word)) ports.get(number)?.words.set(word, [word]);
    push(byPort, number, { title: name, id: null, spans: [[number, number, mask]], dynamic: false });
  }
  return {
    edition: packed.edition,
    ports,
    expected: (transport, port) =>
      byPort
        .get(port)
        ?.filter((software) => isAt(software, transport, port))
        .sort((a, b) => Number(isMain(b, port)) - Number(isMain(a, port))) ?? NOBODY,
    registered: unpackNames(packed.registered),
    programs,
    services,
  };
}
