/** What the tool knows of numbers and programs, ready to be asked. */
import type { Transport, Verdict } from '#content-model/vocab.ts';
import type { PackedSpan } from './packed-facts.ts';
import { maskHas } from './transport-mask.ts';

/** A piece of software with the ports that are its own. */
export interface KnownSoftware {
  title: string;
  /** The service's id. */
  id: string;
  spans: readonly PackedSpan[];
  /** Whether it takes dynamic ports besides. */
  dynamic: boolean;
}

/** A port with a page of its own in the chart. */
export interface KnownPort {
  title: string;
  verdict: Verdict;
  /** Names that fit here, reduced by `keyOf`; each with itself, to be looked up as programs are. */
  words: ReadonlyMap<string, readonly string[]>;
}

/** The facts, ready to be asked. */
export interface ListingFacts {
  edition: string;
  ports: ReadonlyMap<number, KnownPort>;
  /** What the chart expects on a port and transport. */
  expected(transport: Transport, port: number): readonly KnownSoftware[];
  /** IANA's names of a port on a transport. */
  registered(transport: Transport, port: number): readonly string[];
  /** Software by the name of its program, reduced by `keyOf`. */
  programs: ReadonlyMap<string, readonly KnownSoftware[]>;
  /** Services of the chart by system service name, in lower case. */
  services: ReadonlyMap<string, KnownSoftware>;
}

/** Whether a port on a transport is one of the software's own. */
export const isExpectedOn = ({ spans }: Pick<KnownSoftware, 'spans'>, transport: Transport, port: number): boolean =>
  spans.some(([from, to, mask]) => port >= from && port <= to && maskHas(mask, transport));
