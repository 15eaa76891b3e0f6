/** Openings of a firewall for ports where a listing shows nobody. */
import transports from '#content/vocab/transports.json' with { type: 'json' };
import type { Transport } from '#content-model/transports.ts';
import { TRANSPORTS } from '#content-model/transports.ts';
import { type CheckedSet, whoText } from '#features/rule-check/index.ts';
import { type Intervals, type OpenPorts, unionOf } from '#features/rule-readers/index.ts';
import { someOf } from '#lib/text.ts';
import { portText } from '../session/row-text.ts';
import type { AskedListener } from './ask-rules.ts';

export interface UnusedOpening {
  /** `TCP 8080`. */
  port: string;
  /** For whom, with the lines. */
  says: string;
}

/** A longer range is for whoever takes a number of it: it is unused where nobody stands in it. */
const MAX_LISTED_RANGE = 16;
/** A rule for more ports than these means a network or a machine, and no service. */
const MANY_PORTS = 1_000;
/** More than these nobody reads in a sentence. */
const MAX_NAMED = 6;

const transportOf = ({ protocol }: OpenPorts): Transport | undefined =>
  TRANSPORTS.find((transport) => transports[transport].ipProtocol === protocol);

type Span = readonly [from: number, to: number];

/** The numbers of an opening where nobody is, as spans. */
function freeSpans(ports: Intervals<number>, taken: Intervals<number>): Span[] {
  return ports.flatMap(([from, end]): Span[] => {
    const isTaken = (n: number) => taken.some(([first, last]) => n >= first && n < last);
    if (end - from > MAX_LISTED_RANGE)
      return taken.some(([first, last]) => first < end && last > from) ? [] : [[from, end - 1]];
    const free: [number, number][] = [];
    for (let n = from; n < end; n++) {
      const last = free.at(-1);
      if (isTaken(n)) continue;
      if (last?.[1] === n - 1) last[1] = n;
      else free.push([n, n]);
    }
    return free;
  });
}

const takenBy = (listeners: readonly AskedListener[]): Intervals<number> =>
  unionOf(listeners.map(({ from, to }) => [from, to + 1] as const));

const ON_LOOPBACK = 'Only this machine itself is answered there.';

interface Unused {
  unused: readonly UnusedOpening[];
  /** What isn't known of openings, in sentences. */
  limits: readonly string[];
}

/** Openings of one rule stand in several rows, where other rules speak of some of its ports. */
const ruleOf = ({ protocol, lines }: OpenPorts): string => `${protocol} ${lines.join(' ')}`;

/** The rules that open so many ports that none of them is meant. */
function broadRules(openings: readonly OpenPorts[]): ReadonlySet<string> {
  const ports = new Map<string, number>();
  for (const opening of openings) {
    const size = (opening.ports ?? []).reduce((sum, [from, end]) => sum + end - from, 0);
    ports.set(ruleOf(opening), (ports.get(ruleOf(opening)) ?? 0) + size);
  }
  return new Set([...ports].filter(([, size]) => size > MANY_PORTS).map(([rule]) => rule));
}

/** Looks through all sets; what is open for every port, or for a transport that the listing lacks, is said besides. */
export function unusedOpenings(sets: readonly CheckedSet[], listeners: readonly AskedListener[]): Unused {
  const unused = new Map<string, UnusedOpening>();
  const limits = new Set<string>();
  for (const { beyond, judgement } of sets) {
    const broad = broadRules(beyond);
    for (const opening of beyond) {
      const transport = transportOf(opening);
      if (opening.outcome !== 'open') continue;
      if (opening.protocol === 'all' || (transport && opening.ports === null)) {
        const what = transport ? `${transport.toUpperCase()} port` : 'port of every protocol';
        limits.add(`The rules let in every ${what}: ${whoText(opening, judgement)}.`);
        continue;
      }
      if (!transport || opening.ports === null) continue;
      if (broad.has(ruleOf(opening))) {
        limits.add(
          `A rule for many ${transport.toUpperCase()} ports isn’t looked through: ${whoText(opening, judgement)}.`,
        );
        continue;
      }
      const own = listeners.filter((one) => one.transport === transport);
      const spans = freeSpans(opening.ports, takenBy(own.filter(({ reach }) => reach !== 'loopback')));
      const texts = spans.map(([from, to]) => portText({ transport, from, to }));
      if (own.length === 0 && texts.length > 0) {
        limits.add(
          `The listing has no ${transport.toUpperCase()} rows: whether anybody listens on ${someOf(texts, MAX_NAMED)} is not known.`,
        );
        continue;
      }
      for (const [from, to] of spans) {
        const local = own.some((one) => one.reach === 'loopback' && one.from <= to && one.to >= from);
        const port = portText({ transport, from, to });
        const says = [`Open to ${whoText(opening, judgement)}.`, local ? ON_LOOPBACK : ''].filter(Boolean).join(' ');
        unused.set(`${port} ${says}`, { port, says });
      }
    }
  }
  return { unused: [...unused.values()], limits: [...limits] };
}
