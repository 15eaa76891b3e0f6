/** A row of the answer: one listener, explained. */
import type { ContainerPort, ListenerReach } from '../parse/listing.ts';
import type { Remedy } from './remedies.ts';
import type { Transport } from '#content-model/vocab.ts';

/** How much a row deserves a look, most first. A number proves nothing: these are the reasons to ask. */
export type AttentionLevel = 'first' | 'look' | 'unknown' | 'plain' | 'local';

/** How program and port go together. */
export type MatchKind =
  /** A known program on a port of its own. */
  | 'expected'
  /** A program that has no reason to listen, or one with a borrowed name. */
  | 'suspicious'
  /** A program of Windows on a number that is neither its own nor handed out. */
  | 'misplaced'
  /** Another program on a port that only the kernel of Windows holds. */
  | 'impostor'
  /** The kernel of Windows, which listens for others. */
  | 'kernel'
  /** A process that carries or stands for others: svchost, systemd, a runtime. */
  | 'proxy'
  /** A number that the system hands out. */
  | 'ephemeral'
  /** A known program on a port of somebody else, or of nobody. */
  | 'unexpected-port'
  /** A program that isn't known, on a port where another is expected. */
  | 'unknown-program'
  /** Neither program nor port is known. */
  | 'uncharted'
  /** No program is named, where others are. */
  | 'program-missing'
  /** The listing names no programs at all. */
  | 'no-programs';

/** A page that says more, below the site's base. */
export interface PageLink {
  text: string;
  path: string;
}

/** What the chart says of a number on a transport. */
export interface PortDescription {
  title: string;
  /** Where the title comes from, and what else there is to it; may be empty. */
  note: string;
}

/** Listeners that differ by address alone (IPv4 and IPv6, several interfaces), as one. */
export interface MergedListener {
  /** The machine; empty where the paste names none. */
  host: string;
  transport: Transport;
  from: number;
  to: number;
  addresses: readonly string[];
  reach: ListenerReach;
  program: string | null;
  pids: readonly number[];
  services: readonly string[];
  remark: string | null;
  /** What a published port leads to. */
  inside: ContainerPort | null;
  /** The id of its kind in `LISTING_KINDS`. */
  kind: string;
  /** The line of the paste, from 1. */
  line: number;
}

/** A listener with what the chart knows of it. */
export interface ExplainedRow extends MergedListener {
  description: PortDescription;
  /** Whether the system hands the number out, and nobody is known to have it for its own. */
  isHandedOut: boolean;
  match: MatchKind;
  attention: AttentionLevel;
  /** The higher, the sooner, within its level. */
  severity: number;
  /** A few words that say why it deserves it: `Unknown program on a known port`. */
  why: string;
  /** The same in sentences. */
  detail: string;
  links: readonly PageLink[];
  /** What one does about it; of rows that deserve a look. */
  remedies: readonly Remedy[];
}
