/** A row of the answer: one listener, explained. */
import type { ListingKind, Reach } from '../parse/listing.ts';
import type { Transport } from '#content-model/vocab.ts';

/** How much a row deserves a look, most first. A number proves nothing: these are the reasons to ask. */
export type Weight = 'first' | 'look' | 'plain' | 'local';

/** How program and port go together. */
export type Fit =
  /** A known program on a port of its own. */
  | 'own'
  /** Another program on a port that only the kernel of Windows holds. */
  | 'usurper'
  /** The kernel of Windows, which listens for others. */
  | 'kernel'
  /** A process that carries or stands for others: svchost, systemd, a runtime. */
  | 'host'
  /** A number that the system hands out. */
  | 'handed-out'
  /** A known program on a port of somebody else, or of nobody. */
  | 'foreign'
  /** A program that isn't known, on a port where another is expected. */
  | 'stranger'
  /** Neither is known. */
  | 'unknown'
  /** No program is named, where others are. */
  | 'missing'
  /** The listing names no programs at all. */
  | 'unnamed';

/** A page that says more, below the site's base. */
export interface Link {
  text: string;
  path: string;
}

/** What the chart says of a number on a transport. */
export interface Said {
  title: string;
  /** Where the title comes from, and what else there is to it; may be empty. */
  note: string;
}

/** Listeners that differ by address alone (IPv4 and IPv6, several interfaces), as one. */
export interface Listening {
  transport: Transport;
  from: number;
  to: number;
  addresses: readonly string[];
  reach: Reach;
  program: string | null;
  pids: readonly number[];
  services: readonly string[];
  remark: string | null;
  kind: ListingKind;
  /** The line of the paste, from 1. */
  line: number;
}

export interface Row extends Listening {
  said: Said;
  fit: Fit;
  weight: Weight;
  /** A few words that say why it has its weight: `Unknown program on a known port`. */
  why: string;
  /** The same in sentences. */
  detail: string;
  links: readonly Link[];
}
